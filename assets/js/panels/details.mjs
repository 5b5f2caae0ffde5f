/* The region Details: what is known of the actor or tie that is picked, claim by claim. */

import * as undrawn from "../model/undrawn.mjs";
import * as claimList from "./claim_list.mjs";
import * as dom from "../render/dom.mjs";

function actorDetails(scene, view, i, pick) {
  const { el } = dom;
  const actor = scene.actors[i];
  const event = scene.events.find((one) => one.id === view.event);
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

/** Return what the record holds beyond what the page has a place for. */
function rest(attributes, heading = "Also in the record") {
  const { el } = dom;
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

const chooser = (thing, pick, text = thing.name) =>
  dom.el(
    "button",
    { type: "button", class: "inline", dir: "auto", "data-key": `go ${thing.id}`, onclick: () => pick(thing.id) },
    text,
  );

function seat(scene, event, i) {
  const { el } = dom;
  const standing = event.standings[i];
  const heading = el("h4", {}, event.id ? `Seat at ${event.name}` : "Seat");
  if (!standing || standing.group === "no-report") {
    return [
      heading,
      el(
        "p",
        {},
        el("b", {}, "No report. "),
        "No source of this dossier says where this actor stood. That is not the same as being left out.",
      ),
      standing && claimList.list(scene, standing.claims, (claim) => `${scene.words.seats[claim.seat]}:`),
    ];
  }
  const group = scene.words.groups[standing.group];
  return [
    heading,
    el(
      "p",
      {},
      el("b", { class: `tone tone-${standing.tone}` }, group),
      `: ${scene.words.seats[standing.seat]}`,
      standing.part && `, present ${standing.part}`,
      ". ",
      claimList.known(scene, standing),
    ),
    claimList.list(scene, standing.claims, (claim) => `${scene.words.seats[claim.seat]}:`),
  ];
}

const known = (scene, tie) => (tie.withdrawn ? "withdrawn" : scene.words.tieStatuses[tie.status]);

function tiesOf(scene, i, pick) {
  const { el } = dom;
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

function tieDetails(scene, t, pick) {
  const { el } = dom;
  const tie = scene.ties[t];
  return [
    el("h3", {}, `${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}`),
    el("p", { class: "about" }, `Tie · ${known(scene, tie)}`),
    el("p", {}, "From ", chooser(scene.actors[tie.from], pick), " to ", chooser(scene.actors[tie.to], pick), "."),
    claimList.list(scene, tie.claims),
  ];
}

function eventDetails(scene, view) {
  const { el } = dom;
  const event = scene.events.find((one) => one.id === view.event);
  return [
    el("h3", {}, event.name),
    el(
      "p",
      { class: "about" },
      [event.when, event.place, scene.words.statuses[event.status]].filter(Boolean).join(" · "),
    ),
    ...(event.id ? [claimList.list(scene, [event.claim])] : [el("p", {}, scene.summary), ...unseated()]),
    el(
      "p",
      { class: "hint" },
      "Choose an actor or a tie, in the picture or in the list, to see every claim about it and its source.",
    ),
    ...rest(event.attributes),
    ...rest(scene.attributes, "Also in the dossier"),
  ];
}

/** Return how a record without events gets some: nobody can have a seat at nothing. */
function unseated() {
  const { el } = dom;
  return [
    el("h4", {}, "How to add seats"),
    el(
      "ol",
      { class: "steps" },
      el("li", {}, "Choose “Excel workbook” or “Zipped CSV” as Format and press Download data."),
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

/** Fill the region with what is picked, or with the event where nothing is. */
function show(container, scene, view, picked, pick) {
  const content = !picked
    ? eventDetails(scene, view)
    : picked.tie === undefined
      ? actorDetails(scene, view, picked.actor, pick)
      : tieDetails(scene, picked.tie, pick);
  const clear =
    picked &&
    dom.el(
      "button",
      { type: "button", class: "clear", "data-key": "clear", onclick: () => pick("") },
      "Clear selection",
    );
  dom.fill(container, ...[...content, clear].filter(Boolean));
  requestAnimationFrame(() => {
    container.scrollTop = 0;
  }); // at once, a browser would lay the page out in the middle
  const still = container.querySelector("button, a[href]") === null; // then the keyboard scrolls the region itself
  container.parentElement.toggleAttribute("tabindex", still);
  if (still) container.parentElement.tabIndex = 0;
}

export { show };
