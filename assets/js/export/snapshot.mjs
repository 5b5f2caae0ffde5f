/* A snapshot: the view as a reader would print it, as SVG text or as a PNG. */

import { frame } from "./frame.mjs";
import * as pngChunks from "./png.mjs";
import { raster } from "./raster.mjs";
import * as plane from "../layout/plane.mjs";
import * as describe from "../model/describe.mjs";
import { shownIn } from "../model/event.mjs";
import { highlightOf } from "../model/highlight.mjs";
import { compose } from "../render/compose.mjs";
import * as fonts from "../render/fonts.mjs";
import * as sheets from "../render/sheet.mjs";
import { escaped, NAMESPACE, write } from "../render/svg.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Theme } from "../render/theme.mjs" */

/** @typedef {{ theme: Theme, own: boolean, shape: string }} Wanted how a snapshot looks */

const TYPE = 14; // px of a name, so that it is still read where the picture is printed a column wide

/**
 * Return a promise of the snapshot of *view* as the text of an SVG file, its letters inside.
 * @param {Scene} scene
 * @param {View} view
 * @param {Wanted} look
 */
async function svg(scene, view, { theme, own, shape }) {
  await fonts.ready();
  const paper = scene.look.papers[shape];
  const look = { palette: scene.palettes[theme], family: scene.look.family, own };
  const highlight = highlightOf(scene, view);
  const { items, stage } = frame(scene, view, paper, look);
  const picture = compose(scene, view, highlight, { ...look, type: TYPE, stage, camera: plane.FITTED });
  const { width, height } = paper;
  const sized = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const drawn = [...picture.under, ...sheets.marksOf({ scene, dim: [] }, picture), ...picture.over, ...items];
  const letters = await fonts.embedded(drawn.map(([, , text]) => text).join(""));
  return [
    `<svg xmlns="${NAMESPACE}" ${sized} role="img" lang="en" xml:lang="en">`,
    `<title>${escaped(shownIn(scene, view).name)}</title>`,
    `<desc>${escaped(describe.alternative(scene, view, highlight))}</desc>`,
    `<metadata>${escaped(JSON.stringify(origin(scene, view)))}</metadata>`,
    `<style>${letters}</style>`,
    write([["rect", { width, height, fill: look.palette.ground }]]),
    `<g font-family="${escaped(look.family)}">`,
    write(drawn),
    "</g></svg>",
  ].join("\n");
}

/**
 * Return a promise of the snapshot as a PNG, *scale* times the size of its paper, with its metadata inside.
 * @param {Scene} scene
 * @param {View} view
 * @param {Wanted & { scale: number }} wanted
 */
async function png(scene, view, { scale, ...look }) {
  const text = await svg(scene, view, look);
  const canvas = await raster(text, scene.look.papers[look.shape], scale);
  /** @type {Blob | null} */
  const plain = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!plain) throw new Error("this browser could not make a picture of that size; choose a smaller Size");
  const bytes = pngChunks.annotate(new Uint8Array(await plain.arrayBuffer()), metadata(scene, view));
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
 * @returns {Record<string, string>}
 */
function metadata(scene, view) {
  const event = shownIn(scene, view);
  return {
    Title: `${event.name} (${scene.title})`,
    Description: describe.alternative(scene, view, highlightOf(scene, view)),
    "Creation Time": new Date().toISOString(),
    ...origin(scene, view),
  };
}

export { svg, png };
