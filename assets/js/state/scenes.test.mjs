/* The scenes that a tab has had. */

import assert from "node:assert/strict";
import test from "node:test";
import { actor, scene } from "../testing/scenes.mjs";
import { keep, named } from "./scenes.mjs";

/** Return a scene of a dossier and a drawing of it. */
const drawn = (id, drawing) => ({ ...scene([actor("anna")]), id, drawing });

test("a scene is found again by the name that it was kept under", () => {
  const kept = drawn("talks", "all");
  assert.equal(named(keep(kept)), kept);
});

test("two drawings of a dossier are two scenes", () => {
  const [all, some] = [drawn("talks", "all"), drawn("talks", "some")];
  const names = [keep(all), keep(some)];
  assert.deepEqual(names.map(named), [all, some]);
});

test("a drawing that comes again takes the place of the one before", () => {
  const [before, now] = [drawn("talks", "all"), drawn("talks", "all")];
  assert.equal(keep(before), keep(now));
  assert.equal(named(keep(now)), now);
});

test("no more than the last eight are kept", () => {
  const names = Array.from({ length: 9 }, (_, n) => keep(drawn("many", `number ${n}`)));
  assert.equal(named(names[0]), undefined);
  assert.ok(names.slice(1).every(named));
});

test("whoever is kept again is among the last", () => {
  const first = drawn("again", "first");
  const name = keep(first);
  for (let n = 0; n < 7; n += 1) keep(drawn("again", `number ${n}`));
  keep(first);
  keep(drawn("again", "another"));
  assert.equal(named(name), first);
});
