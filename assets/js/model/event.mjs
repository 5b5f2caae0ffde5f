/* The event of a view. */

/** @import { Scene, View } from "../scene.js" */
/** @import { ShownEvent } from "../types.js" */

/**
 * Return the event that *view* shows: a view names no other than those of its scene that have a table.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 */
const shownIn = (scene, view) => /** @type {ShownEvent} */ (scene.events.find((one) => one.id === view.event));

/**
 * Return the words for each group at an event: nobody sits at a telephone.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @returns {Scene["words"]["groups"]}
 */
const groupWords = (scene, event) => ({ ...scene.words.groups, ...event.groups });

/**
 * Return the events that a view can show, in their order.
 * @param {Scene} scene
 */
const tables = (scene) => /** @type {ShownEvent[]} */ (scene.events.filter((event) => event.standings));

export { groupWords, shownIn, tables };
