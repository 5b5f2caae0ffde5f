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
const EVERYWHERE = Object.freeze({ within: null, without: null, top: -FAR, bottom: FAR, left: -FAR, right: FAR });

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
  /** @type {(y: number | null, otherwise: number, off: number) => number} */
  const down = (y, otherwise, off) => (y === null ? otherwise : plane.toStage([0, y], stage, camera)[1] + off);
  if (BELOW.includes(group)) return { ...EVERYWHERE, top: down(room.strip, -FAR, OFF) };
  if (group === "left-out") {
    const [left] = plane.toStage([-1, 0], stage, camera);
    const [right] = plane.toStage([1, 0], stage, camera);
    return {
      ...EVERYWHERE,
      top: down(room.out_top, -FAR, OFF),
      bottom: down(room.out_bottom, FAR, -OFF),
      left: left + OFF,
      right: right - OFF,
    };
  }
  const [cx, cy] = plane.toStage([room.cx, room.cy], stage, camera);
  /** @type {(rx: number, ry: number, off: number) => Ellipse} */
  const ellipse = (rx, ry, off) => ({
    cx,
    cy,
    rx: (rx * stage.width * camera.zoom) / 2 + off,
    ry: (ry * stage.height * camera.zoom) / 2 + off,
  });
  return group === "at-the-table"
    ? { ...EVERYWHERE, within: ellipse(room.table_rx, room.table_ry, -OFF) }
    : {
        ...EVERYWHERE,
        within: ellipse(room.around_rx, room.around_ry, -OFF),
        without: ellipse(room.table_rx, room.table_ry, OFF),
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
function holds({ within, without, top, bottom, left, right }, box) {
  if (box.top < top || box.bottom > bottom || box.left < left || box.right > right) return false;
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
