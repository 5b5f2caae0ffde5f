/* Gestures: what hands and keys do becomes what the page does. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const part = (id) => document.getElementById(id);

  /** Return a stage in *element* that hands work on. */
  function attach(element) {
    const stage = atTheTable.stage.make(element);
    const { page } = atTheTable;
    let carried = null; // where a hand holds the actor that it carries
    let before = null; // the selection that a click changed, so that a double-click can give it back
    atTheTable.hands.attach(element, {
      picture: stage.picture,
      point(thing, at) {
        stage.point(thing);
        atTheTable.card.show(part("card"), element, page.now.scene, page.now.view, thing, at);
      },
      click(thing) {
        const { scene, view } = page.now;
        const id = !thing ? "" : (thing.tie === undefined ? scene.actors[thing.actor] : scene.ties[thing.tie]).id;
        before = id === view.pick ? null : view.pick;
        page.pick(id, { from: element });
      },
      twice() {
        atTheTable.answer.stop();
        if (before !== null) atTheTable.address.back();
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

  const place = (id) => atTheTable.page.now.scene.actors.findIndex((actor) => actor.id === id);

  /** Pick the one actor that is found by *text*, where it is one. */
  function found(text) {
    const { page, lit } = atTheTable;
    const view = { ...page.now.view, query: text, pick: "" };
    const { scene } = page.now;
    const { count, actors, rest } = lit(scene, view);
    if (count === 1) page.find(text, rest.length ? scene.whole.rest.id[rest[0]] : scene.actors[actors.indexOf(true)].id);
  }

  const listen = (stage) => atTheTable.keys.attach({
    search: () => part("search").focus(),
    clear() {
      atTheTable.page.tell("");
      atTheTable.page.pick("");
    },
    find: found,
    walk(id, key) {
      const { scene, view } = atTheTable.page.now;
      const from = place(view.pick) >= 0 ? place(view.pick) : place(id);
      const said = atTheTable.actors.walk(part("actors"), scene, from, key);
      if (said) atTheTable.announce.say(part("walked"), said);
    },
    list(from) {
      if (!part("details").parentElement.contains(from)) return false;
      const { scene, view } = atTheTable.page.now;
      const { picked } = atTheTable.lit(scene, view);
      atTheTable.actors.go(part("actors"), scene.actors[picked?.actor ?? scene.ties[picked?.tie]?.from]?.id);
      return true;
    },
    nudge(id, step) {
      if (atTheTable.plane.has(atTheTable.page.now.scene, atTheTable.page.now.view)) atTheTable.page.move(place(id), stage.nudged(place(id), step), "replace");
    },
  });

  atTheTable.gestures = { attach };
})();
