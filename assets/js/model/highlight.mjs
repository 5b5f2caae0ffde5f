/* What is highlighted: one pure function from the scene and the view.  It looks at nothing else and changes nothing. */

import { shownIn } from "./event.mjs";
import { kept } from "./memo.mjs";
import { fold } from "./fold.mjs";
import * as undrawn from "./undrawn.mjs";

/** @import { Group, Scene, Tie, View } from "../scene.js" */
/** @import { Highlight, Thing } from "../types.js" */

const haystacks = /** @type {WeakMap<Scene, string[]>} */ (new WeakMap());

/**
 * Return what a search looks through, one folded string for each actor.
 * @param {Scene} scene
 * @returns {string[]}
 */
function haystack(scene) {
  return kept(haystacks, scene, () => {
    const named = new Map(scene.countries.map((country) => [country.code, country.name]));
    return scene.actors.map((actor) => {
      const country = named.get(actor.country) ?? "";
      const names = Object.values(actor.names);
      return fold([actor.name, actor.short, actor.title, country, actor.country, ...names].join("\n"));
    });
  });
}

/** @type {Group[]} */
const EXCLUSION = ["left-out", "at-the-table"]; // between whom a tie tells of being left out

/**
 * Return the group of each actor at an event.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @returns {Group[]}
 */
const groupsOf = (scene, view) => shownIn(scene, view).standings.map((standing) => standing?.group ?? "no-report");

/**
 * Return for each actor whether highlight, countries and search choose it.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @returns {boolean[]}
 */
function chosen(scene, view) {
  const groups = groupsOf(scene, view);
  const words = fold(view.query).split(/\s+/).filter(Boolean);
  const texts = words.length ? haystack(scene) : [];
  return scene.actors.map(
    (actor, i) =>
      (view.highlight === "everyone" || groups[i] === view.highlight) &&
      (view.countries.length === 0 || view.countries.includes(actor.country)) &&
      words.every((word) => texts[i].includes(word)),
  );
}

/**
 * Return what is highlighted in *view*:
 *   count  how many actors highlight, countries and search choose, drawn or not (a selection counts nothing)
 *   chosen  a boolean an actor: whether they choose it;  rest  the places of those whom they choose and who are not
 *     drawn
 *   actors, ties  a boolean each: highlighted, the selection considered
 *   named  a boolean an actor: keeps its label (the highlighted, the picked, and whom a highlighted tie leads to:
 *     under a country filter, and under a search from whoever it found and is picked, for the search asked for them and
 *     not for their ties; of the left out, everyone at the table)
 *   picked  {actor: index} or {tie: index} or null
 *   narrowed  whether anything but *everyone* was asked for
 * @param {Scene} scene
 * @param {View} view
 * @returns {Highlight}
 */
function highlightOf(scene, view) {
  const base = chosen(scene, view);
  const either = view.countries.length > 0;
  const picked = pickedIn(scene, view.pick);
  const excluded = view.highlight === "left-out";
  const groups = groupsOf(scene, view);
  const wide = picked ? chosen(scene, { ...view, query: "" }) : base;
  /** @type {(i: number) => boolean} */
  const reached = (i) => (excluded ? EXCLUSION.includes(groups[i]) : either || wide[i]);
  /** @type {(tie: Tie) => boolean} */
  const litTie = (tie) => !tie.withdrawn && (base[tie.from] || base[tie.to]) && reached(tie.from) && reached(tie.to);
  let ties = scene.ties.map(litTie);
  let actors = base.slice();
  const named = base.slice();
  if (picked) {
    const own = (/** @type {Tie} */ tie, /** @type {number} */ t) =>
      picked.tie === undefined ? tie.from === picked.actor || tie.to === picked.actor : t === picked.tie;
    ties = ties.map((is, t) => is && own(scene.ties[t], t));
    const kept = new Set(picked.tie === undefined ? [picked.actor] : []);
    scene.ties.forEach((tie, t) => {
      if (ties[t]) kept.add(tie.from).add(tie.to);
    });
    actors = actors.map((is, i) => is && kept.has(i));
    named.fill(false);
    kept.forEach((i) => {
      named[i] = true;
    });
  } else if (either || excluded) {
    scene.ties.forEach((tie, t) => {
      if (ties[t]) named[tie.from] = named[tie.to] = true;
    });
    const some = excluded && base.some(Boolean);
    groups.forEach((group, i) => {
      named[i] ||= some && group === "at-the-table";
    });
  }
  const rest = scene.whole ? undrawn.chosen(scene, view) : [];
  return {
    count: base.filter(Boolean).length + rest.length,
    chosen: base,
    rest,
    actors,
    ties,
    named,
    picked,
    narrowed: view.highlight !== "everyone" || either || view.query.trim() !== "",
  };
}

/**
 * @param {Scene} scene
 * @param {string} pick
 * @returns {Thing | null}
 */
function pickedIn(scene, pick) {
  if (!pick) return null;
  const actor = scene.actors.findIndex((one) => one.id === pick);
  if (actor >= 0) return { actor };
  const tie = scene.ties.findIndex((one) => one.id === pick);
  return tie >= 0 ? { tie } : null;
}

export { highlightOf, chosen as chosenActors, pickedIn };
