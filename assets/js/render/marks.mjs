/* How an actor's mark is drawn: its shape says what it is, its fill in which group it stands. */

/** @import { ActorKind, Scene, Tone } from "../scene.js" */
/** @import { Item } from "../types.js" */

const CENTRE = 0.42; // of a mark's radius
const CUT = 0.88; // of the radius, across and down, to either end of the light bar
const STROKE = 1.08; // and of the dark line in it
const round = (/** @type {number} */ number) => Math.round(number * 100) / 100;

/** @typedef {{ x: number, y: number, radius: number, opacity: number }} Placed */
/** @typedef {Record<Tone | "ground", string>} Paint colours, or variables of a stylesheet that hold them */

/**
 * Return how a mark of that *tone* is drawn: its fill, the width and dash of its outline, and its size.
 * @param {Scene} scene
 * @param {Tone} tone
 * @param {Paint} palette
 */
function lookOf(scene, tone, palette) {
  const { filled, width, dash, size } = scene.look.marks[tone];
  return { fill: filled ? palette[tone] : palette.ground, width, dash, size };
}

/**
 * Return what lies on a mark of that *tone*: a light centre, or a light bar across with a line in it.
 * @param {Scene} scene
 * @param {Tone} tone
 * @param {Paint} palette
 * @param {Placed} mark
 * @returns {Item[]}
 */
function signOn(scene, tone, palette, { x, y, radius, opacity }) {
  const { sign } = scene.look.marks[tone];
  if (sign === "centre") {
    return [["circle", { cx: x, cy: y, r: round(radius * CENTRE), fill: palette.ground, opacity, class: "centre" }]];
  }
  if (sign !== "bar") return [];
  /** @type {(far: number, stroke: string, width: number) => Item} */
  const line = (far, stroke, width) => [
    "line",
    {
      x1: round(x - far * radius),
      y1: round(y + far * radius),
      x2: round(x + far * radius),
      y2: round(y - far * radius),
      stroke,
      "stroke-width": round(width * radius),
      opacity,
      class: "bar",
    },
  ];
  return [line(CUT, palette.ground, 0.55), line(STROKE, palette[tone], 0.2)];
}

/**
 * Return the whole mark of a *kind* and *tone*, with what lies on it, about a point.
 * @param {Scene} scene
 * @param {ActorKind} kind
 * @param {Tone} tone
 * @param {Paint} palette
 * @param {{ x: number, y: number, scale?: number }} where
 * @returns {Item[]}
 */
function markItems(scene, kind, tone, palette, { x, y, scale = 1 }) {
  const { fill, width, dash, size } = lookOf(scene, tone, palette);
  const grown = scale * size;
  return [
    [
      "path",
      {
        d: scene.outlines[kind],
        transform: `translate(${round(x)},${round(y)})${grown === 1 ? "" : ` scale(${round(grown)})`}`,
        fill,
        stroke: palette[tone],
        "stroke-width": width,
        ...(dash === "none" ? {} : { "stroke-dasharray": dash }),
      },
    ],
    ...signOn(scene, tone, palette, { x, y, radius: scene.look.radii[kind] * grown, opacity: 1 }),
  ];
}

export { lookOf, signOn, markItems };
