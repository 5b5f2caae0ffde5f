/* Everyone: counts of all who are in a record, drawn or not, at the event of a view. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const SILENT = "no-report";
  const number = (count) => count.toLocaleString("en");
  const restOf = (scene) => scene.whole?.rest.id ?? [];

  const groups = new WeakMap(); // scene → event → the group of each of those not drawn

  /** Return the group of each of those not drawn at an event. */
  function groupsOf(scene, id) {
    const known = groups.get(scene) ?? groups.set(scene, new Map()).get(scene);
    if (known.has(id)) return known.get(id);
    const found = restOf(scene).map(() => SILENT);
    for (const [group, places] of Object.entries(scene.whole?.standings[id]?.groups ?? {})) for (const n of places) found[n] = group;
    known.set(id, found);
    return found;
  }

  /** Return a tally of some: how many are drawn, how many there are, and how many of each kind. */
  function tally(scene, drawn, rest) {
    const sides = new Set(scene.whole?.sides ?? []);
    const kinds = new Map();
    const add = (kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const i of drawn) add(sides.has(i) ? "side" : scene.actors[i].kind);
    for (const n of rest) add(scene.whole.rest.kind[n]);
    return { drawn: drawn.length, total: drawn.length + rest.length, kinds };
  }

  const where = (list, has) => list.flatMap((one, place) => (has(one, place) ? [place] : []));

  /** Return the tally of each group at the event of *view*, and of the hosts and mediators in it. */
  function at(scene, view) {
    const event = scene.events.find((one) => one.id === view.event);
    const all = groupsOf(scene, view.event);
    const told = Object.fromEntries(Object.keys(scene.words.groups).map((group) => [group, tally(scene,
      where(event.standings, (standing) => (standing?.group ?? SILENT) === group), where(all, (one) => one === group))]));
    const hosts = scene.whole?.standings[view.event]?.mediators ?? [];
    return { ...told, mediator: tally(scene, where(event.standings, (standing) => standing?.tone === "mediator"), hosts) };
  }

  /** Return the kinds of a tally in words, people first, of a large record in which some are people and some are not. */
  function apart(scene, { kinds }) {
    if (!scene.whole || kinds.size < 2 || !(kinds.has("person") || kinds.has("side"))) return "";
    return Object.keys(scene.words.counted).filter((kind) => kinds.has(kind))
      .map((kind) => `${number(kinds.get(kind))} ${scene.words.counted[kind][kinds.get(kind) === 1 ? 0 : 1]}`).join(", ");
  }

  /** Return a tally in words, to stand behind what is counted: 463, 300 of them drawn. */
  function told(scene, one) {
    const kinds = apart(scene, one);
    return `${number(one.total)}${kinds && ` (${kinds})`}${one.drawn < one.total ? `, ${number(one.drawn)} of them drawn` : ""}`;
  }

  /** Return in words how many actors a view counts, of how many. */
  function counted(scene, lit) {
    if (!scene.whole) return `${lit.count} of ${scene.actors.length} actors`;
    const one = tally(scene, where(lit.chosen, Boolean), lit.rest);
    const kinds = apart(scene, one);
    const drawn = !restOf(scene).length ? "all drawn" : `${number(one.drawn)} of them drawn`;
    return `${number(one.total)} of ${number(scene.whole.actors)} actors${kinds && ` (${kinds})`}, ${drawn}`;
  }

  /** Return the places of those not drawn who are in the group that *view* highlights. */
  const highlighted = (scene, view) => where(groupsOf(scene, view.event), (group) => view.highlight === "everyone" || group === view.highlight);

  /** Return the sources that seats of those not drawn rest on. */
  const sources = (scene, view) => scene.whole?.standings[view.event]?.sources ?? [];

  atTheTable.everyone = { at, told, counted, highlighted, sources, number };
})();
