/* Why nobody is in the view: which earlier choices hide whom the others would show, and a way to drop just these. */

import { chosenActors } from "../model/highlight.mjs";
import * as dom from "../render/dom.mjs";

const NAMED = 3; // of those who are hidden, in words

const list = (texts) => [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(" and ");

/** Return the choices of *view* besides the search that can hide somebody: {short, words, hide, drop}. */
function choices(scene, view) {
  const countries = view.countries.map((code) => scene.countries.find((country) => country.code === code).name);
  const [short, hide] = countries.length > 1 ? ["countries", "hide"] : ["country", "hides"];
  return [
    view.highlight !== "everyone" && {
      short: "highlight",
      words: `the highlight “${scene.words.groups[view.highlight]}”`,
      hide: "hides",
      drop: { highlight: "everyone" },
    },
    countries.length > 0 && {
      short,
      words: `the ${short} ${list(countries.map((name) => `“${name}”`))}`,
      hide,
      drop: { countries: [] },
    },
  ].filter(Boolean);
}

/** Return the fewest choices that, dropped, show somebody: {words, short, drop, names} each, or none where nobody is to be had. */
function hiding(scene, view) {
  const single = choices(scene, view);
  if (single.length < 2 && !view.query.trim()) return []; // one choice alone hides nobody whom another asked for
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
  const shown = ({ drop }) => {
    const chosen = chosenActors(scene, { ...view, ...drop });
    return scene.actors.filter((_, i) => chosen[i]).map(({ name }) => name);
  };
  const found = (some) => some.map((one) => ({ ...one, names: shown(one) })).filter(({ names }) => names.length);
  const alone = found(single);
  return alone.length ? alone : found(both);
}

const who = (names) =>
  list(names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names);

const upper = (text) => text[0].toUpperCase() + text.slice(1);

/** Return a sentence for each of what is *hiding* somebody. */
function sentences(view, hiders) {
  const query = view.query.trim();
  return hiders.map(({ words, hide, names }) =>
    query ? `“${query}” finds ${who(names)}, whom ${words} ${hide}.` : `${upper(words)} ${hide} ${who(names)}.`,
  );
}

/** Return what the status says of a view without anybody, or "". */
const told = (scene, view, lit) => (lit.count ? "" : sentences(view, hiding(scene, view)).join(" "));

/** Fill *container* with what hides whom, and buttons that drop it; change(changes) alters the view. */
function show(container, scene, view, lit, change) {
  const { el, fill } = dom;
  if (lit.count) return fill(container);
  const hiders = hiding(scene, view);
  const query = view.query.trim();
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

export { hiding, told, show };
