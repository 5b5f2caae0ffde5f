/* How far each tie of a paper bows so that it keeps out of names, captions and marks.  On a screen ties stay as they
   are, whoever is named: there a reader points, and the picture must not move. */

import * as curves from "./curves.mjs";

/** @import { Box, Curve, Disc } from "../types.js" */

/**
 * What ties are to keep out of: the *names* of actors by their place, the *captions* of zones, the *marks*.
 * @typedef {{ names: Map<number, Box>, captions: Box[], marks: Disc[] }} Obstacles
 */

/** @typedef {{ from: number, to: number, bow: number, curve: Curve }} Bent a tie as drawn, and how far it bows */

const COST = { caption: 100, mark: 40, name: 14, own: 8, bow: 1.5 };
const FARTHEST = 6; // steps either way
const STEP = 0.5; // of a bow
const CLEAR = 3; // px from a tie to the mark of another
const APART = 12; // px between the middles of two ties of one pair
const ROUNDEST = 1 / 6; // of its length: how far from straight a tie may bow, so that the eye follows it

/**
 * Return the *ties* with other bows where that costs less; *made(t, bow)* returns the curve of a tie with that bow.
 * @param {(Bent | null)[]} ties null is one that is not drawn
 * @param {Obstacles} obstacles
 * @param {(t: number, bow: number) => Curve} made
 * @returns {(Bent | null)[]}
 */
export function bent(ties, obstacles, made) {
  const now = [...ties];
  ties.forEach((tie, t) => {
    if (!tie) return;
    const costs = (/** @type {Bent} */ one) =>
      through(one, obstacles) + COST.bow * Math.abs(one.bow - tie.bow) + beside(one, t, now);
    let [best, least] = [tie, costs(tie)];
    for (let step = 1; step <= FARTHEST && least >= COST.own; step += 1) {
      for (const bow of [tie.bow + step * STEP, tie.bow - step * STEP]) {
        const other = { ...tie, bow, curve: made(t, bow) };
        if (rise(other.curve) > ROUNDEST) continue;
        const cost = costs(other);
        if (cost < least) [best, least] = [other, cost];
      }
    }
    now[t] = best;
  });
  return now;
}

/**
 * Return how far a tie bows, as a share of its length.
 * @param {Curve} curve
 */
function rise({ from, to, middle, length }) {
  return Math.hypot(middle[0] - (from[0] + to[0]) / 2, middle[1] - (from[1] + to[1]) / 2) / length;
}

/**
 * Return what it costs that a tie runs through names, captions and marks.
 * @param {Bent} tie
 * @param {Obstacles} obstacles
 */
function through({ from, to, curve }, { names, captions, marks }) {
  let cost = COST.caption * captions.filter((box) => curves.meets(curve, box)).length;
  for (const [i, box] of names) {
    if (curves.meets(curve, box)) cost += i === from || i === to ? COST.own : COST.name;
  }
  marks.forEach(({ x, y, radius }, i) => {
    if (i !== from && i !== to && curves.distance([x, y], curve) < radius + CLEAR) cost += COST.mark;
  });
  return cost;
}

/**
 * Return what it costs that a tie lies on another between the same two.
 * @param {Bent} tie
 * @param {number} t
 * @param {(Bent | null)[]} ties
 */
function beside({ from, to, curve }, t, ties) {
  const hides = ties.some((other, n) => {
    if (!other || n === t || Math.min(from, to) !== Math.min(other.from, other.to)) return false;
    if (Math.max(from, to) !== Math.max(other.from, other.to)) return false;
    const [x, y] = [curve.middle[0] - other.curve.middle[0], curve.middle[1] - other.curve.middle[1]];
    return Math.hypot(x, y) < APART * (curve.scale ?? 1);
  });
  return hides ? COST.caption : 0;
}
