/* Light or dark, before anything is painted, so that a dark page never flashes white.  assets/js/render/theme.mjs goes
   on. */
(() => {
  const html = document.documentElement;
  let chosen = null;
  try {
    chosen = window.localStorage.getItem("at-the-table.theme");
  } catch {
    // storage is forbidden here: as the system has it
  }
  html.dataset.theme = chosen === "light" || chosen === "dark" ? chosen : "system";
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  html.setAttribute("data-bs-theme", html.dataset.theme === "system" ? dark : html.dataset.theme);
})();
