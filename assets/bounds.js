/* Where an actor may stand in the room: a hand, or an address, moves it within its own part and never over a line.
   A picture in which somebody was dragged to the table would be false. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const CLEAR = 0.04; // of the plane, kept from every line
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

  /** Return the point nearest along the ray from the room's middle at which *from* ≤ distance ≤ *to*, in radii of an ellipse. */
  function between([x, y], room, [rx, ry], from, to) {
    const [u, v] = [(x - room.cx) / rx, (y - room.cy) / ry];
    const far = Math.hypot(u, v);
    const scale = far === 0 ? 0 : clamp(far, from, to) / far;
    return far === 0 && from > 0 ? [room.cx, room.cy + ry * from] : [room.cx + u * scale * rx, room.cy + v * scale * ry];
  }

  /** Return *point* of the plane, put back into the part of *room* that *group* stands in; the plane's edge holds everywhere. */
  function keep(point, room, group) {
    const floor = room && room.strip !== null ? room.strip : -1;
    const inPlane = ([x, y], low, high) => [clamp(x, -1 + CLEAR / 2, 1 - CLEAR / 2), clamp(y, low, high)];
    if (!room) return inPlane(point, -1 + CLEAR / 2, 1 - CLEAR / 2);
    if (group === "mentioned" || group === "no-report") return inPlane(point, -1 + CLEAR / 2, floor - CLEAR);
    const [table, around] = [[room.table_rx, room.table_ry], [room.around_rx, room.around_ry]];
    const margin = (radii) => CLEAR / Math.min(...radii);
    if (group === "at-the-table") return between(point, room, table, 0, 1 - margin(table));
    if (group === "around-the-table") {
      const out = between(point, room, table, 1 + margin(table), Infinity);
      return between(out, room, around, 0, 1 - margin(around));
    }
    return outside(inPlane(point, floor + CLEAR, 1 - CLEAR / 2), room, around, 1 + margin(around), floor + CLEAR);
  }

  /** Return a point beyond the dashed line and yet on the plane: outwards, or sideways where there is no more room. */
  function outside(point, room, radii, from, low) {
    const out = between(point, room, radii, from, Infinity);
    const held = [clamp(out[0], -1 + CLEAR / 2, 1 - CLEAR / 2), clamp(out[1], low, 1 - CLEAR / 2)];
    const v = (held[1] - room.cy) / radii[1];
    if (Math.hypot((held[0] - room.cx) / radii[0], v) >= from - 1e-9) return held;
    const side = held[0] < room.cx ? -1 : 1;
    const x = room.cx + side * radii[0] * Math.sqrt(Math.max(0, from * from - v * v));
    return [clamp(x, -1 + CLEAR / 2, 1 - CLEAR / 2), held[1]];
  }

  atTheTable.bounds = { keep };
})();
