/* Claims in words: each with its source, its place in it, who spoke, and whether it was withdrawn. */

import { el, link } from "../render/dom.mjs";

/** @import { Claim, Group, Scene, Standing } from "../scene.js" */
/** @import { Child } from "../types.js" */

/** @typedef {Claim & { when?: string, part?: string, attributes?: Record<string, string> }} AnyClaim */

/** @type {(scene: Scene, speaker: string) => string} */
const speakerOf = (scene, speaker) => scene.actors.find((actor) => actor.id === speaker)?.name ?? speaker;

/**
 * Return *text* in parts, those of *addresses*, which are in its order, as links.
 * @param {string} text
 * @param {string[]} addresses
 * @returns {Child[]}
 */
function linked(text, addresses) {
  /** @type {Child[]} */
  const parts = [];
  for (const address of addresses) {
    const at = text.indexOf(address);
    parts.push(text.slice(0, at), link(address, address));
    text = text.slice(at + address.length);
  }
  return [...parts, text];
}

/**
 * Return one claim as a list item; *lead* is what stands before it (what exactly is claimed).
 * @param {Scene} scene
 * @param {AnyClaim} claim
 * @param {string} lead
 */
function item(scene, claim, lead) {
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

/**
 * @template {AnyClaim} C
 * @param {Scene} scene
 * @param {C[]} claims
 * @param {(claim: C) => string} [lead]
 */
const list = (scene, claims, lead = () => "") =>
  el(
    "ul",
    { class: "claims" },
    claims.map((claim) => item(scene, claim, lead(claim))),
  );

/**
 * Return in words how a seat is known: by whom confirmed, or who differs.
 * @param {Scene} scene
 * @param {Standing} standing
 */
function known(scene, standing) {
  if (standing.through.length || standing.unseen) {
    const people = [...standing.through.map((i) => scene.actors[i].name), ...(standing.unseen ?? [])];
    return `Follows from its people there: ${people.join(", ")}.`;
  }
  /** @type {(group: Group) => string[]} */
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
