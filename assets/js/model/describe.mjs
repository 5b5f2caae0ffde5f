/* The picture in words: its filters, its sources, its address. */

import { placedOn } from "../layout/plane.mjs";
import * as counts from "./counts.mjs";
import { groupWords, shownIn } from "./event.mjs";
import * as undrawn from "./undrawn.mjs";
import { nameOf } from "../render/text.mjs";
import * as views from "../state/view.mjs";

/** @import { Event, Holder, Scene, Stake, View } from "../scene.js" */
/** @import { Highlight } from "../types.js" */

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
    view.highlight !== "everyone" && groupWords(scene, shownIn(scene, view))[view.highlight].toLowerCase(),
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
 * Return how many have no report at the event of *view* and are not drawn, in a line, or "".
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 */
function unreported(scene, view) {
  if (view.arrange !== "table" || !placedOn(scene, view)) return "";
  const count = counts.silent(scene, view, unreportedOf(scene, view)).total; // of a large record few have come
  const others = count === 1 ? "1 other in this dossier" : `${counts.number(count)} others in this dossier`;
  return count ? `${others}: no report of them at this event.` : "";
}

/**
 * Return the places of those actors whom *view* does not draw, for there is no report of them at its event.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @returns {number[]}
 */
function unreportedOf(scene, view) {
  const placed = placedOn(scene, view);
  return placed ? placed.flatMap((is, i) => (is ? [] : [i])) : [];
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

/** @type {(scene: Scene, holder: Holder) => string} */
const holderName = (scene, holder) => (holder.actor === null ? holder.name : scene.actors[holder.actor].name);

/**
 * Return whether the holder of an issue is at the table of *event*.
 * @param {Event} event
 * @param {Holder} holder
 */
const seated = (event, holder) =>
  (holder.actor === null ? holder.group : event.standings?.[holder.actor]?.group) === "at-the-table";

/**
 * Return an issue in a line: what, whose it is, and who of them is not at the table of *event*.
 * @param {Scene} scene
 * @param {Event} event
 * @param {Stake} stake
 */
function stake(scene, event, { issue, holders }) {
  const standing = holders.filter(({ withdrawn }) => !withdrawn);
  /** @type {(some: Holder[]) => string} */
  const names = (some) => some.map((holder) => holderName(scene, holder)).join(", ");
  const out = standing.filter((holder) => !seated(event, holder));
  return [
    `${issue}: ${names(standing) || "nobody’s by any claim that stands"}`,
    out.length && `not at the table: ${names(out)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/**
 * Return the sources that a claim on this event's seats, on the ties of that time or on its stakes rests on, by name.
 * @param {Scene} scene
 * @param {View} view
 */
function credits(scene, view) {
  const event = shownIn(scene, view);
  const away = new Set(view.arrange === "table" ? event.other_times : []);
  const claims = [
    ...event.standings.flatMap((standing) => standing?.claims ?? []),
    ...scene.ties.filter((_, t) => !away.has(t)).flatMap((tie) => tie.claims),
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

export {
  unreported,
  unreportedOf,
  filters,
  selection,
  shown,
  stakes,
  stake,
  holderName,
  seated,
  address,
  credits,
  written,
  fileName,
  where,
};
