/* Which dossier is wanted: chosen, named by the address, opened from a file, or shown by a snapshot. */

import * as browserHistory from "./browser_history.mjs";
import { dossierOf, isKnown } from "./reduce.mjs";
import * as views from "./view.mjs";
import * as openedFiles from "../files/opened_files.mjs";

let number = 0; // so that to want the same twice is to want

/** Return the address of the opening view of a dossier, for a reader who has *view*. */
function address(dossier, served, view) {
  const keys = new URLSearchParams(dossier === served.first ? {} : { dossier });
  if (view.names === "own") keys.set("names", "own"); // of all that was chosen, this does not ask for a dossier
  return views.written(keys);
}

/** What each kind of action wants: {dossier, search, how, news}, or null. */
const KINDS = {
  chosen: ({ dossier }, served, view) => ({ dossier, search: address(dossier, served, view), how: "push" }),
  turned: ({ search }, served) => ({ dossier: dossierOf(search, served), search, how: "none" }),
  opened: ({ dossier, news }, served, view) => ({
    dossier,
    search: address(dossier, served, view),
    how: "push",
    news,
    anew: true,
  }),
  closed: (_, served, view) => ({ dossier: served.first, search: address(served.first, served, view), how: "push" }),
  reopen: ({ dossier, search, news }) => ({ dossier, search, how: "push", news }),
};

/** Return what *action* wants while *view* of *scene* is shown, or null where it wants no dossier. */
export function wantedBy(action, scene, view) {
  const wanted = KINDS[action.kind]?.(action, scene.served, view);
  if (!wanted || !isKnown(wanted.dossier, scene.served)) return null;
  const other = wanted.anew || wanted.dossier !== scene.id;
  return { ...wanted, number: (number += 1), held: other && openedFiles.has(wanted.dossier) };
}

/** Return what the address wants before anything is shown: null where that is *scene*. */
export function first(scene) {
  const search = browserHistory.search();
  const dossier = dossierOf(search, scene.served);
  return dossier === scene.id ? null : wantedBy({ kind: "turned", search }, scene, {});
}

/** Throw in words where the server does not answer: Dash itself would say nothing. */
export const reach = () => openedFiles.ask("health", { cache: "no-store" });
