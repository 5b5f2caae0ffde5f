/* The legend: what is in view, how many of each; a group in it, clicked, is the highlight. */

import * as counts from "../model/counts.mjs";
import { shownIn } from "../model/event.mjs";
import { keys } from "../model/record.mjs";
import { el, fill } from "../render/dom.mjs";

/** @import { Group, Scene, Standing, Tone, View } from "../scene.js" */
/** @import { Sign } from "../types.js" */

/** @typedef {{ tone: Tone, group: Group, some: boolean, count: string, words: string }} GroupEntry */

/** @type {Tone[]} */
const SEATED = ["at-the-table", "mediator"];

/** @type {Record<Sign, { words: string, on: (standing: Standing) => boolean }>} */
const SIGNS = {
  contested: { words: "contested seat", on: ({ contested }) => contested },
  part: { words: "present for a part", on: ({ part }) => Boolean(part) },
  confirmed: { words: "number: publishers that confirm the seat", on: ({ confirmedBy }) => confirmedBy > 1 },
};

/**
 * Return what the legend of a view explains; *count* of a group is in words, *some* whether there are any.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 */
function entries(scene, view) {
  const event = shownIn(scene, view);
  const { standings } = event;
  /** @type {(tone: Tone) => Group} */
  const groupOf = (tone) => (tone === "mediator" ? "at-the-table" : tone);
  const tallies = counts.at(scene, view);
  const groups = scene.look.tones.map((tone) => ({
    tone,
    group: groupOf(tone),
    some: tallies[tone].total + tallies[tone].sides.total > 0,
    count: counts.phrase(scene, tallies[tone]),
    words: tone === "mediator" ? "of them hosts or mediators" : scene.words.groups[tone],
  }));
  const ties = scene.ties.filter((tie) => !tie.withdrawn);
  return {
    groups: groups.filter((entry) => entry.some),
    kinds: [...new Set(scene.actors.map((actor) => actor.kind))].map((kind) => ({
      kind,
      words: scene.words.kinds[kind],
    })),
    statuses: keys(scene.look.dashes)
      .filter((status) => ties.some((tie) => tie.status === status && !tie.represents))
      .map((status) => ({ dash: scene.look.dashes[status], words: `tie, ${scene.words.tieStatuses[status]}` })),
    represents: ties.some((tie) => tie.represents),
    signs: keys(SIGNS)
      .filter((sign) => standings.some((standing) => standing && SIGNS[sign].on(standing)))
      .map((sign) => ({ sign, words: SIGNS[sign].words })),
  };
}

/**
 * Fill the legend; choose(highlight) is called with the group that a reader clicked, or "everyone" to take it back.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight">} view
 * @param {(highlight: Group) => void} choose
 */
function show(container, scene, view, choose) {
  const { groups, kinds, statuses, represents, signs } = entries(scene, view);
  /** @type {(name: string) => HTMLElement} */
  const swatch = (name) => el("span", { class: `swatch ${name}`, "aria-hidden": "true" });
  /** @type {(tone: Tone) => HTMLElement} */
  const shade = (tone) => swatch(`tone-${tone}${SEATED.includes(tone) ? "" : " hollow"}`);
  /** @type {(entry: GroupEntry) => HTMLElement} */
  const group = ({ tone, group: highlight, words, count }) =>
    tone !== highlight // a part of a group is no highlight
      ? el("li", {}, shade(tone), `${words} ${count}`)
      : el(
          "li",
          {},
          el(
            "button",
            {
              type: "button",
              class: "key",
              "data-key": `legend ${tone}`,
              "data-group": highlight,
              "aria-pressed": String(view.highlight === highlight),
              onclick: () => choose(highlight),
            },
            shade(tone),
            `${words} ${count}`,
          ),
        );
  /** @type {(name: string, words: string) => HTMLElement} */
  const plain = (name, words) => el("li", { class: "kind" }, swatch(name), words);
  fill(
    container,
    ...groups.map(group),
    ...kinds.map(({ kind, words }) => plain(`kind-${kind}`, words)),
    ...statuses.map(({ dash, words }) => plain(dash === "none" ? "line" : `line line-${dash[0]}`, words)),
    ...(represents ? [plain("line line-represents", "represents")] : []),
    ...signs.map(({ sign, words }) => plain(sign, words)),
  );
}

/**
 * Mark the group that is highlighted.
 * @param {HTMLElement} container
 * @param {Pick<View, "highlight">} view
 */
function light(container, view) {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = container.querySelectorAll("button.key");
  buttons.forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.group === view.highlight));
  });
}

export { entries, show, light };
