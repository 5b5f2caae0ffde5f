/* The dialog *Plotly figure*: opens it and says what view the server is to draw; Dash does the rest
   (page/figure_dialog.py). */

import { copyText } from "../export/actions.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as theme from "../render/theme.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { OpenedDossier } from "../types.js" */

/** @type {() => HTMLDialogElement} */
const element = () => /** @type {HTMLDialogElement} */ (document.getElementById("figure-dialog"));

const LATER = 'script[type="text/later"]'; // of Dash, what draws a graph (server/dash_scripts.py)
let learning = /** @type {Promise<void> | null} */ (null);

/** Run the scripts that a graph needs; each but once, and again if it could not be had. */
function learnToDraw() {
  learning ??= runLater().finally(() => {
    learning = null;
  });
  return learning;
}

async function runLater() {
  for (const named of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll(LATER))) {
    const script = document.createElement("script");
    await new Promise((done, failed) => {
      script.onload = done;
      script.onerror = () => failed(new Error("the server does not answer; try again when it does"));
      script.src = named.src;
      named.after(script);
    });
    named.remove();
  }
}

/**
 * Open the dialog, and resolve to [what is asked of the server, what the dialog says meanwhile]; *number* tells two
 * alike apart.
 * @param {{ scene: Scene, view: View }} now
 * @param {number} number
 */
async function ask({ scene, view }, number) {
  const same = window.dash_clientside.no_update;
  const dialog = element();
  if (!dialog.open) dialog.showModal();
  const { event, highlight, countries, query, pick, arrange, names, most, besides } = view;
  /** @type {OpenedDossier | undefined} */
  const opened = openedFiles.get(scene.id);
  const asked = {
    dossier: scene.id,
    event,
    highlight,
    countries,
    query,
    arrange,
    names,
    number,
    theme: theme.current(),
    shape: window.innerWidth < window.innerHeight ? "portrait" : "landscape",
    pick: [...scene.actors, ...scene.ties].some((thing) => thing.id === pick) ? pick : "",
    draw: scene.whole ? { most, besides } : null, // who of a large record is drawn
    file: opened?.files[0].name.slice(0, 200) ?? "",
  };
  try {
    // Dash itself would say nothing of a server that is gone
    if (!opened) await openedFiles.ask("health", { cache: "no-store" });
    window.dash_clientside.set_props("figure-body", { children: "Drawing …" });
    const graph = opened && (await figureOf(opened, asked));
    await learnToDraw();
    return [asked, graph ?? same];
  } catch (error) {
    return [same, `Not drawn: ${/** @type {Error} */ (error).message}.`];
  }
}

/**
 * Resolve to the figure of the view that is *asked* for of an opened file, which is sent once more, for the server
 * keeps none.
 * @param {OpenedDossier} opened
 * @param {object} asked
 */
async function figureOf({ files, mapping }, asked) {
  const reply = await openedFiles.read(files, { mapping, figure: asked });
  if (reply.kind !== "figure")
    throw new Error(reply.problems?.[0] ?? "the file could not be read again; open it once more");
  return reply.graph;
}

function close() {
  element().close();
}

/**
 * Copy *line*, and resolve to what to say of that.
 * @param {string} line
 */
async function copied(line) {
  return (await copyText(line)) ? "Copied" : "This browser does not let the page copy; select the line instead.";
}

export { ask, close, copied };
