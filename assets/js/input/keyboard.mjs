/* Keys: / goes to the search, Enter there picks whom it found, Esc clears, arrows walk the list and the ties, Shift and
   arrows move an actor, Backspace leads from the details to the list, [ and ] to the event before and after. */

/** @import { Point } from "../types.js" */

/**
 * What keys do; *list* goes to the list from an element of the details, or returns false.
 * @typedef {object} Act
 * @property {() => void} search
 * @property {(by: number) => void} step to another event
 * @property {(query: string) => void} find
 * @property {() => void} clear
 * @property {(id: string, key: string) => void} walk
 * @property {(id: string, step: Point) => void} nudge
 * @property {(from: Element) => boolean} list
 */

// steps in the plane
/** @type {Record<string, Point>} */
const STEPS = { ArrowUp: [0, 0.02], ArrowDown: [0, -0.02], ArrowLeft: [-0.02, 0], ArrowRight: [0.02, 0] };
const FIELDS = "input:not([type=radio]):not([type=checkbox]), select, textarea";

/** @type {Record<string, number>} */
const EVENTS = { "[": -1, "]": 1 }; // to the event before, and after

/**
 * Listen on the document.
 * @param {Act} act
 */
function attach(act) {
  document.addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    // many keyboards have brackets behind AltGr, which some systems call Ctrl and Alt
    const bracket = EVENTS[event.key] && event.getModifierState("AltGraph");
    if ((held && !bracket) || !(event.target instanceof Element)) return;
    if (event.target.closest("dialog")) return; // it has keys of its own
    /** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null} */
    const field = event.target.closest(FIELDS);
    /** @type {HTMLElement | null} */
    const button = event.target.closest("button.actor");
    const actor = button?.dataset.actor;
    if (event.key === "/" && !field) {
      event.preventDefault();
      act.search();
    } else if (EVENTS[event.key] && !field) {
      act.step(EVENTS[event.key]);
    } else if (event.key === "Enter" && field?.id === "search" && field.value.trim()) {
      act.find(field.value);
    } else if (event.key === "Escape" && folded()) {
      event.preventDefault();
    } else if (event.key === "Escape" && !(field?.matches("input, textarea") && field.value)) {
      act.clear();
    } else if (event.key === "Backspace" && !field && act.list(event.target)) {
      event.preventDefault();
    } else if (STEPS[event.key] && actor) {
      event.preventDefault();
      if (event.shiftKey) act.nudge(actor, STEPS[event.key]);
      else act.walk(actor, event.key);
    }
  });
}

/** Fold what is open behind a word, and return whether anything was; the focus goes back to that word. */
function folded() {
  const open = /** @type {HTMLDetailsElement | null} */ (document.querySelector("details.disclosure[open]"));
  if (!open) return false;
  open.open = false;
  open.querySelector("summary")?.focus();
  return true;
}

export { attach };
