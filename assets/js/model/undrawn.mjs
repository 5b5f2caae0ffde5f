/* Who is not drawn: of a large record the picture shows the foremost, says how many it does not, and leads to them. */

import * as plane from "../layout/plane.mjs";
import * as counts from "./counts.mjs";
import { fold } from "./fold.mjs";
import { kept } from "./memo.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Rest, Scene, View } from "../scene.js" */
/** @import { Change, Highlight } from "../types.js" */

const LISTED = 12; // names of those found, as buttons
const TIED = 40; // names of those whom one actor is tied to

/** @type {Rest} */
const NONE = { id: [], name: [], also: [], title: [], country: [], kind: [] };
/** @type {(scene: Scene) => Rest} */
const restOf = (scene) => scene.whole?.rest ?? NONE;
/** @type {(count: number) => string} */
const number = (count) => count.toLocaleString("en");

const places = /** @type {WeakMap<Scene, Map<string, number>>} */ (new WeakMap());

/**
 * Return the place of *id* among those not drawn, or undefined.
 * @param {Scene} scene
 * @param {string} id
 * @returns {number | undefined}
 */
function placeOf(scene, id) {
  if (!scene.whole) return undefined;
  return kept(places, scene, () => new Map(restOf(scene).id.map((one, n) => [one, n]))).get(id);
}

/**
 * Return who of *ids* can be drawn besides the foremost, each once, and which are nobody's.
 * @param {Scene} scene
 * @param {string[]} ids
 */
function named(scene, ids) {
  const there = new Set(scene.whole ? scene.actors.map((actor) => actor.id) : []);
  const known = [...new Set(ids)].filter((id) => there.has(id) || placeOf(scene, id) !== undefined);
  return { besides: known.slice(0, scene.limits.besides), wrong: ids.filter((id) => !known.includes(id)) };
}

/**
 * Return what of a view must change so that the actor *id*, or the ends of the tie *id*, are drawn: nothing where they
 * are among the foremost, or nobody's.  *always*: also where they are among them, for they need not be at another
 * event.
 * @param {Scene} scene
 * @param {Pick<View, "besides">} view
 * @param {string} id
 * @param {{ always?: boolean }} [options]
 * @returns {Partial<View>}
 */
function reached(scene, view, id, { always = false } = {}) {
  if (!scene.whole || !partial(scene)) return {};
  const { besides } = scene.whole;
  const tie = scene.ties.find((one) => one.id === id);
  const parts = id.split("~");
  const ends = tie
    ? [scene.actors[tie.from].id, scene.actors[tie.to].id]
    : parts.length > 1
      ? [parts[0], parts[parts.length - 1]]
      : [id];
  /** @type {(one: string) => boolean} */
  const drawn = (one) => scene.actors.some((actor) => actor.id === one);
  /** @type {(one: string) => boolean} */
  const beside = (one) => placeOf(scene, one) !== undefined || besides.includes(one) || (always && drawn(one));
  const more = ends.every((one) => drawn(one) || placeOf(scene, one) !== undefined)
    ? ends.filter((one) => beside(one) && !view.besides.includes(one))
    : [];
  return more.length ? { besides: [...view.besides, ...more].slice(-scene.limits.besides) } : {};
}

/**
 * Return whether somebody of a large record is not drawn.
 * @param {Scene} scene
 */
const partial = (scene) => restOf(scene).id.length > 0;

/**
 * Return whether *view* wants others drawn than *scene* holds, or places for another event.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange" | "most" | "besides">} view
 */
function differs(scene, view) {
  if (!scene.whole) return false;
  const { most, besides, event } = scene.whole;
  if (view.most !== most || view.besides.join() !== besides.join()) return true;
  return view.event !== event && (partial(scene) || !plane.has(scene, view));
}

/**
 * Return in words what *view* wants drawn.
 * @param {Scene} scene
 * @param {Pick<View, "most" | "besides">} view
 */
function wanted(scene, view) {
  const who =
    view.most >= (scene.whole?.actors ?? 0)
      ? `all ${number(counts.all(scene).total)} actors`
      : `${number(view.most)} actors`;
  return view.besides.length ? `${who} and ${number(view.besides.length)} besides` : who;
}

/**
 * Return in a sentence how much of a large record is drawn, or "".
 * @param {Scene} scene
 */
function sentence(scene) {
  if (!restOf(scene).id.length) return "";
  const first = scene.arrangements.includes("table")
    ? "those with seats first, at this event before others, then the most connected"
    : "the most connected";
  const { drawn, total } = counts.all(scene);
  return `Drawn: ${number(drawn)} of ${number(total)} actors, ${first}.`;
}

const haystacks = /** @type {WeakMap<Scene, string[]>} */ (new WeakMap());

/**
 * Return the places of those not drawn whom the search of *view* finds.
 * @param {Scene} scene
 * @param {Pick<View, "query">} view
 * @returns {number[]}
 */
function found(scene, view) {
  const words = fold(view.query).split(/\s+/).filter(Boolean);
  const rest = restOf(scene);
  if (!words.length || !rest.id.length) return [];
  return haystack(scene).flatMap((text, n) => (words.every((word) => text.includes(word)) ? [n] : []));
}

/**
 * Return what a search looks through, one folded string for each of those not drawn.
 * @param {Scene} scene
 */
function haystack(scene) {
  return kept(haystacks, scene, () => {
    const rest = restOf(scene);
    const named = new Map(scene.countries.map((country) => [country.code, country.name]));
    return rest.id.map((_, n) => {
      const code = rest.country[n];
      return fold([rest.name[n], rest.also[n], rest.title[n], code, named.get(code) ?? ""].join("\n"));
    });
  });
}

/**
 * Return the places of those not drawn whom highlight, countries and search of *view* choose.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @returns {number[]}
 */
function chosen(scene, view) {
  if (!partial(scene)) return [];
  const { country } = restOf(scene);
  const sought = view.query.trim() ? new Set(found(scene, view)) : null;
  return counts
    .highlighted(scene, view)
    .filter((n) => (!view.countries.length || view.countries.includes(country[n])) && (!sought || sought.has(n)));
}

/**
 * Return the ids of those not drawn who are highlighted: the chosen and, where an actor is picked, tied to it.
 * @param {Scene} scene
 * @param {Highlight} highlight
 * @returns {string[]}
 */
function highlighted(scene, { rest, picked }) {
  const tied = picked && new Set(picked.actor === undefined ? [] : scene.whole?.tied[picked.actor]);
  return rest.filter((n) => !tied || tied.has(n)).map((n) => restOf(scene).id[n]);
}

/** @type {(words: string, act: () => void, key?: string) => HTMLElement} */
const button = (words, act, key = words) =>
  el("button", { type: "button", class: "inline", dir: "auto", "data-key": `draw ${key}`, onclick: act }, words);

/**
 * Fill the region with who is not drawn, and with ways to them; change(changes) alters the view.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "query" | "pick" | "besides">} view
 * @param {Change} change
 */
function show(container, scene, view, change) {
  container.hidden = !scene.whole;
  if (!scene.whole) return fill(container);
  const { actors, steps, usual, besides, most } = scene.whole;
  const left = restOf(scene).id.length;
  const all = number(counts.all(scene).total); // without those who are drawn as somebody's side alone
  const why = left ? `${sentence(scene)} A picture of all could not be read. ` : `All ${all} actors are drawn. `;
  const wider = [...steps, ...(left ? [actors] : [])].map((step) =>
    button(step === actors ? `Draw all ${all}` : `Draw ${number(step)}`, () => change({ most: step })),
  );
  const back =
    (most !== usual || besides.length > 0) &&
    button(`Draw the foremost ${number(usual)} alone`, () =>
      change({ most: usual, besides: [], pick: besides.includes(view.pick) ? "" : view.pick }),
    );
  fill(
    container,
    el("p", {}, why, ...[...wider, back].filter(Boolean).flatMap((one, n) => (n ? [" · ", one] : [one]))),
    ...search(scene, view, change),
  );
}

/**
 * @param {Scene} scene
 * @param {Pick<View, "query" | "besides">} view
 * @param {Change} change
 * @returns {HTMLElement[]}
 */
function search(scene, view, change) {
  const hits = found(scene, view);
  if (!hits.length) return [];
  const { id, name } = restOf(scene);
  /** @type {(some: number[]) => void} */
  const draw = (some) =>
    change({ besides: [...new Set([...view.besides, ...some.map((n) => id[n])])].slice(-scene.limits.besides) });
  const all = hits.slice(0, scene.limits.besides);
  return [
    el(
      "p",
      {},
      `“${view.query.trim()}” also finds ${number(hits.length)} not drawn: `,
      ...hits
        .slice(0, LISTED)
        .flatMap((n) => [button(name[n], () => draw([n]), id[n]), ", "])
        .slice(0, -1),
      hits.length > LISTED ? " … " : " ",
      hits.length > 1 &&
        button(
          `Draw ${all.length < hits.length ? `the first ${all.length} of these` : `these ${number(all.length)}`}`,
          () => draw(all),
        ),
    ),
  ];
}

/**
 * Return what the details say of an actor's ties to those not drawn.
 * @param {Scene} scene
 * @param {number} i
 * @param {(id: string) => void} pick
 * @returns {HTMLElement[]}
 */
function ties(scene, i, pick) {
  const tied = scene.whole?.tied[i] ?? [];
  if (!tied.length) return [];
  const { id, name } = restOf(scene);
  const more = tied.length - TIED;
  return [
    el("h4", {}, `Tied to actors not drawn (${number(tied.length)})`),
    el(
      "p",
      {},
      ...tied
        .slice(0, TIED)
        .flatMap((n) => [button(name[n], () => pick(id[n]), `tie ${id[n]}`), ", "])
        .slice(0, -1),
      more > 0 ? `, and ${number(more)} more.` : ".",
    ),
  ];
}

export { named, reached, partial, differs, wanted, sentence, chosen, highlighted, show, ties };
