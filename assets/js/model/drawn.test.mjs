/* What a view draws: those who have a place, and all ties, those between sides, or none. */

import assert from "node:assert/strict";
import test from "node:test";
import { actor, scene, tie, view } from "../testing/scenes.mjs";
import { drawn, drawnTies } from "./drawn.mjs";

const ACTORS = [
  actor("north", { kind: "state", side: null }),
  actor("ann", { side: 0 }),
  actor("south", { kind: "state", side: null }),
  actor("bob", { side: 2 }),
];
const TIES = [
  tie(1, 0, "represents", { represents: true }),
  tie(1, 0, "advises"),
  tie(0, 2, "deals with"),
  tie(1, 3, "writes to"),
];
const SMALL = scene(ACTORS, { ties: TIES, seats: ["delegate", "delegate", "delegate", "delegate"] });
const placed = (x) => ({ wide: { x, y: x }, tall: { x, y: x } });

for (const [ties, words] of [
  ["all", ["represents", "advises", "deals with", "writes to"]],
  ["between", ["represents", "deals with", "writes to"]],
  ["none", []],
]) {
  test(`the ties that are drawn: ${ties}`, () => {
    const found = drawnTies(SMALL, SMALL.events[0], view({ ties }));
    assert.deepEqual(
      TIES.filter((_, t) => found[t]).map((one) => one.words),
      words,
    );
  });
}

test("a side that a claim gives at the event comes before whom somebody represents", () => {
  const [talks, ...others] = SMALL.events;
  const standings = talks.standings.map((standing, i) => (i === 3 ? { ...standing, side: 0 } : standing));
  const found = drawnTies(SMALL, { ...talks, standings }, view({ ties: "between" }));
  assert.deepEqual(found, [true, false, true, false], String(others.length));
});

test("the tie that is picked is drawn whatever is asked for", () => {
  assert.deepEqual(drawnTies(SMALL, SMALL.events[0], view({ ties: "none" }), 1), [false, true, false, false]);
});

test("whoever has no place is not drawn, nor a tie to them", () => {
  const events = [{ ...SMALL.events[0], drawn: [0, 1, 2], table: placed([0, 0.1, 0.2]) }, ...SMALL.events.slice(1)];
  const found = drawn({ ...SMALL, events }, view());
  assert.deepEqual(found, { actors: [true, true, true, false], ties: [true, true, true, false] });
});

test("a Table draws no tie that tells of another time, unless it is picked; a Network draws them all", () => {
  const event = { ...SMALL.events[0], other_times: [2] };
  assert.deepEqual(drawnTies(SMALL, event, view()), [true, true, false, true]);
  assert.deepEqual(drawnTies(SMALL, event, view({ ties: "between" }), 2), [true, false, true, true]);
  assert.deepEqual(drawnTies(SMALL, event, view({ arrange: "network" })), [true, true, true, true]);
});
