/* The picture on paper.  Where the page is printed, the picture on it is drawn anew, whole and in lines, and scaled to
   whatever paper there is: what lies on the screen has the screen's size, and a browser lays the paper out without
   asking for another.  Where the picture alone is printed, the page is of its shape. */

import * as plane from "../layout/plane.mjs";
import { highlightOf } from "../model/highlight.mjs";
import { compose } from "../render/compose.mjs";
import * as sheets from "../render/sheet.mjs";
import * as svgElements from "../render/svg.mjs";
import * as theme from "../render/theme.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Item, Size } from "../types.js" */

const PAPER = { width: 1060, height: 660 };
const TYPE = 14; // px of a name, on a paper two thirds as wide 9

/**
 * Return the picture that the page *now* holds as one SVG, in the light palette.
 * @param {{ scene: Scene, view: View }} now
 */
function printed({ scene, view }) {
  const look = { palette: scene.palettes.light, family: scene.look.family, own: view.names === "own", type: TYPE };
  const bounds = { left: 2, right: PAPER.width - 2, top: 2, bottom: PAPER.height - 2 };
  const picture = compose(scene, view, highlightOf(scene, view), {
    ...look,
    stage: { left: 0, top: 0, ...PAPER, bounds },
    camera: plane.FITTED,
  });
  const svg = document.createElementNS(svgElements.NAMESPACE, "svg");
  svg.setAttribute("class", "printed");
  svg.setAttribute("viewBox", `0 0 ${PAPER.width} ${PAPER.height}`);
  svg.setAttribute("aria-hidden", "true"); // the list of actors says all of it in words
  svgElements.draw(svg, [...picture.under, ...sheets.marksOf({ scene, dim: [] }, picture), ...picture.over]);
  return svg;
}

/** @type {(stage: Element) => void} */
const remove = (stage) => stage.querySelectorAll(":scope > .printed").forEach((old) => old.remove());

/**
 * Print the picture of *now*, {scene, view}, in *stage* whenever the page is printed.
 * @param {Element} stage
 * @param {{ scene: Scene | null, view: View | null }} now
 */
export function attach(stage, now) {
  window.addEventListener("beforeprint", () => {
    const { scene, view } = now;
    if (!scene || !view || alone()) return;
    document.documentElement.setAttribute("data-bs-theme", "light"); // paper is
    remove(stage);
    stage.append(printed({ scene, view }));
  });
  window.addEventListener("afterprint", () => {
    document.documentElement.setAttribute("data-bs-theme", theme.current());
    remove(stage);
  });
}

const ALONE = "data-printing";

/** Return whether the picture is printed without the page. */
const alone = () => document.documentElement.hasAttribute(ALONE);

/**
 * Open the browser's dialog to print *items* alone, on a sheet of their own size.
 * @param {Size & { items: Item[], family: string }} paper
 */
export async function print({ items, width, height, family }) {
  const sheet = document.createElement("div");
  sheet.className = "printed-alone";
  const style = document.createElement("style");
  style.textContent = `@page { size: ${width}px ${height}px; margin: 0; }`;
  const svg = document.createElementNS(svgElements.NAMESPACE, "svg");
  const sized = { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": family };
  for (const [name, value] of Object.entries(sized)) svg.setAttribute(name, String(value));
  svgElements.draw(svg, items);
  sheet.append(style, svg);
  document.querySelectorAll(".printed-alone").forEach((old) => old.remove()); // of a print that never ended
  document.body.append(sheet);
  document.documentElement.setAttribute(ALONE, "");
  window.addEventListener("afterprint", leave, { once: true });
  await document.fonts.ready;
  window.print();
}

/** Let the page be as it was before the picture was printed alone. */
function leave() {
  document.documentElement.removeAttribute(ALONE);
  document.querySelectorAll(".printed-alone").forEach((old) => old.remove());
}
