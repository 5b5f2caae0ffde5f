/* The page: holds the one view, keeps controls, picture, list, details and address in step with it. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const part = (id) => document.getElementById(id);

  let scene = null;
  let view = null;
  let stage = null;
  let sheet = null;
  let own = false;
  let dropped = null; // where a hand holds the actor that it carries
  let news = ""; // what to say once the view that is being opened stands
  let left = null; // what a click just pushed away, so that a double-click can give it back

  /** Open a scene on the view that the address holds. */
  async function open(next) {
    scene = next;
    if (elsewhere()) return;
    const { view: asked, ignored } = atTheTable.view.parse(window.location.search, scene);
    view = asked;
    atTheTable.controls.offer(scene, view);
    refreshEvent();
    refreshPick();
    greet(ignored);
    const letters = atTheTable.fonts.prepare(document.body.textContent + JSON.stringify(scene), () => stage?.paint());
    const [adopted] = await Promise.all([atTheTable.sheet.adopt(part("stage"), scene), letters]);
    if (scene !== next) return;
    sheet = adopted;
    stage ??= start(sheet);
    stage.use(sheet);
    atTheTable.sheet.follow(part("stage"), sheet, stage.paint);
    stage.show({ scene, view, lit: atTheTable.lit(scene, view), own }, { still: true });
    await atTheTable.fonts.ready();
    if (scene === next) document.documentElement.dataset.ready = scene.id;
  }

  const named = () => new URLSearchParams(window.location.search).get("dossier") ?? scene.served.first;

  /** Put another dossier into the address, because a reader chose it; its scene is on the way. */
  function turn(dossier) {
    if (!scene || dossier === named()) return;
    window.history.pushState(null, "", window.location.pathname + (dossier === scene.served.first ? "" : `?dossier=${dossier}`));
  }

  /** Turn to the dossier that the address names, where that is another one; return whether it is. */
  function elsewhere() {
    const asked = named();
    if (asked === scene.id || !scene.served.ids.includes(asked)) return false;
    atTheTable.controls.turnTo(asked);
    return true;
  }

  /** Change the view; *history* is push (a choice), replace (typing) or none (the address has it already). */
  function change(changes, { history = "push" } = {}) {
    const before = view;
    view = { ...view, ...changes };
    const otherPicture = before.arrange !== view.arrange || (view.arrange === "table" && before.event !== view.event);
    if (otherPicture && !("moved" in changes)) view.moved = {}; // a place in one picture means nothing in another
    if (atTheTable.view.same(before, view)) return;
    const address = window.location.pathname + atTheTable.view.format(view, scene);
    if (history === "push") window.history.pushState(null, "", address);
    if (history === "replace") window.history.replaceState(null, "", address);
    if (before.event !== view.event) refreshEvent();
    refreshPick();
    stage?.show({ scene, view, lit: atTheTable.lit(scene, view), own });
  }

  function refreshEvent() {
    atTheTable.regions.headline(part("headline"), scene, view);
    atTheTable.regions.stakes(part("stakes"), scene, view);
    atTheTable.regions.sources(part("sources"), scene);
    atTheTable.legend.show(part("legend"), scene, view, highlight);
    atTheTable.actors.show(part("actors"), scene, view, pick, own);
    detailed = "";
  }

  let detailed = "";

  function refreshPick() {
    const lit = atTheTable.lit(scene, view);
    atTheTable.actors.light(part("actors"), scene, lit);
    atTheTable.legend.light(part("legend"), view);
    const shown = `${scene.digest} ${view.event} ${view.pick}`;
    if (detailed !== shown) atTheTable.details.show(part("details"), scene, view, lit.picked, pick);
    detailed = shown;
    atTheTable.announce.say(part("count"), atTheTable.announce.count(scene, view, lit));
    part("nothing").hidden = lit.count > 0;
  }

  const tell = (text) => {
    part("notice").hidden = !text;
    atTheTable.announce.say(part("notice"), text);
  };

  function pick(id, { toggle = false } = {}) {
    change({ pick: toggle && view.pick === id ? "" : id });
  }

  /** Put actor *i* at a point of the plane; it stays there, in the address too. */
  function move(i, point, history) {
    change({ moved: { ...view.moved, [scene.actors[i].id]: point } }, { history });
    tell(`${scene.actors[i].name} moved. Reset view puts everyone back.`);
  }

  function highlight(group) {
    change({ highlight: view.highlight === group ? "everyone" : group });
    atTheTable.controls.offer(scene, view);
  }

  /** Go to the view that a snapshot shows, and say so where it cannot be quite that any more. */
  async function reopen(file) {
    try {
      const { dossier, search, changed } = await atTheTable.reopen.read(file, scene.served);
      window.history.pushState(null, "", window.location.pathname + search);
      news = changed ? "The dossier has changed since this snapshot was made: the view is its view, the record today's." : "Snapshot reopened";
      if (dossier === scene.id) follow();
      else atTheTable.controls.turnTo(dossier);
    } catch (error) {
      tell(`Not reopened: ${error.message}.`);
    }
  }

  /** Show the view that the address holds. */
  function follow() {
    const { view: asked, ignored } = atTheTable.view.parse(window.location.search, scene);
    change(asked, { history: "none" });
    atTheTable.controls.offer(scene, view);
    greet(ignored);
  }

  function greet(ignored) {
    tell([news, ignored.length && `Ignored in this address, for it is not known here: ${ignored.join(", ")}`].filter(Boolean).join(" "));
    news = "";
  }

  function start() {
    const element = part("stage");
    atTheTable.reopen.attach(part("reopen"), reopen);
    const made = atTheTable.stage.make(element);
    atTheTable.hands.attach(element, {
      picture: made.picture,
      point(thing, at) {
        made.point(thing);
        atTheTable.card.show(part("card"), element, scene, view, thing, at);
      },
      click(thing) {
        const id = !thing ? "" : (thing.tie === undefined ? scene.actors[thing.actor] : scene.ties[thing.tie]).id;
        left = id === view.pick ? null : view.pick;
        change({ pick: id });
      },
      twice() {
        if (left !== null) window.history.back(); // the first of the two clicks had changed the selection
        left = null;
        made.fit();
      },
      drag(i, at) {
        dropped = made.drag(i, at);
      },
      drop(i) {
        if (dropped) move(i, dropped, "push");
        dropped = null;
      },
      pan: made.pan,
      zoom: made.zoom,
      zoomed: made.zoomed,
    });
    return made;
  }

  function reset() {
    change({ ...atTheTable.view.opening(scene) });
    atTheTable.controls.offer(scene, view);
    stage?.fit();
    tell("");
  }

  async function take(way, look) {
    if (!sheet) return;
    try {
      tell(await atTheTable.take[way]({ scene, view, sheet, family: stage.FAMILY, own, ...look }));
    } catch (error) {
      tell(`That did not work: ${error.message}`);
    }
  }

  function name(ownLanguage) {
    own = ownLanguage;
    refreshEvent();
    refreshPick();
    stage?.show({ scene, view, lit: atTheTable.lit(scene, view), own });
  }

  window.addEventListener("popstate", () => {
    if (scene && !elsewhere()) follow();
  });

  atTheTable.keys.attach({
    search: () => part("search").focus(),
    clear: () => scene && pick(""),
    walk(id, key) {
      const place = (wanted) => scene.actors.findIndex((actor) => actor.id === wanted);
      const said = atTheTable.actors.walk(part("actors"), scene, place(view.pick) >= 0 ? place(view.pick) : place(id), key);
      if (said) atTheTable.announce.say(part("walked"), said);
    },
    nudge(id, step) {
      const i = scene.actors.findIndex((actor) => actor.id === id);
      if (stage) move(i, stage.nudged(i, step), "replace");
    },
  });

  atTheTable.page = {
    open, turn, change, reset, take, name,
    zoom: (factor) => stage?.zoom(factor),
    fit: () => stage?.fit(),
    view: () => view,
  };
})();
