/* The ground of the Table placement: the room, the band about it, the zone of the left out, the strip; and their
   names. */

import * as curves from "../layout/curves.mjs";
import * as labelLayout from "../layout/labels.mjs";
import * as plane from "../layout/plane.mjs";
import * as zones from "../layout/zones.mjs";
import { groupWords, shownIn } from "../model/event.mjs";
import { halo } from "./halo.mjs";

/** @import { Colour, Group, Palette, Room, Scene, View } from "../scene.js" */
/** @import { Attributes, Box, Curve, Drawing, Ground, Item, Mark, Point, Zone } from "../types.js" */

/** @type {Partial<Record<Colour, Colour>>} */
const GROUND = { "at-the-table": "table", involved: "around", "left-out": "out" }; // what a caption stands on
const CAPTION = { size: 11, weight: 600, spacing: 1.2 };
const SMALL = 0.8; // times a caption's size, of those who wait in rows
const AIR = 6; // px beside a caption, so that no words run into it
const CLEAR = 16; // px from a caption to the middle of a mark, at least
const EASY = 34; // px: from there on, farther is no better
const STEPS = { across: 30, down: 20 }; // places that are tried for a caption
const ROUND = 10; // px, of the corners of the zone of the left out

/** @type {(family: string, size: number) => string} */
const fontOf = (family, size) => `${CAPTION.weight} ${size}px ${family}`;

/** @typedef {Group | "quiet"} CaptionTone the colour of a caption */
/** @typedef {{ words: string, tone: CaptionTone, zone: Zone | null, best: Point }} Caption */
/** @typedef {Caption & { from: "middle" | "start", small?: boolean }} Named */

/** @type {{ of: unknown[], found: Ground | null }} */
let last = { of: [], found: null };

/**
 * What lies on the ground: marks, ties and the numbers of marks; *names* gives the boxes that names take, beside some
 * that are taken, where everyone is named.
 * @typedef {{ marks: Mark[], ties: Curve[], counts: Box[], names: (taken: Box[]) => Box[] }} Lying
 */

/**
 * Return {items, captions, taken}: the ground and its captions as drawing items, and the boxes that no name may cover.
 * A caption stands where no tie crosses it and no name wants to be. Whoever is highlighted has no part in it: of the
 * same ground it is found once, for the search for room takes long among many.
 * @param {Scene} scene
 * @param {View} view
 * @param {Room | null} room
 * @param {Drawing} options
 * @param {Lying} lying
 * @returns {Ground}
 */
function ground(scene, view, room, options, lying) {
  const { stage, camera, palette, family, points, scale, type, own } = options;
  const letters = labelLayout.measure("TABLE", fontOf(family, CAPTION.size)); // they may have come since
  const of = [
    ...[scene, view.event, room, view.moved, points, camera, palette, family, letters, scale, type, own],
    ...[lying.ties.length, stage.left, stage.top, stage.width, stage.height],
  ];
  if (last.found && of.every((part, n) => part === last.of[n])) return last.found;
  const found = made(scene, view, room, options, lying);
  last = { of, found };
  return found;
}

/**
 * @param {Scene} scene
 * @param {View} view
 * @param {Room | null} room
 * @param {Drawing} drawing
 * @param {Lying} lying
 * @returns {Ground}
 */
function made(scene, view, room, drawing, lying) {
  if (!room) return { items: [], captions: [], taken: [] };
  /** @type {{ items: Item[], box: Box }[]} */
  const captions = [];
  let names = /** @type {Box[] | null} */ (null);
  const named = parts(scene, view, room, drawing);
  // those at the edge of their zone come first, the others after the names
  for (const part of [
    ...named.filter(({ from }) => from === "start"),
    ...named.filter(({ from }) => from !== "start"),
  ]) {
    if (part.from !== "start") names ??= lying.names([...captions.map(({ box }) => box), ...lying.counts]);
    const taken = [...captions.map(({ box }) => box), ...lying.counts, ...(names ?? [])];
    const found = part.words && caption(part, lying, taken, drawing);
    if (found) captions.push(found);
  }
  return {
    items: shapes(scene, view, room, drawing),
    captions: captions.flatMap((one) => one.items),
    taken: captions.map((one) => one.box),
  };
}

/**
 * Return the room as drawing items, from the lowest: the band, the table, the zone of the left out, the line of the
 * strip.  An event that was not held has no firm table.
 * @param {Scene} scene
 * @param {View} view
 * @param {Room} room
 * @param {Drawing} drawing
 * @returns {Item[]}
 */
function shapes(scene, view, room, { stage, camera, palette, scale = 1 }) {
  const event = shownIn(scene, view);
  const held = event.status === "held" || event.status === "";
  /** @type {(x: number, y: number) => Point} */
  const at = (x, y) => plane.toStage([x, y], stage, camera);
  /** @type {(rx: number, ry: number, attributes: Attributes) => Item} */
  const ellipse = (rx, ry, attributes) => {
    const [cx, cy] = at(room.cx, room.cy);
    const [wide, high] = [(rx * stage.width * camera.zoom) / 2, (ry * stage.height * camera.zoom) / 2];
    return ["ellipse", { cx, cy, rx: wide, ry: high, ...attributes }];
  };
  /** @type {Item[]} */
  const items = [];
  if (room.around_rx > room.table_rx) {
    const dashed = { stroke: palette.line, "stroke-width": 1.4 * scale, "stroke-dasharray": "7 6" };
    items.push(ellipse(room.around_rx, room.around_ry, { fill: palette.around, ...dashed }));
  }
  items.push(
    ellipse(room.table_rx, room.table_ry, {
      fill: palette.table,
      stroke: palette["at-the-table"],
      "stroke-width": 1.6 * scale,
      ...(held ? {} : { "stroke-dasharray": "10 7" }),
    }),
  );
  if (room.out_top !== null && room.out_bottom !== null) {
    const [[left, top], [right, bottom]] = [at(-1, room.out_top), at(1, room.out_bottom)];
    const size = { x: left, y: top, width: right - left, height: bottom - top };
    items.push(["rect", { ...size, rx: ROUND * scale, fill: palette.out }]);
  }
  return items;
}

/**
 * Return each part of the ground that somebody stands in: its name, where that may stand, and where it does best.
 * @param {Scene} scene
 * @param {View} view
 * @param {Room} room
 * @param {Drawing} drawing
 * @returns {Named[]}
 */
function parts(scene, view, room, { stage, camera, scale = 1 }) {
  const event = shownIn(scene, view);
  const words = groupWords(scene, event);
  /** @type {(group: Group) => boolean} */
  const has = (group) => event.standings.some((standing) => standing?.group === group);
  /** @type {(x: number, y: number) => Point} */
  const at = (x, y) => plane.toStage([x, y], stage, camera);
  const zone = (/** @type {Group} */ group) => zones.of(group, room, stage, camera);
  const { cx, cy, table_rx: tx, table_ry: ty, around_rx: ax } = room;
  const status = event.status === "held" || event.status === "" ? "" : ` (${scene.words.statuses[event.status]})`;
  /** @type {Named[]} */
  const found = [
    {
      words: words["at-the-table"] + status,
      tone: "at-the-table",
      zone: zone("at-the-table"),
      best: at(cx, cy - ty / 2),
      from: "middle",
    },
  ];
  if (has("involved")) {
    const best = at(cx - (tx + ax) / 2, cy);
    found.push({ words: words.involved, tone: "involved", zone: zone("involved"), best, from: "middle" });
  }
  if (room.out_top !== null) {
    const [x, y] = at(-1, room.out_top);
    const best = /** @type {Point} */ ([x + 10 * scale, y + 12 * scale]);
    found.push({ words: words["left-out"], tone: "left-out", zone: zone("left-out"), best, from: "start" });
  }
  if (room.strip !== null) {
    const drawn = plane.placedOn(scene, view);
    const silent = event.standings.some((standing, i) => !standing && drawn?.[i]);
    const text = [has("mentioned") && words.mentioned, silent && words["no-report"]].filter(Boolean).join(" · ");
    const [x, y] = at(-1, room.strip);
    const best = /** @type {Point} */ ([x + 10 * scale, y + 16 * scale]);
    found.push({ words: text, tone: "quiet", zone: zone("mentioned"), best, from: "start", small: true });
  }
  return found;
}

/** @type {(a: Box, b: Box) => boolean} */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Return how far a point is from a box, px; 0 within it.
 * @param {Box} box
 * @param {{ x: number, y: number }} point
 */
const apart = (box, { x, y }) =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

/**
 * Return the caption of a part of the ground at the place nearest to its best that no mark is close to and no tie
 * crosses, or null where there is none: the legend says it as well.  It lies on none of the boxes *taken* by others.
 * @param {Named} named
 * @param {Lying} lying
 * @param {Box[]} taken
 * @param {Drawing} drawing
 * @returns {{ items: Item[], box: Box } | null}
 */
function caption(
  { words, tone, zone, best, from, small },
  { marks, ties },
  taken,
  { stage, palette, family, scale = 1 },
) {
  const text = words.toUpperCase();
  const size = CAPTION.size * scale * (small ? SMALL : 1);
  const spacing = CAPTION.spacing * scale * (small ? SMALL : 1);
  for (const lines of [[text], halves(text)]) {
    const widths = lines.map((line) => labelLayout.measure(line, fontOf(family, size)) + line.length * spacing);
    const width = Math.max(...widths);
    const half = size * (0.72 + 0.6 * (lines.length - 1));
    /** @type {(x: number, y: number) => Box} */
    const boxAt = (x, y) => ({
      left: x - width / 2 - AIR,
      right: x + width / 2 + AIR,
      top: y - half,
      bottom: y + half,
    });
    const wanted = from === "start" ? [best[0] + width / 2, best[1]] : best;
    const box = room(boxAt, wanted);
    if (!box) continue;
    const middle = (box.top + box.bottom) / 2;
    const each = lines.map((line, n) => ({
      line,
      letters: {
        x: (box.left + box.right) / 2,
        y: middle + size * (0.36 + 1.2 * (n - (lines.length - 1) / 2)),
        "text-anchor": "middle",
        "font-family": family,
        "font-size": size,
        "font-weight": CAPTION.weight,
        "letter-spacing": spacing,
      },
    }));
    return {
      items: [
        ...each.map(({ line, letters }) => halo(letters, line, palette[GROUND[tone] ?? "ground"], 5 * scale)),
        ...each.map(
          ({ line, letters }) =>
            /** @type {Item} */ (["text", { ...letters, fill: palette[tone], class: "caption" }, line]),
        ),
      ],
      box,
    };
  }
  return null;

  /**
   * Return the box nearest to where it is wanted that nothing lies on and no tie crosses, or null.
   * @param {(x: number, y: number) => Box} boxAt
   * @param {number[]} wanted
   */
  function room(boxAt, wanted) {
    let found = /** @type {{ box: Box, cost: number } | null} */ (null);
    for (const [x, y] of [wanted, ...places(zone, stage)]) {
      const box = boxAt(x, y);
      const inside = !zone || zones.holds(zone, box);
      if (!inside || box.left < stage.left || box.right > stage.left + stage.width) continue;
      if (taken.some((one) => overlaps(box, one))) continue;
      const near = Math.min(EASY * scale, ...marks.map((mark) => apart(box, mark)));
      const cost = Math.hypot(x - wanted[0], y - wanted[1]) + 4 * (EASY * scale - near);
      if (near < CLEAR * scale || (found && cost >= found.cost)) continue;
      if (!ties.some((tie) => curves.meets(tie, box))) found = { box, cost };
    }
    return found?.box ?? null;
  }
}

/**
 * Return *text* in two lines as equal as its words allow, or in one.
 * @param {string} text
 * @returns {string[]}
 */
function halves(text) {
  const breaks = [...text.matchAll(/ (?!· )/g)].map(({ index }) => index);
  if (!breaks.length) return [text];
  const best = breaks.reduce((a, b) => (Math.abs(b - text.length / 2) < Math.abs(a - text.length / 2) ? b : a));
  return [text.slice(0, best), text.slice(best + 1)];
}

/**
 * Return places all over the part of the stage that *zone* lies in.
 * @param {Zone | null} zone
 * @param {Drawing["stage"]} stage
 * @returns {Point[]}
 */
function places(zone, stage) {
  const outline = zone?.within;
  const [left, right] = outline
    ? [outline.cx - outline.rx, outline.cx + outline.rx]
    : [stage.left, stage.left + stage.width];
  const top = Math.max(outline ? outline.cy - outline.ry : stage.top, zone?.top ?? -Infinity);
  const bottom = Math.min(outline ? outline.cy + outline.ry : stage.top + stage.height, zone?.bottom ?? Infinity);
  return Array.from({ length: STEPS.down }, (_, row) =>
    Array.from(
      { length: STEPS.across },
      (__, column) =>
        /** @type {Point} */ ([
          left + ((column + 0.5) / STEPS.across) * (right - left),
          top + ((row + 0.5) / STEPS.down) * (bottom - top),
        ]),
    ),
  ).flat();
}

export { ground };
