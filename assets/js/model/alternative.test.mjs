/* The alternative text, which says the point first, and the roll call. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { actor, scene, view } from "../testing/scenes.mjs";
import { alternative, fitted, rollCall } from "./alternative.mjs";
import { highlightOf } from "./highlight.mjs";

const ACTORS = [actor("Anna"), actor("Boris"), actor("Clara"), actor("West", { kind: "state" })];
const GROUPS = {
  "at-the-table": "At the table",
  involved: "Involved, not present",
  "left-out": "Left out",
  mentioned: "Mentioned",
  "no-report": "No report",
};
const COUNTED = { person: ["person", "people"], state: ["state", "states"] };

/** Return the small scene, its talks with *more*. */
function made(more = {}, stakes = []) {
  const plain = scene(ACTORS, { seats: ["delegate", "delegate", "", "left_out"] });
  const [talks, ...others] = plain.events;
  const told = { headline: "2 people met; West left out", place: "Riyadh", when: "18 February 2025", status: "held" };
  return {
    ...plain,
    whole: null,
    stakes: { talks: stakes },
    words: { groups: GROUPS, counted: COUNTED, statuses: { planned: "planned" } },
    events: [{ ...talks, ...told, ...more }, ...others],
  };
}

const said = (world, chosen = {}, paper = {}) =>
  alternative(world, view(chosen), highlightOf(world, view(chosen)), paper);

test("it says who met and who was left out, what, where and when, and how many stood where", () => {
  assert.equal(
    said(made()),
    "2 people met; West left out. Talks, Riyadh, 18 February 2025. At the table: 2 people. Left out: 1 state. " +
      "No report: 1 person.",
  );
});

test("it says what the view is narrowed to", () => {
  assert.match(said(made(), { highlight: "left-out" }), /Shown: left out \(1 of 4 actors\)/);
});

test("an event that has no headline is called by its name, once", () => {
  assert.match(said(made({ headline: "" })), /^Talks\. Riyadh, 18 February 2025\. At the table/);
});

test("what is planned is called so", () => {
  assert.match(said(made({ status: "planned" })), /18 February 2025, planned\./);
});

test("of a picture for paper it carries headline, note, credit and what is at stake", () => {
  const chosen = { headline: "Two of three", note: "As told by Clara", credit: "Clara" };
  const words = said(made({}, [{ issue: "Peace", holders: [] }]), chosen, { written: true, staked: true });
  assert.match(words, /^Two of three\. Talks, .* As told by Clara\. At stake: Peace\. Clara\.$/);
});

test("on the screen it does not carry what is written for paper", () => {
  assert.match(said(made(), { headline: "Two of three" }), /^2 people met/);
});

test("it has at most 300 letters and begins with the headline, however much there is to say", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 400 });
  always(fc.tuple(texts, texts, texts), ([headline, note, place]) => {
    const words = said(made({ headline: `A${headline}`, place }), { note }, { written: true });
    assert.ok(words.length <= 300, String(words.length));
    assert.equal(words[0], "A");
  });
});

test("what matters least has no room first", () => {
  const sentences = [
    { words: "x".repeat(30), rank: 2 },
    { words: "y".repeat(30), rank: 0 },
    { words: "z".repeat(30), rank: 1 },
  ];
  assert.equal(fitted(sentences, 70), `${"y".repeat(30)} ${"z".repeat(30)}`);
});

test("a sentence that may be cut ends where the room does, if enough of it is left to be understood", () => {
  const cut = [{ words: "word ".repeat(30).trim(), rank: 0, cut: true }];
  assert.ok(fitted(cut, 60).endsWith("…") && fitted(cut, 60).length <= 60);
  assert.equal(fitted(cut, 20), "");
});

test("the roll call names everyone by group, and who is contested", () => {
  const world = made();
  world.events[0].standings[1].contested = true;
  assert.equal(
    rollCall(world, view()),
    "Talks, Riyadh, 18 February 2025. At the table: Anna, Boris (contested). Left out: West. No report: Clara.",
  );
});
