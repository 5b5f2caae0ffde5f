/* Light and dark: as the system has it, or as the reader chose; remembered in this browser where it lets us. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const KEY = "at-the-table.theme";
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = [];
  let chosen = remembered();

  function remembered() {
    try {
      const value = window.localStorage.getItem(KEY);
      return ["light", "dark"].includes(value) ? value : "system";
    } catch {
      return "system"; // storage is forbidden here: the choice lasts as long as the page
    }
  }

  const current = () => (chosen === "system" ? (dark.matches ? "dark" : "light") : chosen);

  function apply() {
    if (document.documentElement.getAttribute("data-bs-theme") === current()) return; // to paint the same again takes its time
    document.documentElement.setAttribute("data-bs-theme", current());
    listeners.forEach((listener) => listener());
  }

  function choose(theme) {
    chosen = theme;
    try {
      if (theme === "system") window.localStorage.removeItem(KEY);
      else window.localStorage.setItem(KEY, theme);
    } catch { /* as above */ }
    apply();
  }

  dark.addEventListener("change", apply);
  apply();
  atTheTable.theme = { current, choose, chosen: () => chosen, onChange: (listener) => listeners.push(listener) };
})();
