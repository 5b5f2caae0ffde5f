/* The region Details: what is known of the actor or tie that is picked, claim by claim. */

import { groupWords, shownIn } from "../model/event.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as claimList from "./claim_list.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Scene, SeatClaim, Tie, View } from "../scene.js" */
/** @import { Child, Select, ShownEvent, Thing } from "../types.js" */

/**
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {number} i
 * @param {Select} pick
 * @returns {Child[]}
 */
function actorDetails(scene, view, i, pick) {
  const actor = scene.actors[i];
  const event = shownIn(scene, view);
  const names = Object.entries(actor.names).map(([tag, name]) =>
    el("span", { lang: tag, dir: "auto", class: "own" }, name),
  );
  const represents = scene.ties.filter((tie) => tie.represents && tie.from === i && !tie.withdrawn);
  const country = scene.countries.find((one) => one.code === actor.country)?.name;
  return [
    el("h3", {}, el("bdi", {}, actor.name), ...names),
    el(
      "p",
      { class: "about" },
      [actor.title, scene.words.kinds[actor.kind]].filter(Boolean).join(" · "),
      country && country !== actor.name && ` · ${country}`,
    ),
    represents.length > 0 &&
      el(
        "p",
        {},
        "Represents ",
        represents.flatMap((tie, n) => [n ? ", " : "", chooser(scene.actors[tie.to], pick)]),
        ".",
      ),
    ...seat(scene, event, i),
    ...tiesOf(scene, i, pick),
    ...undrawn.ties(scene, i, pick),
    ...rest(actor.attributes),
  ];
}

/**
 * Return what the record holds beyond what the page has a place for.
 * @param {Record<string, string>} attributes
 * @param {string} [heading]
 * @returns {HTMLElement[]}
 */
function rest(attributes, heading = "Also in the record") {
  const entries = Object.entries(attributes ?? {});
  if (!entries.length) return [];
  return [
    el("h4", {}, heading),
    el(
      "dl",
      { class: "rest" },
      entries.map(([name, value]) => [el("dt", {}, name), el("dd", { dir: "auto" }, value)]),
    ),
  ];
}

/** @typedef {{ id: string, name?: string }} Named an actor, or a tie, which has no name */

/** @type {(thing: Named, pick: Select, text?: string) => HTMLElement} */
const chooser = (thing, pick, text = thing.name) =>
  el(
    "button",
    { type: "button", class: "inline", dir: "auto", "data-key": `go ${thing.id}`, onclick: () => pick(thing.id) },
    text,
  );

/**
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {number} i
 * @returns {Child[]}
 */
function seat(scene, event, i) {
  const standing = event.standings[i];
  return [
    el("h4", {}, event.id ? `Seat at ${event.name}` : "Seat"),
    seatLine(scene, event, i),
    standing && seatClaims(scene, standing.claims),
  ];
}

/** @type {(scene: Scene, claims: SeatClaim[]) => HTMLElement} */
const seatClaims = (scene, claims) => claimList.list(scene, claims, (claim) => `${scene.words.seats[claim.seat]}:`);

/**
 * Return the seat of an actor at *event* in a line, and how that is known.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {number} i
 * @returns {HTMLElement}
 */
function seatLine(scene, event, i) {
  const standing = event.standings[i];
  if (!standing || standing.group === "no-report")
    return el(
      "p",
      {},
      el("b", {}, "No report. "),
      "No source of this dossier says where this actor stood. That is not the same as being left out.",
    );
  return el(
    "p",
    {},
    el("b", { class: `tone tone-${standing.tone}` }, groupWords(scene, event)[standing.group]),
    `: ${scene.words.seats[standing.seat]}`,
    standing.part && `, present ${standing.part}`,
    ". ",
    claimList.known(scene, standing),
  );
}

/** @type {(scene: Scene, tie: Tie) => string} */
const known = (scene, tie) => (tie.withdrawn ? "withdrawn" : scene.words.tieStatuses[tie.status]);

/**
 * @param {Scene} scene
 * @param {number} i
 * @param {Select} pick
 * @returns {HTMLElement[]}
 */
function tiesOf(scene, i, pick) {
  const own = scene.ties.filter((tie) => tie.from === i || tie.to === i);
  if (!own.length) return [el("h4", {}, "Ties"), el("p", {}, "No tie is recorded.")];
  return [
    el("h4", {}, `Ties (${own.length})`),
    el(
      "ul",
      { class: "ties" },
      own.map((tie) => {
        const other = scene.actors[tie.from === i ? tie.to : tie.from];
        const sentence =
          tie.from === i
            ? [el("b", {}, tie.words), " ", chooser(other, pick)]
            : [chooser(other, pick), " ", el("b", {}, tie.words), ` ${scene.actors[i].name}`];
        return el(
          "li",
          {},
          ...sentence,
          ` (${known(scene, tie)}) `,
          chooser(tie, pick, "show this tie"),
          claimList.list(scene, tie.claims),
        );
      }),
    ),
  ];
}

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {Select} pick
 * @returns {Child[]}
 */
function tieDetails(scene, t, pick) {
  const tie = scene.ties[t];
  return [
    el("h3", {}, `${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}`),
    el("p", { class: "about" }, `Tie · ${known(scene, tie)}`),
    el("p", {}, "From ", chooser(scene.actors[tie.from], pick), " to ", chooser(scene.actors[tie.to], pick), "."),
    claimList.list(scene, tie.claims),
  ];
}

/**
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @returns {Child[]}
 */
function eventDetails(scene, view) {
  const event = shownIn(scene, view);
  return [
    el("h3", {}, event.name),
    el(
      "p",
      { class: "about" },
      [
        [event.when, event.basis && `(${event.basis})`].filter(Boolean).join(" "),
        event.place,
        event.status && scene.words.statuses[event.status],
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    ...(event.claim ? [claimList.list(scene, [event.claim])] : [el("p", {}, scene.summary), ...unseated()]),
    el(
      "p",
      { class: "hint" },
      "Choose an actor or a tie, in the picture or in the list, to see every claim about it and its source.",
    ),
    ...rest(event.attributes),
    ...rest(scene.attributes, "Also in the dossier"),
  ];
}

/**
 * Return how a record without events gets some: nobody can have a seat at nothing.
 * @returns {HTMLElement[]}
 */
function unseated() {
  return [
    el("h4", {}, "How to add seats"),
    el(
      "ol",
      { class: "steps" },
      el("li", {}, "Press Data …, choose “Excel workbook” or “Zipped CSV” as Format and press Download data."),
      el(
        "li",
        {},
        "Fill in a row for each event in the table events, and one for each seat in seats, with who says so.",
      ),
      el("li", {}, "Name the event that opens first, as opening, in the table dossier (in dossier.toml of the zip)."),
      el("li", {}, "Open the file here again."),
    ),
  ];
}

/**
 * Fill the region with what is picked, or with the event where nothing is.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {Thing | null} picked
 * @param {Select} pick
 */
function show(container, scene, view, picked, pick) {
  const content = !picked
    ? eventDetails(scene, view)
    : picked.tie === undefined
      ? actorDetails(scene, view, picked.actor, pick)
      : tieDetails(scene, picked.tie, pick);
  const clear =
    picked &&
    el("button", { type: "button", class: "clear", "data-key": "clear", onclick: () => pick("") }, "Clear selection");
  fill(container, content, clear);
  requestAnimationFrame(() => {
    container.scrollTop = 0;
  }); // at once, a browser would lay the page out in the middle
  const still = container.querySelector("button, a[href]") === null; // then the keyboard scrolls the region itself
  const region = container.parentElement;
  region?.toggleAttribute("tabindex", still);
  if (region && still) region.tabIndex = 0;
}

export { show, seatLine, seatClaims, known };
