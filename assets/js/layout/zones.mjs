/* Where a name may stand: in the part of the room in which its actor stands, with all of its box.
   A name that reaches over a line would say of somebody who was outside that they were at the table. */

import * as plane from "./plane.mjs";

/** @import { Group, Room } from "../scene.js" */
/** @import { Box, Camera, Ellipse, Stage, Zone } from "../types.js" */

const OFF = 2; // px between a line and a name: letters reach a little beyond their box
/** @type {Group[]} */
const BELOW = ["mentioned", "no-report"];
const FAR = 1e9; // px
/** @type {Zone} */
const EVERYWHERE = Object.freeze({ within: null, without: null, top: -FAR, bottom: FAR });

/**
 * Return the zone of *group*, in px, or null where there is no room.
 * @param {Group} group
 * @param {Room | null} room
 * @param {Stage} stage
 * @param {Camera} camera
 * @returns {Zone | null}
 */
function of(group, room, stage, camera) {
  if (!room) return null;
  const [, strip] = plane.toStage([0, room.strip ?? -1], stage, camera);
  const line = room.strip === null ? FAR : strip;
  if (BELOW.includes(group)) return { ...EVERYWHERE, top: room.strip === null ? -FAR : strip + OFF };
  const [cx, cy] = plane.toStage([room.cx, room.cy], stage, camera);
  /** @type {(rx: number, ry: number, off: number) => Ellipse} */
  const ellipse = (rx, ry, off) => ({
    cx,
    cy,
    rx: (rx * stage.width * camera.zoom) / 2 + off,
    ry: (ry * stage.height * camera.zoom) / 2 + off,
  });
  return {
    top: -FAR,
    bottom: line - OFF,
    within:
      group === "at-the-table"
        ? ellipse(room.table_rx, room.table_ry, -OFF)
        : group === "around-the-table"
          ? ellipse(room.around_rx, room.around_ry, -OFF)
          : null,
    without:
      group === "around-the-table"
        ? ellipse(room.table_rx, room.table_ry, OFF)
        : group === "left-out"
          ? ellipse(room.around_rx, room.around_ry, OFF)
          : null,
  };
}

/** @type {(value: number, low: number, high: number) => number} */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
/** @type {(ellipse: Ellipse, x: number, y: number) => number} */
const level = ({ cx, cy, rx, ry }, x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2;

/**
 * Return whether all of *box* lies in *zone*.
 * @param {Zone} zone
 * @param {Box} box
 * @returns {boolean}
 */
function holds({ within, without, top, bottom }, box) {
  if (box.top < top || box.bottom > bottom) return false;
  if (within) {
    const farX = box.left + box.right < 2 * within.cx ? box.left : box.right;
    const farY = box.top + box.bottom < 2 * within.cy ? box.top : box.bottom;
    if (within.rx <= 0 || within.ry <= 0 || level(within, farX, farY) > 1) return false;
  }
  return (
    !without || level(without, clamp(without.cx, box.left, box.right), clamp(without.cy, box.top, box.bottom)) >= 1
  );
}

export { of, holds };
