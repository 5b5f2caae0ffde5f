/* The answer on a telephone: seat and first claims of who is picked, at the lower edge of the screen, where the eye is.
   It takes no focus, and what was picked stays in sight above it. */

import { shownIn } from "../model/event.mjs";
import * as claimList from "./claim_list.mjs";
import * as details from "./details.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Child, Thing } from "../types.js" */

const FIRST = 2; // claims; all of them are in Details

/**
 * Fill the answer with what is known first of *picked*.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {Thing} picked
 * @param {{ all: () => void, close: () => void }} act
 */
function show(container, scene, view, picked, { all, close }) {
  const [title, content] = picked.tie === undefined ? ofActor(scene, view, picked.actor) : ofTie(scene, picked.tie);
  /** @type {(name: string, words: Child, act: () => void) => HTMLElement} */
  const button = (name, words, act) =>
    el("button", { type: "button", class: "clear", "data-key": name, onclick: act }, words);
  const closing = el("span", { "aria-hidden": "true" }, "×");
  const leave = button("close", [closing, el("span", { class: "visually-hidden" }, "Close")], close);
  const everything = button("all", "All sources", all);
  fill(container, el("div", { class: "answer-head" }, el("h2", {}, el("bdi", {}, title)), everything, leave), content);
  container.scrollTop = 0;
}

/** @type {(scene: Scene, view: Pick<View, "event">, i: number) => [string, Child[]]} */
function ofActor(scene, view, i) {
  const event = shownIn(scene, view);
  const claims = event.standings[i]?.claims ?? [];
  return [
    scene.actors[i].name,
    [details.seatLine(scene, event, i), claims.length > 0 && details.seatClaims(scene, claims.slice(0, FIRST))],
  ];
}

/** @type {(scene: Scene, t: number) => [string, Child[]]} */
function ofTie(scene, t) {
  const tie = scene.ties[t];
  return [
    `${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}`,
    [
      el("p", { class: "about" }, `Tie · ${details.known(scene, tie)}`),
      claimList.list(scene, tie.claims.slice(0, FIRST)),
    ],
  ];
}

export { show };
