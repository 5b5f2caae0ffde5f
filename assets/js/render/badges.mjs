/* What a mark says beside colour and shape: who is contested, how many reports there are, who was there for a part. */

import { halo } from "./halo.mjs";
import { signOn } from "./marks.mjs";

/** @import { Palette, Scene, Standing } from "../scene.js" */
/** @import { Attributes, Box, Drawing, Highlight, Item, Mark, ShownEvent } from "../types.js" */

/** @type {(number: number) => number} */
const round = (number) => Math.round(number * 10) / 10;

/** @type {(mark: Mark, gap: number, attributes: Attributes) => Item} */
const ring = ({ x, y, radius, scale, opacity }, gap, attributes) => [
  "circle",
  {
    cx: x,
    cy: y,
    r: round(radius + gap * scale),
    fill: "none",
    "stroke-width": 2 * scale,
    opacity,
    ...attributes,
  },
];

/**
 * Return the drawing items over the marks: what their fill says, parts, counts, rings.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Drawing} drawing
 * @returns {Item[]}
 */
function signs(scene, event, highlight, marks, { palette, family }) {
  const items = marks.flatMap((mark, i) => {
    const standing = event.standings[i];
    if (!standing || mark.hidden) return [];
    return [
      ...(standing.part ? [slice(mark, palette)] : []),
      ...signOn(scene, standing.tone, palette, mark),
      ...(standing.contested
        ? [ring(mark, 4.5, { stroke: palette.ink, "stroke-dasharray": "3.5 3", class: "contested" })]
        : []),
      ...(standing.reports > 1 ? count(mark, standing, palette, family) : []),
    ];
  });
  const picked = highlight.picked?.actor;
  return picked === undefined || marks[picked].hidden
    ? items
    : [...items, ring(marks[picked], 8, { stroke: palette.selected, opacity: 1, class: "picked" })];
}

/**
 * Present for a part only: a slice of the mark is left empty, as on a clock.
 * @param {Mark} mark
 * @param {Palette} palette
 * @returns {Item}
 */
function slice({ x, y, radius, scale, opacity }, palette) {
  const r = round(radius - 1.5 * scale);
  return [
    "path",
    {
      d: `M${round(x)} ${round(y)}V${round(y - r)}A${r} ${r} 0 0 1 ${round(x + r)} ${round(y)}Z`,
      fill: palette.ground,
      opacity,
      class: "part",
    },
  ];
}

const COUNT = 9.5; // px, the size of the number

/**
 * Return where the number of a mark stands: its middle, and its size.
 * @param {Mark} mark
 * @param {Standing} standing
 */
function countAt({ x, y, radius, scale }, standing) {
  const size = COUNT * scale;
  const off = radius * 0.75 + (standing.contested ? 6 * scale : 2 * scale);
  return { x: x + off + size * 0.25, y: y - off, size };
}

/**
 * Return the boxes of the numbers, which no name may cover.
 * @param {ShownEvent} event
 * @param {Mark[]} marks
 * @returns {Box[]}
 */
const countBoxes = (event, marks) =>
  marks.flatMap((mark, i) => {
    const standing = event.standings[i];
    if (!standing || mark.hidden || standing.reports < 2) return [];
    const { x, y, size } = countAt(mark, standing);
    const wide = 0.35 * size * String(standing.reports).length;
    return [{ left: x - wide, right: x + wide, top: y - size / 2, bottom: y + size / 2 }];
  });

/**
 * How many independent reports there are of the seat: a number at the mark's shoulder, clear of what its fill says.
 * @param {Mark} mark
 * @param {Standing} standing
 * @param {Palette} palette
 * @param {string} family
 * @returns {Item[]}
 */
function count(mark, standing, palette, family) {
  const { opacity } = mark;
  const { x, y, size } = countAt(mark, standing);
  const letters = {
    x: round(x),
    y: round(y + size * 0.36),
    "text-anchor": "middle",
    "font-size": round(size),
    "font-weight": 700,
    "font-family": family,
    opacity,
  };
  const text = String(standing.reports);
  return [
    halo(letters, text, palette.ground, 3),
    ["text", { ...letters, fill: palette.ink, class: "confirmed" }, text],
  ];
}

export { signs, countBoxes };
