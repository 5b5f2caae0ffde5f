/* The picture in words: its alternative text, its filters, its address. */

import * as counts from "./counts.mjs";
import { shownIn } from "./event.mjs";
import { entries } from "./record.mjs";
import * as undrawn from "./undrawn.mjs";
import { nameOf } from "../render/text.mjs";
import * as views from "../state/view.mjs";

/** @import { Event, Scene, Stake, View } from "../scene.js" */
/** @import { Highlight } from "../types.js" */

/**
 * Return who is where at the event of *view*, in plain words.
 * @param {Scene} scene
 * @param {View} view
 * @param {Highlight} highlight
 */
function alternative(scene, view, highlight) {
  const event = shownIn(scene, view);
  const tallies = scene.whole && counts.at(scene, view); // of a record that is drawn whole the names are count enough
  const groups = entries(scene.words.groups).map(([group, words]) => {
    const members = scene.actors.flatMap((actor, i) =>
      (event.standings[i]?.group ?? "no-report") !== group
        ? []
        : [actor.name + (event.standings[i]?.contested ? " (contested)" : "")],
    );
    if (!tallies) return members.length && `${words}: ${members.join(", ")}.`;
    const { total, drawn, sides } = tallies[group];
    const unseen = total - drawn + sides.total - sides.drawn;
    const more = unseen > 0 && `${counts.number(unseen)} who are not drawn`;
    return (
      total + sides.total > 0 &&
      `${words}, ${counts.phrase(scene, tallies[group])}: ${[members.join(", "), more].filter(Boolean).join(", and ")}.`
    );
  });
  return [
    `Network of ${[event.name, where(event)].filter(Boolean).join(", ")}.`,
    ...groups,
    shown(scene, view, highlight),
  ]
    .filter(Boolean)
    .join(" ");
}

/** @type {(event: Event) => string} */
const where = (event) => [event.place, event.when].filter(Boolean).join(", ");

/**
 * Return what the view is narrowed to, each in words.
 * @param {Scene} scene
 * @param {View} view
 * @returns {string[]}
 */
function filters(scene, view) {
  const named = view.countries.map((code) => scene.countries.find((country) => country.code === code)?.name);
  const limits = [
    view.highlight !== "everyone" && scene.words.groups[view.highlight].toLowerCase(),
    named.length && `country: ${named.join(", ")}`,
    view.query.trim() && `found by “${view.query.trim()}”`,
  ];
  return limits.filter((limit) => typeof limit === "string").filter(Boolean);
}

/**
 * Return the name of what is picked, or "".
 * @param {Scene} scene
 * @param {View} view
 */
function selection(scene, view) {
  const picked = [...scene.actors, ...scene.ties].find((thing) => thing.id === view.pick);
  if (!picked) return "";
  return "words" in picked
    ? `${scene.actors[picked.from].name} ${picked.words} ${scene.actors[picked.to].name}`
    : picked.name;
}

/**
 * Return what the view shows of the dossier, in a sentence or two, or "" where it shows everything.
 * @param {Scene} scene
 * @param {View} view
 * @param {Highlight} highlight
 */
function shown(scene, view, highlight) {
  const limits = filters(scene, view);
  const filtered = limits.length && `Shown: ${limits.join("; ")} (${counts.counted(scene, highlight)}).`;
  const picked = selection(scene, view);
  return [undrawn.sentence(scene), filtered, picked && `Selected: ${picked}.`].filter(Boolean).join(" ");
}

/**
 * Return the address that reopens *view*, on the name that the server is known by.
 * @param {Scene} scene
 * @param {View} view
 */
function address(scene, view) {
  const base = scene.served?.publicUrl || `${window.location.origin}${window.location.pathname}`;
  return base + views.format({ ...view, embed: false }, scene);
}

/**
 * Return what is at stake at *event*, whatever its id: constructor is one too.
 * @param {Scene} scene
 * @param {Event} event
 * @returns {Stake[]}
 */
const stakes = (scene, event) => (Object.hasOwn(scene.stakes, event.id) ? scene.stakes[event.id] : []);

/**
 * Return the sources that a claim on this event's seats, ties or stakes rests on, by name.
 * @param {Scene} scene
 * @param {View} view
 */
function credits(scene, view) {
  const event = shownIn(scene, view);
  const claims = [
    ...event.standings.flatMap((standing) => standing?.claims ?? []),
    ...scene.ties.flatMap((tie) => tie.claims),
    ...stakes(scene, event).flatMap((stake) => stake.holders.flatMap((holder) => holder.claims)),
  ];
  const used = new Set([
    ...claims.filter((claim) => !claim.withdrawn).map((claim) => claim.source),
    ...counts.sources(scene, view),
  ]);
  const documents = /** @type {Map<string, number>} */ (new Map());
  scene.sources.forEach(
    ({ publisher }, i) => used.has(i) && documents.set(publisher, (documents.get(publisher) ?? 0) + 1),
  );
  return [...documents].map(([publisher, count]) => (count > 1 ? `${publisher} (${count} documents)` : publisher));
}

/**
 * Return whatever a picture of *scene* may write of it, in one text; *own*: with names in the actors' own languages.
 * @param {Scene} scene
 * @param {boolean} own
 * @returns {string}
 */
const written = (scene, own) =>
  [
    ...scene.actors.flatMap((actor) => (own ? [nameOf(actor, true)] : [actor.name, actor.short])),
    ...scene.ties.map(({ words }) => words),
  ].join(" ");

/**
 * @param {Scene} scene
 * @param {View} view
 * @param {string} ending
 * @param {string[]} [look]
 */
const fileName = (scene, view, ending, look = []) =>
  `${["at-the-table", scene.id, view.event, view.highlight, ...look].filter(Boolean).join("_")}.${ending}`;

export { alternative, filters, selection, shown, stakes, address, credits, written, fileName, where };
