/* The card beside the pointer: who or what this is.  Nothing is only here; the details say it too. */

import * as dom from "../render/dom.mjs";

/** Show a card for *thing* at a point of *stage*, or hide it. */
function show(card, stage, scene, view, thing, at) {
  card.hidden = !thing || !at;
  if (card.hidden) return;
  dom.fill(card, ...(thing.tie === undefined ? actor(scene, view, thing.actor) : tie(scene, thing.tie)));
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = at[0] + 16 + width > stage.clientWidth ? at[0] - width - 16 : at[0] + 16;
  const top = Math.max(4, Math.min(at[1] + 12, stage.clientHeight - height - 4));
  card.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
}

function actor(scene, view, i) {
  const { el } = dom;
  const standing = scene.events.find((one) => one.id === view.event).standings[i];
  const group = scene.words.groups[standing?.group ?? "no-report"];
  const seat = standing ? `${group}: ${scene.words.seats[standing.seat]}` : group;
  const firm = standing && !standing.contested && standing.confirmedBy > 1 && `, confirmed by ${standing.confirmedBy}`;
  return [
    el("b", {}, scene.actors[i].name),
    el("span", {}, scene.actors[i].title),
    el("span", {}, seat, firm, standing?.contested && ", contested", standing?.part && `, present ${standing.part}`),
  ];
}

function tie(scene, t) {
  const { el } = dom;
  const { from, to, words, status, claims } = scene.ties[t];
  const sources = new Set(claims.map((claim) => scene.sources[claim.source].publisher));
  return [
    el("b", {}, `${scene.actors[from].name} ${words} ${scene.actors[to].name}`),
    el("span", {}, `${scene.words.tieStatuses[status]}: ${[...sources].join(", ")}`),
  ];
}

export { show };
