/* The files that a reader opens here.  It takes them in, dropped or chosen, and says over a record that came so where
   it is kept and how to be rid of it. */

import { changes } from "./component.mjs";
import * as fileDrop from "../files/file_drop.mjs";
import * as banner from "../files/opened_banner.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as snapshots from "../files/reopen.mjs";

/** @import { Mount, ServedScene } from "../types.js" */

/** @type {Mount<"scene">} */
export default function mount(element, act, notify) {
  let scene = /** @type {ServedScene | null} */ (null);
  const other = changes((props) => [props.scene]);

  /**
   * Go to the view that a snapshot shows, and say so where it cannot be quite that any more.
   * @param {File} file
   */
  async function reopen(file) {
    try {
      if (!scene) throw new Error("the page has not come yet; try again when it is there");
      const { dossier, search, changed } = await snapshots.read(file, openedFiles.known(scene.served));
      const title = openedFiles.get(dossier)?.title ?? scene.served.titles[dossier];
      const moved = dossier === scene.id ? "" : `; it shows another dossier: ${title}`;
      const old =
        changed && "The dossier has changed since this snapshot was made: the view is its view, the record today's.";
      act({ kind: "reopen", dossier, search, news: [`Snapshot reopened${moved}.`, old].filter(Boolean).join(" ") });
    } catch (error) {
      notify({ text: `Not reopened: ${/** @type {Error} */ (error).message}.`, stays: true });
    }
  }

  /** @param {string} dossier */
  function close(dossier) {
    openedFiles.remove(dossier);
    act({ kind: "closed" });
  }

  /** @type {(dossier: string, news: string) => void} */
  const show = (dossier, news) => act({ kind: "opened", dossier, news });
  /** @type {(text: string, how?: { stays?: boolean }) => void} */
  const say = (text, { stays } = {}) => notify({ text, stays });
  const button = /** @type {HTMLElement} */ (document.getElementById("open-file"));
  fileDrop.attach(button, {
    reopen,
    show,
    notify: say,
    most: Number(element.dataset.most),
  });
  return (props) => {
    if (!props.scene || !other(props)) return;
    scene = props.scene;
    banner.show(element, scene, close);
  };
}
