/* Who of a large record is not drawn, and ways to them.  Where a view wants others drawn than its scene holds, or another event,
   it asks the server, which makes the places.  Until they come the page goes on as it is: what it counts and lists is known of
   every event. */

import { changes } from "./component.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as scenes from "../state/scenes.mjs";

const called = (scene, { most, besides, event }) => `${scene.drawing} ${most} ${besides} ${event}`;

export default function mount(element, act, tell) {
  const other = changes(({ scene, event, arrange, query, pick, most, besides }) => [
    scene,
    event,
    arrange,
    query,
    pick,
    most,
    besides,
  ]);
  let now = null; // {scene, view} that are shown
  let awaited = ""; // what is on the way

  async function draw() {
    const { scene, view } = now;
    const who = called(scene, view);
    if (!undrawn.differs(scene, view) || awaited === who) return;
    awaited = who;
    delete document.documentElement.dataset.ready;
    tell({ text: `Drawing ${undrawn.wanted(scene, view)} …`, stays: true });
    try {
      const { scene: drawn } = await openedFiles.draw(scene, view);
      if (awaited !== who || now.scene !== scene) return; // another is on its way, or another dossier is open
      if (called(scene, now.view) === who) act({ kind: "drawn", drawing: scenes.keep(drawn) });
      else document.documentElement.dataset.ready = scene.id; // the reader went back meanwhile
    } catch (error) {
      tell({ text: `Not drawn: ${error.message}.`, stays: true });
      document.documentElement.dataset.ready = scene.id;
    }
    if (awaited === who) awaited = "";
  }

  return (props) => {
    const { scene, ...view } = props;
    if (!scene || !other(props)) return;
    now = { scene, view };
    undrawn.show(element, scene, view, (changes) => act({ kind: "change", changes }));
    draw();
  };
}
