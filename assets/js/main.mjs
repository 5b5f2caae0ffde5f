/* What Dash's clientside callbacks call (boot.js hands each call on, with its context first). */

import "./export/printing.mjs";
import * as figureDialog from "./panels/figure_dialog.mjs";
import * as theme from "./render/theme.mjs";
import * as controls from "./state/controls.mjs";
import * as page from "./state/page.mjs";
import * as views from "./state/view.mjs";
import * as visit from "./state/visit.mjs";

const triggered = (context) =>
  context.triggered.map(({ prop_id: at, value }) => [at.slice(0, at.lastIndexOf(".")), value]);
const none = () => window.dash_clientside.no_update;

export function open(context, scene) {
  if (scene) visit.open(scene);
  return none();
}

export function turn(context, dossier) {
  if (dossier) visit.turn(dossier);
  return none();
}

export function choose(context) {
  const before = page.now.view;
  if (!before) return none();
  for (const [id, given] of triggered(context)) {
    const value = given ?? controls.empty[id];
    if (value === undefined) continue;
    const chosen = id === "country" ? controls.order(value) : value;
    if (views.same(chosen, before[controls.keys[id]])) continue;
    page.change({ [controls.keys[id]]: chosen }, { history: id === "search" ? "replace" : "push" });
  }
  return none();
}

export function take(context, ...given) {
  const [size, shape, theme, form, extent] = given.slice(-5);
  const look = { size: Number(size), shape, theme: theme === "dark" ? "dark" : "light", form, extent };
  for (const [id, clicks] of triggered(context)) if (clicks) page.take(id.replace("take-", ""), look);
  return none();
}

export function move(context) {
  for (const [id, clicks] of triggered(context)) {
    if (!clicks) continue;
    ({
      "zoom-in": () => page.now.stage?.zoom(1.4),
      "zoom-out": () => page.now.stage?.zoom(1 / 1.4),
      fit: () => page.now.stage?.fit(),
      reset: () => page.reset(),
      "reset-empty": () => page.reset(),
    })[id]();
  }
  return none();
}

export function askForFigure(context, clicks) {
  return clicks ? figureDialog.ask(page.now, clicks) : [none(), none()];
}

export function leaveFigure(context, copied, closed, line) {
  const [[id] = []] = triggered(context);
  if (id === "copy-python" && copied) return figureDialog.copied(line);
  if (id === "close-figure" && closed) figureDialog.close();
  return "";
}

export function chooseTheme(context, chosen) {
  if (chosen) theme.choose(chosen);
  return none();
}
