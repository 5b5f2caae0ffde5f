/* What Dash's controls say of a view, and what a view has them show. */

import * as openedFiles from "../files/opened_files.mjs";
import * as views from "./view.mjs";

const PARTS = {
  event: "event",
  highlight: "highlight",
  country: "countries",
  search: "query",
  arrange: "arrange",
  names: "names",
}; // control → part of the view

const EMPTY = { country: [], search: "" };

/** Return the change of *view* that the control *id* asks for with *given*, or null where it shows what is so. */
export function asked(scene, view, id, given) {
  const value = given ?? EMPTY[id];
  if (value === undefined || !(id in PARTS)) return null;
  const codes = scene.countries.map((country) => country.code); // in whose order a view has them, and in no other
  const chosen = id === "country" ? codes.filter((code) => value.includes(code)) : value;
  if (views.same(chosen, view[PARTS[id]])) return null;
  return { kind: "change", changes: { [PARTS[id]]: chosen }, how: id === "search" ? "replace" : "push" };
}

/** Return what the control *id* shows of a view. */
export const value = (view, id) => view[PARTS[id]];

const OPTIONS = {
  event: (scene) =>
    scene.events
      .filter((event) => event.standings)
      .map((event) => ({ value: event.id, label: [event.name, event.day].filter(Boolean).join(", ") })),
  country: (scene) => scene.countries.map(({ code, name }) => ({ value: code, label: name })),
  arrange: ({ words, arrangements }) =>
    Object.entries(words.arrangements).map(([name, label]) => ({
      value: name,
      label,
      disabled: !arrangements.includes(name),
    })),
};

/** Return what the control *id* offers of a scene. */
export const options = (scene, id) => OPTIONS[id](scene);

/** Return the dossiers that can be chosen: the server's, and those that were opened here. */
export const dossiers = ({ served }) => [
  ...Object.entries(served.titles).map(([id, title]) => ({ value: id, label: title })),
  ...openedFiles.options(),
];

/** Return whether the choice of a dossier, an event, a country has nothing to choose. */
export const needless = (scene) => [
  dossiers(scene).length < 2,
  OPTIONS.event(scene).length < 2,
  !scene.countries.length,
];
