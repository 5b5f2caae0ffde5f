/* Drawing items, [tag, attributes, text, dim], onto canvases: of thousands of lines and marks a browser then lays out
   none. What stays as it was since the last picture lies on a canvas of its own, so that a hand moves few.  An item
   that is highlighted among others that are not has its *dim* twin. All of these lie there too, so that of another
   highlight only the highlighted are drawn. */

import { penOf } from "../layout/pen.mjs";

/** @import { Attributes, Item, Layer, Lines, Size } from "../types.js" */

const MARGIN = 0.25; // of the stage, on each side: what a hand may pull into sight before it is painted again
const FOLLOWING = 0.5; // of all items: while fewer change, the others are left as they lie
const WITHIN = 0.91; // of a mark's outline, what its stroke of 2 px does not cover
/** @type {Record<string, (attributes: Attributes) => Path2D>} */
const SHAPES = {
  path: ({ d = "" }) => sameAgain(d),
  line({ x1 = 0, y1 = 0, x2 = 0, y2 = 0 }) {
    const outline = new Path2D();
    outline.moveTo(x1, y1);
    outline.lineTo(x2, y2);
    return outline;
  },
  ellipse({ cx = 0, cy = 0, rx = 0, ry = 0 }) {
    const outline = new Path2D();
    outline.ellipse(cx, cy, rx, ry, 0, 0, 2 * Math.PI);
    return outline;
  },
  rect({ x = 0, y = 0, width = 0, height = 0, rx = 0 }) {
    const outline = new Path2D();
    outline.roundRect(x, y, width, height, rx);
    return outline;
  },
};
const MOST = 20_000; // outlines that are kept
const outlines = /** @type {Map<string, Path2D>} */ (new Map());

/**
 * Return the outline *d*: marks have few, and what is highlighted otherwise lies where it lay.
 * @param {string} d
 * @returns {Path2D}
 */
function sameAgain(d) {
  const known = outlines.get(d);
  if (known) return known;
  if (outlines.size >= MOST) outlines.clear();
  const outline = new Path2D(d);
  outlines.set(d, outline);
  return outline;
}

/**
 * @param {Element} svg
 * @returns {Layer}
 */
function layer(svg) {
  const canvas = document.createElement("canvas");
  canvas.className = "drawing";
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas, { width: 0, height: 0 }); // an empty one takes no memory
  svg.before(canvas);
  return { canvas, items: [] };
}

/**
 * Return two canvases below *svg*: for what stays, and above it for what moves.
 * @param {Element} svg
 * @returns {Lines}
 */
function below(svg) {
  svg.parentElement?.querySelectorAll("canvas.drawing").forEach((old) => old.remove());
  return { still: layer(svg), moving: layer(svg), of: [] };
}

/**
 * Show exactly *items* on *lines*, which lie below a stage of *width* by *height* px.
 * @param {Lines} lines
 * @param {Item[]} items
 * @param {Size} size
 */
function draw(lines, items, { width, height }) {
  const { still, moving } = lines;
  const of = [width, height, window.devicePixelRatio];
  const fresh = !of.every((part, n) => part === lines.of[n]);
  lines.of = of;
  const { base, above } = levels(items);
  const same = !fresh && base.length === still.items.length && base.every((item, n) => item === still.items[n]);
  if (!same) lay(lines, base, fresh);
  const rest = same ? above : [...without(base, still.items), ...above];
  if (rest.length || moving.items.length || fresh) fill(moving, rest, of, fresh);
}

/** @type {(items: Item[], others: Item[]) => Item[]} */
const without = (items, others) => {
  const lying = new Set(others);
  return items.filter((item) => !lying.has(item));
};

/**
 * Let lie still what of *base* stays as it was, or all of it where that is little.
 * @param {Lines} lines
 * @param {Item[]} base
 * @param {boolean} fresh
 */
function lay({ still, moving, of }, base, fresh) {
  const now = new Set(base);
  const before = new Set([...still.items, ...moving.items]);
  const grown = base.some((item) => item[0] !== "path" && !still.items.includes(item)); // the ground lies below all
  if (!fresh && !grown && (still.items.length || !base.length) && still.items.every((item) => now.has(item))) return;
  const stay = base.filter((item) => before.has(item));
  fill(still, !grown && stay.length > FOLLOWING * base.length ? stay : base, of, fresh);
}

/**
 * Return what lies below, and what is highlighted above it; of so many highlighted that it would be
 * drawn twice nothing lies below.
 * @param {Item[]} items
 */
function levels(items) {
  const above = items.filter(([, , , dim]) => dim);
  return above.length < FOLLOWING * items.length
    ? { base: items.map((item) => item[3] ?? item), above }
    : { base: items, above: [] };
}

/**
 * @param {Layer} one
 * @param {Item[]} items
 * @param {number[]} of
 * @param {boolean} fresh
 */
function fill(one, items, of, fresh) {
  one.items = items;
  const [width, height, scale] = of;
  /** @type {(length: number) => number} */
  const dots = (length) => (items.length ? Math.round(length * (1 + 2 * MARGIN) * scale) : 0);
  const { canvas } = one;
  if (fresh || canvas.width !== dots(width) || canvas.height !== dots(height)) fit(canvas, dots, of);
  const pen = penOf(canvas);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, MARGIN * width * scale, MARGIN * height * scale);
  items.forEach((item) => ink(pen, item));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(length: number) => number} dots
 * @param {number[]} of
 */
function fit(canvas, dots, [width, height, scale]) {
  Object.assign(canvas, { width: dots(width), height: dots(height) });
  Object.assign(canvas.style, {
    position: "absolute",
    pointerEvents: "none",
    left: `${-MARGIN * width}px`,
    top: `${-MARGIN * height}px`,
    width: `${canvas.width / scale}px`,
    height: `${canvas.height / scale}px`,
    transformOrigin: `${MARGIN * width}px ${MARGIN * height}px`, // where the stage begins
  });
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Item} item
 */
function ink(pen, [tag, attributes]) {
  const outline = SHAPES[tag](attributes);
  const { transform, fill: inside = "none", stroke = "none", opacity = 1 } = attributes;
  const [x = 0, y = 0, size = 1] = (transform?.match(/-?[\d.]+/g) ?? []).map(Number); // translate(), then scale()
  pen.translate(x, y);
  pen.scale(size, size);
  if (inside !== "none") {
    Object.assign(pen, { fillStyle: inside, globalAlpha: opacity * (attributes["fill-opacity"] ?? 1) });
    const part = opacity < 1 && stroke !== "none" ? WITHIN : 1; // else both would be seen where they overlap
    pen.scale(part, part);
    pen.fill(outline);
    pen.scale(1 / part, 1 / part);
  }
  if (stroke !== "none") {
    const dash = attributes["stroke-dasharray"] ?? "none";
    const strength = opacity * (attributes["stroke-opacity"] ?? 1);
    Object.assign(pen, { strokeStyle: stroke, lineWidth: attributes["stroke-width"] ?? 1, globalAlpha: strength });
    pen.setLineDash(dash === "none" ? [] : dash.split(" ").map(Number));
    pen.stroke(outline);
  }
  pen.scale(1 / size, 1 / size);
  pen.translate(-x, -y);
}

export { below, draw };
