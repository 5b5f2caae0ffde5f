/* What is highlighted, from the scene and the view alone. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { actor, scene, tie, view } from "../testing/scenes.mjs";
import { highlightOf } from "./highlight.mjs";

const CASES = new URL("../../../tests/cases/highlight.json", import.meta.url); // Python is held to it as well
const SMALL = scene(
  [
    actor("host", { kind: "state", country: "HHH", name: "Hostland", title: "Host and mediator" }),
    actor("west", { kind: "state", country: "WWW", name: "Westland", short: "West" }),
    actor("ann", { country: "WWW", name: "Ann Bonnet", title: "Foreign Minister" }),
    actor("éva", { country: "WWW", name: "Éva Nagy-Szabó", title: "adviser" }),
    actor("east", { kind: "state", country: "EEE", name: "Eastland" }),
    actor("igor", { country: "EEE", name: "Igor Ёлкин", names: { ru: "Игорь Ёлкин", ar: "إيغور" } }),
    actor("north", { kind: "organisation", country: "NNN", name: "North" }),
    actor("out", { country: "OOO", name: "Olga Out", title: "Foreign Minister" }),
  ],
  {
    ties: [
      tie(2, 1, "represents", { represents: true }),
      tie(3, 1, "represents", { represents: true }),
      tie(5, 4, "represents", { represents: true }),
      tie(1, 4, "negotiates with"),
      tie(4, 7, "shuts out"),
      tie(7, 6, "hopes to join"),
      tie(0, 7, "hears", { withdrawn: true }),
    ],
    countries: [
      ["EEE", "Eastland"],
      ["HHH", "Hostland"],
      ["NNN", "North"],
      ["OOO", "Outer Isle"],
      ["WWW", "Westland"],
    ],
    seats: ["delegate", "delegate", "delegate", "principal", "delegate", "delegate", "mentioned", "left_out"],
  },
);
const EVERYONE = SMALL.actors.map(({ id }) => id);

/** Return the ids of those of *list* that *flags* are set for. */
const idsOf = (list, flags) => list.filter((_, i) => flags[i]).map(({ id }) => id);

/** Return what is highlighted with *chosen*, by id: {actors, named, ties}, beside {count, narrowed, picked}. */
function found(chosen, within = SMALL) {
  const { actors, named, ties, count, narrowed, picked } = highlightOf(within, view(chosen));
  assert.deepEqual([actors.length, named.length], [within.actors.length, within.actors.length]);
  assert.equal(ties.length, within.ties.length);
  const ids = { actors: idsOf(within.actors, actors), named: idsOf(within.actors, named) };
  return { ...ids, ties: idsOf(within.ties, ties), count, narrowed, picked };
}

test("everyone is highlighted and named when nothing is chosen", () => {
  const { count, actors, named, narrowed } = found({});
  assert.deepEqual(
    { count, actors, named, narrowed },
    { count: 8, actors: EVERYONE, named: EVERYONE, narrowed: false },
  );
});

for (const [highlight, group] of [
  ["at-the-table", ["host", "west", "ann", "east", "igor"]],
  ["involved", ["éva"]],
  ["left-out", ["out"]],
]) {
  test(`a highlight lights its group and no one else: ${highlight}`, () => {
    const { actors, count } = found({ highlight });
    assert.deepEqual({ actors, count }, { actors: group, count: group.length });
  });

  test(`who has no report at the event is not in the group: ${highlight}`, () => {
    assert.equal(found({ event: "summit", highlight }).count, 0);
  });
}

test("highlight and countries and search choose together", () => {
  const chosen = { highlight: "at-the-table", countries: ["WWW"], query: "ann" };
  assert.deepEqual(found(chosen).actors, ["ann"]);
  assert.equal(found({ ...chosen, highlight: "left-out" }).count, 0);
  assert.equal(found({ ...chosen, countries: ["EEE"] }).count, 0);
  assert.equal(found({ ...chosen, query: "igor" }).count, 0);
});

test("several countries choose actors of any of them", () => {
  assert.deepEqual(found({ countries: ["EEE", "OOO"] }).actors, ["east", "igor", "out"]);
});

for (const [query, actors] of [
  ["eva", ["éva"]],
  ["ÉVA NAGY", ["éva"]],
  ["e\u0301va", ["éva"]],
  ["szabo eva", ["éva"]],
  ["ИГОРЬ", ["igor"]],
  ["елкин", ["igor"]],
  ["إيغور", ["igor"]],
  ["foreign minister", ["ann", "out"]],
  ["outer isle", ["out"]],
  ["westland", ["west", "ann", "éva"]],
  ["www", ["west", "ann", "éva"]],
  ["   ", EVERYONE],
  ["nobody of that name", []],
]) {
  test(`search goes by name in any language, title, country and its code, without accents and case: ${query}`, () => {
    assert.deepEqual(found({ query }).actors, actors);
  });
}

test("under a highlight a tie is highlighted when both its ends are", () => {
  assert.deepEqual(found({ highlight: "at-the-table" }).ties, [
    "2~represents~1",
    "5~represents~4",
    "1~negotiates with~4",
  ]);
  assert.deepEqual(found({ highlight: "involved" }).ties, []);
});

test("of the left out the ties to the table are highlighted, and everyone at it keeps a name, uncounted", () => {
  const { ties, named, actors, count } = found({ highlight: "left-out" });
  assert.deepEqual(ties, ["4~shuts out~7"]);
  assert.deepEqual(named, ["host", "west", "ann", "east", "igor", "out"]);
  assert.deepEqual({ actors, count }, { actors: ["out"], count: 1 });
});

test("under a search a tie is highlighted when both its ends are", () => {
  assert.deepEqual(found({ query: "westland" }).ties, ["2~represents~1", "3~represents~1"]);
});

test("under a country filter a tie is highlighted when one end is, and the other keeps its name, uncounted", () => {
  const { ties, named, actors, count } = found({ countries: ["OOO"] });
  assert.deepEqual(ties, ["4~shuts out~7", "7~hopes to join~6"]);
  assert.deepEqual(named, ["east", "north", "out"]);
  assert.deepEqual({ actors, count }, { actors: ["out"], count: 1 });
});

test("a withdrawn tie is never highlighted and names nobody", () => {
  for (const chosen of [{}, { countries: ["OOO"] }, { pick: "out" }])
    assert.ok(!found(chosen).ties.includes("0~hears~7"));
  assert.ok(!found({ countries: ["OOO"] }).named.includes("host"));
});

test("a selection dims all but the actor, its ties and their other ends, and counts nothing", () => {
  const { actors, named, ties, picked, count } = found({ pick: "west" });
  assert.deepEqual(actors, ["west", "ann", "éva", "east"]);
  assert.deepEqual(named, actors);
  assert.deepEqual(ties, ["2~represents~1", "3~represents~1", "1~negotiates with~4"]);
  assert.deepEqual({ picked, count }, { picked: { actor: 1 }, count: 8 });
});

test("a selection stays within the highlight", () => {
  const { actors, count } = found({ pick: "west", highlight: "at-the-table" });
  assert.deepEqual({ actors, count }, { actors: ["west", "ann", "east"], count: 5 });
});

test("a picked tie leaves its two ends highlighted", () => {
  const { picked, actors, ties } = found({ pick: "1~negotiates with~4" });
  assert.deepEqual(
    { picked, actors, ties },
    { picked: { tie: 3 }, actors: ["west", "east"], ties: ["1~negotiates with~4"] },
  );
});

test("a pick that the scene does not hold is no pick", () => {
  const { picked, actors } = found({ pick: "stranger" });
  assert.deepEqual({ picked, actors }, { picked: null, actors: EVERYONE });
});

test("ties of a selected actor whom a search found are highlighted, and whom they lead to is named, uncounted", () => {
  const { ties, named, actors, count } = found({ query: "eastland", pick: "east" });
  assert.deepEqual(ties, ["5~represents~4", "1~negotiates with~4", "4~shuts out~7"]);
  assert.deepEqual(named, ["west", "east", "igor", "out"]);
  assert.deepEqual({ actors, count }, { actors: ["east", "igor"], count: 2 });
});

test("a selected tie is highlighted where a search found one of its ends", () => {
  const { ties, named } = found({ query: "olga", pick: "4~shuts out~7" });
  assert.deepEqual({ ties, named }, { ties: ["4~shuts out~7"], named: ["east", "out"] });
  assert.deepEqual(found({ query: "hostland", pick: "4~shuts out~7" }).ties, []);
});

test("the ties of a selected actor whom a search found stay within highlight and countries", () => {
  const seated = { query: "east", pick: "east", highlight: "at-the-table" };
  assert.deepEqual(found(seated).ties, ["5~represents~4", "1~negotiates with~4"]);
  const abroad = { query: "olga", pick: "out", countries: ["OOO"] };
  assert.deepEqual(found(abroad).ties, ["4~shuts out~7", "7~hopes to join~6"]);
  assert.deepEqual(found({ ...abroad, countries: ["WWW"] }).ties, []);
});

test("whatever is chosen, a selection counts nothing and lights nobody more", () => {
  const chosen = fc.record({
    highlight: fc.constantFrom("everyone", "at-the-table", "involved", "left-out"),
    countries: fc.uniqueArray(fc.constantFrom("EEE", "HHH", "NNN", "OOO", "WWW")),
    query: fc.constantFrom("", "a", "foreign", "land", "zz"),
    pick: fc.constantFrom("", "west", "out", "4~shuts out~7"),
  });
  always(chosen, (one) => {
    const [selected, free] = [found(one), found({ ...one, pick: "" })];
    const unsearched = found({ ...one, pick: "", query: "" });
    assert.equal(selected.count, free.count);
    assert.equal(free.count, free.actors.length);
    assert.ok(selected.actors.every((id) => free.actors.includes(id)));
    assert.ok(
      selected.ties.every((id) => unsearched.ties.includes(id)),
      "a search dims no tie of whom it found",
    );
  });
});

const shared = JSON.parse(readFileSync(CASES, "utf8"));
for (const { case: sentence, view: chosen, ...wanted } of shared.cases) {
  test(`the browser highlights what Python highlights: ${sentence}`, () => {
    const { count, actors, named, ties } = found(chosen, shared.scene);
    assert.deepEqual({ count, actors, named, ties }, wanted);
  });
}
