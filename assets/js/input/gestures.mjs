/* Gestures: what hands and keys do, as actions of the picture. */

import * as keyboard from "./keyboard.mjs";
import * as pointer from "./pointer.mjs";
import * as plane from "../layout/plane.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as actorList from "../panels/actor_list.mjs";
import * as hoverCard from "../panels/hover_card.mjs";
import * as statusText from "../panels/status.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Act, Now } from "../types.js" */

/** @typedef {ReturnType<typeof import("../render/stage.mjs").make>} Stage */

/** @type {(id: string) => HTMLElement} */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Let hands and keys work on *stage* in *element*, which shows *now*; *card* lies beside the pointer, and repaint()
 * shows everyone where the view has them.
 * @param {HTMLElement} element
 * @param {{ stage: Stage, card: HTMLElement, now: Now, act: Act, repaint: () => void }} with
 */
export function attach(element, { stage, card, now, act, repaint }) {
  let before = /** @type {string | null} */ (null); // the selection before a click, for a double-click to give back
  pointer.attach(element, {
    picture: stage.picture,
    point(thing, at) {
      stage.point(thing);
      if (now.scene) hoverCard.show(card, element, now.scene, now.view, thing, at);
    },
    click(thing) {
      const { scene, view } = now;
      if (!scene) return;
      const id = !thing ? "" : (thing.tie === undefined ? scene.actors[thing.actor] : scene.ties[thing.tie]).id;
      before = id === view.pick ? null : view.pick;
      act({ kind: "pick", id, from: "stage" });
    },
    twice() {
      if (before !== null) act({ kind: "back" });
      before = null;
      stage.fit();
    },
    drag: stage.drag,
    drop(i) {
      const { scene } = now;
      const released = stage.release();
      if (!scene || !released) return;
      const followers = [...released.followers].map(([k, at]) => ({ id: scene.actors[k].id, point: at }));
      act({ kind: "move", id: scene.actors[i].id, point: released.point, followers, how: "push" });
    },
    cancel: repaint,
    pan: stage.pan,
    zoom: stage.zoom,
    zoomed: stage.zoomed,
  });
  keyboard.attach(keys(stage, now, act));
}

/**
 * Return what keys do: some only move the focus, others go out as actions.
 * @param {Stage} stage
 * @param {Now} now
 * @param {Act} act
 * @returns {Parameters<typeof keyboard.attach>[0]}
 */
function keys(stage, now, act) {
  /** @type {(scene: Scene, id: string) => number} */
  const place = (scene, id) => scene.actors.findIndex((actor) => actor.id === id);
  return {
    search: () => part("search").focus(),
    step: (by) => act({ kind: "step", by }),
    clear: () => act({ kind: "clear" }),
    find(query) {
      const id = now.scene && only(now.scene, { ...now.view, query, pick: "" });
      if (id) act({ kind: "find", query, id });
    },
    walk(id, key) {
      const { scene, view } = now;
      if (!scene) return;
      const picked = place(scene, view.pick);
      const from = picked >= 0 ? picked : place(scene, id);
      const said = actorList.walk(part("actors"), scene, from, key);
      if (said) statusText.say(part("walked"), said);
    },
    list(from) {
      const { scene, view } = now;
      if (!scene || !part("details").parentElement?.contains(from)) return false;
      const { picked } = highlightOf(scene, view);
      const first = picked?.tie === undefined ? picked?.actor : scene.ties[picked.tie].from;
      actorList.go(part("actors"), first === undefined ? undefined : scene.actors[first].id);
      return true;
    },
    nudge(id, step) {
      const { scene, view } = now;
      if (!scene || !plane.has(scene, view)) return;
      const point = stage.nudged(place(scene, id), step);
      if (point) act({ kind: "move", id, point, how: "replace" });
    },
  };
}

/**
 * Return the id of the one actor that *view* finds, or undefined where it is not one.
 * @param {Scene} scene
 * @param {View} view
 */
function only(scene, view) {
  const { count, actors, rest } = highlightOf(scene, view);
  if (count !== 1) return undefined;
  return rest.length ? scene.whole?.rest.id[rest[0]] : scene.actors[actors.indexOf(true)].id;
}
