/* An SVG in pixels.  Browsers call an SVG image decoded before the letters that it carries are there, and would draw it
   without a word.  So a sample of each block stands below the picture, off the paper, and nothing is drawn before it shows. */

import * as fonts from "../render/fonts.mjs";
import * as svgElements from "../render/svg.mjs";

const CELL = 32; // px, the square of a sample
const PATIENCE = 5000; // ms; a browser puts other letters in their place sooner than that
const PAUSE = 15; // ms between two looks

/** Return *text*, a whole SVG, with the samples below it. */
function withSamples(text, samples, { width, height }) {
  const cells = samples.map((letter, n) => [
    "text",
    {
      x: n * CELL + 2,
      y: height + CELL * 0.8,
      "font-size": CELL * 0.7,
      "font-family": fonts.FAMILY,
      fill: "#000",
    },
    letter,
  ]);
  return `<svg xmlns="${svgElements.NAMESPACE}" width="${width}" height="${height + CELL}">${text}${svgElements.write(cells)}</svg>`;
}

function surface(width, height, options) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  return canvas.getContext("2d", options);
}

/** Return whether each of *count* samples below a picture of *height* px has ink in it. */
function shown(image, height, count, pen) {
  pen.clearRect(0, 0, count * CELL, CELL);
  pen.drawImage(image, 0, -height);
  return Array.from({ length: count }, (_, n) => pen.getImageData(n * CELL, 0, CELL, CELL).data).every((pixels) =>
    pixels.some((value) => value > 0),
  );
}

/** Resolve to a canvas with the SVG *text* on it, a picture of *paper* {width, height} px, *scale* times enlarged. */
async function raster(text, paper, scale) {
  const samples = fonts.samples(text);
  const image = new Image(paper.width, paper.height + CELL);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withSamples(text, samples, paper).toWellFormed())}`;
  await image.decode();
  const pen = surface(samples.length * CELL, CELL, { willReadFrequently: true });
  const end = performance.now() + PATIENCE;
  while (samples.length && !shown(image, paper.height, samples.length, pen) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const whole = surface(paper.width * scale, paper.height * scale);
  whole.drawImage(image, 0, 0, paper.width * scale, (paper.height + CELL) * scale);
  return whole.canvas;
}

export { raster };
