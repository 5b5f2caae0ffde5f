/* A snapshot: the view as a reader would print it, as SVG text or as a PNG. */

import { frame } from "./frame.mjs";
import * as pngChunks from "./png.mjs";
import { raster } from "./raster.mjs";
import * as plane from "../layout/plane.mjs";
import { alternative, rollCall } from "../model/alternative.mjs";
import * as describe from "../model/describe.mjs";
import { shownIn } from "../model/event.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as texts from "../model/texts.mjs";
import { compose } from "../render/compose.mjs";
import * as fonts from "../render/fonts.mjs";
import * as sheets from "../render/sheet.mjs";
import { escaped, NAMESPACE, write } from "../render/svg.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Item, Paper, Size } from "../types.js" */

const NAMES = 64; // a name is as high as so much of a paper's width: still read where it is printed a column wide
const USUAL = 13; // px of a name where marks and lines have their usual size
const SMALLEST = 14; // px of a name

/**
 * Return a promise of the picture of a view on paper, all that stands about it, and what was drawn how.
 * @param {Scene} scene
 * @param {View} seen
 * @param {Paper} wanted
 */
async function composed(scene, seen, { theme, shape, ties, staked }) {
  await fonts.ready();
  const paper = scene.look.papers[shape];
  const view = { ...seen, ties };
  const look = { palette: scene.palettes[theme], family: scene.look.family, own: seen.names === "own" };
  const highlight = highlightOf(scene, view);
  const unit = paper.width / NAMES;
  const { items, stage } = frame(scene, view, paper, { ...look, unit, staked });
  const type = Math.max(SMALLEST, unit * plane.placed(scene, view, { ...stage, paper: shape }).scale);
  const picture = compose(scene, view, highlight, {
    ...look,
    type,
    scale: type / USUAL,
    stage: { ...stage, paper: shape },
    camera: plane.FITTED,
  });
  return { picture, items, stage, view, highlight, look };
}

/**
 * Return a promise of all that is on the paper, ground and all, as drawing items; its size; and its font.
 * @param {Scene} scene
 * @param {View} seen
 * @param {Paper} wanted
 * @returns {Promise<Size & { items: Item[], family: string }>}
 */
async function drawn(scene, seen, wanted) {
  const { picture, items, look } = await composed(scene, seen, wanted);
  const { width, height } = scene.look.papers[wanted.shape];
  const marks = sheets.marksOf({ scene, dim: [] }, picture);
  /** @type {Item} */
  const ground = ["rect", { width, height, fill: look.palette.ground }];
  return {
    items: [ground, ...picture.under, ...marks, ...picture.over, ...items],
    width,
    height,
    family: look.family,
  };
}

/**
 * Return what a paper shows in words, of at most so many letters.
 * @param {Scene} scene
 * @param {View} view
 * @param {Pick<Paper, "staked">} paper
 */
const said = (scene, view, { staked }) => alternative(scene, view, highlightOf(scene, view), { written: true, staked });

/**
 * Return the headline that a paper has.
 * @param {Scene} scene
 * @param {View} view
 */
function headline(scene, view) {
  const event = shownIn(scene, view);
  return texts.written(scene, view).headline || event.headline || event.name;
}

/**
 * Return a promise of the snapshot of *view* as the text of an SVG file, its letters inside.
 * @param {Scene} scene
 * @param {View} view
 * @param {Paper} wanted
 */
async function svg(scene, view, wanted) {
  const { items, width, height, family } = await drawn(scene, view, wanted);
  const sized = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const letters = await fonts.embedded(items.map(([, , text]) => text).join(""));
  return [
    `<svg xmlns="${NAMESPACE}" ${sized} role="img" lang="en" xml:lang="en">`,
    `<title>${escaped(headline(scene, view))}</title>`,
    `<desc>${escaped(said(scene, view, wanted))}</desc>`,
    `<metadata>${escaped(JSON.stringify({ ...origin(scene, view), Comment: rollCall(scene, view) }))}</metadata>`,
    `<style>${letters}</style>`,
    write(items.slice(0, 1)),
    `<g font-family="${escaped(family)}">`,
    write(items.slice(1)),
    "</g></svg>",
  ].join("\n");
}

/**
 * Return a promise of the snapshot as a PNG, *scale* times the size of its paper, with its metadata inside.
 * @param {Scene} scene
 * @param {View} view
 * @param {Paper & { scale: number }} wanted
 */
async function png(scene, view, { scale, ...look }) {
  const text = await svg(scene, view, look);
  const canvas = await raster(text, scene.look.papers[look.shape], scale);
  /** @type {Blob | null} */
  const plain = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!plain) throw new Error("this browser could not make a picture of that size; choose a smaller Size");
  const bytes = pngChunks.annotate(new Uint8Array(await plain.arrayBuffer()), metadata(scene, view, look));
  return new Blob([bytes], { type: "image/png" });
}

/**
 * Return what a picture is of, from which its view can be opened again.
 * @param {Scene} scene
 * @param {View} view
 */
function origin(scene, view) {
  const { credits, address } = describe;
  return {
    Source: credits(scene, view).join("; "),
    URL: address(scene, view),
    Software: "At the Table",
    "Dossier-SHA256": scene.digest,
  };
}

/**
 * @param {Scene} scene
 * @param {View} view
 * @param {Paper} look
 * @returns {Record<string, string>}
 */
function metadata(scene, view, look) {
  const event = shownIn(scene, view);
  return {
    Title: `${event.name} (${scene.title})`,
    Description: said(scene, view, look),
    Comment: rollCall(scene, view),
    "Creation Time": new Date().toISOString(),
    ...origin(scene, view),
  };
}

export { svg, png, composed, drawn, said };
