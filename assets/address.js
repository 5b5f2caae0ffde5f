/* The address: what the page reads from it and writes into it.  Nothing else asks the browser for it. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  let waiting = []; // [how, search] that are yet to be written, in their order

  function settle() {
    for (const [how, search] of waiting.splice(0)) window.history[`${how}State`](null, "", window.location.pathname + search);
  }

  /** Write *search* at once; how: push (one that Back leaves) or replace. */
  function write(how, search) {
    waiting.push([how, search]);
    settle();
  }

  /** Write *search* after the next frame, for the browser has work with it, which would keep that frame waiting. */
  function writeSoon(how, search) {
    waiting.push([how, search]);
    if (document.hidden) settle(); // there are no frames
    else if (waiting.length === 1) requestAnimationFrame(() => setTimeout(settle));
  }

  /** Return what the address asks for, or is about to. */
  function search() {
    settle();
    return window.location.search;
  }

  function back() {
    settle();
    window.history.back();
  }

  /** Call follow() when the reader goes back or forward; what was not written by then was left before it was seen. */
  function onTurn(follow) {
    window.addEventListener("popstate", () => {
      waiting = [];
      follow();
    });
  }

  document.addEventListener("visibilitychange", settle);

  atTheTable.address = { write, writeSoon, search, back, onTurn };
})();
