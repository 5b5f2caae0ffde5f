/* The address: what the page reads from it and writes into it.  Nothing else asks the browser for it. */

/** @import { AddressStep, Written } from "../types.js" */

/** @typedef {[how: Written, search: string]} Address one that is yet to be written */

const PAUSE = 1000; // ms before the browser, which takes only so many addresses in so many seconds, is asked again

let waiting = /** @type {Address[]} */ ([]); // in the order in which they are to be written
let refused = 0; // the timer of the next try, where the browser took no more; else 0
let turned = () => {}; // follows the address
let made = 0; // the number of the last address of the trail that there is
let done = 0; // the number of the last one that was taken from it, to be written or left

/**
 * Let *search* wait to be written.  What it would replace before anybody saw it is not written at all.
 * @param {Written} how
 * @param {string} search
 */
function queue(how, search) {
  const last = waiting.at(-1);
  if (!last || (how === "push" && !refused)) waiting.push([how, search]);
  else waiting = [...waiting.slice(0, -1), [how === "push" ? how : last[0], search]];
}

/** Write all that waits.  Where the browser refuses, the last of it alone goes on waiting, and is tried again. */
function settle() {
  if (refused) return;
  while (waiting.length && taken(...waiting[0])) waiting.shift();
  const last = waiting.at(-1);
  if (!last) return;
  waiting = [[waiting.some(([how]) => how === "push") ? "push" : "replace", last[1]]];
  refused = setTimeout(again, PAUSE);
}

function again() {
  clearTimeout(refused);
  refused = 0;
  settle();
}

/**
 * Write an address, and return whether the browser has it: WebKit and Firefox throw where it is one too many, Chromium
 * says nothing.
 * @param {Written} how
 * @param {string} search
 */
function taken(how, search) {
  const address = window.location.pathname + search;
  try {
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  } catch {
    return false;
  }
  return window.location.href === new URL(address, window.location.href).href;
}

/**
 * Write *search* after the next frame, for the browser has work with it, which would keep that frame waiting.
 * @param {Written} how
 * @param {string} search
 */
function writeSoon(how, search) {
  const first = !waiting.length;
  queue(how, search);
  if (document.hidden)
    settle(); // there are no frames
  else if (first) requestAnimationFrame(() => setTimeout(settle));
}

/**
 * Keep in mind which addresses there are: whoever goes back now has left them all.
 * @param {AddressStep[]} trail
 */
function plan(trail) {
  made = Math.max(made, trail.at(-1)?.number ?? 0);
}

/**
 * Write the addresses of *trail* that have not been written yet, after the next frame or *now*.
 * @param {AddressStep[]} trail
 * @param {{ now?: boolean }} [options]
 */
function follow(trail, { now = false } = {}) {
  const left = trail.findLast(({ how }) => how === "turned")?.number ?? 0; // what was not written by then is not
  const due = trail.filter(({ number }) => number > Math.max(done, left));
  done = Math.max(done, trail.at(-1)?.number ?? 0);
  for (const { how, search } of due) {
    if (how === "back") back();
    else if (how !== "turned") writeSoon(how, search);
  }
  if (now) settle();
}

/** Return what the address asks for, or is about to. */
function search() {
  settle();
  return waiting.at(-1)?.[1] ?? window.location.search;
}

function back() {
  settle();
  if (waiting[0]?.[0] !== "push") window.history.back();
  else turn(); // the browser has not taken it yet: the address still leads to where Back would
}

/** Follow the address as it is; what was not written by then was left before it was seen. */
function turn() {
  clearTimeout(refused);
  refused = 0;
  waiting = [];
  done = made;
  turned();
}

/**
 * Call follow() when the reader goes back or forward.
 * @param {() => void} follow
 */
function onTurn(follow) {
  turned = follow;
  window.addEventListener("popstate", turn);
}

document.addEventListener("visibilitychange", again);

export { plan, follow, search, onTurn };
