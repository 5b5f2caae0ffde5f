/* Drawing items to SVG, on the screen and in a file, whatever strings a dossier holds. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { always } from "../testing/assertions.mjs";
import { draw, escaped, write } from "./svg.mjs";

/* As much of an element as draw() asks for. */
class Element {
  attributes = new Map();
  children = [];
  textContent = "";
  parent = null;

  constructor(tagName) {
    this.tagName = tagName;
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  append(child) {
    child.parent = this;
    this.children.push(child);
  }

  replaceWith(other) {
    other.parent = this.parent;
    this.parent.children[this.parent.children.indexOf(this)] = other;
  }

  remove() {
    this.parent.children.splice(this.parent.children.indexOf(this), 1);
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  get lastElementChild() {
    return this.children.at(-1) ?? null;
  }

  get nextElementSibling() {
    return this.parent.children[this.parent.children.indexOf(this) + 1] ?? null;
  }
}
globalThis.document = { createElementNS: (_, tag) => new Element(tag) };

/** Return [class, text] of each element of the SVG in *written*, as a strict reader of XML finds them. */
function read(written) {
  const found = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => assert.fail(error));
  parser.on("opentag", ({ attributes }) => found.push([attributes.class, ""]));
  parser.on("text", (text) => {
    found.at(-1)[1] += text;
  });
  parser.write(`<svg>${written}</svg>`).close();
  return found.slice(1);
}

for (const [text, written] of [
  ["Tom & Jerry", "Tom &amp; Jerry"],
  ["<script>alert('1')</script>", "&lt;script&gt;alert('1')&lt;/script&gt;"],
  ['a "b"', "a &quot;b&quot;"],
  ["&amp;", "&amp;amp;"],
  ["bell \x07 and \x00", "bell \ufffd and \ufffd"],
  ["¶ 3, Сергей Лавров", "¶ 3, Сергей Лавров"],
  [12.5, "12.5"],
]) {
  test(`text is escaped: ${JSON.stringify(text)}`, () => {
    assert.equal(escaped(text), written);
  });
}

test("every string stands in the file as it was given", () => {
  const string = fc.string({ unit: "binary", maxLength: 40 }).map((one) => one.replace(/[\p{Cc}\ufffe\uffff]/gu, ""));
  always(fc.array(fc.tuple(string, string), { minLength: 1, maxLength: 20 }), (given) => {
    const written = given.map(([kind, text]) => write([["text", { x: 1, class: kind }, text]]));
    assert.deepEqual(read(written.join("")), given);
  });
});

test("no string makes the file unreadable", () => {
  const half = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)); // of characters, too
  always(fc.string({ unit: fc.oneof(half, fc.string({ unit: "binary" })), maxLength: 200 }), (text) => {
    assert.equal(read(write([["text", { class: text }, text]])).length, 1);
  });
});

test("half a character is written as the mark of a lost one", () => {
  assert.equal(escaped("a\ud83d"), "a\ufffd");
});

test("numbers are written with two decimals at most", () => {
  assert.equal(write([["circle", { cx: 1 / 3, r: 7 }]]), '<circle cx="0.33" r="7"></circle>');
});

/** Draw *before* and then *after* into one group; return it with its first child as it was in between. */
function drawn(before, after) {
  const group = new Element("g");
  draw(group, before);
  const [first] = group.children;
  draw(group, after);
  const parts = group.children.map((part) => [part.tagName, part.textContent, Object.fromEntries(part.attributes)]);
  return { parts, kept: first === group.children[0] };
}

test("drawing leaves exactly the items that it was given", () => {
  const before = [
    ["text", { x: 1, class: "name" }, "Anna"],
    ["path", { d: "M0 0" }],
    ["path", { d: "M1 1" }],
  ];
  const after = [
    ["text", { x: 2, y: 5 }, "Boris"],
    ["circle", { r: 3 }],
  ];
  assert.deepEqual(drawn(before, after).parts, [
    ["text", "Boris", { x: "2", y: "5" }],
    ["circle", "", { r: "3" }],
  ]);
});

test("drawing again keeps the elements that are there", () => {
  assert.equal(drawn([["text", { x: 1 }, "Anna"]], [["text", { x: 2 }, "Anna"]]).kept, true);
});

test("markup in a name is drawn as text", () => {
  const name = "<b onclick=alert(1)>bold</b>";
  assert.deepEqual(drawn([], [["text", {}, name]]).parts, [["text", name, {}]]);
});
