/* The part of the room in which the whole box of a name lies. */

import assert from "node:assert/strict";
import test from "node:test";
import { FITTED } from "./plane.mjs";
import { holds, of } from "./zones.mjs";

const ROOM = {
  cx: 0,
  cy: 0.2,
  table_rx: 0.5,
  table_ry: 0.4,
  around_rx: 0.9,
  around_ry: 0.7,
  out_top: -0.53,
  out_bottom: -0.69,
  strip: -0.7,
};
const STAGE = { left: 0, top: 0, width: 1000, height: 1000 };

const box = (left, top, width = 80, height = 16) => ({ left, top, right: left + width, bottom: top + height });

const BOXES = {
  "in the room": box(460, 400),
  "on the table": box(220, 400),
  "in the band": box(100, 400),
  "on the dashed line": box(10, 400),
  "over the edge": box(-10, 800),
  out: box(10, 800),
  "on the strip": box(460, 842),
  "in the strip": box(460, 900),
};

for (const [group, held] of [
  ["at-the-table", "in the room"],
  ["involved", "in the band"],
  ["left-out", "out"],
  ["mentioned", "in the strip"],
  ["no-report", "in the strip"],
]) {
  test(`a zone holds a box only if all of it lies in it: ${group}`, () => {
    const zone = of(group, ROOM, STAGE, FITTED);
    assert.deepEqual(
      Object.keys(BOXES).filter((name) => holds(zone, BOXES[name])),
      [held],
    );
  });
}

test("where nobody is left out there is no zone of theirs, and a name may stand anywhere", () => {
  const zone = of("left-out", { ...ROOM, out_top: null, out_bottom: null }, STAGE, FITTED);
  assert.equal(holds(zone, BOXES.out), true);
});

test("a zone grows with the picture", () => {
  const zone = of("at-the-table", ROOM, STAGE, { zoom: 2, x: -500, y: -500 });
  assert.equal(holds(zone, box(100, 300)), true);
});

test("where nothing is drawn for the room a name may stand anywhere", () => {
  assert.equal(of("at-the-table", null, STAGE, FITTED), null);
});
