/* What Dash's clientside callbacks call (dashboard/page/callbacks.py says when).  boot.js hands each call on, with Dash's context
   of it first. */

import { actions } from "./export/actions.mjs";
import * as openedFiles from "./files/opened_files.mjs";
import * as describe from "./model/describe.mjs";
import * as figureDialog from "./panels/figure_dialog.mjs";
import * as themes from "./render/theme.mjs";
import * as browserHistory from "./state/browser_history.mjs";
import * as controls from "./state/controls.mjs";
import * as dossiers from "./state/dossiers.mjs";
import { opened, reduced } from "./state/reduce.mjs";
import * as scenes from "./state/scenes.mjs";
import * as views from "./state/view.mjs";

const same = () => window.dash_clientside.no_update;

/** Return what a call was made for: [{id, property, value}]. */
const triggered = (context) =>
  context.triggered.map(({ prop_id: at, value }) => {
    const dot = at.lastIndexOf(".");
    return { id: at.slice(0, dot), property: at.slice(dot + 1), value };
  });

/** Return, for each output of a call, what *made(id, property)* makes of it. */
const filled = (context, made) => [context.outputs_list].flat().map(({ id, property }) => made(id, property));

const valueOf = (context, id, property) =>
  context.inputs_list.find((input) => input.id === id && input.property === property)?.value;

const TRAIL = 20; // addresses

// --- the view ------------------------------------------------------------------------------------------------------------

/** Make the view and the values of the controls of whatever a reader did. */
export function reduce(context, scene, wanted, ...given) {
  const shown = given.at(-1);
  const causes = triggered(context);
  const come = arrived(shown, scene, wanted, causes);
  const next = walked(shown, [() => come ?? shown, ...causes.flatMap((cause) => steps(cause, shown))]);
  if (!next || next === shown) return filled(context, same);
  const now = scenes.named(next.drawing);
  const another = next.drawing !== shown?.drawing;
  const typed = causes.some(({ id }) => id === "search"); // what is being typed is not written back
  return filled(context, (id, property) => {
    if (id === "view") return next;
    if (id === "stage") return property === "view" ? next.view : another ? now : same();
    if (property === "options") return another ? controls.options(now, id) : same();
    if (id === "search" && typed) return same();
    const value = controls.value(next.view, id);
    return JSON.stringify(value) === JSON.stringify(valueOf(context, id, property) ?? []) ? same() : value;
  });
}

/** Return what is shown after *steps*.  Its trail has what the address is to hold after each of them, and the last few before,
    numbered: Dash calls once for all that happened in a moment, and React gives a component but the last of its props. */
function walked(shown, steps) {
  let trail = shown?.trail ?? [];
  let now = shown;
  for (const next of steps) {
    const before = now;
    now = next(before);
    if (now?.cause === before?.cause || now.cause.how === "none") continue;
    const search = now.cause.search ?? views.format(now.view, scenes.named(now.drawing));
    trail = [...trail, { number: (trail.at(-1)?.number ?? 0) + 1, how: now.cause.how, search }].slice(-TRAIL);
  }
  return now === shown ? shown : { ...now, trail };
}

/** Return what is shown of a scene that has come, or null where none has, or none that is still wanted. */
function arrived(shown, scene, wanted, causes) {
  const held = wanted?.held && causes.some(({ id }) => id === "wanted");
  const come = held
    ? openedFiles.get(wanted.dossier)?.scene
    : !shown || causes.some(({ id }) => id === "scene")
      ? scene
      : null;
  if (!come || (wanted && wanted.dossier !== come.id)) return null;
  if (!wanted && dossiers.first(come)) return null; // the address names another, which is on its way
  const { search = browserHistory.search(), how, news } = wanted ?? {};
  return opened(scenes.keep(come), come, { search, how, news, heard: shown?.heard });
}

/** Return what is shown after *action* of the component or control *id*. */
function step(shown, id, action) {
  if (!shown || !action) return shown;
  const scene = scenes.named(shown.drawing);
  const told = action.drawing ? { ...action, as: scenes.named(action.drawing) } : action;
  const next = reduced(shown, scene, told) ?? shown;
  return action.number ? { ...next, heard: { ...next.heard, [id]: action.number } } : next;
}

/** Return the steps that a cause of a call leads to, functions from what is shown to what is shown then. */
function steps({ id, property, value }, shown) {
  if (property === "n_clicks") return value ? [(before) => step(before, id, { kind: "reset" })] : [];
  if (property === "action") return unheard(shown, id, value).map((action) => (before) => step(before, id, action));
  const asked = (before) => controls.asked(scenes.named(before.drawing), before.view, id, value);
  return [(before) => (before ? step(before, id, asked(before)) : before)];
}

/** Return the actions of the component *id* since it was last heard. */
const unheard = (shown, id, said) => said.actions.filter(({ number }) => number > (shown?.heard?.[id] ?? 0));

const given = new Map(); // component → what it was given last: what has not changed is not given again, for Dash takes its time

/** Give a component what it follows: the scene, the view, its cause, or parts of the view. */
export function follow(context, shown) {
  const { view, trail, picked } = shown;
  const all = { ...view, scene: scenes.named(shown.drawing), view, trail, picked };
  const props = filled(context, (id, property) => {
    const before = given.get(`${id} ${property}`);
    given.set(`${id} ${property}`, all[property]);
    return before === all[property] ? same() : all[property];
  });
  return props.length === 1 ? props[0] : props;
}

let offered = ""; // of which drawing, and how many dossiers

/** Offer the dossiers that there are, and hide the choices that leave none. */
export function offer(_, shown) {
  const scene = scenes.named(shown.drawing);
  const options = controls.dossiers(scene);
  const now = JSON.stringify([shown.drawing, options]);
  if (now === offered) return [same(), same(), same(), same()];
  offered = now;
  return [options, ...controls.needless(scene)];
}

/** Return the address of the whole page, for a frame that shows a part. */
export const link = (_, shown) =>
  shown.view.embed ? describe.address(scenes.named(shown.drawing), shown.view) : same();

let quiet = true; // whether nothing is told

/** Return what to tell the reader, by whichever has something to tell: a text before the word that there is none. */
export function tell(context) {
  const all = triggered(context).map(({ property, value }) => (property === "told" ? value : value?.told));
  const told = all.findLast((one) => one?.text) ?? all.find(Boolean);
  if (!told || (quiet && !told.text)) return same();
  quiet = !told.text;
  return { ...told, number: performance.now() };
}

// --- dossiers ------------------------------------------------------------------------------------------------------------

let wanting = 0;

/** Say which dossier is wanted, ask the server for it where the page does not have it, and let the choice say so. */
export async function want(context, chosen, _turned, _file, shown, first) {
  const scene = shown ? scenes.named(shown.drawing) : first;
  const [cause] = triggered(context);
  const action = cause?.property === "action" ? cause.value.actions.at(-1) : { kind: "chosen", dossier: chosen };
  const wanted = cause ? dossiers.wantedBy(action, scene, shown?.view ?? {}) : dossiers.first(scene);
  if (!wanted) return [same(), same(), same()];
  const choice = wanted.dossier === chosen ? same() : wanted.dossier;
  wanting = wanted.number;
  if (wanted.dossier === scene.id && !wanted.anew && shown) return [wanted, same(), choice];
  if (wanted.held) return [wanted, same(), choice];
  try {
    await dossiers.reach();
    if (wanting !== wanted.number) return [same(), same(), same()];
    return [wanted, { dossier: wanted.dossier, number: wanted.number }, choice];
  } catch (error) {
    if (wanting !== wanted.number) return [same(), same(), same()];
    return [{ dossier: scene.id, told: { text: `Not opened: ${error.message}.`, stays: true } }, same(), scene.id];
  }
}

// --- looks ---------------------------------------------------------------------------------------------------------------

const TURNS = { "zoom-in": "nearer", "zoom-out": "farther", fit: "fit", reset: "fit", "reset-empty": "fit" };

/** Say what a button asks of the camera. */
export function turn(context) {
  const [cause] = triggered(context);
  return cause?.value ? { act: TURNS[cause.id], number: performance.now() } : same();
}

/** Choose light or dark; before anything is chosen, say what was in this browser. */
export function chooseTheme(context, theme) {
  if (triggered(context).length && theme) themes.choose(theme);
  return [themes.current(), themes.chosen() === theme ? same() : themes.chosen()];
}

// --- taking away ---------------------------------------------------------------------------------------------------------

/** Make what a button promises of the view, and resolve to what to tell the reader. */
export async function take(context, ...given) {
  const [shown, size, shape, theme, form, extent] = given.slice(-6);
  const [cause] = triggered(context);
  if (!cause?.value || !shown) return same();
  const { view } = shown;
  const look = { own: view.names === "own", size: Number(size), shape, theme: theme === "dark" ? "dark" : "light" };
  try {
    const way = actions[cause.id.replace("take-", "")];
    const text = await way({ scene: scenes.named(shown.drawing), view, form, extent, ...look });
    return { told: { text } };
  } catch (error) {
    return { told: { text: `That did not work: ${error.message}`, stays: true } };
  }
}

/** Open the dialog *Plotly figure*; resolve to what is asked of the server, and what the dialog says meanwhile. */
export function askForFigure(_, clicks, shown) {
  if (!clicks || !shown) return [same(), same()];
  return figureDialog.ask({ scene: scenes.named(shown.drawing), view: shown.view }, clicks);
}

/** Copy the line of the dialog, or close it; resolve to what to say of that. */
export function leaveFigure(context, copied, closed, line) {
  const [{ id } = {}] = triggered(context);
  if (id === "copy-python" && copied) return figureDialog.copied(line);
  if (id === "close-figure" && closed) figureDialog.close();
  return "";
}
