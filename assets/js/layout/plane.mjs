/* The plane, [-1, 1] both ways and y up, and the stage, pixels and y down: from the one to the other and back. */

import { shownIn } from "../model/event.mjs";
import { kept } from "../model/memo.mjs";

/** @import { Placement, Placements, Scene, View } from "../scene.js" */
/** @import { Camera, Point, ShownEvent, Size, Stage } from "../types.js" */

/** @typedef {Omit<Stage, "bounds">} Frame a stage, whatever its names keep to */
/** @typedef {"landscape" | "square" | "portrait"} Paper */

/** @type {Camera} */
const FITTED = Object.freeze({ zoom: 1, x: 0, y: 0 });
const NEAREST = 8;

const ROOMY = { width: 700, height: 450 }; // px: on less, a wide placement has no room for its names
const FLAT = 1.7; // times its height: as broad as that, a low stage suits the placement of the landscape paper

/**
 * Return which placement suits a stage: the tall one is made for a small one, too, and that of the landscape paper,
 * where there is one, for a stage that is broad and low.
 * @param {Size} stage
 * @returns {"wide" | "landscape" | "tall"}
 */
const shapeOf = ({ width, height }) => {
  if (width < Math.max(height, ROOMY.width)) return "tall";
  if (height >= ROOMY.height) return "wide";
  return width >= FLAT * height ? "landscape" : "tall";
};

/**
 * Return the placement of *view*, which there is where has() says so: columns x and y of those whom it draws, in the
 * order of the actors, and its room or null.  A paper has its own, unless the record is too large for that.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @param {Size & { paper?: Paper }} stage
 */
function placed(scene, view, stage) {
  const shapes = view.arrange === "table" ? shownIn(scene, view).table : scene.network;
  const all = /** @type {Placements} */ (shapes);
  return (stage.paper && all[stage.paper]) || all[shapeOf(stage)] || all.tall;
}

const there = /** @type {WeakMap<ShownEvent, boolean[]>} */ (new WeakMap());

/**
 * Return for each actor whether it has a place in *view*, or undefined where the places have not come: a Network has
 * everyone, a Table those who are drawn at its event, the same on every stage.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @returns {boolean[] | undefined}
 */
function placedOn(scene, view) {
  if (view.arrange !== "table") return scene.actors.map(() => true);
  const event = shownIn(scene, view);
  return event.drawn && kept(there, event, () => flags(scene.actors.length, event.drawn ?? []));
}

/** @type {(count: number, places: number[]) => boolean[]} */
function flags(count, places) {
  const found = Array.from({ length: count }, () => false);
  for (const place of places) found[place] = true;
  return found;
}

/**
 * Return where each actor stands in the plane by *placement*, one of those of *view*; null is whoever is not drawn.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @param {Pick<Placement, "x" | "y">} placement
 * @returns {(Point | null)[]}
 */
function pointsOf(scene, view, { x, y }) {
  let next = 0;
  return (placedOn(scene, view) ?? []).map((is) => {
    if (!is) return null;
    next += 1;
    return [x[next - 1], y[next - 1]];
  });
}

/**
 * Return the letter of the side of each actor's mark on which its name had room, or "" for whoever has none.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @param {Pick<Placement, "sides">} placement one of those of *view*
 * @returns {string[]}
 */
function sidesOf(scene, view, { sides }) {
  const letters = sides[Symbol.iterator]();
  return (placedOn(scene, view) ?? []).map((is) => (is ? (letters.next().value ?? "") : ""));
}

/**
 * Return whether there are places for *view*: of a large record each event's are asked for when it is shown.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 */
const has = (scene, view) => view.arrange !== "table" || Boolean(shownIn(scene, view).table);

/**
 * Return the pixels of a point of the plane.
 * @param {Point} point
 * @param {Frame} stage
 * @param {Camera} camera
 * @returns {Point}
 */
function toStage([x, y], stage, camera) {
  return [
    stage.left + camera.zoom * ((x + 1) / 2) * stage.width + camera.x,
    stage.top + camera.zoom * ((1 - y) / 2) * stage.height + camera.y,
  ];
}

/**
 * @param {Point} point
 * @param {Frame} stage
 * @param {Camera} camera
 * @returns {Point}
 */
function toPlane([px, py], stage, camera) {
  return [
    (2 * (px - stage.left - camera.x)) / (camera.zoom * stage.width) - 1,
    1 - (2 * (py - stage.top - camera.y)) / (camera.zoom * stage.height),
  ];
}

/**
 * Return the camera after zooming by *factor* about a pixel, which stays where it is.
 * @param {Camera} camera
 * @param {number} factor
 * @param {Point} point
 * @param {Frame} stage
 * @returns {Camera}
 */
function zoomed(camera, factor, [px, py], stage) {
  const zoom = Math.min(NEAREST, Math.max(1, camera.zoom * factor));
  const real = zoom / camera.zoom;
  const [fx, fy] = [px - stage.left, py - stage.top];
  return held({ zoom, x: fx - (fx - camera.x) * real, y: fy - (fy - camera.y) * real }, stage);
}

/**
 * Return the camera kept where the plane still fills at least half the stage: a picture cannot be lost.
 * @param {Camera} camera
 * @param {Size} stage
 * @returns {Camera}
 */
function held(camera, stage) {
  /** @type {(offset: number, size: number) => number} */
  const keep = (offset, size) => {
    const slack = size * (camera.zoom === 1 ? 0.35 : 0.5);
    return Math.min(slack, Math.max(size * (1 - camera.zoom) - slack, offset));
  };
  return { zoom: camera.zoom, x: keep(camera.x, stage.width), y: keep(camera.y, stage.height) };
}

export { FITTED, shapeOf, placed, placedOn, pointsOf, sidesOf, has, toStage, toPlane, zoomed, held };
