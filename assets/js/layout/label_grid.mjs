/* A crowd: boxes in a grid, so that a thousand names do not each ask a thousand others whether they are in the way. */

import { kept } from "../model/memo.mjs";

/** @import { Box, Disc } from "../types.js" */

const ACROSS = 2 ** 20; // more cells than any picture has in a row
const CELL = 64; // px

/**
 * A box, *of* a mark.
 * @typedef {Box & { of?: number }} MarkBox
 */

/**
 * A crowd of boxes: add() puts one more into it, and hits() tells whether a box overlaps one of them, other than that
 * of the mark *but*.
 * @typedef {{ add: (box: MarkBox) => void, hits: (box: Box, but?: number) => boolean }} Crowd
 */

/** @type {(a: Box, b: Box) => boolean} */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Return an empty crowd.
 * @returns {Crowd}
 */
function make() {
  const cells = /** @type {Map<number, MarkBox[]>} */ (new Map());
  /** @type {(box: Box, visit: (key: number) => boolean | undefined) => boolean} */
  const each = (box, visit) => {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i += 1) {
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j += 1) {
        if (visit(i * ACROSS + j)) return true;
      }
    }
    return false;
  };
  return {
    add: (box) =>
      each(box, (key) => {
        kept(cells, key, () => []).push(box);
        return false;
      }),
    hits: (box, but) =>
      each(box, (key) =>
        cells.get(key)?.some((other) => overlaps(box, other) && (but === undefined || other.of !== but)),
      ),
  };
}

const KEPT = 2; // crowds of marks: names keep farther from some of them than words do
let crowds = /** @type {{ marks: Disc[], crowd: Crowd }[]} */ ([]);

/**
 * Return the crowd of *marks*, [{x, y, radius}]: the very same where nobody has moved, for a highlight moves nobody.
 * @param {Disc[]} marks
 * @returns {Crowd}
 */
function of(marks) {
  /** @type {(one: Disc, i: number) => boolean} */
  const stands = (one, i) => one.x === marks[i].x && one.y === marks[i].y && one.radius === marks[i].radius;
  const known = crowds.find((one) => one.marks.length === marks.length && one.marks.every(stands));
  if (known) return known.crowd;
  const crowd = make();
  marks.forEach(({ x, y, radius }, of) =>
    crowd.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, of }),
  );
  crowds = [{ marks: marks.map(({ x, y, radius }) => ({ x, y, radius })), crowd }, ...crowds].slice(0, KEPT);
  return crowd;
}

export { make, of };
