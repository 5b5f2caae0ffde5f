/* The dialog *Plotly figure*: opens it and says what view the server is to draw; Dash does the rest (page/figure_dialog.py). */

import { copyText } from "../export/actions.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as theme from "../render/theme.mjs";

/** Open the dialog, and resolve to [what is asked of the server, what the dialog says meanwhile]; *number* tells two alike apart. */
async function ask({ scene, view }, number) {
  const same = window.dash_clientside.no_update;
  if (!scene) return [same, same];
  const dialog = document.getElementById("figure-dialog");
  if (!dialog.open) dialog.showModal();
  const { event, highlight, countries, query, pick, arrange, names } = view;
  const files = openedFiles.get(scene.id)?.files;
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
    file: files?.[0]?.name.slice(0, 200) ?? "",
  };
  try {
    await openedFiles.ask("health", { cache: "no-store" }); // Dash itself would say nothing of a server that is gone
    return [asked, "Drawing …"];
  } catch (error) {
    return [same, `Not drawn: ${error.message}.`];
  }
}

function close() {
  document.getElementById("figure-dialog").close();
}

/** Copy *line*, and resolve to what to say of that. */
async function copied(line) {
  return (await copyText(line)) ? "Copied" : "This browser does not let the page copy; select the line instead.";
}

export { ask, close, copied };
