/* Every name beside its mark, none over another name or a mark, none cut off. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, near, overlap, pairs } from "../testing/assertions.mjs";
import { place, wrap } from "./labels.mjs";

const STAGE = { left: 0, top: 0, right: 600, bottom: 400 };
const FAMILY = "sans-serif";

/* Node has no canvas. This pen's letters are about as wide as those of a sans-serif, and differ as those do. */
const pen = {
  font: "",
  measureText(text) {
    const size = Number(/([\d.]+)px/.exec(this.font)[1]);
    return { width: [...text].reduce((sum, letter) => sum + size * (0.3 + (letter.codePointAt(0) % 7) / 10), 0) };
  },
};
globalThis.document = { createElement: () => ({ getContext: () => pen }) };

/** Return the wish of a mark of 10 px at a point for a label of one of *texts*. */
function wish(x, y, texts, more = {}) {
  return { x, y, radius: 10, texts: [texts].flat(), size: 12, weight: 500, rank: 0, must: false, ...more };
}

const around = ({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

/** Assert that *label* lies within the stage. */
function assertWhole(label) {
  assert.ok(label.left >= STAGE.left && label.right <= STAGE.right);
  assert.ok(label.top >= STAGE.top && label.bottom <= STAGE.bottom);
}

const text = fc.string({ unit: fc.constantFrom(..."abc XYZ ШЩ هي"), minLength: 1, maxLength: 40 });
const crowds = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      text,
      rank: fc.integer({ min: 0, max: 5 }),
      size: fc.constantFrom(11, 12.5, 16),
    })
    .map(({ x, y, text, rank, size }) => wish(x, y, text, { rank, size })),
  { maxLength: 60 },
);

test("no name overlaps another or a mark, and none leaves the stage", () => {
  always(crowds, (wishes) => {
    const labels = place(wishes, wishes, [], STAGE, FAMILY).filter(Boolean);
    for (const [one, other] of pairs(labels)) assert.ok(!overlap(one, other));
    for (const label of labels) {
      for (const mark of wishes) assert.ok(!overlap(label, around(mark)));
      assertWhole(label);
    }
  });
});

test("a name alone stands right below its mark", () => {
  const [label] = place([wish(300, 200, "Anna")], [wish(300, 200, "")], [], STAGE, FAMILY);
  assert.ok(label.top >= 210 && label.top <= 220);
  near((label.left + label.right) / 2, 300, 0.1);
});

test("no name covers a box that is taken", () => {
  const taken = { left: 200, right: 400, top: 205, bottom: 260 };
  const [label] = place([wish(300, 200, "Anna")], [], [taken], STAGE, FAMILY);
  assert.ok(!overlap(label, taken));
});

test("a name that does not fit gives way to its shorter form", () => {
  const narrow = { left: 0, top: 0, right: 90, bottom: 60 };
  const long = "Bartholomew Featherstonehaugh-Cholmondeley";
  const [label] = place([wish(45, 20, [long, "Bart"])], [], [], narrow, FAMILY);
  assert.deepEqual(label.lines, ["Bart"]);
});

const SLOT = { left: 0, top: 0, right: 70, bottom: 45 };

test("where there is no room the less important waits", () => {
  const wishes = [wish(35, 12, "Second", { rank: 2 }), wish(35, 12, "First", { rank: 1 })];
  const [second, first] = place(wishes, [], [], SLOT, FAMILY);
  assert.equal(second, null);
  assert.deepEqual(first.lines, ["First"]);
});

test("a name that must show does, over others if need be", () => {
  assert.deepEqual(place([wish(35, 12, "Anna")], [], [SLOT], SLOT, FAMILY), [null]);
  const [label] = place([wish(35, 12, "Anna", { must: true })], [], [SLOT], SLOT, FAMILY);
  assert.deepEqual(label.lines, ["Anna"]);
});

for (const [x, y] of [
  [2, 2],
  [598, 2],
  [2, 398],
  [598, 398],
]) {
  test(`a name that must show is not cut off in a corner: ${x}, ${y}`, () => {
    const [label] = place([wish(x, y, "Anastasia", { must: true })], [], [], STAGE, FAMILY);
    assertWhole(label);
  });
}

test("the words of a tie stand on it", () => {
  const along = [
    [100, 100],
    [200, 200],
  ];
  const [label] = place([wish(0, 0, "meets", { along })], [], [], STAGE, FAMILY);
  near([(label.left + label.right) / 2, (label.top + label.bottom) / 2], [100, 100]);
});

test("a long name takes two lines, broken where they are most alike", () => {
  assert.deepEqual(wrap("Anna Maria Bonaventura"), ["Anna Maria", "Bonaventura"]);
  assert.deepEqual(wrap("Anna Maria"), ["Anna Maria"]);
  assert.deepEqual(wrap("Donaudampfschifffahrt"), ["Donaudampfschifffahrt"]);
});

test("a name beyond measure is cut with an ellipsis", () => {
  const lines = wrap("very ".repeat(40));
  assert.ok(lines.length <= 2);
  assert.ok(lines.join("").length <= 50);
  assert.ok(lines.at(-1).endsWith("…"));
});

test("a long name is cut between characters and never within one", () => {
  assert.equal(wrap(`a${"💩".repeat(60)}`).join(""), `a${"💩".repeat(46)}…`);
});

test("two crowds alike are labelled alike", () => {
  const wishes = Array.from({ length: 30 }, (_, n) => wish(50 + ((37 * n) % 500), 30 + ((53 * n) % 340), `Name ${n}`));
  assert.deepEqual(place(wishes, wishes, [], STAGE, FAMILY), place(wishes, wishes, [], STAGE, FAMILY));
});

test("a name stands first on the side of its mark that its placement gave it", () => {
  const [[below], [above], [right], [left]] = ["", "a", "r", "l"].map((side) =>
    place([wish(300, 200, "Ann", { side })], [], [], STAGE, FAMILY),
  );
  assert.ok(below.top > 200);
  assert.ok(above.bottom < 200);
  assert.ok(right.left > 300);
  assert.ok(left.right < 300);
});
