/* Who follows a hand in a Network, and how: the same on every screen, never off the stage, and to rest in the end. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near } from "../testing/assertions.mjs";
import { tie } from "../testing/scenes.mjs";
import { MOST, advanced, begun, followersOf, resting, settled } from "./springs.mjs";

const BOUNDS = { left: -700, right: 700, top: 400, bottom: -400 };
const point = fc.tuple(fc.integer({ min: -700, max: 700 }), fc.integer({ min: -400, max: 400 }));
const points = fc.array(point, { maxLength: MOST });
const frames = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 40 });

/** Return springs at rest about a hand in the middle, with a follower 100 px to its left, or as *more* says. */
const start = (more = {}) => begun({ hand: [0, 0], followers: [[-100, 0]], others: [], bounds: BOUNDS, ...more });

/** Return where the followers of *springs* are. */
const places = ({ followers }) => followers.map(({ at }) => at);

/** Return *springs* after frames of these *times*, with the hand at *hand*. */
const played = (springs, hand, times) => times.reduce((now, ms) => advanced(now, hand, ms), springs);

/** Return frames of *ms* that last *whole* ms together. */
const every = (ms, whole) => Array.from({ length: Math.round(whole / ms) }, () => ms);

const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

test("while the hand stays, whoever stands anywhere stays", () => {
  always(point, points, points, frames, (hand, followers, others, times) => {
    const springs = begun({ hand, followers, others, bounds: BOUNDS });
    assert.ok(resting(springs));
    const after = played(springs, hand, times);
    assert.deepEqual(places(after), followers);
    assert.ok(resting(after));
  });
});

test("a neighbour follows a hand that goes away from it, and is held back a little by where it stood", () => {
  const [[x, y]] = places(settled(start(), [200, 0]));
  assert.ok(x > 50 && x < 100, String(x));
  near(y, 0);
});

test("a neighbour follows step by step, and not at once", () => {
  const way = [16, 100, 300].map((ms) => places(played(start(), [200, 0], every(4, ms)))[0][0]);
  assert.ok(way[0] > -100 && way[0] < -80, String(way[0]));
  assert.ok(way[0] < way[1] && way[1] < way[2], String(way));
});

test("a hand that comes nearer pushes nobody away until marks would meet", () => {
  const [[x]] = places(settled(start(), [-40, 0]));
  near(x, -100, 0.5);
  assert.ok(distance(places(settled(start(), [-95, 0]))[0], [-95, 0]) > 30);
});

test("who follows comes to stand on nobody else", () => {
  const [at] = places(settled(start({ others: [[60, 2]] }), [230, 0]));
  assert.ok(distance(at, [60, 2]) > 30, String(at));
});

test("where the hand returns, everyone does", () => {
  const springs = start({
    followers: [
      [-100, 0],
      [0, 80],
      [300, -50],
    ],
  });
  const back = settled(settled(springs, [300, 300]), [0, 0]);
  places(back).forEach((at, k) => near(at, places(springs)[k], 1));
});

test("nobody leaves the stage, however far the hand goes and however long a frame lasts", () => {
  const far = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  always(point, points, points, far, frames, (hand, followers, others, to, times) => {
    const after = played(begun({ hand, followers, others, bounds: BOUNDS }), to, times);
    for (const [x, y] of places(after)) {
      assert.ok(x >= BOUNDS.left && x <= BOUNDS.right && y >= BOUNDS.bottom && y <= BOUNDS.top, `${x}, ${y}`);
    }
  });
});

test("everyone comes to rest, wherever the hand has gone", () => {
  always(point, points, point, (hand, followers, to) => {
    const now = settled(begun({ hand, followers, others: [], bounds: BOUNDS }), to);
    const later = played(now, to, every(100, 1000));
    assert.ok(resting(now));
    places(later).forEach((at, k) => assert.ok(distance(at, places(now)[k]) < 2, `${at} ${places(now)[k]}`));
  });
});

test("two in the same place go to a place, too", () => {
  const springs = start({
    followers: [
      [-100, 0],
      [-100, 0],
      [0, 0],
    ],
    others: [[-100, 0]],
  });
  for (const hand of [
    [-100, 0],
    [0, 0],
    [200, 10],
  ]) {
    for (const at of places(settled(springs, hand))) assert.ok(at.every(Number.isFinite), String(at));
  }
});

test("screens of any speed show the same way", () => {
  const springs = start({
    followers: [
      [-100, 0],
      [0, 80],
      [-30, -30],
    ],
    others: [[50, 20]],
  });
  const [slow, usual, quick] = [40, 20, 5].map((ms) => played(springs, [220, 90], every(ms, 400)));
  assert.deepEqual(places(usual), places(slow));
  assert.deepEqual(places(quick), places(slow));
  const odd = played(springs, [220, 90], every(1000 / 60, 400)); // a step may be owed still
  places(odd).forEach((at, k) => near(at, places(slow)[k], 3));
});

test("a page that was hidden flings nobody", () => {
  assert.deepEqual(places(advanced(start(), [200, 0], 60_000)), places(advanced(start(), [200, 0], 100)));
  assert.deepEqual(places(advanced(start(), [200, 0], -5)), [[-100, 0]]);
});

test("whoever has a drawn tie with the carried follows, and nobody else", () => {
  const ties = [tie(0, 1), tie(2, 0), tie(1, 3), tie(0, 4), tie(0, 5, "met", { withdrawn: true }), tie(0, 0)];
  const drawn = [true, true, true, false, true, true];
  assert.deepEqual(followersOf(ties, drawn, 0), [1, 2]);
  assert.deepEqual(followersOf(ties, drawn, 6), []);
});

test("of more than thirty those with most ties follow, among equals the first", () => {
  const ties = Array.from({ length: 40 }, (_, k) => tie(0, k + 1));
  const twice = [...ties, tie(40, 0, "met"), tie(39, 0, "met"), tie(39, 0, "called")];
  const found = followersOf(
    twice,
    twice.map(() => true),
    0,
  );
  assert.equal(found.length, MOST);
  assert.deepEqual(found.slice(0, 3), [39, 40, 1]);
  assert.equal(found.at(-1), 28);
});
