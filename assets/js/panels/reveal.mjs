/* The way to the answer and back.  On a narrow page Details are far below the picture and far above the list: whoever
   selects something there is led to what is known of it, and has a button that leads back.  On a telephone the answer
   comes to the reader (panels/answer.mjs), and leads there where it is asked to. */

import { el, stay } from "../render/dom.mjs";

/** @import { Picked } from "../types.js" */

const narrow = window.matchMedia("(max-width: 820px)"); // as in style.css: all parts of the page in one column
const telephone = window.matchMedia("(max-width: 600px)"); // as in style.css: the answer is at the lower edge
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const TWICE = 400; // ms in which a second tap on the picture may follow, which takes the selection back
const ENOUGH = 120; // px below a heading that must be in sight with it
let waiting = 0;
let back = /** @type {HTMLElement | null} */ (null); // the button that leads back

/** @type {(element: Element) => boolean} */
const inSight = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom + ENOUGH <= window.innerHeight;
};

/**
 * Bring *element* into sight, and let the keyboard and those who listen go on from *focused*.
 * @param {Element} element
 * @param {ScrollLogicalPosition} block
 * @param {HTMLElement} focused
 */
function go(element, block, focused) {
  if (focused.matches("button, input")) focused.focus({ preventScroll: true });
  else stay(focused);
  element.scrollIntoView({ block, behavior: calm.matches ? "instant" : "smooth" });
}

/** @type {Record<string, string>} */
const WORDS = { stage: "Back to the picture", search: "Back to the search", actors: "Back to the list" };

/**
 * Show the button that leads back to *from*.
 * @param {HTMLElement} details
 * @param {HTMLElement} from
 */
function offer(details, from) {
  forget();
  const act = () => {
    const there = from.isConnected ? from : document.getElementById("actors");
    if (there) go(there, "center", there);
    forget();
  };
  back = el(
    "button",
    { type: "button", class: "clear back", onclick: act },
    WORDS[from.id] ?? (from.dataset.actor ? WORDS.actors : "Back"),
  );
  details.before(back);
}

function forget() {
  back?.remove();
  back = null;
}

/**
 * @param {HTMLElement} details
 * @param {HTMLElement | null} from
 */
function arrive(details, from) {
  const heading = details.querySelector("h3");
  if (!narrow.matches || !heading?.checkVisibility() || inSight(heading)) return;
  if (from) offer(details, from);
  go(details.parentElement ?? details, "start", heading);
}

/**
 * Lead the reader to *details* where they are out of sight of *from*, where the reader was; null is within them.
 * @param {HTMLElement} details
 * @param {HTMLElement | null} from
 */
function lead(details, from) {
  stop();
  if (from?.id === "stage") waiting = setTimeout(arrive, TWICE, details, from);
  else arrive(details, from);
}

/**
 * Return the element where a reader picked something; null is within the details.
 * @param {Picked["from"]} from
 */
function whence(from) {
  if (from !== "actors") return from ? document.getElementById(from) : null;
  const list = document.getElementById(from);
  const { activeElement: focused } = document;
  return focused instanceof HTMLElement && list?.contains(focused) ? focused : list;
}

/** Return whether what is picked is told at the lower edge of the screen. */
const near = () => telephone.matches;

/** Stay where the reader is, though it was said to lead elsewhere. */
const stop = () => clearTimeout(waiting);

export { lead, stop, forget, whence, near, calm, TWICE };
