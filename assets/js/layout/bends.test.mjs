/* Ties of a paper bow so that they keep out of what stands there. */

import assert from "node:assert/strict";
import test from "node:test";
import { bent } from "./bends.mjs";
import * as curves from "./curves.mjs";

const MARKS = [
  [0, 0],
  [600, 0],
  [300, 300],
].map(([x, y]) => ({ x, y, radius: 10 }));
const NOTHING = { names: new Map(), captions: [], marks: MARKS };

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const curve = (from, to, bow) =>
  curves.curve([MARKS[from].x, MARKS[from].y], [MARKS[to].x, MARKS[to].y], bow, 12, 13, 1);
const tie = (from, to, bow = 0) => ({ from, to, bow, curve: curve(from, to, bow) });

/** Return *ties* as they bow among *obstacles*. */
const among = (ties, obstacles) =>
  bent(ties, { ...NOTHING, ...obstacles }, (t, bow) => curve(ties[t].from, ties[t].to, bow));

test("a tie that nothing is in the way of stays as it is", () => {
  const ties = [tie(0, 1), tie(1, 2)];
  assert.deepEqual(among(ties, { names: new Map([[2, box(250, 315, 100, 16)]]) }), ties);
});

test("a tie bows out of the name of another", () => {
  const name = box(250, -8, 100, 16);
  const [after] = among([tie(0, 1)], { names: new Map([[2, name]]) });
  assert.notEqual(after.bow, 0);
  assert.ok(!curves.meets(after.curve, name));
});

test("a tie bows out of a caption and past a mark", () => {
  const between = [...MARKS, { x: 200, y: 0, radius: 10 }];
  const [past] = among([tie(0, 1)], { marks: between });
  assert.ok(curves.distance([200, 0], past.curve) > 13);
  const caption = box(250, -8, 100, 16);
  const [out] = among([tie(0, 1)], { captions: [caption] });
  assert.ok(!curves.meets(out.curve, caption));
});

test("a tie never runs through a caption so as to spare a name", () => {
  const captions = [box(200, -120, 200, 111), box(200, 9, 200, 111)];
  const [after] = among([tie(0, 1)], { captions, names: new Map([[2, box(250, -8, 100, 16)]]) });
  assert.equal(after.bow, 0);
});

test("no tie hides another between the same two", () => {
  const name = box(250, -45, 100, 30);
  const after = among([tie(0, 1, -0.5), tie(0, 1, 0.5)], { names: new Map([[2, name]]) });
  const [one, other] = after.map(({ curve: { middle } }) => middle[1]);
  assert.ok(Math.abs(one - other) >= 12);
});

test("a tie bows no farther than the eye follows it", () => {
  const high = box(280, -400, 40, 800);
  const [after] = among([tie(0, 1)], { names: new Map([[2, high]]) });
  assert.ok(Math.abs(after.curve.middle[1]) <= 600 / 6);
});

test("what is not drawn is left out", () => {
  assert.deepEqual(among([null], {}), [null]);
});
