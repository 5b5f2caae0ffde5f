/* The page: holds the one view, and keeps picture, list, details, legend and address in step with it. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const part = (id) => document.getElementById(id);

  const now = { scene: null, view: null, own: false, sheet: null, stage: null }; // all that the page knows
  let detailed = ""; // what the details show; the same again is not filled again, so that a reader keeps the place

  /** Turn the page to a view of a scene, whatever it showed before. */
  function hold(scene, view) {
    Object.assign(now, { scene, view });
    atTheTable.controls.offer(scene, view);
    refreshEvent();
    refreshPick();
  }

  /** Paint on a sheet from here on. */
  function use(sheet) {
    now.sheet = sheet;
    now.stage ??= atTheTable.gestures.attach(part("stage"));
    now.stage.use(sheet);
    atTheTable.sheet.follow(part("stage"), sheet, now.stage.paint);
    paint({ still: true });
  }

  const paint = (how) => now.stage?.show({ ...now, lit: atTheTable.lit(now.scene, now.view) }, how);

  /** Change the view; *history* is push (a choice), replace (typing) or none (the address has it already). */
  function change(changes, { history = "push" } = {}) {
    const before = now.view;
    const view = { ...before, ...changes };
    const otherPicture = before.arrange !== view.arrange || (view.arrange === "table" && before.event !== view.event);
    if (otherPicture && !("moved" in changes)) view.moved = {}; // a place in one picture means nothing in another
    if (atTheTable.view.same(before, view)) return;
    now.view = view;
    tell(""); // what was said of the view before
    const address = window.location.pathname + atTheTable.view.format(view, now.scene);
    if (history === "push") window.history.pushState(null, "", address);
    if (history === "replace") window.history.replaceState(null, "", address);
    if (before.event !== view.event) refreshEvent();
    refreshPick();
    paint();
  }

  /** Fill what follows the event. */
  function refreshEvent() {
    const { scene, view, own } = now;
    atTheTable.regions.headline(part("headline"), scene, view);
    atTheTable.regions.stakes(part("stakes"), scene, view);
    atTheTable.regions.sources(part("sources"), scene);
    atTheTable.legend.show(part("legend"), scene, view, highlight);
    atTheTable.actors.show(part("actors"), scene, view, pick, own);
    detailed = "";
  }

  /** Fill what follows the rest of the view. */
  function refreshPick() {
    const { scene, view } = now;
    const lit = atTheTable.lit(scene, view);
    atTheTable.actors.light(part("actors"), scene, lit);
    atTheTable.legend.light(part("legend"), view);
    const shown = `${scene.digest} ${view.event} ${view.pick}`;
    if (detailed !== shown) atTheTable.details.show(part("details"), scene, view, lit.picked, pick);
    detailed = shown;
    atTheTable.announce.say(part("count"), atTheTable.announce.count(scene, view, lit));
    part("nothing").hidden = lit.count > 0;
  }

  /** Tell the reader something, in sight and aloud; "" takes it back. */
  function tell(text) {
    part("notice").hidden = !text;
    atTheTable.announce.say(part("notice"), text);
  }

  function pick(id, { toggle = false } = {}) {
    change({ pick: toggle && now.view.pick === id ? "" : id });
  }

  function highlight(group) {
    change({ highlight: now.view.highlight === group ? "everyone" : group });
    atTheTable.controls.offer(now.scene, now.view);
  }

  /** Put actor *i* at a point of the plane; it stays there, in the address too. */
  function move(i, point, history) {
    const { id, name } = now.scene.actors[i];
    change({ moved: { ...now.view.moved, [id]: point } }, { history });
    tell(`${name} moved. Reset view puts everyone back.`);
  }

  function reset() {
    change(atTheTable.view.opening(now.scene));
    const plain = window.location.pathname + atTheTable.view.format(now.view, now.scene);
    if (window.location.search) window.history.replaceState(null, "", plain); // what an address held in vain goes too
    atTheTable.controls.offer(now.scene, now.view);
    now.stage?.fit();
    tell("");
  }

  /** Give the reader what one of atTheTable.take's ways makes, in a look: {size, shape, theme}. */
  async function take(way, look) {
    if (!now.sheet) return;
    try {
      tell(await atTheTable.take[way]({ ...now, family: now.stage.FAMILY, ...look }));
    } catch (error) {
      tell(`That did not work: ${error.message}`);
    }
  }

  /** Name actors in their own language, or in English. */
  function name(own) {
    now.own = own;
    refreshEvent();
    refreshPick();
    paint();
  }

  atTheTable.page = { now, hold, use, change, tell, pick, move, reset, take, name };
})();
