/* The legend: what is in view, how many of each; a group in it, clicked, is the highlight. */

import * as counts from "../model/counts.mjs";
import * as dom from "../render/dom.mjs";

const SEATED = ["at-the-table", "mediator"];
const ORDER = ["at-the-table", "mediator", "around-the-table", "left-out", "mentioned", "no-report"];
const DASH = { held: "none", planned: "6 5", said: "1.5 4" };

/** Return what the legend of a view explains: {groups: [{tone, group, words, count in words, some: whether there are any}], kinds, statuses, signs}. */
function entries(scene, view) {
  const event = scene.events.find((one) => one.id === view.event);
  const standings = event.standings;
  const groupOf = (tone) => (tone === "mediator" ? "at-the-table" : tone);
  const tallies = counts.at(scene, view);
  const groups = ORDER.map((tone) => ({
    tone,
    group: groupOf(tone),
    some: tallies[tone].total + tallies[tone].sides.total > 0,
    count: counts.told(scene, tallies[tone]),
    words: tone === "mediator" ? "of them hosts or mediators" : scene.words.groups[tone],
  }));
  const ties = scene.ties.filter((tie) => !tie.withdrawn);
  return {
    groups: groups.filter((entry) => entry.some),
    kinds: [...new Set(scene.actors.map((actor) => actor.kind))].map((kind) => ({
      kind,
      words: scene.words.kinds[kind],
    })),
    statuses: Object.keys(DASH)
      .filter((status) => ties.some((tie) => tie.status === status && !tie.represents))
      .map((status) => ({ dash: DASH[status], words: `tie, ${scene.words.tieStatuses[status]}` })),
    represents: ties.some((tie) => tie.represents),
    signs: [
      standings.some((standing) => standing?.contested) && { sign: "contested", words: "contested seat" },
      standings.some((standing) => standing?.part) && { sign: "part", words: "present for a part" },
      standings.some((standing) => standing?.confirmedBy > 1) && {
        sign: "confirmed",
        words: "number: publishers that confirm the seat",
      },
    ].filter(Boolean),
  };
}

/** Fill the legend; choose(highlight) is called with the group that a reader clicked, or "everyone" to take it back. */
function show(container, scene, view, choose) {
  const { el } = dom;
  const { groups, kinds, statuses, represents, signs } = entries(scene, view);
  const swatch = (name) => el("span", { class: `swatch ${name}`, "aria-hidden": "true" });
  const shade = (tone) => swatch(`tone-${tone}${SEATED.includes(tone) ? "" : " hollow"}`);
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
  const plain = (name, words) => el("li", { class: "kind" }, swatch(name), words);
  dom.fill(
    container,
    ...groups.map(group),
    ...kinds.map(({ kind, words }) => plain(`kind-${kind}`, words)),
    ...statuses.map(({ dash, words }) => plain(dash === "none" ? "line" : `line line-${dash[0]}`, words)),
    ...(represents ? [plain("line line-represents", "represents")] : []),
    ...signs.map(({ sign, words }) => plain(sign, words)),
  );
}

/** Mark the group that is highlighted. */
function light(container, view) {
  container.querySelectorAll("button.key").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.group === view.highlight));
  });
}

export { entries, show, light, DASH };
