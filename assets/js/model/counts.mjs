/* Everyone: counts of all who are in a record, drawn or not, at the event of a view. */

import { shownIn } from "./event.mjs";
import { kept } from "./memo.mjs";
import { keys } from "./record.mjs";

/** @import { CountedKind, Group, Scene, Tone, View, Whole } from "../scene.js" */
/** @import { Highlight } from "../types.js" */

/** @type {Group} */
const SILENT = "no-report";
const SIDE = "side"; // as in drawing/rest.py
/** @type {(count: number) => string} */
const number = (count) => count.toLocaleString("en");
/** @type {(scene: Scene) => string[]} */
const restOf = (scene) => scene.whole?.rest.id ?? [];

/** @typedef {{ drawn: number, total: number }} Numbers how many are drawn, and how many there are */
/** @typedef {Numbers & { kinds: Map<CountedKind, number>, sides: Numbers }} Tally */

// by scene and event, the group of each of those not drawn
const groups = /** @type {WeakMap<Scene, Map<string, Group[]>>} */ (new WeakMap());

/**
 * Return the group of each of those not drawn at an event.
 * @param {Scene} scene
 * @param {string} id
 * @returns {Group[]}
 */
function groupsOf(scene, id) {
  return kept(
    kept(groups, scene, () => new Map()),
    id,
    () => {
      const found = restOf(scene).map(() => SILENT);
      for (const [group, places] of Object.entries(scene.whole?.standings[id]?.groups ?? {}))
        for (const n of places) found[n] = /** @type {Group} */ (group);
      return found;
    },
  );
}

/**
 * Return a tally of some: how many are drawn, how many there are, and how many of each kind; and the tally of those
 * among them who are known as somebody's side alone, for a delegation is nobody more at the table than its people.
 * @param {Scene} scene
 * @param {number[]} drawn
 * @param {number[]} rest
 * @returns {Tally}
 */
function tally(scene, drawn, rest) {
  const alone = new Set(scene.whole?.sides ?? []);
  /** @type {(n: number) => CountedKind} */
  const kind = (n) => /** @type {Whole} */ (scene.whole).rest.kind[n]; // *rest* has nobody else
  const kinds = /** @type {Map<CountedKind, number>} */ (new Map());
  /** @type {(one: CountedKind) => void} */
  const add = (one) => {
    kinds.set(one, (kinds.get(one) ?? 0) + 1);
  };
  const [seen, unseen] = [drawn.filter((i) => !alone.has(i)), rest.filter((n) => kind(n) !== SIDE)];
  for (const i of seen) add(scene.actors[i].kind);
  for (const n of unseen) add(kind(n));
  const sides = { drawn: drawn.length - seen.length, total: drawn.length + rest.length - seen.length - unseen.length };
  return { drawn: seen.length, total: seen.length + unseen.length, kinds, sides };
}

/**
 * @template T
 * @param {T[]} list
 * @param {(one: T, place: number) => unknown} has
 */
const where = (list, has) => list.flatMap((one, place) => (has(one, place) ? [place] : []));

/**
 * Return the tally of each group at the event of *view*, and of the hosts and mediators in it.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @returns {Record<Tone, Tally>}
 */
function at(scene, view) {
  const event = shownIn(scene, view);
  const others = groupsOf(scene, view.event);
  const tallies = keys(scene.words.groups).map((group) => [
    group,
    tally(
      scene,
      where(event.standings, (standing) => (standing?.group ?? SILENT) === group),
      where(others, (one) => one === group),
    ),
  ]);
  const groups = /** @type {Record<Group, Tally>} */ (Object.fromEntries(tallies));
  const hosts = scene.whole?.standings[view.event]?.mediators ?? [];
  return {
    ...groups,
    mediator: tally(
      scene,
      where(event.standings, (standing) => standing?.tone === "mediator"),
      hosts,
    ),
  };
}

/** @type {(scene: Scene, count: number, kind: CountedKind) => string} */
const some = (scene, count, kind) => `${number(count)} ${scene.words.counted[kind][count === 1 ? 0 : 1]}`;

/**
 * Return how many of each kind a tally has, people first.
 * @param {Scene} scene
 * @param {Tally} tally
 */
const each = (scene, { kinds }) =>
  keys(scene.words.counted)
    .flatMap((kind) => some(scene, kinds.get(kind) ?? 0, kind))
    .filter((words) => !words.startsWith("0 "))
    .join(", ");

/**
 * Return the kinds of a tally in brackets, of a large record in which some are people and some are not.
 * @param {Scene} scene
 * @param {Tally} tally
 */
const apart = (scene, tally) =>
  scene.whole && tally.kinds.size > 1 && tally.kinds.has("person") ? ` (${each(scene, tally)})` : "";

/** @type {(tally: Numbers) => string} */
const drawnOf = ({ drawn, total }) => (drawn < total ? `, ${number(drawn)} of them drawn` : "");

/** @type {(scene: Scene, tally: Tally) => string} */
const besides = (scene, { sides }) => (sides.total ? `, and ${some(scene, sides.total, SIDE)}${drawnOf(sides)}` : "");

/** @type {(tally: Tally) => boolean} */
const unknown = ({ kinds }) => kinds.size === 1 && kinds.has("other");

/**
 * Return a tally in words, to stand behind what is counted: 7 people, 3 states; or 463, 300 of them drawn, where the
 * record does not say what they are.
 * @param {Scene} scene
 * @param {Tally} one
 * @returns {string}
 */
const phrase = (scene, one) =>
  `${unknown(one) || !one.total ? number(one.total) : each(scene, one)}${drawnOf(one)}${besides(scene, one)}`;

/**
 * Return in words how many actors a view counts, of how many.
 * @param {Scene} scene
 * @param {Highlight} highlight
 */
function counted(scene, highlight) {
  if (!scene.whole) return `${highlight.count} of ${scene.actors.length} actors`;
  const one = tally(scene, where(highlight.chosen, Boolean), highlight.rest);
  const drawn = !restOf(scene).length ? "all drawn" : `${number(one.drawn)} of them drawn`;
  const of = `${number(one.total)} of ${number(all(scene).total)} actors`;
  return `${of}${apart(scene, one)}, ${drawn}${besides(scene, one)}`;
}

/**
 * Return the tally of those without a report at the event of *view*: of the actors those at *places*, and all others.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {number[]} places
 */
const silent = (scene, view, places) =>
  tally(
    scene,
    places,
    where(groupsOf(scene, view.event), (group) => group === SILENT),
  );

/**
 * Return the tally of everyone.
 * @param {Scene} scene
 */
const all = (scene) => tally(scene, [...scene.actors.keys()], [...restOf(scene).keys()]);

/**
 * Return the places of those not drawn who are in the group that *view* highlights.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight">} view
 */
const highlighted = (scene, view) =>
  where(groupsOf(scene, view.event), (group) => view.highlight === "everyone" || group === view.highlight);

/**
 * Return the sources that seats of those not drawn rest on.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @returns {number[]}
 */
const sources = (scene, view) => scene.whole?.standings[view.event]?.sources ?? [];

export { all, at, silent, phrase, counted, highlighted, sources, number };
