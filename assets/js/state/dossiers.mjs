/* Which dossier is wanted: chosen, named by the address, opened from a file, or shown by a snapshot. */

import * as browserHistory from "./browser_history.mjs";
import { dossierOf, isKnown } from "./reduce.mjs";
import * as views from "./view.mjs";
import * as openedFiles from "../files/opened_files.mjs";

/** @import { Served, View } from "../scene.js" */
/** @import { Action, Actions, ServedScene, Shown, Wanted } from "../types.js" */

/** @typedef {Partial<Pick<View, "names">>} Reader what the reader of a view keeps in any dossier */

let number = 0; // so that to want the same twice is to want

/**
 * Return the address of the opening view of a dossier, for a reader who has *view*.
 * @param {string} dossier
 * @param {Served} served
 * @param {Reader} view
 */
function address(dossier, served, view) {
  const keys = new URLSearchParams(dossier === served.first ? {} : { dossier });
  if (view.names === "own") keys.set("names", "own"); // of all that was chosen, this does not ask for a dossier
  return views.searchOf(keys);
}

/**
 * What an action of each kind wants.
 * @type {{ [Kind in keyof Actions]?: (action: Action<Kind>, served: Served, view: Reader) => Wanted }}
 */
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

/**
 * Return what *action* wants while *view* of *scene* is shown, or null where it wants no dossier.
 * @template {keyof Actions} Kind
 * @param {Action<Kind>} action
 * @param {ServedScene} scene
 * @param {Reader} view
 */
export function wantedBy(action, scene, view) {
  const wanted = KINDS[action.kind]?.(action, scene.served, view);
  if (!wanted || !isKnown(wanted.dossier, scene.served)) return null;
  const other = wanted.anew || wanted.dossier !== scene.id;
  number += 1;
  return { ...wanted, number, here: !other, held: other && openedFiles.has(wanted.dossier) };
}

/**
 * Return whether what is *wanted* is still to be shown.
 * @param {Wanted | null | undefined} wanted
 * @param {Shown | null | undefined} shown
 */
export const isAwaited = (wanted, shown) => !wanted?.here && (wanted?.number ?? 0) > (shown?.heard.wanted ?? 0);

/**
 * Return what the address wants before anything is shown: null where that is *scene*.
 * @param {ServedScene} scene
 */
export function first(scene) {
  const search = browserHistory.search();
  const dossier = dossierOf(search, scene.served);
  return dossier === scene.id ? null : wantedBy({ kind: "turned", search }, scene, {});
}

/** Throw in words where the server does not answer: Dash itself would say nothing. */
export const reach = () => openedFiles.ask("health", { cache: "no-store" });
