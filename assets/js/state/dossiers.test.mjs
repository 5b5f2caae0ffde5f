/* Which dossier is wanted, by whatever asks for one. */

import assert from "node:assert/strict";
import test from "node:test";
import { visit } from "../testing/address_bar.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import { actor, scene, view } from "../testing/scenes.mjs";
import { first, isAwaited, reach, wantedBy } from "./dossiers.mjs";

const served = { ids: ["small", "other"], first: "small", digests: {} };
const ELSEWHERE = { here: false, held: false }; // the server has it
const SMALL = { ...scene([actor("anna")]), served };

/** Return what *action* wants, but for its number. */
function wanted(action, chosen = {}) {
  const found = wantedBy(action, SMALL, view(chosen));
  if (!found) return found;
  const { number, ...rest } = found;
  return rest;
}

/** Do something while a file is open as the dossier *mine*. */
function whileOpen(act) {
  openedFiles.add({ scene: { ...SMALL, id: "mine", title: "Mine" }, notes: [] }, []);
  act();
  openedFiles.remove("mine");
}

test("a dossier that is chosen opens at its opening view", () => {
  const action = { kind: "chosen", dossier: "other" };
  assert.deepEqual(wanted(action), {
    ...{ dossier: "other", search: "?dossier=other", how: "push" },
    ...ELSEWHERE,
  });
});

test("the dossier that opens first needs no name in the address", () => {
  assert.equal(wanted({ kind: "chosen", dossier: "small" })?.search, "");
});

test("names in the actors' own languages stay so in another dossier, and nothing else that was chosen does", () => {
  const chosen = { names: "own", query: "anna", pick: "anna" };
  assert.equal(wanted({ kind: "chosen", dossier: "other" }, chosen)?.search, "?dossier=other&names=own");
});

test("an address that the reader went back to wants its dossier and is not written again", () => {
  const search = "?dossier=other&q=anna";
  assert.deepEqual(wanted({ kind: "turned", search }), { dossier: "other", search, how: "none", ...ELSEWHERE });
});

test("an address without a dossier wants the one that opens first", () => {
  assert.equal(wanted({ kind: "turned", search: "?q=anna" })?.dossier, "small");
});

for (const action of [
  { kind: "chosen", dossier: "nowhere" },
  { kind: "turned", search: "?dossier=nowhere" },
  { kind: "reopen", dossier: "nowhere", search: "", news: "" },
]) {
  test(`a dossier that is not known is not wanted: ${action.kind}`, () => {
    assert.equal(wanted(action), null);
  });
}

test("what a snapshot shows is wanted as it shows it", () => {
  const told = { dossier: "other", search: "?dossier=other&pick=anna", news: "Snapshot reopened." };
  assert.deepEqual(wanted({ kind: "reopen", ...told }), { ...told, how: "push", ...ELSEWHERE });
});

test("a file that was opened is wanted anew, and no server is asked", () => {
  whileOpen(() => {
    const found = wanted({ kind: "opened", dossier: "mine", news: "Opened." });
    const search = "?dossier=mine";
    assert.deepEqual(found, {
      dossier: "mine",
      search,
      how: "push",
      news: "Opened.",
      anew: true,
      here: false,
      held: true,
    });
  });
});

test("a file that was read again as the dossier that is shown is wanted anew, too", () => {
  whileOpen(() => {
    const mine = { ...SMALL, id: "mine" };
    assert.equal(wantedBy({ kind: "opened", dossier: "mine", news: "" }, mine, view())?.held, true);
    assert.equal(wantedBy({ kind: "chosen", dossier: "mine" }, mine, view())?.held, false);
  });
});

test("a file that is closed leads to the dossier that opens first", () => {
  assert.deepEqual(wanted({ kind: "closed" }), { dossier: "small", search: "", how: "push", here: true, held: false });
});

test("a file that is open is held, so that no server is asked where the address names it", () => {
  whileOpen(() => assert.equal(wanted({ kind: "turned", search: "?dossier=mine" })?.held, true));
});

test("what changes the view alone wants no dossier", () => {
  assert.equal(wanted({ kind: "pick", id: "anna" }), null);
});

test("to want the same twice is to want it again", () => {
  const action = { kind: "chosen", dossier: "other" };
  const [one, two] = [wantedBy(action, SMALL, view()), wantedBy(action, SMALL, view())];
  assert.notEqual(one?.number, two?.number);
});

for (const [wanted, shown, open] of [
  [null, { heard: {} }, false],
  [{ dossier: "other", number: 1 }, null, true],
  [{ dossier: "other", number: 1 }, { heard: {} }, true],
  [{ dossier: "other", number: 2 }, { heard: { wanted: 1 } }, true],
  [{ dossier: "other", number: 2 }, { heard: { wanted: 2 } }, false],
  [{ dossier: "other", number: 1 }, { heard: { wanted: 2 } }, false],
  [{ dossier: "small", number: 2, here: true }, { heard: { wanted: 1 } }, false],
  [{ dossier: "small", message: { text: "Not opened." } }, { heard: {} }, false],
]) {
  test(`what is wanted is awaited until it is shown: ${JSON.stringify([wanted, shown])}`, () => {
    assert.equal(isAwaited(wanted, shown), open);
  });
}

for (const [search, dossier] of [
  ["", undefined],
  ["?q=anna", undefined],
  ["?dossier=small", undefined],
  ["?dossier=nowhere", undefined],
  ["?dossier=other", "other"],
]) {
  test(`a page that opens wants another dossier only where its address names one: ${search || "none"}`, () => {
    visit(search);
    assert.equal(first(SMALL)?.dossier, dossier);
  });
}

test("a server that does not answer is told of in words", async (t) => {
  t.mock.method(globalThis, "fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await assert.rejects(reach(), /the server does not answer/);
});

test("a server that answers is reached", async (t) => {
  t.mock.method(globalThis, "fetch", () => Promise.resolve({ status: 200 }));
  await reach();
});
