/* What a mark says beside colour and shape: who is contested, how many confirm it, who was there for a part. */

/** @import { Palette, Standing } from "../scene.js" */
/** @import { Attributes, Drawing, Highlight, Item, Mark, ShownEvent } from "../types.js" */

/** @type {(number: number) => number} */
const round = (number) => Math.round(number * 10) / 10;

/** @type {(mark: Mark, gap: number, attributes: Attributes) => Item} */
const ring = ({ x, y, radius, opacity }, gap, attributes) => [
  "circle",
  {
    cx: x,
    cy: y,
    r: radius + gap,
    fill: "none",
    "stroke-width": 2,
    opacity,
    ...attributes,
  },
];

/**
 * Return the drawing items over the marks: halves, counts, rings.
 * @param {ShownEvent} event
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Drawing} drawing
 * @returns {Item[]}
 */
function signs(event, highlight, marks, { palette, family }) {
  const items = marks.flatMap((mark, i) => {
    const standing = event.standings[i];
    if (!standing) return [];
    return [
      ...(standing.part
        ? [slice(mark, palette)] // a mark has room for one of the two; the words say both
        : standing.confirmedBy > 1
          ? [count(mark, standing, palette, family)]
          : []),
      ...(standing.contested
        ? [ring(mark, 4.5, { stroke: palette.ink, "stroke-dasharray": "3.5 3", class: "contested" })]
        : []),
    ];
  });
  const picked = highlight.picked?.actor;
  return picked === undefined
    ? items
    : [...items, ring(marks[picked], 8, { stroke: palette.selected, opacity: 1, class: "picked" })];
}

/**
 * Present for a part only: a slice of the mark is left empty, as on a clock.
 * @param {Mark} mark
 * @param {Palette} palette
 * @returns {Item}
 */
function slice({ x, y, radius, opacity }, palette) {
  const r = radius - 1.5;
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

/**
 * How many publishers confirm the seat.
 * @param {Mark} mark
 * @param {Standing} standing
 * @param {Palette} palette
 * @param {string} family
 * @returns {Item}
 */
function count({ x, y, fill, stroke, opacity }, standing, palette, family) {
  return [
    "text",
    {
      x,
      y: y + 3.6,
      "text-anchor": "middle",
      "font-size": 10,
      "font-weight": 700,
      "font-family": family,
      fill: fill === palette.ground ? stroke : palette.ground,
      opacity,
      class: "confirmed",
    },
    String(standing.confirmedBy),
  ];
}

export { signs };
