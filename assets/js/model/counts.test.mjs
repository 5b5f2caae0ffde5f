/* Everyone is counted, drawn or not. */

import assert from "node:assert/strict";
import test from "node:test";
import { actor, scene, view } from "../testing/scenes.mjs";
import { silent } from "./counts.mjs";

const WORDS = { groups: { "at-the-table": "At the table", "no-report": "No report" } };
const small = () => ({ ...scene([actor("ann"), actor("bob"), actor("cid")], { seats: ["delegate"] }), words: WORDS });

test("of a record that is drawn whole those without a report are those who have no place", () => {
  assert.equal(silent(small(), view(), [1, 2]).total, 2);
  assert.equal(silent(small(), view(), []).total, 0);
});

test("of a large record those without a report are counted who have not come, but for sides alone", () => {
  const rest = { id: ["dan", "eve", "fay", "land"], kind: ["person", "person", "person", "side"] };
  const standings = { talks: { groups: { "at-the-table": [0] }, mediators: [], sources: [] } };
  const large = { ...small(), whole: { rest, standings, sides: [2] } };
  const { total, sides } = silent(large, view(), [1, 2]);
  assert.equal(total, 3, "Bob, Eve and Fay");
  assert.equal(sides.total, 2, "Cid and the land");
});
