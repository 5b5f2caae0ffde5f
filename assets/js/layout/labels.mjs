/* Where the names go: each beside its mark, none over another name or a mark, none cut off.
   The most important is placed first; whoever finds no room waits for zoom, pointing or selection. */

import * as labelChoice from "./label_choice.mjs";
import * as labelGrid from "./label_grid.mjs";
import * as labelSpots from "./label_spots.mjs";
import { penOf } from "./pen.mjs";
import * as zones from "./zones.mjs";

/** @import { Box, Curve, Disc, Label, Wish } from "../types.js" */

const LINE = 1.22; // line height, in ems
const AIR = 2; // px kept free about a name
const NEARER = 3; // px, times the scale, by which a name is nearer to its own mark than to others: the nearest has it
// the letters that our fonts have
// biome-ignore lint/suspicious/noControlCharactersInRegex: the first range begins where letters do
const OURS = /^[\u0000-\u0300\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\u2000-\u206f]*$/u;
const widths = /** @type {Map<string, number>} */ (new Map());
let pen = /** @type {CanvasRenderingContext2D | null} */ (null);

/**
 * Return the width of *text* in px; *font* as CSS writes it.
 * @param {string} text
 * @param {string} font
 * @returns {number}
 */
function measure(text, font) {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20000) widths.clear();
  const width = OURS.test(text) || !text.includes(" ") ? penned(text, font) : drawn(text, font);
  widths.set(key, width);
  return width;
}

/**
 * @param {string} text
 * @param {string} font
 */
function penned(text, font) {
  pen ??= penOf(document.createElement("canvas"));
  pen.font = font;
  return pen.measureText(text).width;
}

/**
 * Return the width of *text* as SVG draws it: canvas looks for letters word by word, and may find narrower ones there.
 * @param {string} text
 * @param {string} font
 */
function drawn(text, font) {
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = paper.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
  paper.setAttribute("class", "off-page");
  line.style.font = font;
  line.textContent = text;
  document.body.append(paper);
  const width = line.getComputedTextLength();
  paper.remove();
  return width;
}

/** Forget every width: other letters have come. */
const forget = () => widths.clear();

/**
 * Return *text* on one line, or on *rows*, broken so that the longest is short, when it is longer than *limit* letters.
 * Placement reserves room by the same limit (network/placement/name_boxes.py).
 * @param {string} text
 * @param {number} [limit]
 * @param {number} [rows]
 * @returns {string[]}
 */
function wrap(text, limit = 15, rows = 2) {
  const letters = [...text]; // whole characters: half of one cannot be written into a picture
  const clipped = letters.length > 48 ? `${letters.slice(0, 47).join("").trimEnd()}…` : text;
  if (clipped.length <= limit || rows < 2) return [clipped];
  const breaks = [...clipped.matchAll(/\s+/g)].map((found) => found.index);
  if (!breaks.length) return [clipped];
  const ideal = clipped.length / rows;
  const best = breaks.reduce((a, b) => (Math.abs(b - ideal) < Math.abs(a - ideal) ? b : a));
  return [clipped.slice(0, best), ...wrap(clipped.slice(best).trim(), limit, rows - 1)];
}

const FEW = 40; // names whose places are compared with one another

/**
 * Return a label, or null, for each wish, in their order.
 *   wishes  texts from the best to the shortest; rows  on how many a long one may stand, the best first; lowest rank
 *     first
 *     i  the mark that is its own: no other is as near;  zone  where all of it lies (zones.mjs);  tight  whether to
 *       look hard
 *   marks  that no name may cover;  taken  boxes that are in use already
 *   stage  no name leaves it;  ties  that few names keep out of where they can
 * One that *must* show does, over others if need be.
 * @param {Wish[]} wishes
 * @param {Disc[]} marks
 * @param {Box[]} taken
 * @param {Box} stage
 * @param {string} family
 * @param {Curve[]} [ties]
 * @returns {(Label | null)[]}
 */
function place(wishes, marks, taken, stage, family, ties = []) {
  const [full, standing] = [labelGrid.make(), labelGrid.of(marks)];
  taken.forEach(full.add);
  /** @type {(box: Box, wish: Wish) => boolean} */
  const inside = (box, { zone }) =>
    box.left >= stage.left &&
    box.right <= stage.right &&
    box.top >= stage.top &&
    box.bottom <= stage.bottom &&
    (!zone || zones.holds(zone, box));
  /** @type {(box: Box, wish: Wish) => boolean} */
  const others = (box, wish) =>
    standing.hits(box) ||
    (wish.i !== undefined && standing.hits(grown(box, labelSpots.gap(box, wish) + NEARER * (wish.scale ?? 1)), wish.i));
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a].rank - wishes[b].rank || a - b);
  /** @type {(Label | null)[]} */
  const labels = new Array(wishes.length).fill(null);
  if (ties.length && wishes.length <= FEW) {
    const names = order.map((i) => {
      const wish = wishes[i];
      const free = [...boxes(wish, family)].filter((box) => inside(box, wish) && !others(box, wish) && !full.hits(box));
      const gap = (/** @type {Box} */ box) => ("x" in wish ? labelSpots.gap(box, wish) / (wish.scale ?? 1) : 0);
      return labelChoice.candidates(free, ties, gap);
    });
    const chosen = labelChoice.choose(
      names,
      order.map((i) => 2 - wishes[i].rank / 10),
    );
    order.forEach((i, n) => {
      labels[i] =
        chosen[n] ??
        (wishes[i].must
          ? roomFor(
              wishes[i],
              () => false,
              (box) => inside(box, wishes[i]),
              family,
            )
          : null);
    });
    return labels;
  }
  for (const i of order) {
    const wish = wishes[i];
    /** @type {(box: Box) => boolean} */
    const within = (box) => inside(box, wish);
    const label = roomFor(wish, (box) => within(box) && !others(box, wish) && !full.hits(box), within, family);
    if (!label) continue;
    labels[i] = label;
    full.add({ left: label.left - AIR, right: label.right + AIR, top: label.top, bottom: label.bottom });
  }
  return labels;
}

/**
 * Yield the labels that a wish could have, the best first.
 * @param {Wish} wish
 * @param {string} family
 * @returns {Generator<Label, void>}
 */
function* boxes(wish, family) {
  for (const [text, limit, rows, size] of labelSpots.forms(wish)) {
    const lines = wrap(text, limit, rows);
    const width = Math.max(...lines.map((line) => measure(line, `${wish.weight} ${size}px ${family}`))) + 2;
    const height = lines.length * size * LINE;
    for (const box of labelSpots.of(wish, width, height)) yield { ...box, lines, size, weight: wish.weight };
  }
}

/** @type {(box: Box, by: number) => Box} */
const grown = ({ left, top, right, bottom }, by) => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/**
 * @param {Wish} wish
 * @param {(box: Box) => boolean} free
 * @param {(box: Box) => boolean} inside
 * @param {string} family
 * @returns {Label | null}
 */
function roomFor(wish, free, inside, family) {
  let spare = /** @type {Label | null} */ (null);
  for (const label of boxes(wish, family)) {
    if (free(label)) return label;
    if (inside(label)) spare ??= label;
  }
  return wish.must ? spare : null;
}

export { place, wrap, measure, forget, LINE };
