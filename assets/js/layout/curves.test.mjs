/* A tie runs from the edge of one mark to the edge of the other, and hides no other tie. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near, pairs } from "../testing/assertions.mjs";
import { along, bows, curve, distance, head, path } from "./curves.mjs";

const dist = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);
const points = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 600 }));
const ends = fc.tuple(points, points).filter(([a, b]) => dist(a, b) > 60);
const bowing = fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 2);

/** Return the curves of *ties*, pairs of names, between actors who stand *at* points by name. */
function drawn(ties, at) {
  const names = Object.keys(at);
  const fanned = bows(ties.map(([from, to]) => ({ from: names.indexOf(from), to: names.indexOf(to) })));
  return ties.map(([a, b], t) => curve(at[a], at[b], fanned[t], 10, 12));
}

test("a tie starts and its arrow ends at the edges of the marks", () => {
  always(ends, bowing, ([a, b], bow) => {
    const { from, to } = curve(a, b, bow, 10, 12);
    near(dist(from, a), 10);
    near(dist(to, b), 12);
    assert.ok(dist(to, a) > dist(to, b));
  });
});

test("an arrow points into the mark that it ends at", () => {
  always(ends, bowing, ([a, b], bow) => {
    const { to, angle } = curve(a, b, bow, 10, 12);
    near(Math.cos(angle - Math.atan2(b[1] - to[1], b[0] - to[0])), 1);
  });
});

test("a lone tie is straight", () => {
  const [only] = drawn([["a", "b"]], { a: [100, 300], b: [500, 300] });
  near(only.middle[1], 300);
});

for (const angle of [0, Math.PI / 3, Math.PI / 2, 2.5, Math.PI, 4]) {
  for (const words of ["ab ab", "ab ba", "ab ab ba", "ba ab ab ba ba"]) {
    test(`ties between two actors bow apart, whichever way they run: ${words} at ${angle.toFixed(2)}`, () => {
      const far = [400 + 300 * Math.cos(angle), 400 + 300 * Math.sin(angle)];
      const ties = words.split(" ").map((tie) => [...tie]);
      const middles = drawn(ties, { a: [400, 400], b: far }).map(({ middle }) => middle);
      for (const [one, other] of pairs(middles)) assert.ok(dist(one, other) > 12);
    });
  }
}

test("ties of other pairs do not bend a tie", () => {
  const ties = [
    ["a", "b"],
    ["a", "c"],
    ["b", "c"],
  ];
  near(bows(ties.map(([from, to]) => ({ from: "abc".indexOf(from), to: "abc".indexOf(to) }))), [0, 0, 0], 0);
  near(drawn(ties.slice(0, 2), { a: [0, 0], b: [300, 0], c: [300, 300] })[0].middle[1], 0);
});

test("between two marks that touch a tie is still a curve of finite numbers", () => {
  const touching = [
    [
      [5, 5],
      [5, 5],
    ],
    [
      [5, 5],
      [6, 5],
    ],
    [
      [0, 0],
      [15, 0],
    ],
  ];
  for (const [a, b] of touching) {
    const made = curve(a, b, 1, 12, 12);
    assert.doesNotMatch(path(made) + head(made), /NaN|Infinity/);
  }
});

test("the distance from a tie is that to its nearest point", () => {
  const straight = curve([0, 0], [200, 0], 0, 10, 10);
  near(distance([100, 7], straight), 7);
  near(distance([0, 0], straight), 10);
  const bent = curve([0, 0], [200, 0], 2, 0, 0);
  assert.ok(distance(bent.middle, bent) < 1);
  assert.ok(distance([100, 0], bent) > 25);
});

test("words have places along a steep tie, the middle first, and then beside it", () => {
  const steep = curve([0, 0], [0, 200], 1, 10, 10);
  const places = along(steep);
  near(places[0], [...steep.middle, 0, 0, 0]);
  for (const place of places) assert.ok(distance(place, steep) < 1);
  const beside = places.map(([, , aside, down]) => Math.hypot(aside, down).toFixed(6));
  assert.deepEqual(new Set(beside), new Set(["0.000000", "1.000000"]));
});

for (const [words, from, to] of [
  ["to the right", [0, 0], [200, 0]],
  ["to the left", [200, 0], [0, 0]],
]) {
  test(`words stand above a flat tie rather than on it, whichever way it runs: ${words}`, () => {
    const [first, second, third] = along(curve(from, to, 0, 10, 10));
    near(first.slice(2, 4), [0, -1]);
    near(second.slice(2, 4), [0, 1]);
    near(third.slice(2), [0, 0, 0], 0);
  });
}

test("words may stand further off where all that is close is taken", () => {
  const places = along(curve([0, 0], [200, 0], 0, 10, 10));
  assert.ok(places.at(-1)[4] > places[0][4]);
  assert.ok(places[0][4] > 0);
});
