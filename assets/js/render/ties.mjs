/* The ties of a picture: a curve each, an arrowhead where it has a direction, as strong as the view wants it. */

import { bent } from "../layout/bends.mjs";
import * as curves from "../layout/curves.mjs";
import { kept } from "../model/memo.mjs";

/** @import { Scene, Tie } from "../scene.js" */
/** @import { Box, Curve, Drawing, Highlight, Item, Label, Mark } from "../types.js" */

const FEW = 300; // ties that can be followed one by one

/**
 * strip(i), unreported(i) tell of actors; *drawn* which ties are drawn; *routed* their curves, where they are not the
 * usual ones.
 * @typedef {object} Quiet
 * @property {(i: number) => boolean} strip
 * @property {(i: number) => boolean} unreported
 * @property {boolean[]} drawn
 * @property {Curve[] | null} routed
 */
/** @typedef {{ colour: string, opacity: number, width: number, drawn: Item[] }} Made a tie as drawn */

const bowed = /** @type {WeakMap<Scene, number[]>} */ (new WeakMap());

/**
 * Return how far each tie of *scene* bows: the same however it is looked at.
 * @param {Scene} scene
 * @returns {number[]}
 */
function bowsOf(scene) {
  return kept(bowed, scene, () => curves.bows(scene.ties));
}

/** @type {{ scene: Scene | null, marks: Mark[], drawn: Curve[], scale: number }} */
let last = { scene: null, marks: [], drawn: [], scale: 1 };

/**
 * Return the curve of each tie between *marks*, in px: the very same as in the last picture where neither end moved.
 * @param {Scene} scene
 * @param {Mark[]} marks
 * @param {number} scale
 * @returns {Curve[]}
 */
function curvesOf(scene, marks, scale) {
  const known = last.scene === scene && last.scale === scale;
  const stays = marks.map(({ x, y }, i) => known && x === last.marks[i].x && y === last.marks[i].y);
  const bows = bowsOf(scene);
  const drawn = scene.ties.map((tie, t) =>
    stays[tie.from] && stays[tie.to] ? last.drawn[t] : between(marks[tie.from], marks[tie.to], bows[t], scale),
  );
  last = { scene, marks, drawn, scale };
  return drawn;
}

/**
 * Return the curve between two marks.
 * @param {Mark} a
 * @param {Mark} b
 * @param {number} bow
 * @param {number} scale
 */
const between = (a, b, bow, scale) => curves.curve([a.x, a.y], [b.x, b.y], bow, a.radius + 2, b.radius + 3, scale);

/**
 * Return the curves of the ties of a paper, which keep out of what stands there.
 * @param {Scene} scene
 * @param {Mark[]} marks
 * @param {{ curves: Curve[], drawn: boolean[], labels: Map<number, Label | null>, captions: Box[], scale: number }} on
 * @returns {Curve[]}
 */
function routed(scene, marks, { curves: usual, drawn, labels, captions, scale }) {
  const bows = bowsOf(scene);
  const names = /** @type {Map<number, Box>} */ (new Map([...labels].filter(([, label]) => label)));
  const ties = scene.ties.map(({ from, to, withdrawn }, t) =>
    drawn[t] && !withdrawn ? { from, to, bow: bows[t], curve: usual[t] } : null,
  );
  const made = (/** @type {number} */ t, /** @type {number} */ bow) =>
    between(marks[scene.ties[t].from], marks[scene.ties[t].to], bow, scale);
  return bent(ties, { names, captions, marks }, made).map((tie, t) => tie?.curve ?? usual[t]);
}

const made = /** @type {WeakMap<Curve, Made[]>} */ (new WeakMap());

/**
 * Return what is drawn of a tie, the very same whenever a curve is drawn alike.  The opacity is a line's own, not its
 * element's: for each of those a browser would put a layer aside and blend it in.
 * @param {Tie} tie
 * @param {Curve} curve
 * @param {string} dash
 * @param {string} colour
 * @param {number} opacity
 * @param {number} [width]
 * @returns {Item[]}
 */
function items(tie, curve, dash, colour, opacity, width = (tie.represents ? 0.9 : 1.6) * curve.scale) {
  const known = kept(made, curve, () => []);
  let look = known.find((one) => one.colour === colour && one.opacity === opacity && one.width === width);
  if (!look) {
    /** @type {Item} */
    const line = [
      "path",
      {
        d: curves.path(curve),
        fill: "none",
        stroke: colour,
        "stroke-opacity": opacity,
        class: "tie",
        "stroke-width": width,
        "stroke-dasharray": dash,
      },
    ];
    /** @type {() => Item} */
    const head = () => ["path", { d: curves.head(curve), fill: colour, "fill-opacity": opacity }];
    look = { colour, opacity, width, drawn: tie.represents || tie.undirected ? [line] : [line, head()] };
    known.push(look);
  }
  return look.drawn;
}

/**
 * Return {curves, each}: the curve of each tie in px, and the items that are drawn of each.  While one is *carried*,
 * only its own ties and its followers' are made anew.
 * @param {Scene} scene
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Drawing & Quiet} drawing
 */
function drawTies(
  scene,
  highlight,
  marks,
  { palette, pointed, strip, unreported, carried, drawn: is, routed, scale = 1 },
) {
  /** @type {(i: number) => boolean} */
  const moves = (i) => carried?.actor === i || Boolean(carried?.followers.has(i));
  /** @type {(tie: Tie) => boolean} */
  const still = (tie) => !moves(tie.from) && !moves(tie.to);
  const drawn = routed ?? curvesOf(scene, marks, scale);
  // of many, the run shows, not each
  const faint = Math.max(0.25, Math.min(1, Math.sqrt(FEW / highlight.ties.filter(Boolean).length)));
  const asked = highlight.narrowed || highlight.picked;
  const each = scene.ties.map((tie, t) => {
    if (tie.withdrawn || !is[t]) return [];
    if (carried && still(tie)) return carried.picture.tieItems[t];
    const strong = highlight.picked?.tie === t || pointed?.tie === t;
    const colour = palette[tie.represents ? "represents" : "tie"];
    const dash = scene.look.dashes[tie.status];
    const dim = items(tie, drawn[t], dash, colour, scene.look.opacity.tie);
    if (!strong && !highlight.ties[t]) return dim;
    const hushed = strip(tie.from) && strip(tie.to) ? 0.35 : unreported(tie.from) || unreported(tie.to) ? 0.12 : faint;
    const plain = highlight.ties[t] ? items(tie, drawn[t], dash, colour, asked ? faint : hushed) : dim;
    if (!strong && !asked) return plain;
    const below = asked ? dim : plain; // it lies above what it is when nobody asks for it
    const above = strong ? items(tie, drawn[t], dash, palette.selected, 1, 3 * scale) : plain;
    return above.map(([tag, attributes], n) => /** @type {Item} */ ([tag, attributes, undefined, below[n]]));
  });
  return { curves: drawn, each };
}

export { drawTies, routed };
