/* Who is not drawn: of a large record the picture shows the foremost, says how many it does not, and leads to them. */

import * as plane from "../layout/plane.mjs";
import * as counts from "./counts.mjs";
import { fold } from "./highlight.mjs";
import * as dom from "../render/dom.mjs";

const LISTED = 12; // names of those found, as buttons
const TIED = 40; // names of those whom one actor is tied to

const NONE = { id: [], name: [], title: [], country: [] };
const restOf = (scene) => scene.whole?.rest ?? NONE;
const number = (count) => count.toLocaleString("en");

const places = new WeakMap();

/** Return the place of *id* among those not drawn, or undefined. */
function placeOf(scene, id) {
  if (!scene.whole) return undefined;
  if (!places.has(scene)) places.set(scene, new Map(restOf(scene).id.map((one, n) => [one, n])));
  return places.get(scene).get(id);
}

/** Return who of *ids* can be drawn besides the foremost, each once, and which are nobody's. */
function named(scene, ids) {
  const there = new Set(scene.whole ? scene.actors.map((actor) => actor.id) : []);
  const known = [...new Set(ids)].filter((id) => there.has(id) || placeOf(scene, id) !== undefined);
  return { besides: known.slice(0, scene.limits.besides), wrong: ids.filter((id) => !known.includes(id)) };
}

/**
 * Return what of a view must change so that the actor *id*, or the ends of the tie *id*, are drawn: nothing where they
 * are among the foremost, or nobody's.  *always*: also where they are among them, for they need not be at another event.
 */
function reached(scene, view, id, { always = false } = {}) {
  if (!partial(scene)) return {};
  const tie = scene.ties.find((one) => one.id === id);
  const ends = tie
    ? [scene.actors[tie.from].id, scene.actors[tie.to].id]
    : id.includes("~")
      ? [id.split("~").at(0), id.split("~").at(-1)]
      : [id];
  const drawn = (one) => scene.actors.some((actor) => actor.id === one);
  const beside = (one) =>
    placeOf(scene, one) !== undefined || scene.whole.besides.includes(one) || (always && drawn(one));
  const more = ends.every((one) => drawn(one) || placeOf(scene, one) !== undefined)
    ? ends.filter((one) => beside(one) && !view.besides.includes(one))
    : [];
  return more.length ? { besides: [...view.besides, ...more].slice(-scene.limits.besides) } : {};
}

/** Return whether somebody of a large record is not drawn. */
const partial = (scene) => restOf(scene).id.length > 0;

/** Return whether *view* wants others drawn than *scene* holds, or places for another event. */
const differs = (scene, view) =>
  Boolean(scene.whole) &&
  (view.most !== scene.whole.most ||
    view.besides.join() !== scene.whole.besides.join() ||
    (view.event !== scene.whole.event && (partial(scene) || !plane.has(scene, view))));

/** Return in words what *view* wants drawn. */
function wanted(scene, view) {
  const who =
    view.most >= scene.whole.actors ? `all ${number(counts.all(scene).total)} actors` : `${number(view.most)} actors`;
  return view.besides.length ? `${who} and ${number(view.besides.length)} besides` : who;
}

/** Return in a sentence how much of a large record is drawn, or "". */
function told(scene) {
  if (!restOf(scene).id.length) return "";
  const first = scene.arrangements.includes("table")
    ? "those with seats first, at this event before others, then the most connected"
    : "the most connected";
  const { drawn, total } = counts.all(scene);
  return `Drawn: ${number(drawn)} of ${number(total)} actors, ${first}.`;
}

const haystacks = new WeakMap();

/** Return the places of those not drawn whom the search of *view* finds. */
function found(scene, view) {
  const words = fold(view.query).split(/\s+/).filter(Boolean);
  const rest = restOf(scene);
  if (!words.length || !rest.id.length) return [];
  if (!haystacks.has(scene)) {
    const named = new Map(scene.countries.map((country) => [country.code, country.name]));
    haystacks.set(
      scene,
      rest.id.map((_, n) =>
        fold([rest.name[n], rest.also[n], rest.title[n], rest.country[n], named.get(rest.country[n]) ?? ""].join("\n")),
      ),
    );
  }
  return haystacks.get(scene).flatMap((text, n) => (words.every((word) => text.includes(word)) ? [n] : []));
}

/** Return the places of those not drawn whom highlight, countries and search of *view* choose. */
function chosen(scene, view) {
  if (!partial(scene)) return [];
  const { country } = restOf(scene);
  const sought = view.query.trim() ? new Set(found(scene, view)) : null;
  return counts
    .highlighted(scene, view)
    .filter((n) => (!view.countries.length || view.countries.includes(country[n])) && (!sought || sought.has(n)));
}

/** Return the ids of those not drawn who are lit: the chosen and, where an actor is picked, tied to it. */
function lit(scene, { rest, picked }) {
  const tied = picked && new Set(scene.whole?.tied[picked.actor] ?? []);
  return rest.filter((n) => !tied || tied.has(n)).map((n) => restOf(scene).id[n]);
}

const button = (words, act, key = words) =>
  dom.el("button", { type: "button", class: "inline", dir: "auto", "data-key": `draw ${key}`, onclick: act }, words);

/** Fill the region with who is not drawn, and with ways to them; change(changes) alters the view. */
function show(container, scene, view, change) {
  const { el, fill } = dom;
  container.hidden = !scene.whole;
  if (!scene.whole) return fill(container);
  const { actors, steps, usual, besides, most } = scene.whole;
  const left = restOf(scene).id.length;
  const all = number(counts.all(scene).total); // without those who are drawn as somebody's side alone
  const why = left ? `${told(scene)} A picture of all could not be read. ` : `All ${all} actors are drawn. `;
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

function search(scene, view, change) {
  const hits = found(scene, view);
  if (!hits.length) return [];
  const { id, name } = restOf(scene);
  const draw = (some) =>
    change({ besides: [...new Set([...view.besides, ...some.map((n) => id[n])])].slice(-scene.limits.besides) });
  const all = hits.slice(0, scene.limits.besides);
  return [
    dom.el(
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

/** Return what the details say of an actor's ties to those not drawn. */
function ties(scene, i, pick) {
  const tied = scene.whole?.tied[i] ?? [];
  if (!tied.length) return [];
  const { el } = dom;
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

export { named, reached, partial, differs, wanted, told, chosen, lit, show, ties };
