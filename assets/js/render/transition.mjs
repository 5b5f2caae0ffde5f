/* Gliding: points on their way from one placement to another, so that the eye can follow. */

/** @import { Point } from "../types.js" */

const GLIDE = 450; // ms from one placement to another

/**
 * Call each(points) now and in every frame, from *before* to *after*; at the end each(null).  Return a function that
 * stops it.
 * @param {(Point | null)[]} before
 * @param {(Point | null)[]} after
 * @param {(points: (Point | null)[] | null) => void} each
 * @returns {() => void}
 */
function glide(before, after, each) {
  const begun = performance.now();
  let frame = 0;
  /** @type {(share: number) => (Point | null)[]} */
  const between = (share) =>
    after.map((to, i) => {
      const from = before[i];
      return from && to ? [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] : to;
    });
  /** @type {(now: number) => void} */
  const step = (now) => {
    const share = Math.min(1, Math.max(0, (now - begun) / GLIDE));
    const eased = share * share * (3 - 2 * share);
    if (share < 1) frame = requestAnimationFrame(step);
    each(share < 1 ? between(eased) : null);
  };
  step(begun);
  return () => cancelAnimationFrame(frame);
}

export { glide as transition };
