/* A view is what a reader chose; the address holds all of it.  This file alone turns the one into the other and back. */

import * as undrawn from "../model/undrawn.mjs";

const HIGHLIGHTS = ["everyone", "at-the-table", "around-the-table", "left-out", "mentioned", "no-report"];
const ARRANGEMENTS = ["table", "network"];
const NAMES = ["english", "own"];
const KEYS = [
  "dossier",
  "event",
  "highlight",
  "country",
  "q",
  "pick",
  "arrange",
  "names",
  "draw",
  "with",
  "embed",
  "at",
];

const offered = (scene) => scene.arrangements ?? ARRANGEMENTS;
const first = (scene) => scene.served?.first ?? scene.id;
const LONGEST = 200; // letters of a search

/** Return the first *count* letters of *text*; none of them is cut in half, as an emoji can be. */
const start = (text, count) => (text.length > count ? [...text].slice(0, count).join("") : text);

/** Return *text* as far as it is repeated to a reader: what a stranger wrote may be long, and is said aloud too. */
const cut = (text, count = 60) => (text.length > count ? `${start(text, count)}…` : text);

/** Return the view that an address without any key stands for. */
function opening(scene) {
  return {
    dossier: scene.id,
    event: scene.opening,
    highlight: "everyone",
    countries: [],
    query: "",
    pick: "",
    arrange: offered(scene)[0],
    names: NAMES[0],
    embed: false,
    moved: {},
    most: scene.whole?.usual ?? 0,
    besides: [], // of a large record, how many are drawn, and who besides
  };
}

/**
 * Return the view in *search* (``location.search``), and in words each part of it that had to be ignored.
 * Never fails, whatever a stranger wrote there.
 */
function parse(search, scene) {
  const view = opening(scene);
  const ignored = [];
  const keys = new URLSearchParams(search.slice(0, 8000));
  for (const key of new Set(keys.keys())) {
    if (!key.trim()) continue; // as in ?&=: it says nothing
    if (!KEYS.includes(key)) ignored.push(key);
    else
      ignored.push(
        ...keys
          .getAll(key)
          .slice(1)
          .map((again) => `${key}=${again}`),
      );
  }
  const take = (key, accept) => {
    const value = keys.get(key);
    if (value !== null && !accept(value)) ignored.push(`${key}=${value}`);
  };
  const oneOf = (name, allowed) => (value) => allowed.includes(value) && ((view[name] = value), true);
  take("dossier", (value) => value === scene.id);
  take(
    "event",
    oneOf(
      "event",
      scene.events.filter((event) => event.standings).map((event) => event.id),
    ),
  );
  take("highlight", oneOf("highlight", HIGHLIGHTS));
  take("arrange", oneOf("arrange", offered(scene)));
  take("names", oneOf("names", NAMES));
  take("embed", (value) => value === "1" && (view.embed = true));
  take(
    "draw",
    (value) =>
      Boolean(scene.whole) &&
      /^[1-9]\d{0,8}$/.test(value) &&
      ((view.most = Math.min(Number(value), scene.whole.actors)), true),
  );
  take("with", (value) => {
    const { besides, wrong } = undrawn.named(scene, value.split(",").filter(Boolean));
    view.besides = besides;
    if (wrong.length) ignored.push(`with=${wrong.join(",")}`);
    return true;
  });
  take("pick", (value) => {
    const reached = undrawn.reached(scene, view, value);
    Object.assign(view, reached);
    const onTheWay = reached.besides ? [{ id: value }] : []; // an actor or a tie that is not drawn yet
    return oneOf(
      "pick",
      [...scene.actors, ...scene.ties, ...view.besides.map((id) => ({ id })), ...onTheWay].map((thing) => thing.id),
    )(value);
  });
  take("q", (value) => ((view.query = start(value, LONGEST)), true));
  take("country", (value) => {
    const codes = scene.countries.map((country) => country.code);
    const asked = value.split(",").filter(Boolean);
    const wrong = asked.filter((code) => !codes.includes(code));
    view.countries = codes.filter((code) => asked.includes(code));
    if (wrong.length) ignored.push(`country=${wrong.join(",")}`); // the others hold
    return true;
  });
  take("at", (value) => {
    const { moved, wrong } = parseMoved(value, scene);
    view.moved = moved;
    if (wrong.length) ignored.push(`at=${wrong.join(",")}`);
    return true;
  });
  return { view, ignored };
}

/** ``id:x:y`` by commas, in thousandths of the plane. */
function parseMoved(value, scene) {
  const known = new Set(scene.actors.map((actor) => actor.id));
  const moved = new Map(); // no plain object: an actor may be called constructor
  const wrong = [];
  for (const part of value.split(",").filter(Boolean)) {
    const [id, x, y, ...rest] = part.split(":");
    const point = [Number(x) / 1000, Number(y) / 1000];
    const whole = rest.length === 0 && x && y && point.every((c) => Number.isFinite(c) && Math.abs(c) <= 1);
    if (known.has(id) && whole) moved.set(id, point);
    else wrong.push(part);
  }
  return { moved: Object.fromEntries(moved), wrong };
}

/** Return *view* as ``?…``, or "" where it is the opening one: defaults are left out. */
function format(view, scene) {
  const plain = opening(scene);
  const keys = new URLSearchParams();
  if (view.dossier !== first(scene)) keys.set("dossier", view.dossier);
  if (view.event !== plain.event) keys.set("event", view.event);
  if (view.highlight !== plain.highlight) keys.set("highlight", view.highlight);
  if (view.countries.length) keys.set("country", view.countries.join(","));
  if (view.query.trim()) keys.set("q", view.query.trim());
  if (view.pick) keys.set("pick", view.pick);
  if (view.arrange !== plain.arrange) keys.set("arrange", view.arrange);
  if (view.names !== plain.names) keys.set("names", view.names);
  if (view.most !== plain.most) keys.set("draw", view.most);
  if (view.besides.length) keys.set("with", view.besides.join(","));
  if (view.embed) keys.set("embed", "1");
  const moved = Object.entries(view.moved);
  if (moved.length)
    keys.set("at", moved.map(([id, p]) => [id, ...p.map((c) => Math.round(c * 1000))].join(":")).join(","));
  return written(keys);
}

/** Return *keys* as ``?…`` in the letters that an address reads best in, or "" where there are none. */
function written(keys) {
  const text = keys.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%7E", "~");
  return text && `?${text}`;
}

/** Return where *view* has moved the actor *id* to, or null. */
const moved = (view, id) => (Object.hasOwn(view.moved, id) ? view.moved[id] : null);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export { opening, parse, format, written, same, moved, start, cut, HIGHLIGHTS, ARRANGEMENTS };
