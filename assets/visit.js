/* A visit: from the address to the view and back, to another dossier, by the Back button, by a snapshot. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const part = (id) => document.getElementById(id);

  let news = ""; // what to say once the view that is being opened stands
  let arrived = null; // the scene that came last

  const asked = (served) => new URLSearchParams(window.location.search).get("dossier") ?? served.first;

  /** Open a scene on the view that the address holds. */
  async function open(scene) {
    if (!arrived) atTheTable.reopen.attach(part("reopen"), reopen);
    arrived = scene;
    if (elsewhere()) return;
    const { view, ignored } = atTheTable.view.parse(window.location.search, scene);
    atTheTable.page.hold(scene, view);
    greet(ignored);
    const repaint = () => atTheTable.page.now.stage?.paint();
    const letters = atTheTable.fonts.prepare(document.body.textContent + JSON.stringify(scene), repaint);
    const [sheet] = await Promise.all([atTheTable.sheet.adopt(part("stage"), scene), letters]);
    if (arrived !== scene) return;
    atTheTable.page.use(sheet);
    await atTheTable.fonts.ready();
    if (arrived === scene) document.documentElement.dataset.ready = scene.id;
  }

  /** Put another dossier into the address, because a reader chose it; its scene is on the way. */
  function turn(dossier) {
    if (!arrived || dossier === asked(arrived.served)) return;
    const search = dossier === arrived.served.first ? "" : `?dossier=${dossier}`;
    window.history.pushState(null, "", window.location.pathname + search);
  }

  /** Turn to the dossier that the address names, where that is another one; return whether it is. */
  function elsewhere() {
    const dossier = asked(arrived.served);
    if (dossier === arrived.id || !arrived.served.ids.includes(dossier)) return false;
    atTheTable.controls.turnTo(dossier);
    return true;
  }

  /** Show the view that the address holds. */
  function follow() {
    const { scene } = atTheTable.page.now;
    const { view, ignored } = atTheTable.view.parse(window.location.search, scene);
    atTheTable.page.change(view, { history: "none" });
    atTheTable.controls.offer(scene, view);
    greet(ignored);
  }

  function greet(ignored) {
    const unknown = ignored.length && `Ignored in this address, for it is not known here: ${ignored.join(", ")}`;
    atTheTable.page.tell([news, unknown].filter(Boolean).join(" "));
    news = "";
  }

  /** Go to the view that a snapshot shows, and say so where it cannot be quite that any more. */
  async function reopen(file) {
    try {
      const { dossier, search, changed } = await atTheTable.reopen.read(file, arrived.served);
      window.history.pushState(null, "", window.location.pathname + search);
      news = changed ? "The dossier has changed since this snapshot was made: the view is its view, the record today's."
        : "Snapshot reopened";
      if (dossier === arrived.id) follow();
      else atTheTable.controls.turnTo(dossier);
    } catch (error) {
      atTheTable.page.tell(`Not reopened: ${error.message}.`);
    }
  }

  window.addEventListener("popstate", () => {
    if (arrived && !elsewhere()) follow();
  });

  atTheTable.visit = { open, turn };
})();
