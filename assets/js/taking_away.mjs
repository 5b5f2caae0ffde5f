/* What Dash's clientside callbacks of the dialogs call: what is taken away as a file, text, print or figure, and how it
   looks. */

import { filled, same, triggered } from "./callback_context.mjs";
import { actions } from "./export/actions.mjs";
import { shownIn } from "./model/event.mjs";
import * as texts from "./model/texts.mjs";
import * as dialogs from "./panels/dialogs.mjs";
import * as figureDialog from "./panels/figure_dialog.mjs";
import * as scenes from "./state/scenes.mjs";

/** @import { Context, Paper, Shown } from "./types.js" */

/** @typedef {[Paper["shape"], Paper["theme"], Paper["ties"], boolean | null]} Looks what the dialog Picture says */
/** @typedef {[Shown | null | undefined, ...Looks, number | string, string, string]} Taking */

/** @type {(...looks: Looks) => Paper} */
const paperOf = (shape, theme, ties, staked) => ({ shape, theme, ties, staked: Boolean(staked) });

/**
 * Make what a button promises of the view, and resolve to the message of that.
 * @param {Context} context
 * @param {...unknown} given the buttons, which *context* has too, and last what is shown and how it is taken
 */
export async function take(context, ...given) {
  const [shown, shape, theme, ties, staked, size, form, extent] = /** @type {Taking} */ (given.slice(-8));
  const [cause] = triggered(context);
  if (!cause?.value || !shown) return same();
  const { view } = shown;
  const look = { ...paperOf(shape, theme, ties, staked), size: Number(size) };
  try {
    const way = actions[/** @type {keyof typeof actions} */ (cause.id.split("-").at(-1))];
    const text = await way({ scene: scenes.named(shown.drawing), view, form, extent, ...look });
    return { message: { text } };
  } catch (error) {
    return { message: { text: `That did not work: ${/** @type {Error} */ (error).message}`, stays: true } };
  }
}

/**
 * Open or close the dialog that the output is in; return what it tells its reader: what was taken away last.
 * @param {Context} context
 */
export function dialog(context) {
  const [cause] = triggered(context);
  const [said] = [context.outputs_list].flat();
  const name = said.id.split("-")[0];
  if (cause?.property === "data") return dialogs.isOpen(`${name}-dialog`) ? cause.value?.message?.text : same();
  if (!cause?.value) return same();
  if (cause.id === `open-${name}`) dialogs.open(`${name}-dialog`);
  else dialogs.close(`${name}-dialog`);
  return "";
}

/**
 * Return how the preview looks, once it is there to be seen.
 * @param {Context} _
 * @param {number | undefined} opened
 * @param {...unknown} looks
 */
export const preview = (_, opened, ...looks) =>
  opened ? paperOf(.../** @type {Looks} */ (/** @type {unknown} */ (looks))) : same();

let hinted = ""; // what the boxes say

/**
 * Return what stands in each box for a text of the picture while it is empty: what the picture then has there.
 * @param {Context} context
 * @param {Shown} shown
 */
export function hint(context, shown) {
  const scene = scenes.named(shown.drawing);
  const event = shownIn(scene, shown.view);
  /** @type {Record<string, string>} */
  const hints = {
    "write-headline": event.headline || event.name,
    "write-note": "",
    "write-credit": texts.credit(scene),
  };
  const now = JSON.stringify(hints);
  if (now === hinted) return filled(context, same);
  hinted = now;
  return filled(context, (id) => hints[id]);
}

/**
 * Open the dialog *Plotly figure*; resolve to what is asked of the server, and what the dialog says meanwhile.
 * @param {Context} _
 * @param {number | undefined} clicks
 * @param {Shown | null | undefined} shown
 */
export function askForFigure(_, clicks, shown) {
  if (!clicks || !shown) return [same(), same()];
  return figureDialog.ask({ scene: scenes.named(shown.drawing), view: shown.view }, clicks);
}

/**
 * Copy the line of the dialog, or close it; resolve to what to say of that.
 * @param {Context} context
 * @param {number | undefined} copied
 * @param {number | undefined} closed
 * @param {string} line
 */
export function leaveFigure(context, copied, closed, line) {
  const id = triggered(context)[0]?.id;
  if (id === "copy-python" && copied) return figureDialog.copied(line);
  if (id === "close-figure" && closed) figureDialog.close();
  return "";
}
