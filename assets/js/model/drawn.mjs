/* What a view draws: of the actors those who have a place at its event, and of the ties all of that time, those between
   sides, or none (as dashboard/drawing/drawn_ties.py has it). */

import { placedOn } from "../layout/plane.mjs";
import { shownIn } from "./event.mjs";
import { kept } from "./memo.mjs";

/** @import { Choices, Scene, View } from "../scene.js" */
/** @import { ShownEvent } from "../types.js" */

const found = /** @type {WeakMap<ShownEvent, boolean[]>} */ (new WeakMap());

/**
 * Return for each tie of *scene* whether its ends are on different sides at *event*.  A person is on the side that a
 * claim gives it there, else on that of the first whom it represents, else on its own, as a state is.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @returns {boolean[]}
 */
function between(scene, event) {
  return kept(found, event, () => {
    const sides = scene.actors.map(({ side }, i) => event.standings[i]?.side ?? side ?? i);
    return scene.ties.map(({ from, to }) => sides[from] !== sides[to]);
  });
}

/**
 * Return for each tie whether a view with such *ties* draws it.  Between sides, *represents* is drawn too, for it says
 * whose people they are; the tie that is *picked* always is.  A Table draws no tie that tells of another time.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {Pick<Choices, "ties" | "arrange">} choices
 * @param {number} [picked]
 * @returns {boolean[]}
 */
function drawnTies(scene, event, { ties, arrange }, picked) {
  const apart = ties === "between" ? between(scene, event) : [];
  const away = new Set(arrange === "table" ? event.other_times : []);
  return scene.ties.map(
    ({ represents }, t) =>
      t === picked || (!away.has(t) && (ties === "all" || (ties === "between" && (represents || apart[t])))),
  );
}

/**
 * Return for each actor and each tie whether *view* draws it.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange" | "ties"> & { pick?: string }} view
 */
function drawn(scene, view) {
  const actors = placedOn(scene, view) ?? scene.actors.map(() => false);
  const picked = view.pick ? scene.ties.findIndex(({ id }) => id === view.pick) : undefined;
  const ties = drawnTies(scene, shownIn(scene, view), view, picked).map(
    (is, t) => is && actors[scene.ties[t].from] && actors[scene.ties[t].to],
  );
  return { actors, ties };
}

export { drawn, drawnTies };
