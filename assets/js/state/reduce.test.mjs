/* What is shown after each kind of action. */

import assert from "node:assert/strict";
import test from "node:test";
import * as openedFiles from "../files/opened_files.mjs";
import { actor, scene, tie, view } from "../testing/scenes.mjs";
import { dossierOf, isKnown, opened, reduced } from "./reduce.mjs";

const SMALL = {
  ...scene([actor("anna", { name: "Anna" }), actor("boris")], { ties: [tie(0, 1)] }),
  digest: "1",
  served: { ids: ["small", "other"], first: "small", digests: {} },
};
const NOT_DRAWN = { id: ["clara", "dora"], name: ["Clara", "Dora"], title: ["", ""], country: ["", ""] };
const LARGE = {
  ...SMALL,
  whole: { actors: 4, most: 2, usual: 2, event: "talks", besides: [], rest: NOT_DRAWN, tied: [[], []] },
};
const MOVED = { moved: { anna: [0.5, 0] } };

/** Return what is shown of the small scene where nothing was chosen, but for *chosen*. */
const shown = (chosen = {}, more = {}) => ({
  drawing: "small 1",
  view: view(chosen),
  cause: { how: "none" },
  kept: {},
  heard: { stage: 3 },
  ...more,
});

/** Return what is shown after *action*, where the view had *chosen*. */
const after = (action, chosen = {}, within = SMALL) => reduced(shown(chosen), within, action);

/** Return what of the view after *action* is another than before. */
function changes(action, chosen = {}, within = SMALL) {
  const before = view(chosen);
  const entries = Object.entries(after(action, chosen, within).view);
  return Object.fromEntries(entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}

test("a change is a step in the history, unless it says that it is none", () => {
  const action = { kind: "change", changes: { query: "anna" } };
  assert.deepEqual(changes(action), { query: "anna" });
  assert.deepEqual(after(action).cause, { how: "push" });
  assert.deepEqual(after({ ...action, how: "replace" }).cause, { how: "replace" });
});

test("a change takes back the last message", () => {
  assert.equal(after({ kind: "change", changes: { query: "anna" } }).message.text, "");
});

test("a change to what is so leaves the address, the last message and the view alone", () => {
  const before = shown({ query: "anna" });
  const next = reduced(before, SMALL, { kind: "change", changes: { query: "anna" } });
  assert.deepEqual([next.cause, next.message], [{ how: "none" }, undefined]);
  assert.equal(next.view, before.view);
});

test("nothing of what was shown before is changed by an action", () => {
  const before = shown(MOVED);
  const text = JSON.stringify(before);
  reduced(before, SMALL, { kind: "change", changes: { event: "summit" } });
  assert.equal(JSON.stringify(before), text);
});

test("where actors were moved to holds for one picture and is there again with it", () => {
  const summit = reduced(shown(MOVED), SMALL, { kind: "change", changes: { event: "summit" } });
  assert.deepEqual(summit.view.moved, {});
  const talks = reduced(summit, SMALL, { kind: "change", changes: { event: "talks" } });
  assert.deepEqual(talks.view.moved, MOVED.moved);
});

const WRITTEN = { headline: "They met", note: "", credit: "", worded: true };

test("what is written on a picture holds for one event and is there again with it", () => {
  const summit = reduced(shown(WRITTEN), SMALL, { kind: "change", changes: { event: "summit" } });
  assert.deepEqual([summit.view.headline, summit.view.worded], ["", false]);
  const talks = reduced(summit, SMALL, { kind: "change", changes: { event: "talks" } });
  assert.deepEqual([talks.view.headline, talks.view.worded], ["They met", true]);
});

test("an address that holds no text leaves what is written, and one that does takes its place", () => {
  const turned = (search) => after({ kind: "turned", search }, { ...WRITTEN, worded: false }).view.headline;
  assert.equal(turned("?q=anna"), "They met");
  assert.equal(turned("?headline=We+met"), "We met");
});

test("with others drawn what is written stays", () => {
  const chosen = { most: 2, ...WRITTEN, worded: false };
  const next = after({ kind: "drawn", drawing: "large 2", as: { ...LARGE, drawing: "2" } }, chosen, LARGE);
  assert.equal(next.view.headline, "They met");
});

test("the Network is one picture, whatever the event", () => {
  const chosen = { arrange: "network", ...MOVED };
  assert.deepEqual(changes({ kind: "change", changes: { event: "summit" } }, chosen), { event: "summit" });
});

test("the Network of a part of a record is a picture for each event", () => {
  const chosen = { arrange: "network", most: 2, ...MOVED };
  const action = { kind: "change", changes: { event: "summit" } };
  assert.deepEqual(changes(action, chosen, LARGE), { event: "summit", moved: {} });
});

for (const more of [{ most: 4 }, { besides: ["clara"] }]) {
  test(`with others drawn it is another picture: ${Object.keys(more)}`, () => {
    const action = { kind: "change", changes: more };
    assert.deepEqual(changes(action, { most: 2, ...MOVED }, LARGE), { ...more, moved: {} });
  });
}

test("whoever is picked stays drawn at another event of a large record", () => {
  const chosen = { pick: "anna", most: 2 };
  const action = { kind: "change", changes: { event: "summit" } };
  assert.deepEqual(changes(action, chosen, LARGE), { event: "summit", besides: ["anna"] });
});

test("a pick selects, and says where the reader did", () => {
  const next = after({ kind: "pick", id: "anna", from: "stage" });
  assert.deepEqual([next.view.pick, next.picked, next.cause.how], ["anna", { from: "stage" }, "push"]);
});

test("a pick of whom is picked keeps the selection", () => {
  assert.equal(after({ kind: "pick", id: "anna" }, { pick: "anna" }).view.pick, "anna");
});

test("a pick that toggles takes the selection of the same actor back", () => {
  const action = { kind: "pick", id: "anna", toggle: true, from: "actors" };
  assert.equal(after(action, { pick: "anna" }).view.pick, "");
  assert.equal(after(action, { pick: "boris" }).view.pick, "anna");
});

test("a pick without a place was made in the details", () => {
  assert.deepEqual(after({ kind: "pick", id: "anna" }).picked, { from: null });
});

test("a pick of somebody who is not drawn has them drawn", () => {
  assert.deepEqual(changes({ kind: "pick", id: "clara" }, { most: 2 }, LARGE), { pick: "clara", besides: ["clara"] });
});

test("to clear takes the selection back, and the last message", () => {
  const next = after({ kind: "clear" }, { pick: "anna" });
  assert.deepEqual([next.view.pick, next.picked, next.message.text], ["", { from: null }, ""]);
});

test("to clear where nothing is picked takes back the last message and is no step in the history", () => {
  const next = after({ kind: "clear" });
  assert.deepEqual([next.cause, next.message.text], [{ how: "none" }, ""]);
});

test("to find somebody is to search and to select in one step", () => {
  const action = { kind: "find", query: "ann", id: "anna" };
  assert.deepEqual(changes(action), { query: "ann", pick: "anna" });
  assert.deepEqual([after(action).picked, after(action).cause.how], [{ from: "search" }, "push"]);
});

test("whoever is found and not drawn is drawn", () => {
  const action = { kind: "find", query: "dora", id: "dora" };
  assert.deepEqual(changes(action, { most: 2 }, LARGE), { query: "dora", pick: "dora", besides: ["dora"] });
});

test("a group is highlighted, and everyone again by the same group", () => {
  const action = { kind: "highlight", group: "left-out" };
  assert.deepEqual(changes(action), { highlight: "left-out" });
  assert.deepEqual(changes(action, { highlight: "left-out" }), { highlight: "everyone" });
});

test("whoever is moved is named, with the way back", () => {
  const next = after({ kind: "move", id: "anna", point: [0.1, 0.2], how: "replace" }, { moved: { boris: [0, 0] } });
  assert.deepEqual(next.view.moved, { boris: [0, 0], anna: [0.1, 0.2] });
  assert.deepEqual(next.message, { text: "Anna moved. Reset view puts everyone back." });
  assert.deepEqual(next.cause, { how: "replace" });
});

test("whoever followed is moved with them and counted, in one step", () => {
  const followers = [
    { id: "boris", point: [0.3, 0.4] },
    { id: "constructor", point: [0, 0] },
  ];
  const next = after(
    { kind: "move", id: "anna", point: [0.1, 0.2], followers, how: "push" },
    { moved: { boris: [0, 0] } },
  );
  assert.deepEqual(next.view.moved, { boris: [0.3, 0.4], constructor: [0, 0], anna: [0.1, 0.2] });
  assert.equal(next.message.text, "Anna and 2 others moved. Reset view puts everyone back.");
  assert.deepEqual(next.cause, { how: "push" });
  const one = after({ kind: "move", id: "anna", point: [0, 0], followers: followers.slice(1), how: "push" });
  assert.equal(one.message.text, "Anna and 1 other moved. Reset view puts everyone back.");
  const none = after({ kind: "move", id: "anna", point: [0, 0], followers: [], how: "push" });
  assert.equal(none.message.text, "Anna moved. Reset view puts everyone back.");
});

test("nobody is moved who is not in the scene any more", () => {
  assert.equal(after({ kind: "move", id: "clara", point: [0, 0], how: "push" }), null);
});

test("to take a selection back is to go back, and the reader stays where they are", () => {
  const next = after({ kind: "back" }, { pick: "anna" });
  assert.deepEqual([next.cause, next.picked], [{ how: "back" }, { from: null, stays: true }]);
  assert.equal(next.view.pick, "anna"); // until the browser has gone back
});

test("a reset leaves nothing of what was chosen, and the part of a page a part", () => {
  const chosen = { event: "summit", query: "anna", pick: "anna", embed: true, ...MOVED };
  const next = reduced(shown(chosen, { kept: { "another picture": {} } }), SMALL, { kind: "reset" });
  assert.deepEqual(next.view, view({ embed: true }));
  assert.deepEqual([next.kept, next.cause.how, next.message.text], [{}, "push", ""]);
  assert.deepEqual(next.picked, { from: null, stays: true });
});

test("a reset where nothing is chosen clears the address without a step in the history", () => {
  assert.deepEqual(after({ kind: "reset" }).cause, { how: "replace" });
});

test("the address that a reader went back to is the view, and is not written again", () => {
  const next = after({ kind: "turned", search: "?q=anna&event=summit" }, { pick: "boris" });
  assert.deepEqual(next.view, view({ event: "summit", query: "anna" }));
  assert.deepEqual(next.cause, { how: "turned" });
});

test("where the address has actors moved to, they are, whatever was there before", () => {
  const next = after({ kind: "turned", search: "?at=boris:100:0" }, MOVED);
  assert.deepEqual(next.view.moved, { boris: [0.1, 0] });
});

test("what of an address is not known is said, and stays", () => {
  const { message } = after({ kind: "turned", search: "?event=nowhere" });
  assert.deepEqual(message, { text: "Ignored in this address, for it is not known here: event=nowhere", stays: true });
});

test("of much that is not known some is named", () => {
  const { message } = after({ kind: "turned", search: "?a=1&b=1&c=1&d=1&e=1&f=1&g=1" });
  assert.ok(message.text.endsWith(": a, b, c, d, e, and 2 more"));
});

test("an address of another dossier is not for the view of this one", () => {
  assert.equal(after({ kind: "turned", search: "?dossier=other" }), null);
});

test("an address of a dossier that nobody knows shows this one, and names it", () => {
  const next = after({ kind: "turned", search: "?dossier=nowhere&q=anna" });
  assert.equal(next.view.query, "anna");
  assert.match(next.message.text, /dossier=nowhere/);
});

test("an address of a file that was closed keeps the view, corrects the address and says how to go back", () => {
  openedFiles.add({ scene: { ...SMALL, id: "mine", title: "Mine" }, notes: [] }, []);
  openedFiles.remove("mine");
  const before = shown({ query: "anna" });
  const next = reduced(before, SMALL, { kind: "turned", search: "?dossier=mine" });
  assert.equal(next.view, before.view);
  assert.deepEqual(next.cause, { how: "replace" });
  assert.equal(next.message.text, "Mine was closed; open its file again to go back to it.");
});

test("a snapshot of this dossier is shown as it was made, with the news", () => {
  const search = "?q=anna&pick=boris";
  const action = { kind: "reopen", dossier: "small", search, news: "Snapshot reopened." };
  const next = reduced(shown({ event: "summit" }, { kept: { "a picture": MOVED.moved } }), SMALL, action);
  assert.deepEqual(next.view, view({ query: "anna", pick: "boris" }));
  assert.deepEqual([next.cause, next.message.text], [{ how: "push", search }, "Snapshot reopened."]);
  assert.deepEqual([next.kept, next.heard], [{ "a picture": MOVED.moved }, { stage: 3 }]);
});

test("a snapshot of another dossier is not for the view of this one", () => {
  assert.equal(after({ kind: "reopen", dossier: "other", search: "?dossier=other", news: "" }), null);
});

test("a drawing that has come shows the same view, with those whom it draws", () => {
  const as = { ...LARGE, actors: [...SMALL.actors, actor("clara")] };
  const next = after({ kind: "drawn", drawing: "small 2", as }, { pick: "clara", most: 2, besides: ["clara"] }, LARGE);
  assert.equal(next.drawing, "small 2");
  assert.deepEqual(next.view, view({ pick: "clara", most: 2, besides: ["clara"] }));
  assert.deepEqual([next.cause, next.message.text], [{ how: "none" }, ""]);
});

test("a drawing without somebody whom the view has says so", () => {
  const next = after({ kind: "drawn", drawing: "small 2", as: SMALL }, { pick: "clara" }, LARGE);
  assert.equal(next.view.pick, "");
  assert.match(next.message.text, /pick=clara/);
});

test("what asks for a dossier changes no view", () => {
  for (const action of [{ kind: "chosen", dossier: "other" }, { kind: "opened", dossier: "mine" }, { kind: "closed" }])
    assert.equal(after(action), null);
});

test("a scene that has come is shown on the view of its address, with the news", () => {
  const next = opened("small 1", SMALL, { search: "?q=anna", how: "push", news: "Opened.", heard: { opened: 1 } });
  assert.deepEqual(next.view, view({ query: "anna" }));
  assert.deepEqual(
    [next.cause, next.message],
    [
      { how: "push", search: "?q=anna" },
      { text: "Opened.", stays: undefined },
    ],
  );
  assert.deepEqual([next.drawing, next.heard, next.kept], ["small 1", { opened: 1 }, {}]);
});

test("an address names a dossier, or means the one that opens first", () => {
  assert.equal(dossierOf("?q=anna&dossier=other", SMALL.served), "other");
  assert.equal(dossierOf("?q=anna", SMALL.served), "small");
});

test("the dossiers of the server are known, and no others", () => {
  assert.equal(isKnown("other", SMALL.served), true);
  assert.equal(isKnown("constructor", SMALL.served), false);
});

test("a step leads to the event after, or before, and from the last to none", () => {
  assert.deepEqual(changes({ kind: "step", by: 1 }), { event: "summit" });
  assert.deepEqual(changes({ kind: "step", by: -1 }, { event: "summit" }), { event: "talks" });
  assert.equal(after({ kind: "step", by: 1 }, { event: "summit" }), null, "what follows has no table");
  assert.equal(after({ kind: "step", by: -1 }), null);
});
