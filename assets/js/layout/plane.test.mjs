/* From the plane, [-1, 1] both ways and y up, to the pixels of a stage and back. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near } from "../testing/assertions.mjs";
import { actor, scene, view } from "../testing/scenes.mjs";
import { FITTED, held, placed, placedOn, pointsOf, sidesOf, toPlane, toStage, zoomed } from "./plane.mjs";

const STAGE = { left: 36, top: 90, width: 1000, height: 600 };
const between = (min, max) => fc.double({ min, max, noNaN: true });
const pixels = fc.tuple(fc.integer({ min: 36, max: 1036 }), fc.integer({ min: 90, max: 690 }));
const factors = fc.constantFrom(0.1, 0.5, 0.8, 1, 1.4, 3, 50);

/** Return how many pixels of the stage the plane fills, across and down. */
function seen(camera) {
  const [left, top] = toStage([-1, 1], STAGE, camera);
  const [right, bottom] = toStage([1, -1], STAGE, camera);
  return [Math.min(right, 1036) - Math.max(left, 36), Math.min(bottom, 690) - Math.max(top, 90)];
}

/** Assert that half of the stage is filled, both ways. */
function assertSeen(camera) {
  const [across, down] = seen(camera);
  assert.ok(across >= 500 - 1e-6);
  assert.ok(down >= 300 - 1e-6);
}

test("the plane fills the stage, with y up", () => {
  near(toStage([-1, 1], STAGE, FITTED), [36, 90]);
  near(toStage([1, -1], STAGE, FITTED), [1036, 690]);
  near(toStage([0, 0], STAGE, FITTED), [536, 390]);
  near(toStage([0, 0.5], STAGE, FITTED), [536, 240]);
});

test("every point comes back from the stage under any camera", () => {
  const point = fc.tuple(between(-1, 1), between(-1, 1));
  const camera = fc.record({ zoom: between(1, 8), x: between(-500, 500), y: between(-500, 500) });
  always(point, camera, (at, through) => near(toPlane(toStage(at, STAGE, through), STAGE, through), at, 1e-9));
});

test("zooming leaves the point under the hand where it is", () => {
  const hand = [400, 300];
  const camera = zoomed(FITTED, 2, hand, STAGE);
  assert.equal(camera.zoom, 2);
  near(toStage(toPlane(hand, STAGE, FITTED), STAGE, camera), hand);
});

test("no zooming goes beyond its bounds or loses the picture", () => {
  always(fc.array(fc.tuple(factors, pixels), { minLength: 1, maxLength: 12 }), (steps) => {
    let camera = FITTED;
    for (const [factor, at] of steps) {
      camera = zoomed(camera, factor, at, STAGE);
      assert.ok(camera.zoom >= 1 && camera.zoom <= 8);
      assertSeen(camera);
    }
  });
});

test("no dragging loses the picture", () => {
  always(between(-1e5, 1e5), between(-1e5, 1e5), between(1, 8), (x, y, zoom) =>
    assertSeen(held({ zoom, x, y }, STAGE)),
  );
});

test("zooming in and all the way out fits the picture again", () => {
  const camera = zoomed(FITTED, 4, [1000, 650], STAGE);
  assert.equal(zoomed(camera, 0.01, [536, 390], STAGE).zoom, 1);
});

for (const [width, height, shape] of [
  [1000, 600, "wide"],
  [370, 520, "tall"],
  [700, 700, "wide"],
  [670, 300, "tall"],
  [700, 440, "tall"],
  [900, 420, "landscape"],
  [1000, 300, "landscape"],
]) {
  test(`the shape of the stage chooses among the placements: ${width} × ${height}`, () => {
    const small = scene([actor("ann")]);
    small.events[0].table = { wide: "table, wide", tall: "table, tall", landscape: "table, landscape" };
    small.network = { wide: "network, wide", tall: "network, tall" };
    const stage = { ...STAGE, width, height };
    assert.equal(placed(small, view(), stage), `table, ${shape}`);
    const network = shape === "landscape" ? "tall" : shape; // it has none for that
    assert.equal(placed(small, view({ arrange: "network" }), stage), `network, ${network}`);
  });
}

test("each actor that is drawn has the side on which its name had room, if a placement says it", () => {
  const small = scene([actor("ann"), actor("bob"), actor("cid")]);
  small.events[0].drawn = [0, 2];
  assert.deepEqual(sidesOf(small, view(), { sides: "ar" }), ["a", "", "r"]);
  assert.deepEqual(sidesOf(small, view(), { sides: "" }), ["", "", ""]);
});

test("of a Table those drawn at its event have a place, of a Network everyone", () => {
  const small = scene([actor("ann"), actor("bob"), actor("cid")]);
  const columns = { x: [0.1, 0.3], y: [-0.1, -0.3] };
  assert.equal(placedOn(small, view()), undefined, "places have not come");
  assert.deepEqual(pointsOf(small, view(), { x: [], y: [] }), []);
  small.events[0].drawn = [0, 2];
  assert.deepEqual(placedOn(small, view()), [true, false, true]);
  assert.deepEqual(pointsOf(small, view(), columns), [[0.1, -0.1], null, [0.3, -0.3]]);
  const everyone = { x: [0.1, 0.2, 0.3], y: [0, 0, 0] };
  assert.deepEqual(placedOn(small, view({ arrange: "network" })), [true, true, true]);
  assert.deepEqual(pointsOf(small, view({ arrange: "network" }), everyone), [
    [0.1, 0],
    [0.2, 0],
    [0.3, 0],
  ]);
});
