/* The page: holds the one view, and keeps picture, list, details, legend and address in step with it. */

import { actions } from "../export/actions.mjs";
import * as gestures from "../input/gestures.mjs";
import * as plane from "../layout/plane.mjs";
import * as describe from "../model/describe.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as actorList from "../panels/actor_list.mjs";
import * as detailsPanel from "../panels/details.mjs";
import * as legendPanel from "../panels/legend.mjs";
import * as noMatch from "../panels/no_match.mjs";
import * as notice from "../panels/notice.mjs";
import * as regions from "../panels/regions.mjs";
import * as reveal from "../panels/reveal.mjs";
import * as statusText from "../panels/status.mjs";
import * as dom from "../render/dom.mjs";
import * as browserHistory from "./browser_history.mjs";
import * as controls from "./controls.mjs";
import * as views from "./view.mjs";
import { widen } from "./widening.mjs";

const part = (id) => document.getElementById(id);

const now = { scene: null, view: null, sheet: null, stage: null }; // all that the page knows
const BRIEF = 100; // letters that are read in a moment
const LONGEST = 1000; // letters of a notice: names that a stranger chose may stand in it
const MOMENT = 10_000; // ms
const moves = new Map(); // picture → where its actors were moved to when a reader left it
let fading = 0;
let detailed = ""; // what the details show; the same again is not filled again, so that a reader keeps the place

/** Turn the page to a view of a scene, whatever it showed before. */
function hold(scene, view) {
  const before = now.scene;
  Object.assign(now, { scene, view });
  if (before && before.id !== scene.id) announceEvent();
  document.documentElement.toggleAttribute("data-embed", view.embed);
  controls.offer(scene, view);
  refreshEvent();
  refreshPick();
}

/** Paint on a sheet from here on. */
function use(sheet) {
  now.sheet = sheet;
  now.stage ??= gestures.attach(part("stage"));
  now.stage.use(sheet);
  paint({ still: true });
}

const own = () => now.view.names === "own";

/** Paint the view; where its places are still to come nothing is seen, rather than the picture of another event. */
function paint(how) {
  const placed = plane.has(now.scene, now.view);
  part("stage").style.visibility = placed ? "" : "hidden";
  now.stage?.show(placed ? { ...now, own: own(), lit: highlightOf(now.scene, now.view) } : null, how);
}

/** Return what names the picture that a view shows: a place in it means nothing in another. */
const pictureOf = (view) =>
  [
    now.scene.digest,
    view.most,
    view.besides,
    view.arrange,
    view.arrange === "table" || undrawn.partial(now.scene) ? view.event : "",
  ].join(" ");

/** Change the view; *history* is push (a choice), replace (typing) or none (the address has it already). */
function change(changes, { history = "push" } = {}) {
  const before = now.view;
  const view = { ...before, ...changes };
  if (view.event !== before.event && history !== "none")
    Object.assign(view, undrawn.reached(now.scene, view, view.pick, { always: true }));
  moves.set(pictureOf(before), before.moved);
  if (!("moved" in changes)) view.moved = moves.get(pictureOf(view)) ?? {};
  if (views.same(before, view)) return;
  now.view = view;
  tell(""); // what was said of the view before
  if (history !== "none") browserHistory.writeSoon(history, views.format(view, now.scene));
  if (before.event !== view.event || before.names !== view.names) refreshEvent();
  if (before.event !== view.event) announceEvent();
  refreshPick();
  paint();
  widen();
}

/** Say aloud which event is shown: to see it change, a reader need not hear it. */
const announceEvent = () => statusText.say(part("walked"), statusText.event(now.scene, now.view));

/** Fill what follows the event. */
function refreshEvent() {
  const { scene, view } = now;
  regions.headline(part("headline"), scene, view);
  regions.stakes(part("stakes"), scene, view);
  regions.sources(part("sources"), scene);
  legendPanel.show(part("legend"), scene, view, highlight);
  actorList.show(part("actors"), scene, view, pick, own());
  detailed = "";
}

/** Fill what follows the rest of the view. */
function refreshPick() {
  const { scene, view } = now;
  const lit = highlightOf(scene, view);
  actorList.light(part("actors"), scene, lit);
  legendPanel.light(part("legend"), view);
  const shown = `${scene.drawing} ${view.event} ${view.pick}`;
  if (detailed !== shown) detailsPanel.show(part("details"), scene, view, lit.picked, pick);
  detailed = shown;
  statusText.say(part("count"), statusText.count(scene, view, lit));
  undrawn.show(part("undrawn"), scene, view, change);
  noMatch.show(part("nothing-why"), scene, view, lit, choose);
  dom.hide(part("nothing"), lit.count > 0);
  part("stage").setAttribute("aria-label", describe.alternative(scene, view, lit));
  document.title = statusText.title(scene, view);
  part("whole").href = describe.address(scene, view);
}

/**
 * Tell the reader something, in sight and aloud; "" takes it back.  It lies over the legend, so it leaves after a
 * moment, unless it *stays* until the view changes: what asks for something to be done, and what is long.
 */
function tell(text, { stays = text.length > BRIEF } = {}) {
  clearTimeout(fading);
  notice.tell(views.cut(text, LONGEST));
  if (text && !stays) fading = setTimeout(tell, MOMENT, "");
}

/** Select the actor or tie *id*, or nothing; *from* is where the reader did so, null within the details. */
function pick(id, { toggle = false, from = null } = {}) {
  change({ pick: toggle && now.view.pick === id ? "" : id, ...undrawn.reached(now.scene, now.view, id) });
  answer(from);
}

/** Select the actor *id*, the one whom the search *query* finds. */
function find(query, id) {
  change({ query, pick: id, ...undrawn.reached(now.scene, now.view, id) });
  answer(part("search"));
}

function answer(from) {
  if (now.view.pick) reveal.lead(part("details"), from);
  else if (from) reveal.forget();
}

/** Change the view where no control of Dash's says so, and let the controls follow. */
function choose(changes) {
  change(changes);
  controls.offer(now.scene, now.view);
}

const highlight = (group) => choose({ highlight: now.view.highlight === group ? "everyone" : group });

/** Put actor *i* at a point of the plane; it stays there, in the address too. */
function move(i, point, history) {
  const { id, name } = now.scene.actors[i];
  change({ moved: { ...now.view.moved, [id]: point } }, { history });
  tell(`${name} moved. Reset view puts everyone back.`);
}

function reset() {
  change({ ...views.opening(now.scene), embed: now.view.embed });
  moves.clear();
  if (browserHistory.search()) browserHistory.write("replace", views.format(now.view, now.scene)); // what it held in vain goes too
  controls.offer(now.scene, now.view);
  now.stage?.fit();
  tell("");
}

/** Give the reader what one of actions's ways makes, in a look: {size, shape, theme}. */
async function take(way, look) {
  if (!now.sheet) return;
  try {
    tell(await actions[way]({ ...now, own: own(), family: now.stage.FAMILY, ...look }));
  } catch (error) {
    tell(`That did not work: ${error.message}`, { stays: true });
  }
}

export { now, hold, use, paint, change, tell, pick, find, move, reset, take };
