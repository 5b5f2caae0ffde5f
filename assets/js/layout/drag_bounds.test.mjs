/* A hand moves an actor within its own part of the room, and never to or from the table. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near } from "../testing/assertions.mjs";
import { keep } from "./drag_bounds.mjs";

const ROOMS = {
  // of the talks in Riyadh
  wide: {
    ...{ cx: 0, cy: 0.2815, table_rx: 0.7684, table_ry: 0.4779, around_rx: 0.9906, around_ry: 0.7029 },
    ...{ out_top: -0.4402, out_bottom: -0.875, strip: -0.8938 },
  },
  tall: {
    ...{ cx: 0, cy: 0.3309, table_rx: 0.6811, table_ry: 0.4422, around_rx: 0.973, around_ry: 0.6499 },
    ...{ out_top: -0.3421, out_bottom: -0.7769, strip: -0.8 },
  },
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
  if (group === "involved") return radii(at, room, "table") > 1 && radii(at, room, "around") < 1;
  return at[1] < room.out_top && at[1] > room.out_bottom;
}

for (const [shape, room] of Object.entries(ROOMS)) {
  for (const group of ["at-the-table", "involved", "left-out", "mentioned", "no-report"]) {
    test(`wherever a hand goes, an actor stays in the part of its group: ${group}, ${shape}`, () => {
      always(point, (wanted) => {
        const kept = keep(wanted, room, group);
        assert.ok(stands(kept, room, group), String(kept));
        assert.ok(kept.every((c) => c >= -1 && c <= 1));
      });
    });
  }

  test(`who is left out stands at the nearest place in the zone: ${shape}`, () => {
    always(point, ([x, y]) => {
      const nearest = [clamp(x, -0.98, 0.98), clamp(y, room.out_bottom + 0.04, room.out_top - 0.04)];
      near(keep([x, y], room, "left-out"), nearest, 1e-9);
    });
  });
}

test("in the network an actor goes anywhere on the plane and not off it", () => {
  always(point, ([x, y]) => near(keep([x, y], null, "left-out"), [clamp(x, -0.98, 0.98), clamp(y, -0.98, 0.98)], 1e-9));
});
