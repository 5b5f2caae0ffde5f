/* What a reader did, of the inputs of a call. */

import assert from "node:assert/strict";
import test from "node:test";
import { actor, scene, view } from "../testing/scenes.mjs";
import { heard, missed, steps } from "./input_steps.mjs";
import * as scenes from "./scenes.mjs";

const SMALL = {
  ...scene([actor("anna"), actor("boris")], { countries: [["AAA", "Aland"]] }),
  digest: "1",
  served: { ids: ["small"], first: "small", digests: {} },
};
const drawing = scenes.keep(SMALL);
const HIGHLIGHT = { id: "highlight", property: "value", value: "left-out" };
const SEARCH = { id: "search", property: "value", value: "anna" };
const COUNTRY = { id: "country", property: "value", value: [] };
const CLICKED = { id: "reset", property: "n_clicks", value: 2 };

/** Return the input of the component *id* whose reader picked actors, each by its number. */
const picked = (id, ...actions) => ({
  id,
  property: "action",
  value: { actions: actions.map(([number, actor]) => ({ kind: "pick", id: actor, number })) },
});

/** Return what is shown of the small scene where nothing was chosen, but for *chosen*. */
const shown = (chosen = {}, numbers = {}) => ({
  ...{ drawing, view: view(chosen), cause: { how: "none" }, kept: {}, texts: {}, trail: [], heard: numbers },
});

/** Return the view after *steps*. */
const after = (start, steps) => steps.reduce((before, step) => step(before), start).view;

test("a control that was missed is a step though it is no cause", () => {
  const before = shown();
  const causes = [picked("actors", [1, "anna"])];
  const done = [...missed(before, [HIGHLIGHT, COUNTRY, ...causes], causes), ...steps(before, causes[0])];
  assert.deepEqual([after(before, done).highlight, after(before, done).pick], ["left-out", "anna"]);
});

test("a control that shows what is so was not missed, whatever comes before it", () => {
  const before = shown({ highlight: "left-out", query: "anna" });
  assert.deepEqual(missed(before, [HIGHLIGHT, SEARCH, COUNTRY, CLICKED], [CLICKED]), []);
});

test("an action is heard once", () => {
  const said = picked("actors", [3, "anna"], [4, "boris"]);
  assert.equal(steps(shown({}, { actors: 4 }), said).length, 0);
  assert.equal(after(shown({}, { actors: 3 }), steps(shown({}, { actors: 3 }), said)).pick, "boris");
  assert.equal(missed(shown({}, { actors: 2 }), [said], []).length, 2);
});

test("a click on Reset view is heard once", () => {
  const before = shown({ highlight: "left-out" });
  const [step] = missed(before, [CLICKED], []);
  const next = step(before);
  assert.deepEqual([next.view.highlight, next.heard], ["everyone", { reset: 2 }]);
  assert.deepEqual(steps({ ...before, heard: next.heard }, CLICKED), []);
  assert.deepEqual(steps(before, { ...CLICKED, value: undefined }), []);
});

test("scenes, wishes and messages are no steps", () => {
  const inputs = [
    { id: "scene", property: "data", value: SMALL },
    { id: "wanted", property: "data", value: { dossier: "small", number: 1 } },
    { id: "opened", property: "message", value: { text: "Opened." } },
  ];
  assert.deepEqual(missed(shown(), inputs, []), []);
});

test("what was said until now is counted by component, and a wish by its number", () => {
  const wish = { id: "wanted", property: "data", value: { dossier: "small", number: 5 } };
  const nothing = [
    { id: "stage", property: "action", value: undefined },
    { id: "scene", property: "data", value: SMALL },
    { id: "reset-empty", property: "n_clicks", value: undefined },
  ];
  const all = [picked("actors", [3, "anna"], [4, "boris"]), CLICKED, wish, HIGHLIGHT, ...nothing];
  assert.deepEqual(heard(all), { actors: 4, reset: 2, wanted: 5 });
});
