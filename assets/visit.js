/* A visit: from the address to the view and back, to another dossier, by the Back button, by a snapshot. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});
  const part = (id) => document.getElementById(id);

  const LISTED = 5; // parts of an address that are repeated where they are not known

  let news = ""; // what to say once the view that is being opened stands
  let arrived = null; // the scene that came last
  let awaited = ""; // the id of the dossier whose scene is on its way
  const closed = new Map(); // id → title of each dossier that was closed, to which Back may still lead

  const asked = (served) => new URLSearchParams(atTheTable.address.search()).get("dossier") ?? served.first;

  /** Open a scene on the view that the address holds. */
  async function open(scene) {
    if (!arrived) atTheTable.bring.attach(part("open-file"), { reopen, show, tell: atTheTable.page.tell, most: Number(part("opened").dataset.most) });
    arrived = scene;
    awaited = "";
    if (elsewhere()) return;
    const { view, ignored } = atTheTable.view.parse(atTheTable.address.search(), scene);
    atTheTable.page.hold(scene, view);
    atTheTable.opened.show(part("opened"), scene, close);
    greet(ignored);
    atTheTable.widen();
    await paint(scene, view);
    if (arrived === scene && !atTheTable.undrawn.differs(scene, atTheTable.page.now.view)) document.documentElement.dataset.ready = scene.id;
  }

  /** Paint a scene as soon as the letters of its picture are there, and resolve when all letters are, and Plotly's drawing. */
  async function paint(scene, view) {
    await atTheTable.fonts.first(atTheTable.describe.written(scene, view.names === "own"));
    if (arrived !== scene) return;
    const sheet = atTheTable.sheet.make(part("stage"), scene);
    atTheTable.page.use(sheet);
    const repaint = () => atTheTable.page.now.stage.paint();
    const letters = atTheTable.fonts.prepare(document.body.textContent + JSON.stringify(scene), repaint);
    await Promise.all([atTheTable.plotly.adopt(part("stage"), sheet, repaint), letters]);
  }

  /** Turn to another dossier, because a reader or the address chose it. */
  function turn(dossier) {
    if (!arrived) return;
    if (dossier !== asked(arrived.served)) {
      const { view, page } = atTheTable;
      const keys = new URLSearchParams(dossier === arrived.served.first ? {} : { dossier });
      if (page.now.view.names === "own") keys.set("names", "own"); // of all that was chosen, this does not ask for a dossier
      atTheTable.address.write("push", view.written(keys));
    }
    if (dossier === awaited || (dossier === arrived.id && !awaited)) return;
    awaited = dossier;
    const guest = atTheTable.guests.get(dossier);
    if (guest) atTheTable.controls.bring(guest);
    else fetchOne(dossier);
  }

  /** Ask the server for a dossier; where it does not answer, say so and stay: Dash itself would say nothing. */
  async function fetchOne(dossier) {
    try {
      await atTheTable.guests.ask("health", { cache: "no-store" });
      if (awaited === dossier) atTheTable.controls.askFor(dossier);
    } catch (error) {
      if (awaited !== dossier) return;
      awaited = "";
      const { scene, view } = atTheTable.page.now;
      atTheTable.address.write("replace", atTheTable.view.format(view, scene));
      atTheTable.controls.offer(scene, view);
      atTheTable.page.tell(`Not opened: ${error.message}.`, { stays: true });
    }
  }

  /** Show the dossier *id* that a reader has opened from files, as new even where it was open before, and say *text* once it stands. */
  function show(id, text) {
    news = text;
    closed.delete(id);
    if (arrived.id === id) atTheTable.controls.bring(atTheTable.guests.get(id));
    else turn(id);
  }

  /** Close a dossier that was opened from files. */
  function close(id) {
    closed.set(id, atTheTable.guests.get(id).title);
    atTheTable.guests.remove(id);
    turn(arrived.served.first);
  }

  /** Turn to the dossier that the address names, where that is another one; return whether it is. */
  function elsewhere() {
    const dossier = asked(arrived.served);
    if (dossier === arrived.id || !atTheTable.guests.known(arrived.served).ids.includes(dossier)) return false;
    turn(dossier);
    return true;
  }

  /** Show the view that the address holds. */
  function follow() {
    const { scene } = atTheTable.page.now;
    if (closed.has(asked(arrived.served))) return stay(scene);
    const { view, ignored } = atTheTable.view.parse(atTheTable.address.search(), scene);
    atTheTable.page.change(view, { history: "none" });
    atTheTable.controls.offer(scene, view);
    greet(ignored);
    atTheTable.widen();
  }

  /** Stay on *scene* where the address leads back to a dossier that was closed, and let the address say so. */
  function stay(scene) {
    const { page, view } = atTheTable;
    news = `${closed.get(asked(arrived.served))} was closed; open its file again to go back to it.`;
    atTheTable.address.write("replace", view.format(page.now.view, scene));
    greet([]);
  }

  function greet(ignored) {
    const more = ignored.length > LISTED ? `, and ${ignored.length - LISTED} more` : "";
    const unknown = ignored.length && `Ignored in this address, for it is not known here: ${ignored.slice(0, LISTED).map((one) => atTheTable.view.cut(one)).join(", ")}${more}`;
    const text = [news, unknown].filter(Boolean).join(" ");
    atTheTable.page.tell(text, unknown ? { stays: true } : {});
    news = "";
  }

  /** Go to the view that a snapshot shows, and say so where it cannot be quite that any more. */
  async function reopen(file) {
    try {
      const { dossier, search, changed } = await atTheTable.reopen.read(file, atTheTable.guests.known(arrived.served));
      atTheTable.address.write("push", search);
      const title = atTheTable.guests.get(dossier)?.title ?? arrived.served.titles[dossier];
      const other = dossier === arrived.id ? "" : `; it shows another dossier: ${title}`;
      const old = changed && "The dossier has changed since this snapshot was made: the view is its view, the record today's.";
      news = [`Snapshot reopened${other}.`, old].filter(Boolean).join(" ");
      if (dossier === arrived.id) follow();
      else turn(dossier);
    } catch (error) {
      atTheTable.page.tell(`Not reopened: ${error.message}.`, { stays: true });
    }
  }

  atTheTable.address.onTurn(() => {
    if (arrived && !elsewhere()) follow();
  });

  atTheTable.visit = { open, turn };
})();
