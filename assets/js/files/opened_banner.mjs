/* What stands over a dossier that was opened from files: where it is kept, what was put right in it, and how to be rid
   of it. */

import * as openedFiles from "./opened_files.mjs";
import * as dialogs from "../panels/dialog.mjs";
import * as dom from "../render/dom.mjs";

/** @import { Scene } from "../scene.js" */

/**
 * Fill *bar* for *scene*, and hide it for a dossier of the server's; close(id) is called where a reader closes it.
 * @param {HTMLElement} bar
 * @param {Scene} scene
 * @param {(id: string) => void} close
 */
function show(bar, scene, close) {
  const { el, fill } = dom;
  const opened = scene.served?.opened && openedFiles.get(scene.id);
  bar.hidden = !opened;
  if (!opened) return fill(bar);
  const names = opened.files.map((file) => file.name);
  const from = names.length === 1 ? names[0] : `${names.length} files`;
  /** @type {(words: string, act: () => void) => HTMLElement} */
  const button = (words, act) =>
    el("button", { type: "button", class: "clear", "data-key": words, onclick: act }, words);
  const notes = () =>
    dialogs.list(`Notes on ${from}`, "What was put right or left aside in reading; nothing else was.", opened.notes);
  const command = () => dialogs.list(`Command line for ${from}`, "This reads the file as you chose.", opened.command);
  fill(
    bar,
    el(
      "span",
      {},
      "Opened from ",
      el("bdi", {}, from),
      ", in this tab only: the server keeps none of it, and reloading closes it. ",
    ),
    opened.notes.length > 0 && button(`Notes (${opened.notes.length})`, notes),
    opened.command.length > 0 && button("Command line", command),
    button("Close file", () => close(scene.id)),
  );
}

export { show };
