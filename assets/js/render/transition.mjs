/* Gliding: points on their way from one placement to another, so that the eye can follow. */

const GLIDE = 450; // ms from one placement to another

/** Call each(points) now and in every frame, from *before* to *after*; at the end each(null).  Return a function that stops it. */
function glide(before, after, each) {
  const begun = performance.now();
  let frame = 0;
  const step = (now) => {
    const share = Math.min(1, Math.max(0, (now - begun) / GLIDE));
    const eased = share * share * (3 - 2 * share);
    if (share < 1) frame = requestAnimationFrame(step);
    each(share < 1 ? before.map(([x, y], i) => [x + (after[i][0] - x) * eased, y + (after[i][1] - y) * eased]) : null);
  };
  step(begun);
  return () => cancelAnimationFrame(frame);
}

export { glide as transition };
