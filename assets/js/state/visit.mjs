/* A visit: from the address to the view and back, to another dossier, by the Back button, by a snapshot. */

import * as fileDrop from "../files/file_drop.mjs";
import * as openedBanner from "../files/opened_banner.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as snapshots from "../files/reopen.mjs";
import * as describe from "../model/describe.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as fonts from "../render/fonts.mjs";
import * as plotlyDrawing from "../render/plotly.mjs";
import * as sheets from "../render/sheet.mjs";
import * as browserHistory from "./browser_history.mjs";
import * as controls from "./controls.mjs";
import * as page from "./page.mjs";
import * as views from "./view.mjs";
import { widen } from "./widening.mjs";

const part = (id) => document.getElementById(id);

const LISTED = 5; // parts of an address that are repeated where they are not known

let news = ""; // what to say once the view that is being opened stands
let arrived = null; // the scene that came last
let awaited = ""; // the id of the dossier whose scene is on its way
const closed = new Map(); // id → title of each dossier that was closed, to which Back may still lead

const asked = (served) => new URLSearchParams(browserHistory.search()).get("dossier") ?? served.first;

/** Open a scene on the view that the address holds. */
async function open(scene) {
  if (!arrived)
    fileDrop.attach(part("open-file"), { reopen, show, tell: page.tell, most: Number(part("opened").dataset.most) });
  arrived = scene;
  awaited = "";
  if (elsewhere()) return;
  const { view, ignored } = views.parse(browserHistory.search(), scene);
  page.hold(scene, view);
  openedBanner.show(part("opened"), scene, close);
  greet(ignored);
  widen();
  await paint(scene, view);
  if (arrived === scene && !undrawn.differs(scene, page.now.view)) document.documentElement.dataset.ready = scene.id;
}

/** Paint a scene as soon as the letters of its picture are there, and resolve when all letters are, and Plotly's drawing. */
async function paint(scene, view) {
  await fonts.first(describe.written(scene, view.names === "own"));
  if (arrived !== scene) return;
  const sheet = sheets.make(part("stage"), scene);
  page.use(sheet);
  const repaint = () => page.now.stage.paint();
  const letters = fonts.prepare(document.body.textContent + JSON.stringify(scene), repaint);
  await Promise.all([plotlyDrawing.adopt(part("stage"), sheet, repaint), letters]);
}

/** Turn to another dossier, because a reader or the address chose it. */
function turn(dossier) {
  if (!arrived) return;
  if (dossier !== asked(arrived.served)) {
    const keys = new URLSearchParams(dossier === arrived.served.first ? {} : { dossier });
    if (page.now.view.names === "own") keys.set("names", "own"); // of all that was chosen, this does not ask for a dossier
    browserHistory.write("push", views.written(keys));
  }
  if (dossier === awaited || (dossier === arrived.id && !awaited)) return;
  awaited = dossier;
  const guest = openedFiles.get(dossier);
  if (guest) controls.bring(guest);
  else fetchOne(dossier);
}

/** Ask the server for a dossier; where it does not answer, say so and stay: Dash itself would say nothing. */
async function fetchOne(dossier) {
  try {
    await openedFiles.ask("health", { cache: "no-store" });
    if (awaited === dossier) controls.askFor(dossier);
  } catch (error) {
    if (awaited !== dossier) return;
    awaited = "";
    const { scene, view } = page.now;
    browserHistory.write("replace", views.format(view, scene));
    controls.offer(scene, view);
    page.tell(`Not opened: ${error.message}.`, { stays: true });
  }
}

/** Show the dossier *id* that a reader has opened from files, as new even where it was open before, and say *text* once it stands. */
function show(id, text) {
  news = text;
  closed.delete(id);
  if (arrived.id === id) controls.bring(openedFiles.get(id));
  else turn(id);
}

/** Close a dossier that was opened from files. */
function close(id) {
  closed.set(id, openedFiles.get(id).title);
  openedFiles.remove(id);
  turn(arrived.served.first);
}

/** Turn to the dossier that the address names, where that is another one; return whether it is. */
function elsewhere() {
  const dossier = asked(arrived.served);
  if (dossier === arrived.id || !openedFiles.known(arrived.served).ids.includes(dossier)) return false;
  turn(dossier);
  return true;
}

/** Show the view that the address holds. */
function follow() {
  const { scene } = page.now;
  if (closed.has(asked(arrived.served))) return stay(scene);
  const { view, ignored } = views.parse(browserHistory.search(), scene);
  page.change(view, { history: "none" });
  controls.offer(scene, view);
  greet(ignored);
  widen();
}

/** Stay on *scene* where the address leads back to a dossier that was closed, and let the address say so. */
function stay(scene) {
  news = `${closed.get(asked(arrived.served))} was closed; open its file again to go back to it.`;
  browserHistory.write("replace", views.format(page.now.view, scene));
  greet([]);
}

function greet(ignored) {
  const more = ignored.length > LISTED ? `, and ${ignored.length - LISTED} more` : "";
  const unknown =
    ignored.length &&
    `Ignored in this address, for it is not known here: ${ignored
      .slice(0, LISTED)
      .map((one) => views.cut(one))
      .join(", ")}${more}`;
  const text = [news, unknown].filter(Boolean).join(" ");
  page.tell(text, unknown ? { stays: true } : {});
  news = "";
}

/** Go to the view that a snapshot shows, and say so where it cannot be quite that any more. */
async function reopen(file) {
  try {
    const { dossier, search, changed } = await snapshots.read(file, openedFiles.known(arrived.served));
    browserHistory.write("push", search);
    const title = openedFiles.get(dossier)?.title ?? arrived.served.titles[dossier];
    const other = dossier === arrived.id ? "" : `; it shows another dossier: ${title}`;
    const old =
      changed && "The dossier has changed since this snapshot was made: the view is its view, the record today's.";
    news = [`Snapshot reopened${other}.`, old].filter(Boolean).join(" ");
    if (dossier === arrived.id) follow();
    else turn(dossier);
  } catch (error) {
    page.tell(`Not reopened: ${error.message}.`, { stays: true });
  }
}

browserHistory.onTurn(() => {
  if (arrived && !elsewhere()) follow();
});

export { open, turn };
