/* Who follows in which picture, and what an address is told of it. */

import assert from "node:assert/strict";
import test from "node:test";
import { actor, scene, tie, view } from "../testing/scenes.mjs";
import { advanced, begun, moved, places, resting, settled } from "./following.mjs";

const PEOPLE = ["anna", "boris", "clara", "stranger"].map((id) => actor(id));
const TIES = [tie(0, 1), tie(2, 0), tie(1, 3)];
const SCENE = scene(PEOPLE, { ties: TIES });
const NETWORK = { arrange: "network" };
const STAGE = { width: 1000, height: 600 };
/** Where the four stand, in the plane. */
const POINTS = [
  [0, 0],
  [-0.4, 0],
  [0, 0.8],
  [-0.8, -0.8],
];

/** Return who follows the actor at place *i* where the view had *chosen*, or null. */
const follow = (i, chosen = NETWORK, { of = SCENE, points = POINTS, zoom = 1 } = {}) =>
  begun(of, view(chosen), i, points, { stage: STAGE, camera: { zoom } });

test("in a Network those follow who are tied to the carried actor", () => {
  assert.deepEqual(follow(0).actors, [1, 2]);
  assert.deepEqual(follow(3).actors, [1]);
});

test("at a Table nobody follows", () => assert.equal(follow(0, { arrange: "table" }), null));

test("nobody follows by a tie that is not drawn", () => {
  assert.equal(follow(0, { ...NETWORK, ties: "none" }), null);
  assert.deepEqual(follow(0, { ...NETWORK, ties: "none", pick: TIES[0].id }).actors, [1]);
});

test("nobody follows who has no place, nor whoever nobody carries", () => {
  const [anna, , clara, stranger] = POINTS;
  assert.deepEqual(follow(0, NETWORK, { points: [anna, null, clara, stranger] }).actors, [2]);
  assert.equal(follow(0, NETWORK, { points: [null, ...POINTS.slice(1)] }), null);
});

test("while nothing moves nobody has moved", () => {
  const start = follow(0);
  assert.deepEqual(
    [...places(start)],
    [
      [1, POINTS[1]],
      [2, POINTS[2]],
    ],
  );
  assert.ok(resting(start));
  assert.deepEqual([...moved(advanced(start, [0, 0], 100))], []);
});

test("whoever has moved is told in thousandths of the plane", () => {
  const told = moved(settled(follow(0), [0.5, 0]));
  assert.deepEqual([...told.keys()], [1, 2]);
  const [x, y] = told.get(1);
  assert.ok(x > -0.2 && x < 0.1, String(x));
  assert.equal(y, 0);
  for (const point of told.values())
    assert.deepEqual(
      point.map((c) => Math.round(c * 1000) / 1000),
      point,
    );
});

test("whoever has moved by less than an address can say has not moved", () => {
  const little = advanced(follow(0), [0.004, 0], 16);
  assert.notDeepEqual(places(little).get(1), POINTS[1]);
  assert.deepEqual([...moved(little)], []);
});

test("as many follow as the address has room for", () => {
  const long = scene(
    Array.from({ length: 31 }, (_, k) => actor(`${k}${"x".repeat(198)}`)),
    { ties: Array.from({ length: 30 }, (_, k) => tie(0, k + 1)) },
  );
  const points = long.actors.map((_, k) => [k / 40, 0]);
  const { actors } = follow(0, NETWORK, { of: long, points });
  assert.deepEqual(
    actors,
    [...actors.keys()].map((k) => k + 1),
  );
  assert.ok(actors.length > 10 && actors.length < 20, String(actors.length));
  const there = Object.fromEntries([0, ...actors].map((k) => [long.actors[k].id, [0, 0]]));
  assert.ok(follow(0, { ...NETWORK, moved: there }, { of: long, points }).actors.length >= actors.length);
});

test("under a camera that is near, the same way on the screen is a shorter one of the plane", () => {
  const [x] = places(settled(follow(0, NETWORK, { zoom: 4 }), [0.5, 0])).get(1);
  const [far] = places(settled(follow(0), [0.5, 0])).get(1);
  assert.ok(Math.abs(x - far) < 0.01, `${x} ${far}`);
});
