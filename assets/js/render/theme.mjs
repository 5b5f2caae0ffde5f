/* Light and dark: as the system has it, or as the reader chose; remembered in this browser where it lets us.  The
   classic script assets/theme.js has set it before the first paint. */

/** @typedef {"light" | "dark"} Theme */
/** @typedef {Theme | "system"} Choice */

const KEY = "at-the-table.theme"; // as in assets/theme.js
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = /** @type {(() => void)[]} */ ([]);
let choice = /** @type {Choice} */ (document.documentElement.dataset.theme ?? "system");

const chosen = () => choice;
/** @type {() => Theme} */
const current = () => (choice === "system" ? (dark.matches ? "dark" : "light") : choice);

function apply() {
  // to paint the same again takes its time
  if (document.documentElement.getAttribute("data-bs-theme") === current()) return;
  document.documentElement.setAttribute("data-bs-theme", current());
  for (const listener of listeners) listener();
}

/** @param {Choice} theme */
function choose(theme) {
  choice = theme;
  try {
    if (theme === "system") window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch {
    // storage is forbidden here: the choice lasts as long as the page
  }
  apply();
}

/** @type {(listener: () => void) => void} */
const onChange = (listener) => {
  listeners.push(listener);
};

dark.addEventListener("change", apply);

export { chosen, current, choose, onChange };
