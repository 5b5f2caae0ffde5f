/* The notice: what the page tells its reader for a moment, beside the picture and never over it. */

import * as statusText from "./status.mjs";

/** @type {(id: string) => HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const GAP = 16; // px about it
// as in style.css: there the page scrolls, and the legend may be out of sight
const narrow = window.matchMedia("(max-width: 820px)");

/** Put the notice above the picture where what is below the picture is out of sight, and there is room. */
function place() {
  const notice = part("notice");
  const { top, bottom } = part("stage").getBoundingClientRect();
  const needed = notice.offsetHeight + GAP;
  notice.classList.toggle(
    "aloft",
    narrow.matches && !notice.hidden && top >= needed && bottom + needed > window.innerHeight,
  );
}

/**
 * Tell *text*, in sight and aloud; "" takes back what was told.
 * @param {string} text
 */
function show(text) {
  part("notice").hidden = !text;
  statusText.say(part("notice"), text);
  place();
}

["scroll", "resize"].forEach((name) =>
  window.addEventListener(name, () => part("notice")?.hidden === false && place(), { passive: true }),
);

export { show };
