/* The page: holds the one view, and keeps picture, list, details, legend and address in step with it. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
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
    atTheTable.controls.offer(scene, view);
    refreshEvent();
    refreshPick();
  }

  /** Paint on a sheet from here on. */
  function use(sheet) {
    now.sheet = sheet;
    now.stage ??= atTheTable.gestures.attach(part("stage"));
    now.stage.use(sheet);
    paint({ still: true });
  }

  const own = () => now.view.names === "own";

  /** Paint the view; where its places are still to come nothing is seen, rather than the picture of another event. */
  function paint(how) {
    const placed = atTheTable.plane.has(now.scene, now.view);
    part("stage").style.visibility = placed ? "" : "hidden";
    now.stage?.show(placed ? { ...now, own: own(), lit: atTheTable.lit(now.scene, now.view) } : null, how);
  }

  /** Return what names the picture that a view shows: a place in it means nothing in another. */
  const pictureOf = (view) => [now.scene.digest, view.most, view.besides, view.arrange,
    view.arrange === "table" || atTheTable.undrawn.partial(now.scene) ? view.event : ""].join(" ");

  /** Change the view; *history* is push (a choice), replace (typing) or none (the address has it already). */
  function change(changes, { history = "push" } = {}) {
    const before = now.view;
    const view = { ...before, ...changes };
    if (view.event !== before.event && history !== "none") Object.assign(view, atTheTable.undrawn.reached(now.scene, view, view.pick, { always: true }));
    moves.set(pictureOf(before), before.moved);
    if (!("moved" in changes)) view.moved = moves.get(pictureOf(view)) ?? {};
    if (atTheTable.view.same(before, view)) return;
    now.view = view;
    tell(""); // what was said of the view before
    if (history !== "none") atTheTable.address.writeSoon(history, atTheTable.view.format(view, now.scene));
    if (before.event !== view.event || before.names !== view.names) refreshEvent();
    if (before.event !== view.event) announceEvent();
    refreshPick();
    paint();
    atTheTable.widen();
  }

  /** Say aloud which event is shown: to see it change, a reader need not hear it. */
  const announceEvent = () => atTheTable.announce.say(part("walked"), atTheTable.announce.event(now.scene, now.view));

  /** Fill what follows the event. */
  function refreshEvent() {
    const { scene, view } = now;
    atTheTable.regions.headline(part("headline"), scene, view);
    atTheTable.regions.stakes(part("stakes"), scene, view);
    atTheTable.regions.sources(part("sources"), scene);
    atTheTable.legend.show(part("legend"), scene, view, highlight);
    atTheTable.actors.show(part("actors"), scene, view, pick, own());
    detailed = "";
  }

  /** Fill what follows the rest of the view. */
  function refreshPick() {
    const { scene, view } = now;
    const lit = atTheTable.lit(scene, view);
    atTheTable.actors.light(part("actors"), scene, lit);
    atTheTable.legend.light(part("legend"), view);
    const shown = `${scene.drawing} ${view.event} ${view.pick}`;
    if (detailed !== shown) atTheTable.details.show(part("details"), scene, view, lit.picked, pick);
    detailed = shown;
    atTheTable.announce.say(part("count"), atTheTable.announce.count(scene, view, lit));
    atTheTable.undrawn.show(part("undrawn"), scene, view, change);
    atTheTable.nobody.show(part("nothing-why"), scene, view, lit, choose);
    atTheTable.dom.hide(part("nothing"), lit.count > 0);
    part("stage").setAttribute("aria-label", atTheTable.describe.alternative(scene, view, lit));
    document.title = atTheTable.announce.title(scene, view);
    part("whole").href = atTheTable.describe.address(scene, view);
  }

  /**
   * Tell the reader something, in sight and aloud; "" takes it back.  It lies over the legend, so it leaves after a
   * moment, unless it *stays* until the view changes: what asks for something to be done, and what is long.
   */
  function tell(text, { stays = text.length > BRIEF } = {}) {
    clearTimeout(fading);
    atTheTable.notice.tell(atTheTable.view.cut(text, LONGEST));
    if (text && !stays) fading = setTimeout(tell, MOMENT, "");
  }

  /** Select the actor or tie *id*, or nothing; *from* is where the reader did so, null within the details. */
  function pick(id, { toggle = false, from = null } = {}) {
    change({ pick: toggle && now.view.pick === id ? "" : id, ...atTheTable.undrawn.reached(now.scene, now.view, id) });
    answer(from);
  }

  /** Select the actor *id*, the one whom the search *query* finds. */
  function find(query, id) {
    change({ query, pick: id, ...atTheTable.undrawn.reached(now.scene, now.view, id) });
    answer(part("search"));
  }

  function answer(from) {
    if (now.view.pick) atTheTable.answer.lead(part("details"), from);
    else if (from) atTheTable.answer.forget();
  }

  /** Change the view where no control of Dash's says so, and let the controls follow. */
  function choose(changes) {
    change(changes);
    atTheTable.controls.offer(now.scene, now.view);
  }

  const highlight = (group) => choose({ highlight: now.view.highlight === group ? "everyone" : group });

  /** Put actor *i* at a point of the plane; it stays there, in the address too. */
  function move(i, point, history) {
    const { id, name } = now.scene.actors[i];
    change({ moved: { ...now.view.moved, [id]: point } }, { history });
    tell(`${name} moved. Reset view puts everyone back.`);
  }

  function reset() {
    change({ ...atTheTable.view.opening(now.scene), embed: now.view.embed });
    moves.clear();
    const { view, address } = atTheTable;
    if (address.search()) address.write("replace", view.format(now.view, now.scene)); // what it held in vain goes too
    atTheTable.controls.offer(now.scene, now.view);
    now.stage?.fit();
    tell("");
  }

  /** Give the reader what one of atTheTable.take's ways makes, in a look: {size, shape, theme}. */
  async function take(way, look) {
    if (!now.sheet) return;
    try {
      tell(await atTheTable.take[way]({ ...now, own: own(), family: now.stage.FAMILY, ...look }));
    } catch (error) {
      tell(`That did not work: ${error.message}`, { stays: true });
    }
  }

  atTheTable.page = { now, hold, use, paint, change, tell, pick, find, move, reset, take };
})();
