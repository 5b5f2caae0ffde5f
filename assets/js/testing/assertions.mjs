/* What the tests of the modules assert, beyond node:assert. */

import assert from "node:assert/strict";
import fc from "fast-check";

const SEED = 1; // a red run must be red again on the next machine

/** Assert that *holds* finds nothing wrong, whatever the arbitraries before it yield. */
function always(...given) {
  fc.assert(fc.property(...given), { seed: SEED });
}

/** Assert that a number, or each number of a list, is *expected*, give or take *by*. */
function near(actual, expected, by = 1e-6) {
  const [found, wanted] = [[actual].flat(), [expected].flat()];
  const close = found.length === wanted.length && wanted.every((number, i) => Math.abs(found[i] - number) <= by);
  assert.ok(close, `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}, give or take ${by}`);
}

/** Return whether two boxes overlap, told otherwise than the modules tell it. */
function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > 0 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0;
}

/** Yield each two of *list*. */
function* pairs(list) {
  for (let i = 0; i < list.length; i += 1) for (let j = 0; j < i; j += 1) yield [list[j], list[i]];
}

export { always, near, overlap, pairs };
