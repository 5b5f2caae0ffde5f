/* Where a name may stand about its mark, the words of a tie on it, and in which forms: the best first. */

/** @import { Anchor, Box, Disc, Spot, Wish } from "../types.js" */

const GAP = 4; // px between a mark and its name, where marks have their usual size
const NARROW = 7; // letters to a line
const SMALLER = 0.87; // 10 px of 11.5: rather small than not at all
// parts of a name before the middle of its mark: a zone may leave no room for half
const SHIFTED = [0.35, 0.65, 0.2, 0.8, 0, 1, -0.15, 1.15, -0.3, 1.3, -0.6, 1.6, -1, 2];

/**
 * Yield the boxes that a block of text could fill: on the places *along* a tie, as curves.mjs has them, or about a
 * mark: below, above, right, left, then askew.
 * @param {Wish} wish
 * @param {number} width
 * @param {number} height
 * @returns {Generator<Spot, void>}
 */
function* spots(wish, width, height) {
  if (wish.along) {
    for (const [ax, ay, aside = 0, down = 0, off = 0] of wish.along) {
      const reach = (Math.abs(aside) * width + Math.abs(down) * height) / 2 + off;
      const [left, top] = [ax + aside * reach - width / 2, ay + down * reach - height / 2];
      yield { left, top, right: left + width, bottom: top + height, anchor: "middle" };
    }
    return;
  }
  const { x, y, radius, tight, aside, side = "", scale = 1 } = wish;
  const d = radius + GAP * scale;
  /** @type {(left: number, top: number, anchor: Anchor) => Spot} */
  const box = (left, top, anchor) => ({ left, top, right: left + width, bottom: top + height, anchor });
  const sides = {
    b: box(x - width / 2, y + d, "middle"),
    a: box(x - width / 2, y - d - height, "middle"),
    r: box(x + d, y - height / 2, "start"),
    l: box(x - d - width, y - height / 2, "end"),
  };
  const first = aside ? sides.r : sides[/** @type {keyof typeof sides} */ (side)];
  if (first) yield first;
  yield* Object.values(sides).filter((spot) => spot !== first);
  const s = d * 0.75;
  yield box(x + s, y + s, "start");
  yield box(x - s - width, y + s, "end");
  yield box(x + s, y - s - height, "start");
  yield box(x - s - width, y - s - height, "end");
  if (!tight) return;
  for (const part of SHIFTED) {
    yield box(x - width * part, y + d, "middle");
    yield box(x - width * part, y - d - height, "middle");
    yield box(x + d, y - height * part, "start");
    yield box(x - d - width, y - height * part, "end");
  }
}

/** @typedef {[text: string, letters: number, rows: number, size: number]} Form letters to a line */

/** @type {(...form: Form) => Form} */
const form = (...form) => form;

/**
 * Return the forms of a wish's texts, the best first.  Where it is *tight* a narrow one may have room, or a smaller
 * one.
 * @param {Wish} wish
 * @returns {Form[]}
 */
function forms({ texts, rows = [2], tight, aside, size, whole }) {
  const each = [...new Set(texts)];
  const one = aside ? each.map((text) => form(text, 15, 1, size)) : []; // on one line, as in a row
  const wide = [...one, ...each.flatMap((text) => rows.map((many) => form(text, 15, many, size)))];
  if (!tight) return wide;
  /** @type {(type: number) => Form[]} */
  const narrow = (type) => each.map((text) => form(text, NARROW, 3, type));
  return [...wide, ...narrow(size), ...(whole ? [] : narrow(size * SMALLER))];
}

/** @type {(low: number, value: number, high: number) => number} */
const beyond = (low, value, high) => Math.max(low - value, 0, value - high);

/**
 * Return how many px *box* is from the mark of its wish.
 * @param {Box} box
 * @param {Disc} disc
 */
const gap = ({ left, right, top, bottom }, { x, y, radius }) =>
  Math.hypot(beyond(left, x, right), beyond(top, y, bottom)) - radius;

export { spots as of, forms, gap };
