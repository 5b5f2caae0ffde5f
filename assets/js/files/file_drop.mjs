/* Files that a reader brings, dropped or chosen: a snapshot reopens its view, anything else is read and shown. */

import * as columnMapping from "./column_mapping.mjs";
import * as openedFiles from "./opened_files.mjs";
import * as snapshots from "./reopen.mjs";
import * as counts from "../model/counts.mjs";
import * as dialogs from "../panels/dialog.mjs";
import * as dom from "../render/dom.mjs";

const MANY = 100; // files of one dossier, folders included

/** Take in *files*; act: {reopen(file), show(id, text), tell(text, {stays}), most: bytes of a request}. */
async function take(files, act, more = {}) {
  try {
    if (files.length === 1 && (await snapshots.isPicture(files[0]))) return await act.reopen(files[0]);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (!files.length) throw new Error("there is no file in it");
    if (files.length > MANY)
      throw new Error(`these are ${files.length} files; ${MANY} are the most: put them into a zip archive`);
    if (size > act.most)
      throw new Error(
        `${named(files)} has ${mega(size)} MB; ${mega(act.most)} MB are the most that can be read: split it, or leave out what is not needed`,
      );
    act.tell(`Reading ${named(files)} …`, { stays: true });
    answer(await openedFiles.read(files, more), files, act);
  } catch (error) {
    act.tell(`Not opened: ${error.message}.`, { stays: true });
  }
}

const mega = (bytes) => (bytes / 1e6).toFixed(1).replace(/\.0$/, "");
const named = (files) => (files.length === 1 ? files[0].name : `${files.length} files`);

function answer(told, files, act) {
  act.tell("");
  if (told.kind === "dossier") settle(told, files, act);
  else if (told.kind === "list") ask(told, files, act);
  else refuse(told.problems, files);
}

function settle(told, files, act, mapping, left = 0) {
  const actors = counts.all(told.scene).total;
  const { ties } = told.scene.whole ?? { ties: told.scene.ties.length };
  const counted = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
  const less = left
    ? ` ${counted(left, "row")} could not be used and ${left === 1 ? "was" : "were"} left out: Notes and Details say which.`
    : "";
  act.show(
    openedFiles.add(told, files, mapping),
    `Opened ${named(files)}: ${counted(actors, "actor")}, ${counted(ties, "tie")}.${less}`,
  );
}

function ask(list, files, act) {
  columnMapping.ask(
    list,
    async (mapping, dialog) => {
      try {
        const told = await openedFiles.read(files, { mapping });
        if (told.kind === "problems") return dialog.refuse(told.problems, told.rows, told.words);
        dialog.close();
        settle(told, files, act, mapping, dialog.left);
      } catch (error) {
        dialog.refuse([`Not opened: ${error.message}.`]);
      }
    },
    (headed) => take(files, act, { headed }),
  );
}

function refuse(problems, files) {
  const count = problems.length === 1 ? "one problem" : `${problems.length.toLocaleString("en")} problems`;
  dialogs.list(`${named(files)} cannot be opened`, `It has ${count}. Nothing on the page has changed.`, problems);
}

/** Resolve to the files of a drop, those in its folders too. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const within = async (entry) => {
    if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    const found = [];
    const reader = entry.createReader();
    for (;;) {
      // it gives a hundred at a time
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length || found.length > MANY) return found;
      for (const one of some) found.push(...(await within(one)));
    }
  };
  return (await Promise.all(entries.map(within))).flat();
}

/** Listen for files, dropped anywhere or chosen by *button*. */
function attach(button, act) {
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  const mark = (over) => document.body.classList.toggle("receiving", over);
  document.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) mark(false);
  });
  document.addEventListener("drop", async (event) => {
    mark(false);
    if (!carries(event)) return;
    event.preventDefault();
    take(await dropped(event.dataTransfer), act);
  });
  button.addEventListener("click", () => {
    const chooser = dom.el("input", {
      type: "file",
      multiple: true,
      onchange: () => chooser.files.length && take([...chooser.files], act),
    });
    chooser.click();
  });
}

export { attach, take };
