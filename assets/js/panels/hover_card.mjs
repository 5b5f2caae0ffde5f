/* The card beside the pointer: who or what this is.  Nothing is only here; the details say it too. */

import { groupWords, shownIn } from "../model/event.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Point, Thing } from "../types.js" */

/**
 * Show a card for *thing* at a point of *stage*, or hide it.
 * @param {HTMLElement} card
 * @param {HTMLElement} stage
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {Thing | null} thing
 * @param {Point} [at]
 */
function show(card, stage, scene, view, thing, at) {
  card.hidden = true;
  if (!thing || !at) return;
  card.hidden = false;
  fill(card, ...(thing.tie === undefined ? actor(scene, view, thing.actor) : tie(scene, thing.tie)));
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = at[0] + 16 + width > stage.clientWidth ? at[0] - width - 16 : at[0] + 16;
  const top = Math.max(4, Math.min(at[1] + 12, stage.clientHeight - height - 4));
  card.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
}

/**
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {number} i
 */
function actor(scene, view, i) {
  const event = shownIn(scene, view);
  const standing = event.standings[i];
  const group = groupWords(scene, event)[standing?.group ?? "no-report"];
  const seat = standing ? `${group}: ${scene.words.seats[standing.seat]}` : group;
  const known = standing &&
    !standing.contested && [
      standing.reports > 0 && `, reported by ${standing.reports}`,
      standing.statements > 0 && `, stated by ${standing.statements}`,
    ];
  return [
    el("b", {}, scene.actors[i].name),
    el("span", {}, scene.actors[i].title),
    el("span", {}, seat, known, standing?.contested && ", contested", standing?.part && `, present ${standing.part}`),
  ];
}

/**
 * @param {Scene} scene
 * @param {number} t
 */
function tie(scene, t) {
  const { from, to, words, status, claims } = scene.ties[t];
  const sources = new Set(claims.map((claim) => scene.sources[claim.source].publisher));
  return [
    el("b", {}, `${scene.actors[from].name} ${words} ${scene.actors[to].name}`),
    el("span", {}, `${scene.words.tieStatuses[status]}: ${[...sources].join(", ")}`),
  ];
}

export { show };
