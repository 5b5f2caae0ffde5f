/* The context of a call by Dash: what it was made for, its inputs, and its outputs. */

/** @import { Context, Trigger } from "./types.js" */

/** What an output has that stays as it is. */
const same = () => window.dash_clientside.no_update;

/**
 * Return what a call was made for.
 * @param {Context} context
 */
const triggered = (context) =>
  context.triggered.map(({ prop_id: at, value }) => {
    const dot = at.lastIndexOf(".");
    return /** @type {Trigger} */ ({ id: at.slice(0, dot), property: at.slice(dot + 1), value });
  });

/**
 * Return all inputs of a call.
 * @param {Context} context
 */
const inputs = (context) => /** @type {Trigger[]} */ (context.inputs_list);

/**
 * Return, for each output of a call, what *made(id, property)* makes of it.
 * @param {Context} context
 * @param {(id: string, property: string) => unknown} made
 */
const filled = (context, made) => [context.outputs_list].flat().map(({ id, property }) => made(id, property));

/**
 * Return the value of an input of a call.
 * @param {Context} context
 * @param {string} id
 * @param {string} property
 */
const inputOf = (context, id, property) =>
  context.inputs_list.find((input) => input.id === id && input.property === property)?.value;

export { same, triggered, filled, inputs, inputOf };
