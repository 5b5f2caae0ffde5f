/* Claims in words: each with its source, its place in it, who spoke, and whether it was withdrawn. */

import * as dom from "../render/dom.mjs";

const speakerOf = (scene, speaker) => scene.actors.find((actor) => actor.id === speaker)?.name ?? speaker;

/** Return *text* in parts, those of *addresses*, which are in its order, as links. */
function linked(text, addresses) {
  const parts = [];
  for (const address of addresses) {
    const at = text.indexOf(address);
    parts.push(text.slice(0, at), dom.link(address, address));
    text = text.slice(at + address.length);
  }
  return [...parts, text];
}

/** Return one claim as a list item; *lead* is what stands before it (what exactly is claimed). */
function item(scene, claim, lead) {
  const { el, link } = dom;
  const source = scene.sources[claim.source];
  const kept = Object.entries(claim.attributes ?? {}).map(([name, value]) => `${name}: ${value}`);
  const notes = [
    claim.when,
    claim.part && `present ${claim.part}`,
    claim.firstSeen && `first seen ${claim.firstSeen}`,
    ...kept,
  ];
  return el(
    "li",
    { class: claim.withdrawn ? "claim withdrawn" : "claim" },
    lead && el("strong", {}, lead, " "),
    claim.withdrawn && el("em", {}, `Withdrawn ${claim.withdrawn}: `),
    el("bdi", {}, claim.text),
    claim.quote && el("q", { dir: "auto" }, claim.quote),
    claim.speaker && el("span", { class: "speaker" }, ` said by ${speakerOf(scene, claim.speaker)}`),
    el(
      "span",
      { class: "cited" },
      link(source.url, source.publisher),
      claim.locator && [", ", linked(claim.locator, claim.links ?? [])],
      ...notes.filter(Boolean).map((note) => ` · ${note}`),
    ),
  );
}

const list = (scene, claims, lead = () => "") =>
  dom.el(
    "ul",
    { class: "claims" },
    claims.map((claim) => item(scene, claim, lead(claim))),
  );

/** Return in words how a seat is known: by whom confirmed, or who differs. */
function known(scene, standing) {
  if (standing.through.length || standing.unseen) {
    return `Follows from its people there: ${[...standing.through.map((i) => scene.actors[i].name), ...(standing.unseen ?? [])].join(", ")}.`;
  }
  const publishers = (group) => [
    ...new Set(
      standing.claims
        .filter((claim) => !claim.withdrawn && claim.group === group)
        .map((claim) => scene.sources[claim.source].publisher),
    ),
  ];
  if (!standing.contested) {
    const all = publishers(standing.group);
    return all.length > 1 ? `Confirmed by ${all.length}: ${all.join("; ")}.` : `One source: ${all.join("")}.`;
  }
  const groups = [
    ...new Set(
      standing.claims.filter((claim) => !claim.withdrawn && claim.group !== "mentioned").map((claim) => claim.group),
    ),
  ];
  const sides = groups.map(
    (group) => `${scene.words.groups[group].toLowerCase()} by ${publishers(group).join(" and ")}`,
  );
  return `Contested. Put ${sides.join("; ")}. Drawn where the outermost claim puts the seat.`;
}

export { item, list, known };
