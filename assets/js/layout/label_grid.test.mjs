/* Boxes and whether another overlaps one; the same marks again without making them anew. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always, overlap } from "../testing/assertions.mjs";
import { make, of } from "./label_grid.mjs";

const place = fc.integer({ min: -300, max: 900 });
const extent = fc.integer({ min: 1, max: 200 });
const boxes = fc.array(
  fc
    .tuple(place, place, extent, extent)
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height })),
  { maxLength: 12 },
);

test("a box hits those that it overlaps", () => {
  always(boxes, boxes, (standing, asked) => {
    const grid = make();
    standing.forEach(grid.add);
    for (const box of asked)
      assert.equal(
        Boolean(grid.hits(box)),
        standing.some((other) => overlap(box, other)),
      );
  });
});

for (const part of ["x", "y", "radius"]) {
  test(`the grid of marks is the same until one of them changes: ${part}`, () => {
    const marks = Array.from({ length: 30 }, (_, i) => ({ x: 10 * i, y: 5 * i, radius: 9 }));
    const other = marks.with(-1, { ...marks.at(-1), [part]: marks.at(-1)[part] + 1 });
    const first = of(marks);
    assert.equal(of(marks.map((mark) => ({ ...mark }))), first);
    assert.notEqual(of(other), first);
    assert.equal(of(marks), first);
    assert.notEqual(of(marks.slice(0, -1)), of(marks));
  });
}
