/* The reducer: from what was shown, and what a reader did, to what is shown.  It asks nobody and changes nothing.  What
   that is made of stands in types.d.ts. */

import * as openedFiles from "../files/opened_files.mjs";
import { tables } from "../model/event.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as views from "./view.mjs";

/** @import { Scene, Served, View } from "../scene.js" */
/** @import { Action, Actions, How, Picked, Reduced, ServedScene, Message } from "../types.js" */

const LISTED = 5; // parts of an address that are repeated where they are not known
/** @type {Picked} */
const TAKEN_BACK = { from: null, stays: true };
/** @type {Message} */
const SILENT = { text: "", stays: false };

/**
 * Return what shows *scene* on the view that *search*, an address, holds; *news* is said with it.
 * @param {string} drawing
 * @param {Scene} scene
 * @param {{ search: string, how?: How, news?: string, heard?: Reduced["heard"] }} come
 * @returns {Reduced}
 */
export function opened(drawing, scene, { search, how = "none", news = "", heard = {} }) {
  const { view, ignored } = views.parse(search, scene);
  return { drawing, view, cause: { how, search }, message: greeting(news, ignored), kept: {}, texts: {}, heard };
}

/**
 * Return what to say of a view that an address holds.
 * @param {string} news
 * @param {string[]} ignored
 * @returns {Message}
 */
function greeting(news, ignored) {
  const listed = ignored.slice(0, LISTED).map((one) => views.cut(one));
  const more = ignored.length > LISTED ? `, and ${ignored.length - LISTED} more` : "";
  const unknown = ignored.length && `Ignored in this address, for it is not known here: ${listed.join(", ")}${more}`;
  return { text: [news, unknown].filter(Boolean).join(" "), stays: unknown ? true : undefined };
}

/**
 * Return what names the picture that a view shows: a place in it means nothing in another.
 * @type {(scene: Scene, view: View) => string}
 */
const pictureOf = (scene, view) =>
  [
    scene.digest,
    view.most,
    view.besides,
    view.arrange,
    view.arrange === "table" || undrawn.partial(scene) ? view.event : "",
  ].join(" ");

/**
 * Return what names the event that a view shows: what a reader wrote on its picture holds for no other.
 * @type {(scene: Scene, view: View) => string}
 */
const eventOf = (scene, view) => `${scene.digest} ${view.event}`;

/**
 * Return *shown* with *changes* of its view; *how* is how the address takes them.
 * @param {Reduced} shown
 * @param {Scene} scene
 * @param {Partial<View>} changes
 * @param {{ how?: How, message?: Message }} [options]
 * @returns {Reduced}
 */
function changed(shown, scene, changes, { how = "push", message = SILENT } = {}) {
  const before = shown.view;
  const view = { ...before, ...changes };
  if (view.event !== before.event && how !== "turned")
    Object.assign(view, undrawn.reached(scene, view, view.pick, { always: true }));
  const kept = { ...shown.kept, [pictureOf(scene, before)]: before.moved };
  if (!("moved" in changes)) view.moved = kept[pictureOf(scene, view)] ?? {};
  const texts = { ...shown.texts, [eventOf(scene, before)]: views.written(before) };
  if (view.event !== before.event && !("headline" in changes))
    Object.assign(view, texts[eventOf(scene, view)] ?? views.UNWRITTEN);
  if (views.same(before, view)) return { ...shown, cause: { how: "none" }, message: undefined };
  return { ...shown, view, kept, texts, cause: { how }, message };
}

/**
 * What an action of each kind makes of what is shown, or null where it is another's to answer.
 * @type {{
 *   [Kind in keyof Actions]?: (shown: Reduced, scene: ServedScene, action: Action<Kind>) => Reduced | null
 * }}
 */
const KINDS = {
  change: (shown, scene, { changes, how }) => changed(shown, scene, changes, { how }),
  pick(shown, scene, { id, toggle = false, from = null }) {
    const reached = undrawn.reached(scene, shown.view, id);
    const there = [...scene.actors, ...scene.ties].some((one) => one.id === id) || shown.view.besides.includes(id);
    if (id && !there && !reached.besides) return null; // of a record that has just been left
    const pick = toggle && shown.view.pick === id ? "" : id;
    return { ...changed(shown, scene, { pick, ...reached }), picked: { from } };
  },
  clear: (shown, scene) => ({ ...changed(shown, scene, { pick: "" }), picked: { from: null }, message: SILENT }),
  find(shown, scene, { query, id }) {
    const found = { query, pick: id, ...undrawn.reached(scene, shown.view, id) };
    return { ...changed(shown, scene, found), picked: { from: "search" } };
  },
  highlight: (shown, scene, { group }) =>
    changed(shown, scene, { highlight: shown.view.highlight === group ? "everyone" : group }),
  move(shown, scene, { id, point, followers = [], how }) {
    const actor = scene.actors.find((one) => one.id === id);
    if (!actor) return null; // of a picture that has just been left
    const others = followers.length && ` and ${followers.length} other${followers.length > 1 ? "s" : ""}`;
    const message = { text: `${actor.name}${others || ""} moved. Reset view puts everyone back.` };
    const places = Object.fromEntries(followers.map((one) => [one.id, one.point]));
    return changed(shown, scene, { moved: { ...shown.view.moved, ...places, [id]: point } }, { how, message });
  },
  back: (shown) => ({ ...shown, cause: { how: "back" }, picked: TAKEN_BACK }),
  reset(shown, scene) {
    const view = { ...views.opening(scene), embed: shown.view.embed };
    const how = views.same(view, shown.view) ? "replace" : "push"; // what the address held in vain goes too
    return { ...shown, view, kept: {}, texts: {}, cause: { how }, picked: TAKEN_BACK, message: SILENT };
  },
  turned(shown, scene, { search }) {
    const dossier = dossierOf(search, scene.served);
    const closed = openedFiles.closed(dossier);
    if (closed) {
      const news = `${closed} was closed; open its file again to go back to it.`;
      return { ...shown, cause: { how: "replace" }, message: { text: news } };
    }
    if (dossier !== scene.id && isKnown(dossier, scene.served)) return null;
    const { view, ignored } = views.parse(search, scene);
    const { headline: _, note: _n, credit: _c, worded, ...rest } = view;
    const cause = { how: /** @type {How} */ ("turned") };
    // an address that holds no text says nothing of what was written
    return { ...changed(shown, scene, worded ? view : rest, cause), cause, message: greeting("", ignored) };
  },
  step(shown, scene, { by }) {
    const events = tables(scene);
    const next = events[events.findIndex(({ id }) => id === shown.view.event) + by];
    return next ? changed(shown, scene, { event: next.id }) : null;
  },
  reopen: (shown, scene, { dossier, search, news }) =>
    dossier === scene.id
      ? {
          ...opened(shown.drawing, scene, { search, how: "push", news, heard: shown.heard }),
          kept: shown.kept,
          texts: shown.texts,
        }
      : null,
  drawn(shown, _scene, { drawing, as }) {
    if (!as) return null;
    const { view, ignored } = views.parse(views.format(shown.view, as), as);
    const worded = { ...view, ...views.written(shown.view) };
    return { ...shown, drawing, view: worded, cause: { how: "none" }, message: greeting("", ignored) };
  },
};

/**
 * Return what is shown after *action*, or null where that changes nothing here.
 * @template {keyof Actions} Kind
 * @param {Reduced} shown
 * @param {ServedScene} scene
 * @param {Action<Kind>} action
 */
export const reduced = (shown, scene, action) => KINDS[action.kind]?.(shown, scene, action) ?? null;

/**
 * Return the id of the dossier that an address names.
 * @param {string} search
 * @param {Served} served
 */
export const dossierOf = (search, served) => new URLSearchParams(search).get("dossier") ?? served.first;

/**
 * Return whether the dossier *id* can be shown here.
 * @param {string} id
 * @param {Served} served
 * @returns {boolean}
 */
export const isKnown = (id, served) => openedFiles.known(served).ids.includes(id);
