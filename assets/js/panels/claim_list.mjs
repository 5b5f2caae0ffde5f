/* Claims in words: each with its source, its place in it, who spoke, and whether it was withdrawn. */

import { el, link } from "../render/dom.mjs";

/** @import { Claim, Group, Scene, SeatClaim, Source, Standing } from "../scene.js" */
/** @import { Child } from "../types.js" */

/** @typedef {Claim & { when?: string, part?: string, title?: string, attributes?: Record<string, string> }} AnyClaim */

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
 * Return what kind of source it is, and where its publisher has it from, in brackets, or "".
 * @param {Scene} scene
 * @param {Source} source
 */
function kindOf(scene, { kind, origin }) {
  const said = [kind && scene.words.sourceKinds[kind], origin && `after ${origin}`].filter(Boolean);
  return said.length ? ` (${said.join(", ")})` : "";
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
    claim.title && `as ${claim.title}`,
    claim.part && `present ${claim.part}`,
    claim.firstSeen && `first seen ${claim.firstSeen}`,
    ...kept,
  ];
  return el(
    "li",
    { class: claim.withdrawn ? "claim withdrawn" : "claim" },
    lead && el("strong", {}, lead, " "),
    claim.withdrawn && el("em", {}, `Withdrawn ${claim.withdrawn}: `),
    claim.withdrawnNote && el("em", {}, `${claim.withdrawnNote} `),
    el("bdi", {}, claim.text),
    claim.quote && el("q", { dir: "auto" }, claim.quote),
    claim.speaker && el("span", { class: "speaker" }, ` said by ${speakerOf(scene, claim.speaker)}`),
    el(
      "span",
      { class: "cited" },
      link(source.url, source.publisher),
      kindOf(scene, source),
      !source.url && ", no public address",
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

/** @type {(scene: Scene, claims: Claim[]) => string[]} */
const publishers = (scene, claims) => [...new Set(claims.map((claim) => scene.sources[claim.source].publisher))];

/**
 * Return by how many *claims* are reported and stated, and by whom.
 * @param {Scene} scene
 * @param {SeatClaim[]} claims
 */
function confirmed(scene, claims) {
  /** @type {(counts: SeatClaim["counts"]) => string[]} */
  const named = (counts) => [
    ...new Set(
      claims
        .filter((claim) => claim.counts === counts)
        .map(
          (claim) =>
            (counts && claim.speaker && speakerOf(scene, claim.speaker)) ||
            (claim.by ?? scene.sources[claim.source].publisher),
        ),
    ),
  ];
  const sentences = [
    ["Reported", named(undefined)],
    ["Stated", named("statement")],
  ].map(([how, names]) => names.length && `${how} by ${names.length}: ${/** @type {string[]} */ (names).join("; ")}.`);
  return sentences.filter(Boolean).join(" ") || "A reader’s note says so, which counts for nothing.";
}

/**
 * Return in words how a seat is known: by how many reported and stated, or who differs.
 * @param {Scene} scene
 * @param {Standing} standing
 */
function known(scene, standing) {
  if (standing.through.length || standing.unseen) {
    const people = [...standing.through.map((i) => scene.actors[i].name), ...(standing.unseen ?? [])];
    return `Follows from its people there: ${people.join(", ")}.`;
  }
  /** @type {(group: Group) => SeatClaim[]} */
  const agreeing = (group) => standing.claims.filter((claim) => !claim.withdrawn && claim.group === group);
  if (!standing.contested) return confirmed(scene, agreeing(standing.group));
  const groups = [
    ...new Set(
      standing.claims.filter((claim) => !claim.withdrawn && claim.group !== "mentioned").map((claim) => claim.group),
    ),
  ];
  const sides = groups.map(
    (group) => `${scene.words.groups[group].toLowerCase()} by ${publishers(scene, agreeing(group)).join(" and ")}`,
  );
  return `Contested. Put ${sides.join("; ")}. Drawn where the outermost claim puts the seat.`;
}

export { item, list, known, kindOf };
