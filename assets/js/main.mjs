/* What Dash's clientside callbacks call (dashboard/page/callbacks.py says when).  boot.js hands each call on, with
   Dash's context of it first. */

import { filled, inputOf, inputs, same, triggered } from "./callback_context.mjs";
import * as openedFiles from "./files/opened_files.mjs";
import * as describe from "./model/describe.mjs";
import * as dialogs from "./panels/dialogs.mjs";
import * as themes from "./render/theme.mjs";
import * as browserHistory from "./state/browser_history.mjs";
import * as controls from "./state/controls.mjs";
import * as dossiers from "./state/dossiers.mjs";
import { heard, missed, steps } from "./state/input_steps.mjs";
import { opened } from "./state/reduce.mjs";
import * as scenes from "./state/scenes.mjs";
import * as views from "./state/view.mjs";
import { askForFigure, dialog, hint, leaveFigure, preview, take } from "./taking_away.mjs";

/** @import { Choice } from "./render/theme.mjs" */
/** @import { Action, Context, Message, Reduced, Said, ServedScene, Shown } from "./types.js" */
/** @import { Step, Trigger, Turn, Wanted } from "./types.js" */

// --- the view --------------------------------------------------------------------------------------------------------

const TRAIL = 20; // addresses

/**
 * Make the view and the values of the controls of whatever a reader did.
 * @param {Context} context
 * @param {ServedScene} scene
 * @param {Wanted | null | undefined} wanted
 * @param {...unknown} given the controls, actions and buttons, which *context* has too, and last what is shown
 */
export function reduce(context, scene, wanted, ...given) {
  const shown = /** @type {Shown | null | undefined} */ (given.at(-1)) ?? null;
  const causes = triggered(context);
  const all = inputs(context);
  const come = arrived(shown, scene, wanted, all);
  const done = shown ? [...missed(shown, all, causes), ...causes.flatMap((cause) => steps(shown, cause))] : [];
  const typing = causes.filter(({ id }) => shown && come && id === "search").flatMap((cause) => steps(shown, cause));
  // what was done until now was done in what was shown; what is being typed goes on
  const next = walked(shown, [...done, (before) => come ?? before, ...typing]);
  if (!next || next === shown) return filled(context, same);
  const now = scenes.named(next.drawing);
  const another = next.drawing !== shown?.drawing;
  browserHistory.plan(next.trail);
  // Back leads from another dossier to the one before: it is in the address before anybody can see it and go back
  if (another) browserHistory.follow(next.trail, { now: true });
  const typed = causes.map(({ id }) => id).filter(controls.typed); // what is being typed is not written back
  return filled(context, (id, property) => {
    if (id === "view") return next;
    if (id === "stage") return property === "view" ? next.view : another ? now : same();
    if (property === "options") return another ? controls.options(now, id) : same();
    if (typed.includes(id)) return same();
    const value = controls.value(next.view, id);
    return JSON.stringify(value) === JSON.stringify(inputOf(context, id, property) ?? []) ? same() : value;
  });
}

/**
 * Return what is shown after *steps*.  Its trail has what the address is to hold after each of them, and the last few
 * before, numbered: Dash calls once for all that happened in a moment, and React gives a component but the last of its
 * props.
 * @param {Shown | null} shown
 * @param {Step[]} steps
 * @returns {Shown | null}
 */
function walked(shown, steps) {
  let trail = shown?.trail ?? [];
  let now = /** @type {Reduced | null} */ (shown);
  for (const next of steps) {
    const before = now;
    now = next(before);
    if (!now || now.cause === before?.cause || now.cause.how === "none") continue;
    const search = now.cause.search ?? views.format(now.view, scenes.named(now.drawing));
    trail = [...trail, { number: (trail.at(-1)?.number ?? 0) + 1, how: now.cause.how, search }].slice(-TRAIL);
  }
  return !now || now === shown ? shown : { ...now, trail };
}

/**
 * Return what is shown of a scene that has come, or null where it is shown already, or none that is wanted has come.
 * @param {Shown | null} shown
 * @param {ServedScene} scene the last that the server gave
 * @param {Wanted | null | undefined} wanted
 * @param {Trigger[]} all that the page has been told, which is no news to what has come
 */
function arrived(shown, scene, wanted, all) {
  if (shown && !dossiers.isAwaited(wanted, shown)) return null;
  const come = wanted?.held ? openedFiles.get(wanted.dossier)?.scene : scene;
  if (!come || (wanted && wanted.dossier !== come.id)) return null;
  if (!wanted && dossiers.first(come)) return null; // the address names another, which is on its way
  const { search = browserHistory.search(), how, news } = wanted ?? {};
  return opened(scenes.keep(come), come, { search, how, news, heard: heard(all) });
}

const LATEST = 100; // ms until what follows the picture comes all the same: a hidden page has no frames
let shownFrame = /** @type {Promise<void> | null} */ (null);

/**
 * Resolve when the picture of the present view is on the screen, which is when the frame after its own begins.  All
 * calls until then get the same promise, so that a reader who goes on quickly never keeps the panels from following.
 * @returns {Promise<void>}
 */
function pictureShown() {
  shownFrame ??= new Promise((done) => {
    const shown = () => {
      shownFrame = null;
      done();
    };
    requestAnimationFrame(() => requestAnimationFrame(shown));
    setTimeout(shown, LATEST);
  });
  return shownFrame;
}

/**
 * Give a component what it follows: the scene, the view, the trail of addresses, or parts of the view.  What it has
 * already is not given again, for Dash takes its time.
 * @param {Context} context its states are what the component has
 * @param {Shown} shown
 */
export async function follow(context, shown) {
  await pictureShown();
  const { view, trail, picked } = shown;
  /** @type {Record<string, unknown>} */
  const all = { ...view, scene: scenes.named(shown.drawing), view, trail, picked };
  const props = filled(context, (id, property) => {
    const has = context.states_list.find((state) => state.id === id && state.property === property)?.value;
    return has === all[property] ? same() : all[property];
  });
  return props.length === 1 ? props[0] : props;
}

let offered = ""; // of which drawing, and how many dossiers

/**
 * Offer the dossiers that there are, and hide the choices that leave none.
 * @param {Context} _
 * @param {Shown} shown
 */
export function offer(_, shown) {
  const scene = scenes.named(shown.drawing);
  const options = controls.dossiers(scene);
  const now = JSON.stringify([shown.drawing, options]);
  if (now === offered) return [same(), same(), same(), same()];
  offered = now;
  return [options, ...controls.needless(scene)];
}

/**
 * Return the address of the whole page, for a frame that shows a part.
 * @param {Context} _
 * @param {Shown} shown
 */
export const link = (_, shown) =>
  shown.view.embed ? describe.address(scenes.named(shown.drawing), shown.view) : same();

let quiet = true; // whether no message is shown

/**
 * Return the message to show, of whichever has one: a text before the word that there is none.
 * @param {Context} context
 */
export function notify(context) {
  const all = triggered(context)
    .filter(({ id }) => id !== "taken" || !dialogs.isOpen()) // a dialog that is open says itself what was taken there
    .map(messageOf);
  const message = all.findLast((one) => one?.text) ?? all.find(Boolean);
  if (!message || (quiet && !message.text)) return same();
  quiet = !message.text;
  return { ...message, number: performance.now() };
}

/**
 * Return the message that was the cause of a call, if it was one.
 * @param {Trigger} cause
 * @returns {Message | undefined}
 */
function messageOf({ property, value }) {
  if (property === "message") return value;
  return property === "data" ? value?.message : undefined;
}

// --- dossiers --------------------------------------------------------------------------------------------------------

let asked = /** @type {Wanted | null} */ (null); // what was wanted last

/**
 * Say which dossier is wanted, ask the server for it where the page does not have it, and let the choice say so.
 * @param {Context} context
 * @param {string} chosen
 * @param {Said} _turned
 * @param {Said} _file
 * @param {Shown | null | undefined} shown
 * @param {ServedScene} first
 */
export async function want(context, chosen, _turned, _file, shown, first) {
  const scene = shown ? scenes.named(shown.drawing) : first;
  const [cause] = triggered(context);
  /** @type {Action | undefined} */
  const action = cause?.property === "action" ? cause.value.actions.at(-1) : { kind: "chosen", dossier: chosen };
  const wish = cause ? action && dossiers.wantedBy(action, scene, shown?.view ?? {}) : dossiers.first(scene);
  // Dash drops what the call before returns once this one has begun
  const wanted = wish || (dossiers.isAwaited(asked, shown) ? asked : null);
  if (!wanted) return [same(), same(), same()];
  asked = wanted;
  const choice = wanted.dossier === chosen ? same() : wanted.dossier;
  if (wanted.held || (wanted.here && shown)) return [wanted, same(), choice];
  try {
    await dossiers.reach();
    return [wanted, { dossier: wanted.dossier, number: wanted.number }, choice];
  } catch (error) {
    if (asked === wanted) asked = null;
    return [
      { dossier: scene.id, message: { text: `Not opened: ${/** @type {Error} */ (error).message}.`, stays: true } },
      same(),
      scene.id,
    ];
  }
}

// --- looks -----------------------------------------------------------------------------------------------------------

/** @type {Record<string, Turn["act"]>} */
const TURNS = { "zoom-in": "nearer", "zoom-out": "farther", fit: "fit", reset: "fit", "reset-empty": "fit" };

/**
 * Say what a button asks of the camera.
 * @param {Context} context
 */
export function turn(context) {
  const [cause] = triggered(context);
  return cause?.value ? { act: TURNS[cause.id], number: performance.now() } : same();
}

/**
 * Choose light or dark; before anything is chosen, say what was in this browser.
 * @param {Context} context
 * @param {Choice} theme
 */
export function chooseTheme(context, theme) {
  if (triggered(context).length && theme) themes.choose(theme);
  return [themes.current(), themes.chosen() === theme ? same() : themes.chosen()];
}

export { askForFigure, dialog, hint, leaveFigure, preview, take };
