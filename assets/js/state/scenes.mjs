/* The scenes that this tab has had, by the name of their drawing: the view's store names one, for Dash compares what a
   store holds value by value, and a scene has many. */

/** @import { ServedScene } from "../types.js" */

const KEPT = 8; // the last few; those of opened files are kept in files/opened_files.mjs too

const kept = /** @type {Map<string, ServedScene>} */ (new Map());

/**
 * Keep *scene*; return the name by which it is found again.
 * @param {ServedScene} scene
 * @returns {string}
 */
export function keep(scene) {
  const name = `${scene.id} ${scene.drawing}`;
  kept.delete(name);
  kept.set(name, scene);
  if (kept.size > KEPT) kept.delete(/** @type {string} */ (kept.keys().next().value));
  return name;
}

/**
 * Return the scene of that *name*, which keep() gave.
 * @param {string} name
 */
export const named = (name) => /** @type {ServedScene} */ (kept.get(name));
