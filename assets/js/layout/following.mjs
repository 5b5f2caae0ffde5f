/* Who follows the actor that a hand carries: from the plane of a scene to the springs, which know pixels alone, and
   back. */

import * as dragBounds from "./drag_bounds.mjs";
import * as springs from "./springs.mjs";
import { drawn } from "../model/drawn.mjs";
import * as views from "../state/view.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Camera, Point, Size } from "../types.js" */

/**
 * Followers: their places in the scene, their springs in the same order, and how many px of the screen a unit of the
 * plane takes across and up.
 * @typedef {{ actors: readonly number[], springs: springs.Springs, unit: Point }} Following
 */

const MOVED = 0.001; // of the plane: an address holds thousandths, and whoever moved by less has not

/**
 * Return who follows actor *i* of *view* from the *points* of the plane where all stand, on a stage under a camera.  In
 * a Network those do who are tied to it, as far as the address has room for them.  At a Table nobody does: a place
 * there says who sat where.
 * @param {Scene} scene
 * @param {View} view
 * @param {number} i
 * @param {(Point | null)[]} points
 * @param {{ stage: Size, camera: Pick<Camera, "zoom"> }} seen
 * @returns {Following | null}
 */
function begun(scene, view, i, points, { stage, camera }) {
  const hand = points[i];
  if (view.arrange !== "network" || !hand) return null;
  const tied = springs.followersOf(scene.ties, drawn(scene, view).ties, i).filter((actor) => points[actor]);
  const ids = [i, ...tied].map((actor) => scene.actors[actor].id);
  const actors = tied.slice(0, Math.max(0, views.movable(view, scene, ids) - 1));
  if (!actors.length) return null;
  /** @type {Point} */
  const unit = [(stage.width * camera.zoom) / 2, (stage.height * camera.zoom) / 2];
  const px = points.map((point) => point && inPx(unit, point));
  const go = new Set([i, ...actors]);
  /** @type {(those: number[]) => Point[]} */
  const places = (those) => those.flatMap((actor) => (px[actor] ? [px[actor]] : []));
  const [right, top] = unit;
  const bounds = { left: -right, right, top, bottom: -top };
  const start = {
    hand: inPx(unit, hand),
    followers: places(actors),
    others: places([...px.keys()].filter((k) => !go.has(k))),
  };
  return { actors, unit, springs: springs.begun({ ...start, bounds }) };
}

/** @type {(unit: Point, point: Point) => Point} */
const inPx = (unit, [x, y]) => [x * unit[0], y * unit[1]];

/**
 * Return *following* after *ms* with the hand at a point of the plane.
 * @param {Following} following
 * @param {Point} hand
 * @param {number} ms
 * @returns {Following}
 */
const advanced = (following, hand, ms) => ({
  ...following,
  springs: springs.advanced(following.springs, inPx(following.unit, hand), ms),
});

/**
 * Return *following* as it comes to rest with the hand at a point of the plane.
 * @param {Following} following
 * @param {Point} hand
 * @returns {Following}
 */
const settled = (following, hand) => ({
  ...following,
  springs: springs.settled(following.springs, inPx(following.unit, hand)),
});

/**
 * Return whether nobody follows any further while the hand stays.
 * @param {Following} following
 */
const resting = (following) => springs.resting(following.springs);

/**
 * Return where each follower is in the plane, by its place in the scene.
 * @param {Following} following
 * @returns {Map<number, Point>}
 */
function places({ actors, springs: { followers }, unit }) {
  return new Map(actors.map((actor, k) => [actor, inPlane(unit, followers[k].at)]));
}

/**
 * Return where each follower is that has moved so far that an address can say so, in the thousandths that it holds.
 * @param {Following} following
 * @returns {Map<number, Point>}
 */
function moved({ actors, springs: { followers }, unit }) {
  const ways = actors.map((actor, k) => {
    const [at, home] = [inPlane(unit, followers[k].at), inPlane(unit, followers[k].home)];
    return /** @type {const} */ ([actor, at, Math.max(Math.abs(at[0] - home[0]), Math.abs(at[1] - home[1]))]);
  });
  return new Map(ways.filter(([, , way]) => way > MOVED).map(([actor, at]) => [actor, dragBounds.inThousandths(at)]));
}

/** @type {(unit: Point, point: Point) => Point} */
const inPlane = (unit, [x, y]) => [x / unit[0], y / unit[1]];

export { begun, advanced, settled, resting, places, moved };
