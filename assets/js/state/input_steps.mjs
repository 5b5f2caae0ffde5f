/* What a reader did, as steps from what is shown to what is shown then.  Dash drops what a call returned once the same
   callback is to be called again, and names to the new call only what has changed since.  So each call looks through
   all inputs for what no view has heard of yet. */

import * as controls from "./controls.mjs";
import { reduced } from "./reduce.mjs";
import * as scenes from "./scenes.mjs";

/** @import { Action, Reduced, Shown, Step, Trigger } from "../types.js" */

/**
 * Return the number of the last action, click or wish of each component that has said something.
 * @param {Trigger[]} inputs
 * @returns {Record<string, number>}
 */
export function heard(inputs) {
  /** @type {Record<string, number>} */
  const numbers = {};
  for (const { id, property, value } of inputs) {
    if (property === "action" && value) numbers[id] = value.actions.at(-1)?.number ?? 0;
    if (property === "n_clicks" && value) numbers[id] = value;
    if (property === "data" && value?.number) numbers[id] = value.number;
  }
  return numbers;
}

/**
 * Return the steps that an input leads to.
 * @param {Shown | null} shown
 * @param {Trigger} input
 * @returns {Step[]}
 */
export function steps(shown, { id, property, value }) {
  const last = shown?.heard[id] ?? 0;
  if (property === "n_clicks")
    return (value ?? 0) > last ? [(before) => step(before, id, { kind: "reset", number: value })] : [];
  if (property === "action")
    return (value?.actions ?? [])
      .filter(({ number }) => number > last)
      .map((action) => (before) => step(before, id, action));
  if (property !== "value") return [];
  return [(before) => before && step(before, id, controls.asked(scenes.named(before.drawing), before.view, id, value))];
}

/**
 * Return the steps of the *inputs* that are no cause of this call and that *shown* has not heard of.
 * @param {Shown} shown
 * @param {Trigger[]} inputs
 * @param {Trigger[]} causes
 * @returns {Step[]}
 */
export function missed(shown, inputs, causes) {
  const scene = scenes.named(shown.drawing);
  const others = inputs.filter(({ id, property }) => !causes.some((one) => one.id === id && one.property === property));
  // a control shows what is so, but where a reader has just changed it; what comes before may change what is so
  return others
    .filter(({ id, property, value }) => property !== "value" || controls.asked(scene, shown.view, id, value))
    .flatMap((input) => steps(shown, input));
}

/**
 * Return what is shown after *action* of the component or control *id*.
 * @param {Reduced | null} shown
 * @param {string} id
 * @param {(Action & { number?: number }) | null} action
 */
function step(shown, id, action) {
  if (!shown || !action) return shown;
  const scene = scenes.named(shown.drawing);
  const made = action.kind === "drawn" ? { ...action, as: scenes.named(action.drawing) } : action;
  const next = reduced(shown, scene, made) ?? shown;
  return action.number ? { ...next, heard: { ...next.heard, [id]: action.number } } : next;
}
