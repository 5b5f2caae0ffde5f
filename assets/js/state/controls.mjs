/* What Dash's controls say of a view, and what a view has them show. */

import * as openedFiles from "../files/opened_files.mjs";
import { tables } from "../model/event.mjs";
import { entries } from "../model/record.mjs";
import * as views from "./view.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Action, ServedScene } from "../types.js" */

/** @typedef {{ value: string, label: string, disabled?: boolean }} Option what a control offers */

/** @type {Record<string, keyof View>} */
const PARTS = {
  country: "countries",
  search: "query",
  "write-headline": "headline",
  "write-note": "note",
  "write-credit": "credit",
}; // controls that are not called as their part of the view

/** @type {Record<string, string | string[]>} */
const EMPTY = { country: [], search: "", "write-headline": "", "write-note": "", "write-credit": "" };

/**
 * Return whether the control *id* is one that a reader types in: what is being typed is not written back.
 * @param {string} id
 */
export const typed = (id) => EMPTY[id] === "";

/**
 * Return the part of the view that the control *id* changes.
 * @param {string} id
 */
const partOf = (id) => PARTS[id] ?? /** @type {keyof View} */ (id);

/**
 * Return the change of *view* that the control *id* asks for with *given*, or null where it shows what is so.
 * @param {Scene} scene
 * @param {View} view
 * @param {string} id
 * @param {unknown} given
 * @returns {Action<"change"> | null}
 */
export function asked(scene, view, id, given) {
  const part = partOf(id);
  const value = given ?? EMPTY[id];
  if (value === undefined || !Object.hasOwn(view, part)) return null;
  const codes = scene.countries.map((country) => country.code); // in whose order a view has them, and in no other
  const chosen = id === "country" ? codes.filter((code) => /** @type {string[]} */ (value).includes(code)) : value;
  if (views.same(chosen, view[part]) || !views.offered(scene, part, chosen)) return null;
  return { kind: "change", changes: { [part]: chosen }, how: typed(id) ? "replace" : "push" };
}

/**
 * Return what the control *id* shows of a view.
 * @param {View} view
 * @param {string} id
 */
export const value = (view, id) => view[partOf(id)];

/** @type {Record<string, (scene: Scene) => Option[]>} */
const OPTIONS = {
  event: (scene) =>
    tables(scene).map((event) => ({ value: event.id, label: [event.name, event.day].filter(Boolean).join(", ") })),
  country: (scene) => scene.countries.map(({ code, name }) => ({ value: code, label: name })),
  arrange: ({ words, arrangements }) =>
    entries(words.arrangements).map(([name, label]) => ({
      value: name,
      label,
      disabled: !arrangements.includes(name),
    })),
};

/**
 * Return what the control *id* offers of a scene.
 * @param {Scene} scene
 * @param {string} id
 */
export const options = (scene, id) => OPTIONS[id](scene);

/**
 * Return the dossiers that can be chosen: the server's, and those that were opened here.
 * @param {ServedScene} scene
 * @returns {Option[]}
 */
export const dossiers = ({ served }) => [
  ...Object.entries(served.titles).map(([id, title]) => ({ value: id, label: title })),
  ...openedFiles.options(),
];

/**
 * Return whether the choice of a dossier, an event, a country has nothing to choose.
 * @param {ServedScene} scene
 */
export const needless = (scene) => [
  dossiers(scene).length < 2,
  OPTIONS.event(scene).length < 2,
  !scene.countries.length,
];
