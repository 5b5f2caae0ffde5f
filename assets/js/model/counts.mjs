/* Everyone: counts of all who are in a record, drawn or not, at the event of a view. */

const SILENT = "no-report";
const SIDE = "side"; // as in drawing/rest.py
const number = (count) => count.toLocaleString("en");
const restOf = (scene) => scene.whole?.rest.id ?? [];

const groups = new WeakMap(); // scene → event → the group of each of those not drawn

/** Return the group of each of those not drawn at an event. */
function groupsOf(scene, id) {
  const known = groups.get(scene) ?? groups.set(scene, new Map()).get(scene);
  if (known.has(id)) return known.get(id);
  const found = restOf(scene).map(() => SILENT);
  for (const [group, places] of Object.entries(scene.whole?.standings[id]?.groups ?? {}))
    for (const n of places) found[n] = group;
  known.set(id, found);
  return found;
}

/**
 * Return a tally of some: how many are drawn, how many there are, and how many of each kind; and the tally of those among
 * them who are known as somebody's side alone, for a delegation is nobody more at the table than its people.
 */
function tally(scene, drawn, rest) {
  const alone = new Set(scene.whole?.sides ?? []);
  const kind = (n) => scene.whole.rest.kind[n];
  const kinds = new Map();
  const add = (one) => kinds.set(one, (kinds.get(one) ?? 0) + 1);
  const [seen, unseen] = [drawn.filter((i) => !alone.has(i)), rest.filter((n) => kind(n) !== SIDE)];
  for (const i of seen) add(scene.actors[i].kind);
  for (const n of unseen) add(kind(n));
  const sides = { drawn: drawn.length - seen.length, total: drawn.length + rest.length - seen.length - unseen.length };
  return { drawn: seen.length, total: seen.length + unseen.length, kinds, sides };
}

const where = (list, has) => list.flatMap((one, place) => (has(one, place) ? [place] : []));

/** Return the tally of each group at the event of *view*, and of the hosts and mediators in it. */
function at(scene, view) {
  const event = scene.events.find((one) => one.id === view.event);
  const others = groupsOf(scene, view.event);
  const told = Object.fromEntries(
    Object.keys(scene.words.groups).map((group) => [
      group,
      tally(
        scene,
        where(event.standings, (standing) => (standing?.group ?? SILENT) === group),
        where(others, (one) => one === group),
      ),
    ]),
  );
  const hosts = scene.whole?.standings[view.event]?.mediators ?? [];
  return {
    ...told,
    mediator: tally(
      scene,
      where(event.standings, (standing) => standing?.tone === "mediator"),
      hosts,
    ),
  };
}

const some = (scene, count, kind) => `${number(count)} ${scene.words.counted[kind][count === 1 ? 0 : 1]}`;

/** Return the kinds of a tally in brackets, people first, of a large record in which some are people and some are not. */
function apart(scene, { kinds }) {
  if (!scene.whole || kinds.size < 2 || !kinds.has("person")) return "";
  return ` (${Object.keys(scene.words.counted)
    .filter((kind) => kinds.has(kind))
    .map((kind) => some(scene, kinds.get(kind), kind))
    .join(", ")})`;
}

const drawnOf = ({ drawn, total }) => (drawn < total ? `, ${number(drawn)} of them drawn` : "");

const besides = (scene, { sides }) => (sides.total ? `, and ${some(scene, sides.total, SIDE)}${drawnOf(sides)}` : "");

/** Return a tally in words, to stand behind what is counted: 463, 300 of them drawn. */
const told = (scene, one) => `${number(one.total)}${apart(scene, one)}${drawnOf(one)}${besides(scene, one)}`;

/** Return in words how many actors a view counts, of how many. */
function counted(scene, lit) {
  if (!scene.whole) return `${lit.count} of ${scene.actors.length} actors`;
  const one = tally(scene, where(lit.chosen, Boolean), lit.rest);
  const drawn = !restOf(scene).length ? "all drawn" : `${number(one.drawn)} of them drawn`;
  return `${number(one.total)} of ${number(all(scene).total)} actors${apart(scene, one)}, ${drawn}${besides(scene, one)}`;
}

/** Return the tally of everyone. */
const all = (scene) => tally(scene, [...scene.actors.keys()], [...restOf(scene).keys()]);

/** Return the places of those not drawn who are in the group that *view* highlights. */
const highlighted = (scene, view) =>
  where(groupsOf(scene, view.event), (group) => view.highlight === "everyone" || group === view.highlight);

/** Return the sources that seats of those not drawn rest on. */
const sources = (scene, view) => scene.whole?.standings[view.event]?.sources ?? [];

export { all, at, told, counted, highlighted, sources, number };
