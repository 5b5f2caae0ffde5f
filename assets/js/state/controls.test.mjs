/* What the page's controls say of a view, and what a view has them show. */

import assert from "node:assert/strict";
import test from "node:test";
import * as openedFiles from "../files/opened_files.mjs";
import { actor, scene, view } from "../testing/scenes.mjs";
import { asked, dossiers, needless, options, typed, value } from "./controls.mjs";

const SMALL = {
  ...scene([actor("anna"), actor("boris")], {
    countries: [
      ["AAA", "Aland"],
      ["BBB", "Bland"],
    ],
  }),
  words: { arrangements: { table: "Table", network: "Network" } },
  arrangements: ["network"],
  served: { ids: ["small", "other"], titles: { small: "Small", other: "Other" }, first: "small" },
};

for (const [id, given, changes] of [
  ["event", "summit", { event: "summit" }],
  ["highlight", "left-out", { highlight: "left-out" }],
  ["country", ["AAA"], { countries: ["AAA"] }],
  ["arrange", "network", { arrange: "network" }],
  ["names", "own", { names: "own" }],
]) {
  test(`a choice changes its part of the view and is a step of its own in the history: ${id}`, () => {
    assert.deepEqual(asked(SMALL, view(), id, given), { kind: "change", changes, how: "push" });
  });
}

test("what is typed replaces what the address held, for a letter is no step to go back to", () => {
  assert.deepEqual(asked(SMALL, view(), "search", "an"), { kind: "change", changes: { query: "an" }, how: "replace" });
});

for (const [id, part] of [
  ["write-headline", "headline"],
  ["write-note", "note"],
  ["write-credit", "credit"],
]) {
  test(`what is written on the picture is typed like a search: ${part}`, () => {
    assert.deepEqual(asked(SMALL, view(), id, "By us"), {
      kind: "change",
      changes: { [part]: "By us" },
      how: "replace",
    });
    assert.deepEqual(asked(SMALL, view({ [part]: "By us" }), id, null)?.changes, { [part]: "" });
    assert.equal(value(view({ [part]: "By us" }), id), "By us");
    assert.equal(typed(id), true);
  });
}

test("whether the link holds that is a choice", () => {
  assert.deepEqual(asked(SMALL, view(), "worded", true), { kind: "change", changes: { worded: true }, how: "push" });
  assert.deepEqual(["worded", "event", "country"].map(typed), [false, false, false]);
});

test("countries come in the order of the scene, however they were chosen", () => {
  assert.deepEqual(asked(SMALL, view(), "country", ["BBB", "AAA"])?.changes, { countries: ["AAA", "BBB"] });
});

for (const [id, chosen] of [
  ["country", { countries: ["AAA"] }],
  ["search", { query: "anna" }],
]) {
  test(`an emptied control chooses nothing: ${id}`, () => {
    assert.deepEqual(asked(SMALL, view(chosen), id, null)?.changes, {
      [Object.keys(chosen)[0]]: id === "country" ? [] : "",
    });
  });
}

for (const [id, given] of [
  ["event", "talks"],
  ["country", []],
  ["country", null],
  ["search", null],
]) {
  test(`a control that shows what is so asks for nothing: ${id} ${JSON.stringify(given)}`, () => {
    assert.equal(asked(SMALL, view(), id, given), null);
  });
}

test("a choice that cannot be empty asks for nothing where it is", () => {
  assert.equal(asked(SMALL, view(), "event", null), null);
});

test("what is no control of the view asks for nothing", () => {
  assert.equal(asked(SMALL, view(), "theme", "dark"), null);
});

test("each control shows its part of the view", () => {
  const chosen = view({ event: "summit", countries: ["AAA"], query: "anna" });
  assert.deepEqual(
    ["event", "highlight", "country", "search", "arrange", "names"].map((id) => value(chosen, id)),
    ["summit", "everyone", ["AAA"], "anna", "table", "english"],
  );
});

test("the events that have a table can be chosen, with their days", () => {
  const [talks, ...others] = SMALL.events;
  assert.deepEqual(options({ ...SMALL, events: [{ ...talks, day: "1 May" }, ...others] }, "event"), [
    { value: "talks", label: "Talks, 1 May" },
    { value: "summit", label: "Summit" },
  ]);
});

test("the countries of the scene can be chosen", () => {
  assert.deepEqual(options(SMALL, "country"), [
    { value: "AAA", label: "Aland" },
    { value: "BBB", label: "Bland" },
  ]);
});

test("an arrangement that the scene does not have is shown and cannot be chosen", () => {
  assert.deepEqual(options(SMALL, "arrange"), [
    { value: "table", label: "Table", disabled: true },
    { value: "network", label: "Network", disabled: false },
  ]);
});

test("the dossiers of the server can be chosen, and those that were opened here", () => {
  openedFiles.add({ scene: { ...SMALL, id: "mine", title: "Mine" }, notes: [] }, []);
  assert.deepEqual(
    dossiers(SMALL).map(({ value }) => value),
    ["small", "other", "mine"],
  );
  openedFiles.remove("mine");
  assert.equal(dossiers(SMALL).length, 2);
});

test("a choice of one, or of no country, is no choice", () => {
  const [talks, , war] = SMALL.events;
  const served = { ...SMALL.served, titles: { small: "Small" } };
  assert.deepEqual(needless({ ...SMALL, events: [talks, war], countries: [], served }), [true, true, true]);
  assert.deepEqual(needless(SMALL), [false, false, false]);
});
