/* A view is what a reader chose; the address holds all of it.  This file alone turns the one into the other and
   back. */

import { keys as keysOf } from "../model/record.mjs";
import * as undrawn from "../model/undrawn.mjs";

/** @import { AddressKey, Choices, PictureText, Scene, View } from "../scene.js" */

const LONGEST = 8000; // letters of an address; no more of one is read
const SERVED = 4000; // letters of it that every server takes: gunicorn's line has 4,094, and a path comes first

/**
 * Return what the choice *name* of a view may be in *scene*, the usual one first (dashboard/drawing/view_choices.py).
 * @param {Scene} scene
 * @param {string} name
 */
const values = (scene, name) => (name === "arrange" ? scene.arrangements : scene.choices[name]);

/**
 * Return the choices of *view* that are one of several, by their names.
 * @param {View} view
 * @param {Scene} scene
 * @returns {Record<string, string>}
 */
const choicesOf = (view, scene) =>
  Object.fromEntries(Object.entries(view).filter(([name]) => Object.hasOwn(scene.choices, name)));

/**
 * Return what each choice of a view is usually.
 * @param {Scene} scene
 * @returns {Choices}
 */
const usual = (scene) =>
  /** @type {Choices} */ (
    /** @type {unknown} */ (
      Object.fromEntries(Object.keys(scene.choices).map((name) => [name, values(scene, name)[0]]))
    )
  );

/** @type {(scene: Scene) => string} */
const first = (scene) => scene.served?.first ?? scene.id;

/**
 * Return the first *count* letters of *text*; none of them is cut in half, as an emoji can be.
 * @param {string} text
 * @param {number} count
 */
const start = (text, count) => (text.length > count ? [...text].slice(0, count).join("") : text);

/**
 * Return *text* as far as it is repeated to a reader: what a stranger wrote may be long, and is said aloud too.
 * @param {string} text
 * @param {number} [count]
 */
const cut = (text, count = 60) => (text.length > count ? `${start(text, count)}…` : text);

/**
 * Return the view that an address without any key stands for.
 * @param {Scene} scene
 * @returns {View}
 */
function opening(scene) {
  return {
    dossier: scene.id,
    event: scene.opening,
    ...usual(scene),
    countries: [],
    query: "",
    pick: "",
    embed: false,
    moved: {},
    most: scene.whole?.usual ?? 0,
    besides: [], // of a large record, how many are drawn, and who besides
    ...UNWRITTEN,
  };
}

const UNWRITTEN = Object.freeze({ headline: "", note: "", credit: "", worded: false });

/** @typedef {Pick<View, "headline" | "note" | "credit" | "worded">} Written what a reader wrote on a picture */

/**
 * Return what a reader of *view* wrote on its picture.
 * @param {View} view
 * @returns {Written}
 */
const written = ({ headline, note, credit, worded }) => ({ headline, note, credit, worded });

/**
 * Return what reads a text that is written on the picture: an address that has one goes on having it.
 * @param {PictureText} name
 * @returns {Reader}
 */
const text = (name) => (value, view, scene) => {
  view[name] = start(value, scene.limits.texts[name]);
  view.worded = true;
  return [];
};

/**
 * Sets a part of *view* to what *value* says, and returns what of that is not known.
 * @typedef {(value: string, view: View, scene: Scene) => string[]} Reader
 */

/**
 * Return what reads *name*, a part of the view for which there are only so many words.
 * @param {string} name
 * @param {(scene: Scene) => string[]} allowed
 * @returns {Reader}
 */
const oneOf = (name, allowed) => (value, view, scene) => {
  const former = scene.former[name] ?? {};
  const present = Object.hasOwn(former, value) ? former[value] : value;
  if (!allowed(scene).includes(present)) return [value];
  Object.assign(view, { [name]: present });
  return [];
};

/**
 * What reads the value of each key, in their order: who can be picked depends on who is drawn.
 * @type {Record<Exclude<AddressKey, keyof Choices>, Reader>}
 */
const KEYS = {
  dossier: (value, _view, scene) => (value === scene.id ? [] : [value]),
  event: oneOf("event", (scene) => scene.events.filter((event) => event.standings).map((event) => event.id)),
  embed(value, view) {
    view.embed = value === "1";
    return view.embed ? [] : [value];
  },
  draw(value, view, { whole }) {
    if (!whole || !/^[1-9]\d{0,8}$/.test(value)) return [value];
    view.most = Math.min(Number(value), whole.actors);
    return [];
  },
  with(value, view, scene) {
    const { besides, wrong } = undrawn.named(scene, value.split(",").filter(Boolean));
    view.besides = besides;
    return wrong;
  },
  pick(value, view, scene) {
    const reached = undrawn.reached(scene, view, value);
    Object.assign(view, reached);
    const there = [...scene.actors, ...scene.ties].some(({ id }) => id === value) || view.besides.includes(value);
    if (!there && !reached.besides) return [value]; // else it is an actor or a tie that is not drawn yet
    view.pick = value;
    return [];
  },
  q(value, view, scene) {
    view.query = start(value, scene.limits.search);
    return [];
  },
  country(value, view, scene) {
    const codes = scene.countries.map((country) => country.code);
    const asked = value.split(",").filter(Boolean);
    view.countries = codes.filter((code) => asked.includes(code));
    return asked.filter((code) => !codes.includes(code)); // the others hold
  },
  at(value, view, scene) {
    const { moved, wrong } = parseMoved(value, scene);
    view.moved = moved;
    return wrong;
  },
  headline: text("headline"),
  note: text("note"),
  credit: text("credit"),
};

/**
 * Return what reads each key that an address of *scene* may have.
 * @param {Scene} scene
 * @returns {Record<string, Reader>}
 */
const readers = (scene) => ({
  ...Object.fromEntries(Object.keys(scene.choices).map((name) => [name, oneOf(name, (of) => values(of, name))])),
  ...KEYS,
});

/**
 * Return whether *scene* has *value* for a part of the view for which there are only so many.
 * @param {Scene} scene
 * @param {string} part
 * @param {unknown} value
 */
const offered = (scene, part, value) =>
  part === "event"
    ? scene.events.some((event) => event.id === value && event.standings)
    : !Object.hasOwn(scene.choices, part) || values(scene, part).some((one) => one === value);

/**
 * Return the view in *search* (``location.search``), and in words each part of it that had to be ignored.
 * Never fails, whatever a stranger wrote there.
 * @param {string} search
 * @param {Scene} scene
 */
function parse(search, scene) {
  const view = opening(scene);
  const known = readers(scene);
  /** @type {string[]} */
  const ignored = [];
  const keys = new URLSearchParams(search.slice(0, LONGEST));
  for (const key of new Set(keys.keys())) {
    if (!key.trim()) continue; // as in ?&=: it says nothing
    if (!Object.hasOwn(known, key)) ignored.push(key);
    else for (const again of keys.getAll(key).slice(1)) ignored.push(`${key}=${again}`);
  }
  for (const [key, read] of Object.entries(known)) {
    const value = keys.get(key);
    const wrong = value === null ? [] : read(value, view, scene);
    if (wrong.length) ignored.push(`${key}=${wrong.join(",")}`);
  }
  return { view, ignored };
}

/**
 * ``id:x:y`` by commas, in thousandths of the plane.
 * @param {string} value
 * @param {Scene} scene
 */
function parseMoved(value, scene) {
  const known = new Set(scene.actors.map((actor) => actor.id));
  const moved = /** @type {Map<string, [number, number]>} */ (new Map()); // no object: one may be called constructor
  const wrong = [];
  for (const part of value.split(",").filter(Boolean)) {
    const [id, x, y, ...rest] = part.split(":");
    /** @type {[number, number]} */
    const point = [Number(x) / 1000, Number(y) / 1000];
    const whole = rest.length === 0 && x && y && point.every((c) => Number.isFinite(c) && Math.abs(c) <= 1);
    if (known.has(id) && whole) moved.set(id, point);
    else wrong.push(part);
  }
  return { moved: Object.fromEntries(moved), wrong };
}

/**
 * Return *view* as ``?…``, or "" where it is the opening one: defaults are left out.
 * @param {View} view
 * @param {Scene} scene
 */
function format(view, scene) {
  const plain = opening(scene);
  const keys = new URLSearchParams();
  /** @type {(key: AddressKey, value: string) => void} */
  const set = (key, value) => keys.set(key, value);
  if (view.dossier !== first(scene)) set("dossier", view.dossier);
  if (view.event !== plain.event) set("event", view.event);
  const choices = /** @type {[keyof Choices, string][]} */ (Object.entries(choicesOf(view, scene)));
  const chosen = choices.filter(([name, value]) => value !== values(scene, name)[0]);
  for (const [name, value] of chosen) if (name === "highlight") set(name, value); // before the countries, as ever
  if (view.countries.length) set("country", view.countries.join(","));
  if (view.query.trim()) set("q", view.query.trim());
  if (view.pick) set("pick", view.pick);
  for (const [name, value] of chosen) set(name, value); // one that is there keeps its place
  if (view.most !== plain.most) set("draw", String(view.most));
  if (view.besides.length) set("with", view.besides.join(","));
  for (const name of view.worded ? keysOf(scene.limits.texts) : []) {
    if (view[name].trim()) set(name, view[name].trim());
  }
  if (view.embed) set("embed", "1");
  const moved = Object.entries(view.moved);
  if (moved.length) set("at", moved.map(([id, p]) => [id, ...p.map((c) => Math.round(c * 1000))].join(":")).join(","));
  return searchOf(keys);
}

/**
 * Return how many of the actors *ids*, from the first, can be moved together so that a server still takes the address.
 * @param {View} view
 * @param {Scene} scene
 * @param {string[]} ids
 */
function movable(view, scene, ids) {
  let room = SERVED - format(view, scene).length;
  const beyond = ids.findIndex((id) => {
    if (!moved(view, id)) room -= searchOf(new URLSearchParams({ at: `${id}:-1000:-1000,` })).length;
    return room < 0;
  });
  return beyond < 0 ? ids.length : beyond;
}

/**
 * Return *keys* as ``?…`` in the letters that an address reads best in, or "" where there are none.
 * @param {URLSearchParams} keys
 */
function searchOf(keys) {
  const text = keys.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%7E", "~");
  return text && `?${text}`;
}

/**
 * Return where *view* has moved the actor *id* to, or null.
 * @param {Pick<View, "moved">} view
 * @param {string} id
 */
const moved = (view, id) => (Object.hasOwn(view.moved, id) ? view.moved[id] : null);

/** @type {(one: unknown, other: unknown) => boolean} */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export { LONGEST, opening, parse, format, movable, offered, searchOf, written, UNWRITTEN, same, moved, start, cut };
