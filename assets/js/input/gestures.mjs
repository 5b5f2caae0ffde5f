/* Gestures: what hands and keys do, as actions of the picture. */

import * as keyboard from "./keyboard.mjs";
import * as pointer from "./pointer.mjs";
import * as plane from "../layout/plane.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as actorList from "../panels/actor_list.mjs";
import * as hoverCard from "../panels/hover_card.mjs";
import * as statusText from "../panels/status.mjs";

const part = (id) => document.getElementById(id);

/** Let hands and keys work on *stage* in *element*, which shows *now*, {scene, view}; *card* lies beside the pointer, and
    repaint() shows everyone where the view has them. */
export function attach(element, { stage, card, now, act, repaint }) {
  let carried = null; // where a hand holds the actor that it carries
  let before = null; // the selection that a click changed, so that a double-click can give it back
  pointer.attach(element, {
    picture: stage.picture,
    point(thing, at) {
      stage.point(thing);
      hoverCard.show(card, element, now.scene, now.view, thing, at);
    },
    click(thing) {
      const { scene, view } = now;
      const id = !thing ? "" : (thing.tie === undefined ? scene.actors[thing.actor] : scene.ties[thing.tie]).id;
      before = id === view.pick ? null : view.pick;
      act({ kind: "pick", id, from: "stage" });
    },
    twice() {
      if (before !== null) act({ kind: "back" });
      before = null;
      stage.fit();
    },
    drag(i, at) {
      carried = stage.drag(i, at);
    },
    drop(i) {
      if (carried) act({ kind: "move", id: now.scene.actors[i].id, point: carried, how: "push" });
      carried = null;
    },
    cancel() {
      carried = null;
      repaint();
    },
    pan: stage.pan,
    zoom: stage.zoom,
    zoomed: stage.zoomed,
  });
  keyboard.attach(keys(stage, now, act));
}

/** Return what keys do: some only move the focus, others go out as events. */
function keys(stage, now, act) {
  const place = (id) => now.scene.actors.findIndex((actor) => actor.id === id);
  return {
    search: () => part("search").focus(),
    clear: () => act({ kind: "clear" }),
    find(query) {
      const id = only(now.scene, { ...now.view, query, pick: "" });
      if (id) act({ kind: "find", query, id });
    },
    walk(id, key) {
      const { scene, view } = now;
      const from = place(view.pick) >= 0 ? place(view.pick) : place(id);
      const said = actorList.walk(part("actors"), scene, from, key);
      if (said) statusText.say(part("walked"), said);
    },
    list(from) {
      if (!part("details").parentElement.contains(from)) return false;
      const { scene, view } = now;
      const { picked } = highlightOf(scene, view);
      actorList.go(part("actors"), scene.actors[picked?.actor ?? scene.ties[picked?.tie]?.from]?.id);
      return true;
    },
    nudge(id, step) {
      if (plane.has(now.scene, now.view))
        act({ kind: "move", id, point: stage.nudged(place(id), step), how: "replace" });
    },
  };
}

/** Return the id of the one actor that *view* finds, or undefined where it is not one. */
function only(scene, view) {
  const { count, actors, rest } = highlightOf(scene, view);
  if (count !== 1) return undefined;
  return rest.length ? scene.whole.rest.id[rest[0]] : scene.actors[actors.indexOf(true)].id;
}
