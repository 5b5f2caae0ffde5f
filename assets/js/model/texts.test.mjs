/* What a reader writes on a picture, as it is printed. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { actor, scene, view } from "../testing/scenes.mjs";
import { credit, plain, shortened, written } from "./texts.mjs";

const SMALL = { ...scene([actor("anna")]), licence: "CC0-1.0", asOf: "1 May 2030" };

test("a text is one line, whatever a reader pressed in it", () => {
  assert.equal(plain("  They met\n\n in\tRiyadh "), "They met in Riyadh");
});

for (const [what, text] of [
  ["a sign that turns what follows", "left\u202etuo"],
  ["a mark of direction", "left\u200fout"],
  ["a control", "left\u0007out"],
]) {
  test(`what nobody sees is not printed: ${what}`, () => {
    assert.match(plain(text), /^left (out|tuo)$/);
  });
}

test("markup is text like any other", () => {
  assert.equal(plain("<b onclick=alert(1)>&amp;"), "<b onclick=alert(1)>&amp;");
});

test("a text that is too long ends in an ellipsis, and no letter is cut from its marks", () => {
  assert.equal(shortened("abcdef", 6), "abcdef");
  assert.equal(shortened("abcdefg", 6), "abcde…");
  assert.equal(shortened("e\u0301e\u0301e\u0301", 4), "e\u0301…");
});

test("no text is longer than it may be", () => {
  always(fc.tuple(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 100 })), ([text, most]) => {
    assert.ok(shortened(text, most).length <= most);
  });
});

test("what a reader wrote is as long as Python allows", () => {
  always(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
    const { headline, note } = written(SMALL, view({ headline: text, note: text }));
    assert.ok(headline.length <= 40 && note.length <= 60);
  });
});

test("nothing written is nothing printed", () => {
  assert.deepEqual(written(SMALL, view({ headline: " \n" })), { headline: "", note: "", credit: "" });
});

test("where no credit is written, it is that of the record", () => {
  assert.equal(credit(SMALL), "Record CC0-1.0, as of 1 May 2030 · made with At the Table");
});
