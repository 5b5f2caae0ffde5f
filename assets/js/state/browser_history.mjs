/* The address: what the page reads from it and writes into it.  Nothing else asks the browser for it. */

const PAUSE = 1000; // ms before the browser, which takes only so many addresses in so many seconds, is asked again

let waiting = []; // [how, search] that are yet to be written, in their order
let refused = 0; // the timer of the next try, where the browser took no more; else 0
let turned = () => {}; // follows the address

/** Let *search* wait to be written.  What it would replace before anybody saw it is not written at all. */
function queue(how, search) {
  if (how === "push" && !refused) waiting.push([how, search]);
  else if (waiting.length) waiting = [...waiting.slice(0, -1), [how === "push" ? how : waiting.at(-1)[0], search]];
  else waiting.push([how, search]);
}

/** Write all that waits.  Where the browser refuses, the last of it alone goes on waiting, and is tried again. */
function settle() {
  if (refused) return;
  while (waiting.length && taken(...waiting[0])) waiting.shift();
  if (!waiting.length) return;
  waiting = [[waiting.some(([how]) => how === "push") ? "push" : "replace", waiting.at(-1)[1]]];
  refused = setTimeout(again, PAUSE);
}

function again() {
  clearTimeout(refused);
  refused = 0;
  settle();
}

/** Write an address, and return whether the browser has it: WebKit and Firefox throw where it is one too many, Chromium says nothing. */
function taken(how, search) {
  const address = window.location.pathname + search;
  try {
    window.history[`${how}State`](null, "", address);
  } catch {
    return false;
  }
  return window.location.href === new URL(address, window.location.href).href;
}

/** Write *search* at once; how: push (one that Back leaves) or replace. */
function write(how, search) {
  queue(how, search);
  settle();
}

/** Write *search* after the next frame, for the browser has work with it, which would keep that frame waiting. */
function writeSoon(how, search) {
  const first = !waiting.length;
  queue(how, search);
  if (document.hidden)
    settle(); // there are no frames
  else if (first) requestAnimationFrame(() => setTimeout(settle));
}

/** Return what the address asks for, or is about to. */
function search() {
  settle();
  return waiting.length ? waiting.at(-1)[1] : window.location.search;
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
  turned();
}

/** Call follow() when the reader goes back or forward. */
function onTurn(follow) {
  turned = follow;
  window.addEventListener("popstate", turn);
}

document.addEventListener("visibilitychange", again);

export { write, writeSoon, search, back, onTurn };
