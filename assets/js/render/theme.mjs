/* Light and dark: as the system has it, or as the reader chose; remembered in this browser where it lets us.  The classic script
   assets/theme.js has set it before the first paint. */

const KEY = "at-the-table.theme"; // as in assets/theme.js
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = [];
let choice = document.documentElement.dataset.theme ?? "system";

const chosen = () => choice;
const current = () => (choice === "system" ? (dark.matches ? "dark" : "light") : choice);

function apply() {
  if (document.documentElement.getAttribute("data-bs-theme") === current()) return; // to paint the same again takes its time
  document.documentElement.setAttribute("data-bs-theme", current());
  for (const listener of listeners) listener();
}

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

const onChange = (listener) => listeners.push(listener);

dark.addEventListener("change", apply);

export { chosen, current, choose, onChange };
