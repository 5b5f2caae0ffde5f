/* A hand moves an actor within its own part of the room, and never to or from the table. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near } from "../testing/assertions.mjs";
import { keep } from "./drag_bounds.mjs";

const ROOMS = {
  // of the talks in Riyadh
  wide: { cx: 0, cy: 0.2652, table_rx: 0.7684, table_ry: 0.5015, around_rx: 0.9906, around_ry: 0.7197, strip: -0.7394 },
  tall: { cx: 0, cy: 0.275, table_rx: 0.6811, table_ry: 0.4981, around_rx: 0.973, around_ry: 0.7058, strip: -0.7308 },
};
const coordinate = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/** Return how far a point is from the room's middle: under 1 is within the ellipse *ring*, over 1 beyond it. */
const radii = ([x, y], room, ring) =>
  Math.hypot((x - room.cx) / room[`${ring}_rx`], (y - room.cy) / room[`${ring}_ry`]);

/** Return whether *at* lies in the part of *room* that *group* stands in. */
function stands(at, room, group) {
  if (group === "mentioned" || group === "no-report") return at[1] < room.strip;
  if (group === "at-the-table") return radii(at, room, "table") < 1;
  if (group === "around-the-table") return radii(at, room, "table") > 1 && radii(at, room, "around") < 1;
  return radii(at, room, "around") > 1 && at[1] > room.strip;
}

for (const [shape, room] of Object.entries(ROOMS)) {
  for (const group of ["at-the-table", "around-the-table", "left-out", "mentioned", "no-report"]) {
    test(`wherever a hand goes, an actor stays in the part of its group: ${group}, ${shape}`, () => {
      always(point, (wanted) => {
        const kept = keep(wanted, room, group);
        assert.ok(stands(kept, room, group), String(kept));
        assert.ok(kept.every((c) => c >= -1 && c <= 1));
      });
    });
  }

  test(`who is left out stands at the nearest place beyond the line: ${shape}`, () => {
    const beyond = 1 + 0.04 / Math.min(room.around_rx, room.around_ry);
    const turns = Array.from({ length: 360 }, (_, turn) => (turn * Math.PI) / 180);
    const free = turns
      .map((t) => [room.cx + beyond * room.around_rx * Math.cos(t), room.cy + beyond * room.around_ry * Math.sin(t)])
      .filter(([x, y]) => Math.abs(x) <= 0.98 && y >= room.strip + 0.04 && y <= 0.98);
    const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);
    always(point, ([x, y]) => {
      const kept = keep([x, y], room, "left-out");
      const hand = [clamp(x, -0.98, 0.98), clamp(y, room.strip + 0.04, 0.98)];
      if (radii(hand, room, "around") >= beyond) near(kept, hand, 1e-9);
      else assert.ok(distance(hand, kept) <= Math.min(...free.map((at) => distance(hand, at))) + 0.001);
    });
  });
}

test("in the network an actor goes anywhere on the plane and not off it", () => {
  always(point, ([x, y]) => near(keep([x, y], null, "left-out"), [clamp(x, -0.98, 0.98), clamp(y, -0.98, 0.98)], 1e-9));
});
