/* What is lit: one pure function from the scene and the view.  It looks at nothing else and changes nothing. */

import * as undrawn from "./undrawn.mjs";

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const haystacks = new WeakMap();

/** Return what a search looks through, one folded string for each actor. */
function haystack(scene) {
  if (!haystacks.has(scene)) {
    const named = new Map(scene.countries.map((country) => [country.code, country.name]));
    haystacks.set(
      scene,
      scene.actors.map((actor) =>
        fold(
          [
            actor.name,
            actor.short,
            actor.title,
            named.get(actor.country) ?? "",
            actor.country,
            ...Object.values(actor.names),
          ].join("\n"),
        ),
      ),
    );
  }
  return haystacks.get(scene);
}

/** Return for each actor whether highlight, countries and search choose it. */
function chosen(scene, view) {
  const event = scene.events.find((one) => one.id === view.event);
  const words = fold(view.query).split(/\s+/).filter(Boolean);
  const texts = words.length ? haystack(scene) : [];
  return scene.actors.map(
    (actor, i) =>
      (view.highlight === "everyone" || (event.standings[i]?.group ?? "no-report") === view.highlight) &&
      (view.countries.length === 0 || view.countries.includes(actor.country)) &&
      words.every((word) => texts[i].includes(word)),
  );
}

/**
 * Return what is lit in *view*:
 *   count  how many actors highlight, countries and search choose, drawn or not (a selection counts nothing)
 *   chosen  a boolean an actor: whether they choose it;  rest  the places of those whom they choose and who are not drawn
 *   actors, ties  a boolean each: lit, the selection considered
 *   named  a boolean an actor: keeps its label (the lit, the picked, and whom a lit tie leads to: under a country filter,
 *     and under a search from whoever it found and is picked, for the search asked for them and not for their ties)
 *   picked  {actor: index} or {tie: index} or null
 *   narrowed  whether anything but *everyone* was asked for
 */
function lit(scene, view) {
  const base = chosen(scene, view);
  const either = view.countries.length > 0;
  const picked = pickedIn(scene, view.pick);
  const wide = picked ? chosen(scene, { ...view, query: "" }) : base;
  const litTie = (tie) =>
    !tie.withdrawn && (base[tie.from] || base[tie.to]) && (either || (wide[tie.from] && wide[tie.to]));
  let ties = scene.ties.map(litTie);
  let actors = base.slice();
  const named = base.slice();
  if (picked) {
    const own =
      picked.tie === undefined
        ? (tie) => tie.from === picked.actor || tie.to === picked.actor
        : (tie) => tie === scene.ties[picked.tie];
    ties = ties.map((is, t) => is && own(scene.ties[t]));
    const kept = new Set(picked.tie === undefined ? [picked.actor] : []);
    scene.ties.forEach((tie, t) => {
      if (ties[t]) kept.add(tie.from).add(tie.to);
    });
    actors = actors.map((is, i) => is && kept.has(i));
    named.fill(false);
    kept.forEach((i) => {
      named[i] = true;
    });
  } else if (either) {
    scene.ties.forEach((tie, t) => {
      if (ties[t]) named[tie.from] = named[tie.to] = true;
    });
  }
  const rest = scene.whole ? undrawn.chosen(scene, view) : [];
  return {
    count: base.filter(Boolean).length + rest.length,
    chosen: base,
    rest,
    actors,
    ties,
    named,
    picked,
    narrowed: view.highlight !== "everyone" || either || view.query.trim() !== "",
  };
}

function pickedIn(scene, pick) {
  if (!pick) return null;
  const actor = scene.actors.findIndex((one) => one.id === pick);
  if (actor >= 0) return { actor };
  const tie = scene.ties.findIndex((one) => one.id === pick);
  return tie >= 0 ? { tie } : null;
}

export { lit as highlightOf, pickedIn };
export { chosen as chosenActors, pickedIn };
export { fold, pickedIn };
