/* An SVG in pixels.  Browsers call an SVG image decoded before the letters that it carries are there, and would draw it
   without a word.  So a sample of each block stands below the picture, off the paper, and nothing is drawn before it
   shows. */

import { penOf } from "../layout/pen.mjs";
import * as fonts from "../render/fonts.mjs";
import { NAMESPACE, write } from "../render/svg.mjs";

/** @import { Item, Size } from "../types.js" */

const CELL = 32; // px, the square of a sample
const PATIENCE = 5000; // ms; a browser puts other letters in their place sooner than that
const PAUSE = 15; // ms between two looks

/**
 * Return *text*, a whole SVG, with the samples below it.
 * @param {string} text
 * @param {string[]} samples
 * @param {Size} paper
 * @returns {string}
 */
function withSamples(text, samples, { width, height }) {
  /** @type {Item[]} */
  const cells = samples.map((letter, n) => [
    "text",
    {
      x: n * CELL + 2,
      y: height + CELL * 0.8,
      "font-size": CELL * 0.7,
      "font-family": fonts.family(),
      fill: "#000",
    },
    letter,
  ]);
  const sized = `width="${width}" height="${height + CELL}"`;
  return `<svg xmlns="${NAMESPACE}" ${sized}>${text}${write(cells)}</svg>`;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {CanvasRenderingContext2DSettings} [settings]
 */
function surface(width, height, settings) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  return penOf(canvas, settings);
}

/**
 * Return whether each of *count* samples below a picture of *height* px has ink in it.
 * @param {HTMLImageElement} image
 * @param {number} height
 * @param {number} count
 * @param {CanvasRenderingContext2D} pen
 */
function shown(image, height, count, pen) {
  pen.clearRect(0, 0, count * CELL, CELL);
  pen.drawImage(image, 0, -height);
  return Array.from({ length: count }, (_, n) => pen.getImageData(n * CELL, 0, CELL, CELL).data).every((pixels) =>
    pixels.some((value) => value > 0),
  );
}

/**
 * Resolve to a canvas with the SVG *text* on it, a picture of *paper* {width, height} px, *scale* times enlarged.
 * @param {string} text
 * @param {Size} paper
 * @param {number} scale
 */
async function raster(text, paper, scale) {
  const samples = fonts.samples(text);
  const image = new Image(paper.width, paper.height + CELL);
  const whole = withSamples(text, samples, paper).toWellFormed();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
  await image.decode();
  const pen = surface(samples.length * CELL, CELL, { willReadFrequently: true });
  const end = performance.now() + PATIENCE;
  while (samples.length && !shown(image, paper.height, samples.length, pen) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const drawn = surface(paper.width * scale, paper.height * scale);
  drawn.drawImage(image, 0, 0, paper.width * scale, (paper.height + CELL) * scale);
  return drawn.canvas;
}

export { raster };
