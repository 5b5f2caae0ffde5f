/* The sheet: what a picture is painted on, a mark for each actor and layers below and above them.  Only this file knows
   that many lines are drawn in another way than few. */

import * as canvasLayer from "./canvas.mjs";
import { el } from "./dom.mjs";
import { kept } from "../model/memo.mjs";
import * as svgElements from "./svg.mjs";

/** @import { Scene } from "../scene.js" */
/** @import { Camera, Item, Mark, MarkElement, Picture, Sheet, Size } from "../types.js" */

// items below the marks: more go onto a canvas, which is quicker; fewer stay sharp under a hand that enlarges
const MANY = 800;

/** @typedef {Pick<Sheet, "scene" | "dim">} Marked what of a sheet its marks are drawn by */

/**
 * @param {string} tag
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @returns {SVGElement}
 */
function element(tag, name, attributes = {}) {
  const made = /** @type {SVGElement} */ (document.createElementNS(svgElements.NAMESPACE, tag));
  if (name) made.classList.add(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  return made;
}

/**
 * Return a sheet for the pictures of *scene*, in a drawing of its own over whatever else is in *stage*.
 * @param {Element} stage
 * @param {Scene} scene
 * @returns {Sheet}
 */
function make(stage, scene) {
  const box = el("div", { class: "sheet" });
  const svg = element("svg", "main", { "aria-hidden": "true" }); // the list of actors says all of it in words
  const [under, points, over] = ["under", "points", "over"].map((name) => element("g", name));
  const marks = scene.actors.map(({ kind }) => element("path", "point", { d: scene.outlines[kind] }));
  points.append(...marks);
  svg.append(under, points, over);
  box.append(svg);
  stage.querySelectorAll(":scope > .sheet").forEach((old) => old.remove());
  stage.prepend(box);
  return { scene, svg, marks, under, over, lines: canvasLayer.below(svg), dim: [] };
}

/** @type {(sheet: Sheet) => (SVGElement | HTMLCanvasElement)[]} */
const layers = ({ svg, lines }) => [svg, lines.still.canvas, lines.moving.canvas];

/**
 * Show what was painted under the camera *from* as it stands under the camera *to*, without painting: a browser moves
 * one layer in a frame's time, however much is on it.  Names and lines grow with it until it is painted again.
 * @param {Sheet} sheet
 * @param {Camera} from
 * @param {Camera} to
 */
function slide(sheet, from, to) {
  const grown = to.zoom / from.zoom;
  const moved = `translate(${to.x - from.x * grown}px, ${to.y - from.y * grown}px) scale(${grown})`;
  Object.assign(sheet.svg.style, { transformOrigin: "0 0", overflow: "visible" });
  layers(sheet).forEach(({ style }) => Object.assign(style, { transform: moved, willChange: "transform" }));
}

/**
 * Paint a picture on a sheet of *width* by *height* px; on none any more once another dossier's lies there.
 * @param {Sheet} sheet
 * @param {Picture} picture
 * @param {Size} size
 */
function paint(sheet, picture, { width, height }) {
  if (!sheet.svg.isConnected || sheet.marks[0]?.isConnected === false) return;
  layers(sheet).forEach(({ style }) => Object.assign(style, { transform: "", willChange: "" }));
  fit(sheet.svg, width, height);
  const many = picture.under.length > MANY;
  svgElements.draw(sheet.under, many ? [] : picture.under);
  canvasLayer.draw(sheet.lines, many ? [...picture.under, ...marksOf(sheet, picture)] : [], { width, height });
  svgElements.draw(sheet.over, picture.over);
  // where each stands can still be asked
  const marks = sheet.marks[0]?.parentElement;
  if (many) marks?.setAttribute("visibility", "hidden");
  else marks?.removeAttribute("visibility"); // what hides the stage hides them too
  picture.marks.forEach((mark, i) => move(sheet.marks[i], mark, many));
}

/**
 * Let *svg* have a size; a browser that is told it again lays out every name in it anew.
 * @param {SVGElement} svg
 * @param {number} width
 * @param {number} height
 */
function fit(svg, width, height) {
  const sizes = /** @type {const} */ ([
    ["width", String(width)],
    ["height", String(height)],
  ]);
  for (const [name, value] of sizes) {
    if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
    if (svg.style[name] !== `${value}px`) svg.style[name] = `${value}px`;
  }
}

/**
 * Let an element be as *mark* is; a *hidden* one only stands there.
 * @param {MarkElement} element
 * @param {Mark} mark
 * @param {boolean} hidden
 */
function move(element, mark, hidden) {
  if (element.mark === mark) return;
  const there = place(mark);
  if (element.getAttribute("transform") !== there) element.setAttribute("transform", there);
  if (hidden) return;
  element.mark = mark;
  Object.assign(element.style, {
    fill: mark.fill,
    fillOpacity: mark.opacity,
    stroke: mark.stroke,
    strokeOpacity: 1,
    opacity: 1,
    strokeWidth: `${mark.width}px`,
    strokeDasharray: mark.dash,
  });
}

/** @type {(mark: { x: number, y: number, scale: number }) => string} */
const place = ({ x, y, scale }) =>
  `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})${scale === 1 ? "" : ` scale(${scale})`}`;

const items = /** @type {WeakMap<Mark, Item>} */ (new WeakMap());

/**
 * Return the marks of a picture as drawing items; of the same mark the same item.
 * @param {Marked} sheet
 * @param {Picture} picture
 * @returns {Item[]}
 */
function marksOf(sheet, picture) {
  return picture.marks.flatMap((mark, i) => (mark.hidden ? [] : [kept(items, mark, () => itemOf(sheet, mark, i))]));
}

/**
 * @param {Marked} sheet
 * @param {Mark} mark
 * @param {number} i
 * @returns {Item}
 */
function itemOf(sheet, mark, i) {
  if (mark.dimmed === null) return made(sheet, mark, i);
  const dim = made(sheet, { ...mark, opacity: mark.dimmed, stroke: mark.pale }, i);
  const before = sheet.dim[i] ?? dim;
  const same = Object.entries(dim[1]).every(([name, value]) => before[1][name] === value);
  sheet.dim[i] = same ? before : dim;
  if (mark.opacity === mark.dimmed) return sheet.dim[i];
  const [tag, attributes] = made(sheet, mark, i);
  return [tag, attributes, undefined, sheet.dim[i]];
}

/** @type {(sheet: Pick<Marked, "scene">, mark: Mark, i: number) => Item} */
const made = ({ scene }, { x, y, scale, fill, stroke, opacity, width, dash }, i) => [
  "path",
  {
    d: scene.outlines[scene.actors[i].kind],
    transform: place({ x, y, scale }),
    fill,
    "fill-opacity": opacity,
    stroke,
    "stroke-width": width,
    ...(dash === "none" ? {} : { "stroke-dasharray": dash }),
  },
];

export { make, slide, paint, marksOf };
