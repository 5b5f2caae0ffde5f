/* Where an actor may stand in the room: a hand, or an address, moves it within its own part and never over a line.
   A picture in which somebody was dragged to the table would be false. */

/** @import { Group, Room } from "../scene.js" */
/** @import { Point } from "../types.js" */

// of the plane, kept from every line; placement keeps farther off (room/room_plan.py), for it leaves room for names too
const CLEAR = 0.04;
/** @type {(value: number, low: number, high: number) => number} */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/**
 * Return the point nearest along the ray from the room's middle at which *from* ≤ distance ≤ *to*, in radii of an
 * ellipse.
 * @param {Point} point
 * @param {Room} room
 * @param {Point} radii
 * @param {number} from
 * @param {number} to
 * @returns {Point}
 */
function between([x, y], room, [rx, ry], from, to) {
  const [u, v] = [(x - room.cx) / rx, (y - room.cy) / ry];
  const far = Math.hypot(u, v);
  const scale = far === 0 ? 0 : clamp(far, from, to) / far;
  return far === 0 && from > 0 ? [room.cx, room.cy + ry * from] : [room.cx + u * scale * rx, room.cy + v * scale * ry];
}

/**
 * Return *point* of the plane, put back into the part of *room* that *group* stands in; the plane's edge holds
 * everywhere.
 * @param {Point} point
 * @param {Room | null} room
 * @param {Group} group
 * @returns {Point}
 */
function keep(point, room, group) {
  const floor = room && room.strip !== null ? room.strip : -1;
  /** @type {(point: Point, low: number, high: number) => Point} */
  const inPlane = ([x, y], low, high) => [clamp(x, -1 + CLEAR / 2, 1 - CLEAR / 2), clamp(y, low, high)];
  if (!room) return inPlane(point, -1 + CLEAR / 2, 1 - CLEAR / 2);
  if (group === "mentioned" || group === "no-report") return inPlane(point, -1 + CLEAR / 2, floor - CLEAR);
  /** @type {Point[]} */
  const [table, around] = [
    [room.table_rx, room.table_ry],
    [room.around_rx, room.around_ry],
  ];
  /** @type {(radii: Point) => number} */
  const margin = (radii) => CLEAR / Math.min(...radii);
  if (group === "at-the-table") return between(point, room, table, 0, 1 - margin(table));
  if (group === "involved") {
    const out = between(point, room, table, 1 + margin(table), Infinity);
    return between(out, room, around, 0, 1 - margin(around));
  }
  return inPlane(point, (room.out_bottom ?? floor) + CLEAR, (room.out_top ?? 1) - CLEAR);
}

/**
 * Return *point* of the plane in the thousandths that an address holds.
 * @param {Point} point
 * @returns {Point}
 */
const inThousandths = ([x, y]) => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];

export { keep, inThousandths };
