/* Gestures: what hands and keys do becomes what the page does. */

import * as keyboard from "./keyboard.mjs";
import * as pointer from "./pointer.mjs";
import * as plane from "../layout/plane.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as actorList from "../panels/actor_list.mjs";
import * as hoverCard from "../panels/hover_card.mjs";
import * as reveal from "../panels/reveal.mjs";
import * as statusText from "../panels/status.mjs";
import * as stages from "../render/stage.mjs";
import * as browserHistory from "../state/browser_history.mjs";
import * as page from "../state/page.mjs";

const part = (id) => document.getElementById(id);

/** Return a stage in *element* that hands work on. */
function attach(element) {
  const stage = stages.make(element);
  let carried = null; // where a hand holds the actor that it carries
  let before = null; // the selection that a click changed, so that a double-click can give it back
  pointer.attach(element, {
    picture: stage.picture,
    point(thing, at) {
      stage.point(thing);
      hoverCard.show(part("card"), element, page.now.scene, page.now.view, thing, at);
    },
    click(thing) {
      const { scene, view } = page.now;
      const id = !thing ? "" : (thing.tie === undefined ? scene.actors[thing.actor] : scene.ties[thing.tie]).id;
      before = id === view.pick ? null : view.pick;
      page.pick(id, { from: element });
    },
    twice() {
      reveal.stop();
      if (before !== null) browserHistory.back();
      before = null;
      stage.fit();
    },
    drag(i, at) {
      carried = stage.drag(i, at);
    },
    drop(i) {
      if (carried) page.move(i, carried, "push");
      carried = null;
    },
    cancel() {
      carried = null;
      page.paint();
    },
    pan: stage.pan,
    zoom: stage.zoom,
    zoomed: stage.zoomed,
  });
  listen(stage);
  return stage;
}

const place = (id) => page.now.scene.actors.findIndex((actor) => actor.id === id);

/** Pick the one actor that is found by *text*, where it is one. */
function found(text) {
  const view = { ...page.now.view, query: text, pick: "" };
  const { scene } = page.now;
  const { count, actors, rest } = highlightOf(scene, view);
  if (count === 1) page.find(text, rest.length ? scene.whole.rest.id[rest[0]] : scene.actors[actors.indexOf(true)].id);
}

const listen = (stage) =>
  keyboard.attach({
    search: () => part("search").focus(),
    clear() {
      page.tell("");
      page.pick("");
    },
    find: found,
    walk(id, key) {
      const { scene, view } = page.now;
      const from = place(view.pick) >= 0 ? place(view.pick) : place(id);
      const said = actorList.walk(part("actors"), scene, from, key);
      if (said) statusText.say(part("walked"), said);
    },
    list(from) {
      if (!part("details").parentElement.contains(from)) return false;
      const { scene, view } = page.now;
      const { picked } = highlightOf(scene, view);
      actorList.go(part("actors"), scene.actors[picked?.actor ?? scene.ties[picked?.tie]?.from]?.id);
      return true;
    },
    nudge(id, step) {
      if (plane.has(page.now.scene, page.now.view)) page.move(place(id), stage.nudged(place(id), step), "replace");
    },
  });

export { attach };
