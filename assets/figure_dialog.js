/* The dialog *Plotly figure*: opens it and says what view the server is to draw; Dash does the rest (page/figure_dialog.py). */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  /** Open the dialog, and resolve to [what is asked of the server, what the dialog says meanwhile]; *number* tells two alike apart. */
  async function ask({ scene, view }, number) {
    const same = window.dash_clientside.no_update;
    if (!scene) return [same, same];
    const dialog = document.getElementById("figure-dialog");
    if (!dialog.open) dialog.showModal();
    const { event, highlight, countries, query, pick, arrange, names, most, besides } = view;
    const files = atTheTable.guests.get(scene.id)?.files;
    const asked = {
      dossier: scene.id, event, highlight, countries, query, arrange, names, number, theme: atTheTable.theme.current(),
      shape: window.innerWidth < window.innerHeight ? "portrait" : "landscape",
      pick: [...scene.actors, ...scene.ties].some((thing) => thing.id === pick) ? pick : "",
      draw: scene.whole ? { most, besides } : null, // who of a large record is drawn
      file: files?.[0]?.name.slice(0, 200) ?? "",
    };
    try {
      await atTheTable.guests.ask("health", { cache: "no-store" }); // Dash itself would say nothing of a server that is gone
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
    return (await atTheTable.copy(line)) ? "Copied" : "This browser does not let the page copy; select the line instead.";
  }

  atTheTable.figureDialog = { ask, close, copied };
})();
