/* The ground of the Table placement: the room, the band about it, the dashed line, the strip; and their names. */

import * as labelLayout from "../layout/labels.mjs";
import * as plane from "../layout/plane.mjs";
import { shownIn } from "../model/event.mjs";
import { halo } from "./halo.mjs";

/** @import { Group, Palette, Room, Scene, View, Colour } from "../scene.js" */
/** @import { Attributes, Box, Drawing, Ground, Item, Mark, Point } from "../types.js" */

/** @type {Partial<Record<Colour, Colour>>} */
const GROUND = { "at-the-table": "table", "around-the-table": "around" }; // what a caption stands on
const TIGHT = 22; // px: a caption nearer to a mark than that would lie on it
const ROOMY = 44; // px: from there on, farther is no better
const CAPTION = { size: 11, weight: 600 };
const AIR = 6; // px beside a caption, so that no words run into it
/** @type {(Group | undefined)[]} */
const BEYOND = ["around-the-table", "left-out"]; // without any of them there is no band and no line to be beyond

/** @type {(family: string) => string} */
const fontOf = (family) => `${CAPTION.weight} ${CAPTION.size}px ${family}`;

/** @typedef {Group | "quiet"} CaptionTone the colour of a caption */
/** @typedef {[words: string, tone: CaptionTone, spots: Point[]]} Named a part of the ground, and where to say so */

/** @type {{ of: unknown[], found: Ground | null }} */
let last = { of: [], found: null };

/**
 * Return {items, captions, taken}: the ground and its captions as drawing items, and the boxes that no name may cover.
 * Whoever is highlighted has no part in it: of the same ground it is found once, for the search for room
 * takes long among many.
 * @param {Scene} scene
 * @param {View} view
 * @param {Room | null} room
 * @param {Mark[]} marks
 * @param {Drawing} options
 * @returns {Ground}
 */
function ground(scene, view, room, marks, options) {
  const { stage, camera, palette, family, points } = options;
  const letters = labelLayout.measure("TABLE", fontOf(family)); // they may have come since
  const of = [
    scene,
    view.event,
    room,
    view.moved,
    points,
    camera,
    palette,
    family,
    letters,
    stage.left,
    stage.top,
    stage.width,
    stage.height,
  ];
  if (last.found && of.every((part, n) => part === last.of[n])) return last.found;
  const found = made(scene, view, room, marks, options);
  last = { of, found };
  return found;
}

/**
 * @param {Scene} scene
 * @param {View} view
 * @param {Room | null} room
 * @param {Mark[]} marks
 * @param {Drawing} drawing
 * @returns {Ground}
 */
function made(scene, view, room, marks, { stage, camera, palette, family }) {
  if (!room) return { items: [], captions: [], taken: [] };
  /** @type {(x: number, y: number) => Point} */
  const at = (x, y) => plane.toStage([x, y], stage, camera);
  /** @type {Item[]} */
  const shapes = [];
  /** @type {(rx: number, ry: number, attributes: Attributes) => void} */
  const ellipse = (rx, ry, attributes) => {
    const [cx, cy] = at(room.cx, room.cy);
    shapes.push([
      "ellipse",
      {
        cx,
        cy,
        rx: (rx * stage.width * camera.zoom) / 2,
        ry: (ry * stage.height * camera.zoom) / 2,
        ...attributes,
      },
    ]);
  };
  const event = shownIn(scene, view);
  if (event.standings.some((standing) => BEYOND.includes(standing?.group))) {
    ellipse(room.around_rx, room.around_ry, {
      fill: palette.around,
      stroke: palette["left-out"],
      "stroke-width": 1.6,
      "stroke-dasharray": "7 6",
    });
  }
  ellipse(room.table_rx, room.table_ry, { fill: palette.table, stroke: palette["at-the-table"], "stroke-width": 1.4 });
  if (room.strip !== null) {
    const [, y] = at(0, room.strip);
    shapes.push([
      "line",
      {
        x1: stage.left,
        x2: stage.left + stage.width,
        y1: y,
        y2: y,
        stroke: palette.line,
        "stroke-width": 1,
      },
    ]);
  }
  /** @type {{ items: Item[], box: Box }[]} */
  const captions = [];
  for (const [words, tone, spots] of named(scene, view, room, at, marks)) {
    const found =
      words &&
      caption(
        words,
        palette,
        tone,
        spots,
        marks,
        family,
        captions.map((one) => one.box),
      );
    if (found) captions.push(found);
  }
  return { items: shapes, captions: captions.flatMap((one) => one.items), taken: captions.map((one) => one.box) };
}

/**
 * Return [words, tone, [points]] for each part of the ground that somebody stands in, or could.
 * @param {Scene} scene
 * @param {View} view
 * @param {Room} room
 * @param {(x: number, y: number) => Point} at
 * @param {Mark[]} marks
 * @returns {Named[]}
 */
function named(scene, view, room, at, marks) {
  const event = shownIn(scene, view);
  const words = scene.words.groups;
  /** @type {(group: Group) => Mark[]} */
  const standing = (group) => marks.filter((_, i) => event.standings[i]?.group === group);
  /** @type {(group: Group) => boolean} */
  const has = (group) => event.standings.some((standing) => standing?.group === group);
  /** @type {(rx: number, ry: number, degrees: number[]) => Point[]} */
  const onEllipse = (rx, ry, degrees) =>
    degrees.map((degree) => {
      const turn = (degree * Math.PI) / 180;
      return at(room.cx + rx * Math.cos(turn), room.cy + ry * Math.sin(turn));
    });
  const { cx, cy, table_rx: tx, table_ry: ty, around_rx: ax, around_ry: ay } = room;
  /** @type {Named[]} */
  const found = [
    [
      words["at-the-table"],
      "at-the-table",
      [0, 0.3, -0.3, -0.6, 0.6].flatMap((up) => [0, -0.35, 0.35].map((aside) => at(cx + aside * tx, cy + up * ty))),
    ],
  ];
  if (has("around-the-table")) {
    found.push([
      words["around-the-table"],
      "around-the-table",
      onEllipse((tx + ax) / 2, (ty + ay) / 2, [270, 255, 285, 240, 300, 90, 75, 105, 60, 120, 225, 315]),
    ]);
  }
  if (has("left-out")) {
    found.push([words["left-out"], "left-out", nearest(beyond(room, at), standing("left-out"))]);
  }
  if (room.strip !== null) {
    const silent = event.standings.some((standing) => (standing?.group ?? "no-report") === "no-report");
    const text = [has("mentioned") && words.mentioned, silent && words["no-report"]].filter(Boolean).join(" · ");
    const { strip } = room;
    const under = (/** @type {number} */ k) => {
      const [x, y] = at(2 * k - 1, strip);
      return /** @type {Point} */ ([x, y + 9]);
    };
    found.push([text, "quiet", [0.5, 0.3, 0.7].map(under)]);
  }
  return found;
}

const ASIDE = 44; // px, half the room for *Left out* and its air
const STEP = 14; // px between points that are tried for it
const BY = 90; // px: the words stand by those of whom they speak, or nowhere

/**
 * Return points all over the ground beyond the dashed line and above the strip, at which a caption keeps off it.
 * @param {Room} room
 * @param {(x: number, y: number) => Point} at
 * @returns {Point[]}
 */
function beyond(room, at) {
  const [left, low] = at(-1, room.strip ?? -1);
  const [right, high] = at(1, 1);
  const [cx, cy] = at(room.cx, room.cy);
  const [ex, ey] = at(room.cx + room.around_rx, room.cy - room.around_ry);
  /** @type {(x: number, y: number) => boolean} */
  const outside = (x, y) =>
    Math.hypot(Math.max(0, Math.abs(x - cx) - ASIDE) / (ex - cx), Math.max(0, Math.abs(y - cy) - 10) / (ey - cy)) > 1;
  /** @type {Point[]} */
  const points = [];
  for (let y = low - 12; y > high + 8; y -= STEP) {
    for (let x = left + ASIDE; x < right - ASIDE; x += STEP) if (outside(x, y)) points.push([x, y]);
  }
  return points;
}

/**
 * Return the least distance(mark) of *marks*, or any that is no more than *asked*.
 * @param {Mark[]} marks
 * @param {(mark: Mark) => number} distance
 * @param {number} [asked]
 */
function least(marks, distance, asked = 0) {
  let found = Infinity;
  for (const mark of marks) if (found > asked) found = Math.min(found, distance(mark));
  return found;
}

/**
 * Return those points that are by one of some marks, the nearest first.
 * @param {Point[]} points
 * @param {Mark[]} marks
 * @returns {Point[]}
 */
function nearest(points, marks) {
  return points
    .map((point) => ({ point, far: least(marks, (mark) => Math.hypot(mark.x - point[0], mark.y - point[1])) }))
    .filter(({ far }) => far < BY)
    .sort((a, b) => a.far - b.far)
    .map(({ point }) => point);
}

/** @type {(a: Box, b: Box) => boolean} */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Return the caption at the first of its spots that is far from every mark, or the farthest, or null: it gives way.
 * It lies on none of the boxes *taken* by other captions.
 * @param {string} words
 * @param {Palette} palette
 * @param {CaptionTone} tone
 * @param {Point[]} spots
 * @param {Mark[]} marks
 * @param {string} family
 * @param {Box[]} taken
 * @returns {{ items: Item[], box: Box } | null}
 */
function caption(words, palette, tone, spots, marks, family, taken) {
  const text = words.toUpperCase();
  const width = labelLayout.measure(text, fontOf(family)) + text.length * 1.2;
  /** @type {(spot: Point) => (mark: Mark) => number} */
  const from =
    ([x, y]) =>
    (mark) =>
      Math.hypot(Math.max(0, Math.abs(mark.x - x) - width / 2), mark.y + 8 - y);
  /** @type {(spot: Point) => Box} */
  const boxOf = ([x, y]) => ({ left: x - width / 2 - AIR, right: x + width / 2 + AIR, top: y - 8, bottom: y + 8 });
  let best = /** @type {Point | null} */ (null);
  let clear = TIGHT;
  for (const spot of spots) {
    const free = taken.some((box) => overlaps(boxOf(spot), box)) ? 0 : least(marks, from(spot), clear);
    if (free > clear) [best, clear] = [spot, free];
    if (clear > ROOMY) break; // the spots come best first
  }
  if (!best) return null; // no room on a small stage: the legend says it as well
  const [x, y] = best;
  const letters = {
    x,
    y: y + 4,
    "text-anchor": "middle",
    "font-family": family,
    "font-size": CAPTION.size,
    "font-weight": CAPTION.weight,
    "letter-spacing": 1.2,
  };
  return {
    items: [
      halo(letters, text, palette[GROUND[tone] ?? "ground"], 5),
      ["text", { ...letters, fill: palette[tone], class: "caption" }, text],
    ],
    box: boxOf([x, y]),
  };
}

export { ground };
