/* Where a few names stand together: none over another, and as few ties through them as can be. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { candidates, choose } from "./label_choice.mjs";

const box = (left, top, width = 40, height = 12) => ({ left, top, right: left + width, bottom: top + height });
const tie = (from, to) => ({ from, to, control: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] });
const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test("a place that a tie runs through comes after one that none does", () => {
  const places = [box(0, 0), box(0, 40)];
  const found = candidates(places, [tie([-10, 6], [100, 6])]);
  assert.deepEqual(
    found.map(({ place }) => place),
    [places[1], places[0]],
  );
});

test("a place far from its mark comes after one that a tie runs through", () => {
  const places = [box(0, 0), box(0, 90)];
  const found = candidates(places, [tie([-10, 6], [100, 6])], ({ top }) => top);
  assert.deepEqual(
    found.map(({ place }) => place),
    places,
  );
});

test("a name goes elsewhere where another can stand nowhere else", () => {
  const [here, there] = [box(0, 0), box(0, 40)];
  const names = [candidates([here, there], []), candidates([here], [])];
  assert.deepEqual(choose(names, [1, 1]), [there, here]);
});

test("a name that finds no place has none", () => {
  const names = [candidates([box(0, 0)], []), candidates([box(10, 0)], [])];
  assert.deepEqual(choose(names, [2, 1]), [box(0, 0), null]);
});

test("whatever the places, no two names overlap", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 })).map(([x, y]) => box(x, y));
  always(fc.array(fc.array(place, { maxLength: 6 }), { maxLength: 8 }), (all) => {
    const chosen = choose(
      all.map((places) => candidates(places, [])),
      all.map(() => 1),
    ).filter(Boolean);
    for (const [n, one] of chosen.entries()) assert.ok(chosen.slice(n + 1).every((other) => apart(one, other)));
  });
});
