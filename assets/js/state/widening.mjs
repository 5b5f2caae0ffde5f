/* Widening: where a view of a large record wants others drawn than the scene holds, or another event, they are asked of the
   server, which makes the places.  Until they come the page goes on as it is, without the picture of an event that has no
   places yet: what it counts and lists is known of every event. */

import * as undrawn from "../model/undrawn.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as controls from "./controls.mjs";
import * as page from "./page.mjs";

let awaited = ""; // who is on the way

/** Draw as much of a large record as the view wants, where that is not what the scene holds. */
async function widen() {
  const { scene, view } = page.now;
  const called = (one) => `${scene.drawing} ${one.most} ${one.besides} ${one.event}`;
  const who = called(view);
  if (!undrawn.differs(scene, view) || awaited === who) return;
  awaited = who;
  delete document.documentElement.dataset.ready;
  page.tell(`Drawing ${undrawn.wanted(scene, view)} …`, { stays: true });
  try {
    const told = await openedFiles.draw(scene, view);
    if (awaited !== who || page.now.scene !== scene) return; // another is on its way, or another dossier is open
    if (called(page.now.view) === who) controls.bring(told);
    else document.documentElement.dataset.ready = scene.id; // the reader went back meanwhile
  } catch (error) {
    page.tell(`Not drawn: ${error.message}.`, { stays: true });
    document.documentElement.dataset.ready = scene.id;
  }
  if (awaited === who) awaited = "";
}

export { widen };
