/* The sheet: what a picture is painted on, a mark for each actor and layers below and above them.  It begins as a drawing of its
   own, so that the first picture waits for nobody, and lies in Plotly's as soon as Plotly has drawn (plotly.js).
   Only this file knows that many lines are drawn in another way than few. */

import * as canvasLayer from "./canvas.mjs";
import * as dom from "./dom.mjs";
import * as svgElements from "./svg.mjs";

const MANY = 800; // items below the marks: more go onto a canvas, which is quicker; fewer stay sharp under a hand that enlarges

function element(tag, name, attributes = {}) {
  const made = document.createElementNS(svgElements.NAMESPACE, tag);
  if (name) made.classList.add(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  return made;
}

/** Return a sheet for the pictures of *scene*, in a drawing of its own over whatever else is in *stage*. */
function make(stage, scene) {
  const box = dom.el("div", { class: "sheet" });
  const svg = element("svg", "main", { "aria-hidden": "true" }); // the list of actors says all of it in words
  const [under, points, over] = ["under", "points", "over"].map((name) => element("g", name));
  const marks = scene.actors.map(({ kind }) => element("path", "point", { d: scene.outlines[kind] }));
  points.append(...marks);
  svg.append(under, points, over);
  box.append(svg);
  stage.querySelectorAll(":scope > .sheet").forEach((old) => old.remove());
  stage.prepend(box);
  return { scene, svg, marks, under, over, lines: canvasLayer.below(svg), dim: [] }; // dim: of each mark, when it is not lit
}

/** Let *sheet* lie in another drawing, *svg*, about the *layer* in which its *marks* are, as it lay in its own; they may
    be the sheet's, which then go with it. */
function settle(sheet, svg, layer, marks) {
  const { still, moving } = sheet.lines;
  const [before, points] = [sheet.svg, sheet.svg.querySelector(":scope > .points")];
  like(before, svg, ["width", "height", "style", "aria-hidden"]);
  layer.before(sheet.under);
  layer.after(sheet.over);
  if (marks === sheet.marks) layer.after(points);
  else {
    if (marks.length) like(points, marks[0].parentElement, ["visibility"]);
    marks.forEach((mark, i) => {
      like(sheet.marks[i], mark, ["transform", "style"]);
      mark.mark = sheet.marks[i].mark;
    });
  }
  svg.before(still.canvas, moving.canvas);
  Object.assign(sheet, { svg, marks });
  before.parentElement.remove();
}

function like(one, other, names) {
  names.filter((name) => one.hasAttribute(name)).forEach((name) => other.setAttribute(name, one.getAttribute(name)));
}

const layers = ({ svg, lines }) => [svg, lines.still.canvas, lines.moving.canvas];

/** Show what was painted under the camera *from* as it stands under the camera *to*, without painting: a browser moves one
    layer in a frame's time, however much is on it.  Names and lines grow with it until it is painted again. */
function slide(sheet, from, to) {
  const grown = to.zoom / from.zoom;
  const moved = `translate(${to.x - from.x * grown}px, ${to.y - from.y * grown}px) scale(${grown})`;
  Object.assign(sheet.svg.style, { transformOrigin: "0 0", overflow: "visible" });
  layers(sheet).forEach(({ style }) => Object.assign(style, { transform: moved, willChange: "transform" }));
}

/** Paint a picture on a sheet of *width* by *height* px; on none any more once another dossier's lies there. */
function paint(sheet, picture, { width, height }) {
  if (!sheet.svg.isConnected || sheet.marks[0]?.isConnected === false) return;
  layers(sheet).forEach(({ style }) => Object.assign(style, { transform: "", willChange: "" }));
  fit(sheet.svg, width, height);
  const many = picture.under.length > MANY;
  svgElements.draw(sheet.under, many ? [] : picture.under);
  canvasLayer.draw(sheet.lines, many ? [...picture.under, ...marksOf(sheet, picture)] : [], { width, height });
  svgElements.draw(sheet.over, picture.over);
  sheet.marks[0]?.parentElement.setAttribute("visibility", many ? "hidden" : "visible"); // where each stands can still be asked
  picture.marks.forEach((mark, i) => move(sheet.marks[i], mark, many));
}

/** Let *svg* have a size; a browser that is told it again lays out every name in it anew. */
function fit(svg, width, height) {
  for (const [name, value] of Object.entries({ width: String(width), height: String(height) })) {
    if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
    if (svg.style[name] !== `${value}px`) svg.style[name] = `${value}px`;
  }
}

/** Let an element be as *mark* is; a *hidden* one only stands there. */
function move(element, mark, hidden) {
  if (element.mark === mark) return;
  const there = place(mark);
  if (element.getAttribute("transform") !== there) element.setAttribute("transform", there); // Plotly may have set it anew
  if (hidden) return;
  element.mark = mark;
  Object.assign(element.style, {
    fill: mark.fill,
    fillOpacity: mark.opacity,
    stroke: mark.stroke,
    strokeOpacity: 1,
    opacity: 1,
    strokeWidth: "2px",
  });
}

const place = ({ x, y }) => `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`;

const items = new WeakMap();

/** Return the marks of a picture as drawing items; of the same mark the same item. */
function marksOf(sheet, picture) {
  return picture.marks.map((mark, i) => {
    if (!items.has(mark)) items.set(mark, itemOf(sheet, mark, i));
    return items.get(mark);
  });
}

function itemOf(sheet, mark, i) {
  if (mark.dimmed === null) return made(sheet, mark, i);
  const dim = made(sheet, { ...mark, opacity: mark.dimmed, stroke: mark.pale }, i);
  const before = sheet.dim[i] ?? dim;
  const same = Object.entries(dim[1]).every(([name, value]) => before[1][name] === value);
  sheet.dim[i] = same ? before : dim;
  return mark.opacity === mark.dimmed ? sheet.dim[i] : [...made(sheet, mark, i), undefined, sheet.dim[i]];
}

const made = ({ scene }, { x, y, fill, stroke, opacity }, i) => [
  "path",
  {
    d: scene.outlines[scene.actors[i].kind],
    transform: place({ x, y }),
    fill,
    "fill-opacity": opacity,
    stroke,
    "stroke-width": 2,
  },
];

export { make, settle, slide, paint, marksOf };
