/* The geometry of a tie: a quadratic curve from the edge of one mark to the edge of the other. */

import { kept } from "../model/memo.mjs";

/** @import { Tie } from "../scene.js" */
/** @import { Box, Curve, Place, Point } from "../types.js" */

const BOW = 20; // px between neighbouring ties of one pair
const HEAD = 9; // px, the length of an arrowhead

/**
 * Return how far each tie bows, in units of BOW: the ties between two actors, whichever way they run, fan out evenly,
 * and none of them hides another.
 * @param {Tie[]} ties
 * @returns {number[]}
 */
function bows(ties) {
  const pairs = /** @type {Map<string, number[]>} */ (new Map());
  ties.forEach((tie, t) => {
    const key = tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`;
    kept(pairs, key, () => []).push(t);
  });
  /** @type {number[]} */
  const bow = new Array(ties.length).fill(0);
  for (const pair of pairs.values()) {
    pair.forEach((t, k) => {
      const way = ties[t].from < ties[t].to ? 1 : -1; // seen from the same end for both directions
      bow[t] = way * (k - (pair.length - 1) / 2);
    });
  }
  return bow;
}

/** @type {(p0: Point, p1: Point, p2: Point, t: number) => Point} */
const at = (p0, p1, p2, t) => {
  const on = (/** @type {0 | 1} */ i) => (1 - t) ** 2 * p0[i] + 2 * t * (1 - t) * p1[i] + t * t * p2[i];
  return [on(0), on(1)];
};

/**
 * Return the curve of a tie between two points in pixels: {from, control, to, middle, angle, length}.
 * It starts *gapFrom* px from its first point's centre and ends *gapTo* px before the other's.
 * @param {Point} a
 * @param {Point} b
 * @param {number} bow
 * @param {number} gapFrom
 * @param {number} gapTo
 * @param {number} [scale] how much larger than usual its arrowhead is, and its bow
 * @returns {Curve}
 */
function curve(a, b, bow, gapFrom, gapTo, scale = 1) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const lift = bow * Math.min(BOW * scale, length / 5) * 2;
  /** @type {Point} */
  const control = [(a[0] + b[0]) / 2 - (dy / length) * lift, (a[1] + b[1]) / 2 + (dx / length) * lift];
  /** @type {(end: Point, gap: number) => Point} */
  const trim = (end, gap) => {
    const [cx, cy] = [control[0] - end[0], control[1] - end[1]];
    const far = Math.hypot(cx, cy) || 1;
    const step = Math.min(gap, far * 0.9);
    return [end[0] + (cx / far) * step, end[1] + (cy / far) * step];
  };
  const [from, to] = [trim(a, gapFrom), trim(b, gapTo)];
  return {
    from,
    control,
    to,
    length,
    scale,
    middle: at(from, control, to, 0.5),
    angle: Math.atan2(to[1] - control[1], to[0] - control[0]),
  };
}

const CLOSE = 2; // px, from a tie to words beside it
const OFF = [14, 28, 40]; // px: where all that is close is taken
const FLAT = 0.5; // the slope below which words on a tie would cover a long piece of it

/**
 * Return the places where the words of a curve may stand, the best first: [x, y, aside, down, off], a point on it, the
 * way on which they lie beside it, of length 1, or 0 and 0 where they lie on it, and how many px off.
 * @param {Curve} curve
 * @returns {Place[]}
 */
function along(curve) {
  return [
    ...places(curve, [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9], CLOSE),
    ...OFF.flatMap((off) => places(curve, [0.5, 0.3, 0.7, 0.1, 0.9, 0.4, 0.6, 0.2, 0.8], off)),
  ];
}

/** @type {(...place: Place) => Place} */
const place = (...place) => place;

/**
 * @param {Curve} curve
 * @param {number[]} shares
 * @param {number} off
 * @returns {Place[]}
 */
function places({ from, control, to }, shares, off) {
  return shares.flatMap((t) => {
    const [x, y] = at(from, control, to, t);
    const slope = (/** @type {0 | 1} */ i) => (1 - t) * (control[i] - from[i]) + t * (to[i] - control[i]);
    const [dx, dy] = [slope(0), slope(1)];
    const length = Math.hypot(dx, dy) || 1;
    const up = dx > 0 ? -1 : 1; // above the line rather than below it
    const beside = [up, -up].map((side) => place(x, y, (-dy / length) * side, (dx / length) * side, off));
    const flat = Math.abs(dy) < FLAT * Math.abs(dx);
    const on = place(x, y, 0, 0, 0);
    return off > CLOSE || t < 0.2 || t > 0.8 ? beside : flat ? [...beside, on] : [on, ...beside];
  });
}

/** @type {(number: number) => number} */
const r = (number) => Math.round(number * 10) / 10;

/**
 * Return *outline*, which never tells a curve differently, so that it writes each down once.
 * @param {(curve: Curve) => string} outline
 * @returns {(curve: Curve) => string}
 */
function once(outline) {
  const written = /** @type {WeakMap<Curve, string>} */ (new WeakMap());
  return (curve) => kept(written, curve, () => outline(curve));
}

const path = once(
  ({ from, control, to }) => `M${r(from[0])} ${r(from[1])}Q${r(control[0])} ${r(control[1])} ${r(to[0])} ${r(to[1])}`,
);

/** Return the outline of an arrowhead whose point is where the curve ends. */
const head = once(({ to, angle, scale }) => {
  const long = HEAD * scale;
  /** @type {(turn: number) => string} */
  const wing = (turn) => `${r(to[0] - long * Math.cos(angle + turn))} ${r(to[1] - long * Math.sin(angle + turn))}`;
  return `M${r(to[0])} ${r(to[1])}L${wing(0.42)}L${wing(-0.42)}Z`;
});

/**
 * Return the distance in px from a point to a curve, walked in sixteen steps.
 * @param {Point} point
 * @param {Curve} curve
 */
function distance([px, py], { from, control, to }) {
  let nearest = Infinity;
  let last = from;
  for (let step = 1; step <= 16; step += 1) {
    const next = at(from, control, to, step / 16);
    const [dx, dy] = [next[0] - last[0], next[1] - last[1]];
    const along = Math.max(0, Math.min(1, ((px - last[0]) * dx + (py - last[1]) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(px - last[0] - along * dx, py - last[1] - along * dy));
    last = next;
  }
  return nearest;
}

const PARTS = 12; // pieces of a curve, straight enough

/**
 * Return whether a curve meets a box.
 * @param {Curve} tie
 * @param {Box} box
 */
function meets({ from, control, to }, box) {
  const [left, right] = [Math.min(from[0], control[0], to[0]), Math.max(from[0], control[0], to[0])];
  const [top, bottom] = [Math.min(from[1], control[1], to[1]), Math.max(from[1], control[1], to[1])];
  if (left > box.right || right < box.left || top > box.bottom || bottom < box.top) return false;
  let last = from;
  for (let part = 1; part <= PARTS; part += 1) {
    const next = at(from, control, to, part / PARTS);
    if (crosses(last, next, box)) return true;
    last = next;
  }
  return false;
}

/**
 * Return whether the segment from *a* to *b* meets a box: no axis parts them.
 * @param {Point} a
 * @param {Point} b
 * @param {Box} box
 */
function crosses(a, b, { left, right, top, bottom }) {
  if (Math.max(a[0], b[0]) < left || Math.min(a[0], b[0]) > right) return false;
  if (Math.max(a[1], b[1]) < top || Math.min(a[1], b[1]) > bottom) return false;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  /** @type {(x: number, y: number) => number} */
  const side = (x, y) => dx * (y - a[1]) - dy * (x - a[0]);
  const sides = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
  return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
}

export { bows, curve, path, head, along, distance, meets };
