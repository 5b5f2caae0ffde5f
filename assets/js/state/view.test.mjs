/* An address to a view and back, whatever a stranger wrote there. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { actor, scene, tie, view } from "../testing/scenes.mjs";
import { format, movable, moved, parse } from "./view.mjs";

const SMALL = scene([actor("anna"), actor("boris"), actor("west", { kind: "state" })], {
  ties: [tie(0, 1, "meets", { id: "anna~meets~boris" }), tie(0, 2, "meets", { id: "anna~встречает~west" })],
  countries: [
    ["AAA", "Aland"],
    ["BBB", "Bland"],
    ["EU", "Europe"],
  ],
});
const NOT_DRAWN = { id: ["clara", "dora"], name: ["Clara", "Dora"], title: ["", ""], country: ["", ""] };
const LARGE = {
  ...SMALL,
  whole: { actors: 900, most: 300, usual: 300, besides: [], rest: NOT_DRAWN, tied: [[], [], []] },
};

const coordinates = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
const views = fc
  .record({
    event: fc.constantFrom("talks", "summit"),
    highlight: fc.constantFrom("everyone", "at-the-table", "involved", "left-out"),
    countries: fc.uniqueArray(fc.constantFrom("AAA", "BBB", "EU")).map((codes) => codes.sort()),
    query: fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.trim()),
    pick: fc.constantFrom("", "anna", "west", "anna~meets~boris", "anna~встречает~west"),
    arrange: fc.constantFrom("table", "network"),
    names: fc.constantFrom("english", "own"),
    moved: fc.dictionary(fc.constantFrom("anna", "boris", "west"), fc.tuple(coordinates, coordinates), {
      noNullPrototype: true,
    }),
  })
  .map(view);
const lines = fc.string({ maxLength: 40 }).map((text) => text.trim());
const written = fc
  .record({ headline: lines, note: lines, credit: lines })
  .map((texts) => view({ ...texts, worded: Object.values(texts).some(Boolean) }));

test("what a reader wrote on a picture survives the way into an address that is to hold it", () => {
  always(written, (chosen) => assert.deepEqual(parse(format(chosen, SMALL), SMALL), { view: chosen, ignored: [] }));
});

test("an address holds what a reader wrote only where that is asked for", () => {
  const chosen = { headline: "They met", note: "Without us", credit: "Map: A. B." };
  assert.equal(format(view(chosen), SMALL), "");
  assert.equal(
    format(view({ ...chosen, worded: true }), SMALL),
    "?headline=They+met&note=Without+us&credit=Map:+A.+B.",
  );
});

test("a text in an address is cut where Python cuts it", () => {
  assert.equal(parse(`?headline=${"x".repeat(500)}`, SMALL).view.headline, "x".repeat(40));
});

test("every view survives the way into an address and back", () => {
  always(views, (chosen) => assert.deepEqual(parse(format(chosen, SMALL), SMALL), { view: chosen, ignored: [] }));
});

for (const [chosen, address] of [
  [{}, ""],
  [{ most: 900 }, "?draw=900"],
  [{ besides: ["clara", "anna"] }, "?with=clara,anna"],
]) {
  test(`an address holds how much of a large record is drawn: ${address}`, () => {
    const wide = view({ most: 300, ...chosen });
    assert.equal(format(wide, LARGE), address);
    assert.deepEqual(parse(address, LARGE), { view: wide, ignored: [] });
  });
}

test("who is picked is drawn", () => {
  const wanted = view({ most: 300, pick: "clara", besides: ["dora", "clara"] });
  assert.deepEqual(parse("?pick=clara&with=dora", LARGE), { view: wanted, ignored: [] });
});

for (const address of ["?draw=0", "?draw=-3", "?draw=1e9", "?draw=9999999999", "?draw=", "?with=eve"]) {
  test(`what cannot be drawn is ignored: ${address}`, () => {
    const read = parse(address, LARGE);
    assert.deepEqual([read.view, read.ignored.length], [view({ most: 300 }), 1]);
  });
}

test("no more than there are can be drawn", () => {
  assert.equal(parse("?draw=99999", LARGE).view.most, 900);
});

test("no more are drawn besides than the scene allows", () => {
  const tight = { ...LARGE, limits: { ...LARGE.limits, besides: 1 } };
  assert.deepEqual(parse("?with=clara,dora", tight).view.besides, ["clara"]);
});

test("a small record is drawn whole, whatever an address says", () => {
  assert.deepEqual(parse("?draw=2&with=anna", SMALL), { view: view(), ignored: ["draw=2", "with=anna"] });
});

test("the opening view has an empty address", () => {
  assert.equal(format(view(), SMALL), "");
  assert.deepEqual(parse("", SMALL), { view: view(), ignored: [] });
});

for (const [chosen, address] of [
  [{ event: "summit" }, "?event=summit"],
  [{ highlight: "left-out" }, "?highlight=left-out"],
  [{ countries: ["AAA", "EU"] }, "?country=AAA,EU"],
  [{ query: "anna b" }, "?q=anna+b"],
  [{ pick: "anna" }, "?pick=anna"],
  [{ embed: true }, "?embed=1"],
  [{ pick: "anna~meets~boris" }, "?pick=anna~meets~boris"],
  [{ arrange: "network" }, "?arrange=network"],
  [{ names: "own" }, "?names=own"],
  [{ moved: { anna: [0.25, -1] } }, "?at=anna:250:-1000"],
]) {
  test(`an address holds what was chosen and leaves defaults out: ${address}`, () => {
    assert.equal(format(view(chosen), SMALL), address);
  });
}

test("the dossier that opens first is left out, and another is named", () => {
  const served = { ids: ["first", "small"], first: "first", publicUrl: "" };
  assert.equal(format(view(), { ...SMALL, served }), "?dossier=small");
  assert.deepEqual(parse("?dossier=small", { ...SMALL, served }).ignored, []);
});

for (const [address, named] of [
  ["?utm_source=post", "utm_source"],
  ["?Highlight=left-out", "Highlight"],
  ["?highlight=outside", "outside"],
  ["?highlight=", "highlight"],
  ["?event=war", "war"],
  ["?event=nowhere", "nowhere"],
  ["?dossier=other", "other"],
  ["?arrange=circle", "circle"],
  ["?names=klingon", "klingon"],
  ["?pick=nobody", "nobody"],
  ["?embed=yes", "embed=yes"],
  ["?pick=anna~meets", "anna~meets"],
  ["?country=AAA,ZZZ", "ZZZ"],
  ["?at=nobody:1:1", "nobody:1:1"],
  ["?at=anna:2000:0", "anna:2000:0"],
  ["?at=anna:1", "anna:1"],
  ["?%20constructor=1", " constructor"],
  ["?at=anna:x:y", "anna:x:y"],
  ["?highlight=left-out&highlight=outside", "outside"],
]) {
  test(`an unknown key or value is named among what was ignored: ${address}`, () => {
    assert.ok(parse(address, SMALL).ignored.some((part) => part.includes(named)));
  });
}

test("what is known beside an unknown value still holds", () => {
  const read = parse("?country=AAA,ZZZ&highlight=outside&at=anna:500:0,nobody:1:1&colour=red", SMALL);
  assert.deepEqual(read.view, view({ countries: ["AAA"], moved: { anna: [0.5, 0] } }));
  assert.equal(read.ignored.length, 4);
});

test("countries come in the order of the scene, however they were asked for", () => {
  assert.deepEqual(parse("?country=EU,AAA", SMALL).view.countries, ["AAA", "EU"]);
});

for (const [address, ignored] of [
  ["?country=ZZZ,AAA,YYY", ["country=ZZZ,YYY"]],
  ["?at=anna:500:0,nobody:1:1", ["at=nobody:1:1"]],
  ["?&&&==&=&%20=1", []],
]) {
  test(`of what is asked only that is named which is unknown: ${address}`, () => {
    assert.deepEqual(parse(address, SMALL).ignored, ignored);
  });
}

test("ids that every object of the browser has are ids like others", () => {
  const plain = scene([actor("constructor"), actor("anna")]);
  assert.equal(moved(view(), "constructor"), null);
  const read = parse("?at=constructor:500:0&pick=constructor", plain);
  const wanted = view({ moved: Object.fromEntries([["constructor", [0.5, 0]]]), pick: "constructor" });
  assert.deepEqual(read, { view: wanted, ignored: [] });
  assert.deepEqual(moved(read.view, "constructor"), [0.5, 0]);
  assert.deepEqual(parse("?at=anna:0:0", plain).view.moved, { anna: [0, 0] });
});

test("as many can be moved together as an address has room for that every server takes", () => {
  const ids = Array.from({ length: 900 }, (_, k) => `встречает'${k}`);
  const of = scene(ids.map((id) => actor(id)));
  const far = (these) => Object.fromEntries(these.map((id) => [id, [-1, -1]]));
  for (const query of ["", "a".repeat(200)]) {
    const count = movable(view({ query }), of, ids);
    assert.ok(count > 31 && count < 900, String(count));
    const address = format(view({ query, moved: far(ids.slice(0, count)) }), of);
    assert.ok(address.length <= 4000, String(address.length));
    assert.equal(Object.keys(parse(address, of).view.moved).length, count);
    const again = view({ query, moved: far(ids.slice(0, count)) });
    assert.equal(movable(again, of, ids.slice(0, count)), count); // who is in it takes no more room
  }
  assert.equal(movable(view(), of, ids.slice(0, 31)), 31);
});

test("no letter of a long search is cut in half", () => {
  assert.equal(parse(`?q=a${"💩".repeat(300)}`, SMALL).view.query, `a${"💩".repeat(199)}`);
});

for (const address of [
  "?%",
  "?%ff%fe",
  "?=&=&&",
  "?at=:::,,,::",
  "?at=__proto__:1:1",
  "?pick=constructor",
  "?event=__proto__",
  `?country=${"AAA,".repeat(4000)}`,
  `?q=${"%F0%9F%92%A9".repeat(2000)}`,
  `?${Array.from({ length: 500 }, (_, n) => `k${n}=1`).join("&")}`,
  "?at=anna:Infinity:NaN",
  "?at=anna:1e999:0",
  "?pick=%00",
  "?highlight[]=left-out",
  "?q=<script>",
]) {
  test(`a hostile address opens a view that can be written again: ${address.slice(0, 30)}`, () => {
    const read = parse(address, SMALL);
    const again = parse(format(read.view, SMALL), SMALL);
    assert.deepEqual(again.view.countries, read.view.countries);
    assert.deepEqual(again.ignored, []);
    assert.deepEqual(read.view.moved, {});
    assert.equal(read.view.pick, "");
  });
}

test("no address makes the page fail", () => {
  const keys = "dossier event highlight country q pick arrange names draw with at headline note credit".split(" ");
  const starts = fc.constantFrom("", "?", ...keys.map((key) => `?${key}=`));
  // halves of characters, too
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  always(starts, fc.string({ unit: fc.oneof(unit, fc.string()), maxLength: 80 }), (start, rest) => {
    const read = parse(start + rest, SMALL);
    assert.ok(["talks", "summit"].includes(read.view.event));
    assert.deepEqual(Object.keys(read.view).sort(), Object.keys(view()).sort());
  });
});
