/* Who of a large record is not drawn, and ways to them.  Where a view wants others drawn than its scene holds, or
   another event, it asks the server, which makes the places.  Until they come the page goes on as it is: what it counts
   and lists is known of every event. */

import { changes } from "./component.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as scenes from "../state/scenes.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Mount, ServedScene } from "../types.js" */

/** @typedef {Pick<View, "most" | "besides" | "event">} Wished what a drawing is of */
/** @typedef {Wished & Pick<View, "arrange" | "query" | "pick">} Followed */

/**
 * Return what tells a drawing from others: of which scene it is made, and what of it is drawn.
 * @type {(scene: Scene, view: Wished) => string}
 */
const called = (scene, { most, besides, event }) => `${scene.drawing} ${most} ${besides} ${event}`;

/** @type {Mount<"scene" | "event" | "arrange" | "query" | "pick" | "most" | "besides">} */
export default function mount(element, act, notify) {
  const other = changes(({ scene, event, arrange, query, pick, most, besides }) => [
    scene,
    event,
    arrange,
    query,
    pick,
    most,
    besides,
  ]);
  let now = /** @type {{ scene: ServedScene, view: Followed } | null} */ (null); // what is shown
  let awaited = ""; // what is on the way

  async function draw() {
    if (!now) return;
    const { scene, view } = now;
    const who = called(scene, view);
    if (!undrawn.differs(scene, view) || awaited === who) return;
    awaited = who;
    delete document.documentElement.dataset.ready;
    notify({ text: `Drawing ${undrawn.wanted(scene, view)} …`, stays: true });
    try {
      const { scene: drawn } = await openedFiles.draw(scene, view);
      if (awaited !== who || now?.scene !== scene) return; // another is on its way, or another dossier is open
      notify({ text: "" }); // it is drawn: who waits for the picture must not be told any more that it is on its way
      if (called(scene, now.view) === who) act({ kind: "drawn", drawing: scenes.keep(drawn) });
      else document.documentElement.dataset.ready = scene.id; // the reader went back meanwhile
    } catch (error) {
      notify({ text: `Not drawn: ${/** @type {Error} */ (error).message}.`, stays: true });
      document.documentElement.dataset.ready = scene.id;
    }
    if (awaited === who) awaited = "";
  }

  return (props) => {
    if (!props.scene || !other(props)) return;
    const { scene, ...view } = props;
    now = { scene, view };
    undrawn.show(element, scene, view, (changes) => act({ kind: "change", changes }));
    draw();
  };
}
