/* Plotly's drawing, adopted.  Plotly draws the marks once, of many actors the first of each kind; a sheet then lies in its
   drawing, the painter alone moves and lights the marks, and Plotly is never asked to draw again.
   Only this file knows Plotly's elements. */

import * as sheets from "./sheet.mjs";

/** Resolve once Plotly has drawn the figure of the scene of *sheet* in *stage* and the sheet lies in that drawing, or once
    another sheet is there.  (Not in the graph's own element: Dash replaces that when Plotly has been loaded.) */
function adopt(stage, sheet, repaint) {
  return new Promise((resolve) => {
    const tryNow = () => {
      const done = !sheet.svg.isConnected || taken(stage, sheet, repaint);
      if (done) resolve();
      return done;
    };
    if (tryNow()) return;
    const watcher = new MutationObserver(() => {
      if (tryNow()) watcher.disconnect();
    });
    watcher.observe(stage, { childList: true, subtree: true });
  });
}

/** Let *sheet* lie in Plotly's drawing of its scene, and return whether there is one. */
function taken(stage, sheet, repaint) {
  const graph = stage.querySelector(".js-plotly-plot");
  if (graph?.layout?.meta !== sheet.scene.drawing) return false;
  const svg = graph.querySelector("svg.main-svg");
  const layer = svg?.querySelector(".cartesianlayer");
  const marks = layer && marksIn(graph, svg, sheet);
  if (!marks) return false;
  svg.parentElement.querySelectorAll("canvas.drawing").forEach((old) => old.remove());
  svg.querySelectorAll(":scope > .under, :scope > .points, :scope > .over").forEach((old) => old.remove());
  layer.querySelectorAll("[clip-path]").forEach((clipped) => clipped.removeAttribute("clip-path"));
  sheets.settle(sheet, svg, layer, marks);
  hush(graph);
  follow(graph, sheet, repaint);
  return true;
}

/** Hide from those who listen what Plotly draws in, and measures letters in: the stage is one picture and has its words. */
function hush(graph) {
  [graph, ...document.querySelectorAll("body > svg")].forEach((drawing) => drawing.setAttribute("aria-hidden", "true"));
}

/** Return the mark of each actor, or null before all are there: Plotly's, or where it draws but the first of each kind
    (dashboard/drawing/marks.py) those of *sheet* itself, in the place of Plotly's few. */
function marksIn(graph, svg, { scene, marks }) {
  const drawn = [...svg.querySelectorAll(".scatterlayer path.point")];
  if (drawn.length !== graph.data[0].x.length) return null;
  if (drawn.length === scene.actors.length) return drawn;
  drawn.forEach((mark) => mark.remove());
  return marks;
}

/** Call *repaint* whenever Plotly has drawn again after all (it does where a browser zooms, say), on its new marks. */
function follow(graph, sheet, repaint) {
  graph.on("plotly_afterplot", () => {
    const ours = sheet.under.isConnected && graph.layout.meta === sheet.scene.drawing; // another sheet looks to itself
    const marks = ours && marksIn(graph, sheet.svg, sheet);
    if (!marks || marks === sheet.marks) return;
    sheet.marks = marks;
    marks.forEach((element) => {
      element.mark = null;
    }); // it stands and looks as Plotly has it
    repaint();
  });
}

export { adopt };
