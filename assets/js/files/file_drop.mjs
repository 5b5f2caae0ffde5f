/* Files that a reader brings, dropped or chosen: a snapshot reopens its view, anything else is read and shown. */

import * as columnMapping from "./column_mapping.mjs";
import * as openedFiles from "./opened_files.mjs";
import * as snapshots from "./reopen.mjs";
import * as counts from "../model/counts.mjs";
import * as dialogs from "../panels/dialog.mjs";
import * as dom from "../render/dom.mjs";

/** @import { Answer, Mapping, Question, Read } from "../answers.js" */

/**
 * What is done with files: a snapshot is reopened, a dossier shown; *most* bytes are those of a request.
 * @typedef {object} Act
 * @property {(file: File) => unknown} reopen
 * @property {(id: string, text: string) => void} show
 * @property {(text: string, how?: { stays?: boolean }) => void} notify
 * @property {number} most
 */

const MANY = 100; // files of one dossier, folders included

/**
 * Take in *files*; *more* may say how a list among them is read.
 * @param {File[]} files
 * @param {Act} act
 * @param {{ headed?: boolean }} [more]
 */
async function take(files, act, more = {}) {
  try {
    if (files.length === 1 && (await snapshots.isPicture(files[0]))) return await act.reopen(files[0]);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (!files.length) throw new Error("there is no file in it");
    if (files.length > MANY)
      throw new Error(`these are ${files.length} files; ${MANY} are the most: put them into a zip archive`);
    if (size > act.most)
      throw new Error(
        `${named(files)} has ${mega(size)} MB; ${mega(act.most)} MB are the most that can be read: ` +
          "split it, or leave out what is not needed",
      );
    act.notify(`Reading ${named(files)} …`, { stays: true });
    answer(await openedFiles.read(files, more), files, act);
  } catch (error) {
    act.notify(`Not opened: ${/** @type {Error} */ (error).message}.`, { stays: true });
  }
}

/** @type {(bytes: number) => string} */
const mega = (bytes) => (bytes / 1e6).toFixed(1).replace(/\.0$/, "");
/** @type {(files: File[]) => string} */
const named = (files) => (files.length === 1 ? files[0].name : `${files.length} files`);

/**
 * @param {Answer} reply
 * @param {File[]} files
 * @param {Act} act
 */
function answer(reply, files, act) {
  act.notify("");
  if (reply.kind === "dossier") settle(reply, files, act);
  else if (reply.kind === "list") ask(reply, files, act);
  else if (reply.kind === "problems") refuse(reply.problems, files);
}

/**
 * Show what was read; *left* is how many rows of a list were left out.
 * @param {Read} reply
 * @param {File[]} files
 * @param {Act} act
 * @param {Mapping} [mapping]
 */
function settle(reply, files, act, mapping, left = 0) {
  const actors = counts.all(reply.scene).total;
  const { ties } = reply.scene.whole ?? { ties: reply.scene.ties.length };
  /** @type {(count: number, word: string) => string} */
  const counted = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
  const were = left === 1 ? "was" : "were";
  const less = left
    ? ` ${counted(left, "row")} could not be used and ${were} left out: Notes and Details say which.`
    : "";
  act.show(
    openedFiles.add(reply, files, mapping),
    `Opened ${named(files)}: ${counted(actors, "actor")}, ${counted(ties, "tie")}.${less}`,
  );
}

/**
 * @param {Question} list
 * @param {File[]} files
 * @param {Act} act
 */
function ask(list, files, act) {
  columnMapping.ask(
    list,
    async (mapping, dialog) => {
      try {
        const reply = await openedFiles.read(files, { mapping });
        if (reply.kind === "problems") return dialog.refuse(reply.problems, reply.rows, reply.words);
        dialog.close();
        const read = /** @type {Read} */ (reply); // of a list whose columns are known the server asks nothing
        settle(read, files, act, mapping, dialog.left);
      } catch (error) {
        dialog.refuse([`Not opened: ${/** @type {Error} */ (error).message}.`]);
      }
    },
    (headed) => take(files, act, { headed }),
  );
}

/**
 * @param {string[]} problems
 * @param {File[]} files
 */
function refuse(problems, files) {
  const count = problems.length === 1 ? "one problem" : `${problems.length.toLocaleString("en")} problems`;
  dialogs.list(`${named(files)} cannot be opened`, `It has ${count}. Nothing on the page has changed.`, problems);
}

/**
 * Resolve to the files of a drop, those in its folders too.
 * @param {DataTransfer} transfer
 */
async function dropped(transfer) {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  /** @type {(entry: FileSystemEntry) => Promise<File[]>} */
  const within = async (entry) => {
    if (isFile(entry)) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    /** @type {File[]} */
    const found = [];
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    for (;;) {
      // it gives a hundred at a time
      /** @type {FileSystemEntry[]} */
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length || found.length > MANY) return found;
      for (const one of some) found.push(...(await within(one)));
    }
  };
  return (await Promise.all(entries.map(within))).flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {entry is FileSystemFileEntry}
 */
const isFile = (entry) => entry.isFile;

/**
 * Listen for files, dropped anywhere or chosen by *button*.
 * @param {HTMLElement} button
 * @param {Act} act
 */
function attach(button, act) {
  /** @type {(event: DragEvent) => DataTransfer | null} */
  const carried = ({ dataTransfer }) => (dataTransfer?.types.includes("Files") ? dataTransfer : null);
  /** @type {(over: boolean) => void} */
  const mark = (over) => document.body.classList.toggle("receiving", over);
  document.addEventListener("dragover", (event) => {
    if (!carried(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) mark(false);
  });
  document.addEventListener("drop", async (event) => {
    mark(false);
    const transfer = carried(event);
    if (!transfer) return;
    event.preventDefault();
    take(await dropped(transfer), act);
  });
  button.addEventListener("click", () => {
    /** @type {HTMLInputElement} */
    const chooser = dom.el("input", {
      type: "file",
      multiple: true,
      onchange: () => chooser.files?.length && take([...chooser.files], act),
    });
    chooser.click();
  });
}

export { attach, take };
