/* Why nobody is in the view: which earlier choices hide whom the others would show, and a way to drop just these. */

import { chosenActors } from "../model/highlight.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Change, Highlight } from "../types.js" */

const NAMED = 3; // of those who are hidden, in words

/** @typedef {{ short: string, words: string, hide: string, drop: Partial<View> }} Choice what can hide somebody */
/** @typedef {Choice & { names: string[] }} Hider and whom */

/** @type {(texts: string[]) => string} */
const list = (texts) => [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(" and ");

/**
 * Return the choices of *view* besides the search that can hide somebody.
 * @param {Scene} scene
 * @param {Pick<View, "highlight" | "countries">} view
 * @returns {Choice[]}
 */
function choices(scene, view) {
  const countries = view.countries.map(
    (code) => scene.countries.find((country) => country.code === code)?.name ?? code,
  );
  const [short, hide] = countries.length > 1 ? ["countries", "hide"] : ["country", "hides"];
  /** @type {Choice[]} */
  const found = [];
  if (view.highlight !== "everyone") {
    const words = `the highlight “${scene.words.groups[view.highlight]}”`;
    found.push({ short: "highlight", words, hide: "hides", drop: { highlight: "everyone" } });
  }
  if (countries.length) {
    const words = `the ${short} ${list(countries.map((name) => `“${name}”`))}`;
    found.push({ short, words, hide, drop: { countries: [] } });
  }
  return found;
}

/**
 * Return the fewest choices that, dropped, show somebody, or none where nobody is to be had.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @returns {Hider[]}
 */
function hiding(scene, view) {
  const single = choices(scene, view);
  if (single.length < 2 && !view.query.trim()) return []; // one choice alone hides nobody whom another asked for
  /** @type {Choice[]} */
  const both =
    single.length > 1
      ? [
          {
            short: list(single.map(({ short }) => short)),
            words: list(single.map(({ words }) => words)),
            hide: "together hide",
            drop: Object.assign({}, ...single.map(({ drop }) => drop)),
          },
        ]
      : [];
  /** @type {(choice: Choice) => string[]} */
  const shown = ({ drop }) => {
    const chosen = chosenActors(scene, { ...view, ...drop });
    return scene.actors.filter((_, i) => chosen[i]).map(({ name }) => name);
  };
  /** @type {(some: Choice[]) => Hider[]} */
  const found = (some) => some.map((one) => ({ ...one, names: shown(one) })).filter(({ names }) => names.length);
  const alone = found(single);
  return alone.length ? alone : found(both);
}

/** @type {(names: string[]) => string} */
const who = (names) =>
  list(names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names);

/** @type {(text: string) => string} */
const upper = (text) => text[0].toUpperCase() + text.slice(1);

/**
 * Return a sentence for each of what is *hiding* somebody.
 * @param {Pick<View, "query">} view
 * @param {Hider[]} hiders
 * @returns {string[]}
 */
function sentences(view, hiders) {
  const query = view.query.trim();
  return hiders.map(({ words, hide, names }) =>
    query ? `“${query}” finds ${who(names)}, whom ${words} ${hide}.` : `${upper(words)} ${hide} ${who(names)}.`,
  );
}

/**
 * Return what the status says of a view without anybody, or "".
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @param {Highlight} highlight
 */
const reasons = (scene, view, highlight) => (highlight.count ? "" : sentences(view, hiding(scene, view)).join(" "));

/**
 * Fill *container* with what hides whom, and buttons that drop it; change(changes) alters the view.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @param {Highlight} highlight
 * @param {Change} change
 */
function show(container, scene, view, highlight, change) {
  if (highlight.count) return fill(container);
  const hiders = hiding(scene, view);
  const query = view.query.trim();
  /** @type {(words: string, changes: Partial<View>) => HTMLElement} */
  const button = (words, changes) =>
    el(
      "button",
      { type: "button", class: "btn btn-light btn-sm", "data-key": words, onclick: () => change(changes) },
      words,
    );
  const nowhere =
    !hiders.length && query && `“${query}” finds nobody ${scene.whole ? "who is drawn" : "in this dossier"}.`;
  fill(
    container,
    ...sentences(view, hiders).map((text) => el("p", { dir: "auto" }, text)),
    nowhere && el("p", { dir: "auto" }, nowhere),
    ...hiders.map(({ short, drop }) => button(`Drop ${short}`, drop)),
    nowhere && button("Clear search", { query: "" }),
  );
}

export { hiding, reasons, show };
