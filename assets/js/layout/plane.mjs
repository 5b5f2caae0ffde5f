/* The plane, [-1, 1] both ways and y up, and the stage, pixels and y down: from the one to the other and back. */

import { shownIn } from "../model/event.mjs";

/** @import { Placements, Scene, Shape, View } from "../scene.js" */
/** @import { Camera, Point, Size, Stage } from "../types.js" */

/** @typedef {Omit<Stage, "bounds">} Frame a stage, whatever its names keep to */

/** @type {Camera} */
const FITTED = Object.freeze({ zoom: 1, x: 0, y: 0 });
const NEAREST = 8;

const ROOMY = { width: 700, height: 450 }; // px: on less, a wide placement has no room for its names

/**
 * Return which of the two placements suits a stage: the tall one is made for a small one, too.
 * @param {Size} stage
 * @returns {Shape}
 */
const shapeOf = (stage) =>
  stage.width >= Math.max(stage.height, ROOMY.width) && stage.height >= ROOMY.height ? "wide" : "tall";

/**
 * Return the placement of *view*, which there is where has() says so: columns x and y in the order of the actors, and
 * its room or null.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @param {Size} stage
 */
function placed(scene, view, stage) {
  const shapes = view.arrange === "table" ? shownIn(scene, view).table : scene.network;
  return /** @type {Placements} */ (shapes)[shapeOf(stage)];
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

export { FITTED, shapeOf, placed, has, toStage, toPlane, zoomed, held };
