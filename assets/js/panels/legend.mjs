/* The legend: what is in view, how many of each; a group in it, clicked, is the highlight. */

import * as counts from "../model/counts.mjs";
import * as describe from "../model/describe.mjs";
import { groupWords, shownIn } from "../model/event.mjs";
import { keys } from "../model/record.mjs";
import { el, fill } from "../render/dom.mjs";
import { markItems } from "../render/marks.mjs";
import * as svgElements from "../render/svg.mjs";

/** @import { ActorKind, Group, Scene, Standing, TieStatus, Tone, View } from "../scene.js" */
/** @import { Item, Sign } from "../types.js" */

/** @typedef {{ tone: Tone, group: Group, some: boolean, count: string, words: string }} GroupEntry */
/** @typedef {{ status?: TieStatus, dash: string, width: number, words: string }} LineEntry */

/** @type {Record<Sign, { words: string, on: (standing: Standing) => boolean }>} */
const SIGNS = {
  contested: { words: "contested seat", on: ({ contested }) => contested },
  part: { words: "present for a part", on: ({ part }) => Boolean(part) },
  confirmed: { words: "reports of the seat", on: ({ reports }) => reports > 1 },
};

/** @type {Group} */
const SILENT = "no-report";

/** @type {(tone: Tone) => Group} */
const groupOf = (tone) => (tone === "mediator" ? "at-the-table" : tone);

/**
 * Return what the legend of a view explains of what *drawn* says is drawn of actors and ties; *count* of a group is in
 * words, *some* whether there are any.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {{ actors: boolean[], ties: boolean[] }} drawn
 */
function entries(scene, view, drawn) {
  const event = shownIn(scene, view);
  const standings = event.standings.filter((_, i) => drawn.actors[i]);
  const tallies = counts.at(scene, view);
  const names = groupWords(scene, event);
  const groups = scene.look.tones.map((tone) => ({
    tone,
    group: groupOf(tone),
    // of those without a report few are drawn, and a line says how many are not
    some: tone === SILENT ? standings.includes(null) : tallies[tone].total + tallies[tone].sides.total > 0,
    count: tone === SILENT ? "" : counts.phrase(scene, tallies[tone]),
    words: tone === "mediator" ? "hosts or mediators" : names[tone],
  }));
  const ties = scene.ties.filter((tie, t) => !tie.withdrawn && drawn.ties[t]);
  const kinds = new Set(scene.actors.filter((_, i) => drawn.actors[i]).map(({ kind }) => kind));
  return {
    groups: groups.filter((entry) => entry.some),
    kinds: keys(scene.outlines)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ kind, words: scene.words.kinds[kind] })),
    statuses: keys(scene.look.dashes)
      .filter((status) => ties.some((tie) => tie.status === status && !tie.represents))
      .map((status) => lineOf(scene, status)),
    represents: ties.some((tie) => tie.represents),
    signs: keys(SIGNS)
      .filter((sign) => standings.some((standing) => standing && SIGNS[sign].on(standing)))
      .map((sign) => ({ sign, words: SIGNS[sign].words })),
  };
}

/** @type {(scene: Scene, status: TieStatus) => LineEntry & { status: TieStatus }} */
const lineOf = (scene, status) => ({
  status,
  dash: scene.look.dashes[status],
  width: 2,
  words: `tie, ${scene.words.tieStatuses[status]}`,
});

/** @type {LineEntry} */
const REPRESENTS = { dash: "none", width: 1, words: "represents" };

/** The colours of the page, which change with its theme. */
const PAINT = /** @type {Record<Tone | "ground", string>} */ (
  /** @type {unknown} */ (
    new Proxy({}, { get: (_, name) => `var(--${name === "ground" ? "" : "tone-"}${String(name)})` })
  )
);

/**
 * Return a drawing of *items* about (0, 0), as large as a letter.
 * @param {Item[]} items
 * @returns {SVGElement}
 */
function swatch(items) {
  const svg = /** @type {SVGElement} */ (document.createElementNS(svgElements.NAMESPACE, "svg"));
  Object.entries({ viewBox: "-15 -15 30 30", class: "swatch", "aria-hidden": "true" }).forEach(([name, value]) =>
    svg.setAttribute(name, value),
  );
  svgElements.draw(svg, items);
  return svg;
}

/** @type {(scene: Scene, tone: Tone, kind?: ActorKind) => SVGElement} */
const markOf = (scene, tone, kind = "person") => swatch(markItems(scene, kind, tone, PAINT, { x: 0, y: 0 }));

/** @type {(scene: Scene, kind: ActorKind) => SVGElement} */
const outlineOf = (scene, kind) =>
  swatch([["path", { d: scene.outlines[kind], fill: "none", stroke: "var(--quiet)", "stroke-width": 2 }]]);

/** @type {(entry: LineEntry) => SVGElement} */
const dashOf = ({ dash, width }) =>
  swatch([
    [
      "line",
      { x1: -15, x2: 15, y1: 0, y2: 0, stroke: "var(--quiet)", "stroke-width": 1.6 * width, "stroke-dasharray": dash },
    ],
  ]);

/** @type {Record<Sign, () => SVGElement>} */
const SIGN = {
  contested: () =>
    swatch([
      [
        "circle",
        { cx: 0, cy: 0, r: 12, fill: "none", stroke: "var(--ink)", "stroke-width": 2.4, "stroke-dasharray": "4 3.4" },
      ],
    ]),
  part: () =>
    swatch([
      ["circle", { cx: 0, cy: 0, r: 11, fill: "var(--tone-at-the-table)" }],
      ["path", { d: "M0 0V-9A9 9 0 0 1 9 0Z", fill: "var(--ground)" }],
    ]),
  confirmed: () =>
    swatch([
      ["text", { x: 0, y: 8, "text-anchor": "middle", "font-size": 22, "font-weight": 700, fill: "var(--ink)" }, "2"],
    ]),
};

/** @type {(words: string, count: string) => string} */
const labelOf = (words, count) => (count ? `${words}: ${count}` : words);

/** @type {(sign: Element, words: string) => HTMLElement} */
const plain = (sign, words) => el("li", { class: "kind" }, sign, words);

/** @type {(words: string, ...items: (HTMLElement | false)[]) => HTMLElement | false} */
const part = (words, ...items) =>
  items.some(Boolean) && el("li", { class: "part" }, el("ul", { "aria-label": words }, ...items));

/**
 * Fill the legend with what the view needs: who, what they are, their ties, other signs; and behind a word every sign
 * that there is.  choose(highlight) is called with the group that a reader clicked, or "everyone" to take it back, and
 * pick(id) with one of those who are not drawn.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "arrange">} view
 * @param {{ actors: boolean[], ties: boolean[] }} drawn
 * @param {{ choose: (highlight: Group) => void, pick: (id: string) => void }} act
 */
function show(container, scene, view, drawn, { choose, pick }) {
  const { groups, kinds, statuses, represents, signs } = entries(scene, view, drawn);
  /** @type {(entry: GroupEntry) => HTMLElement} */
  const group = ({ tone, group: highlight, words, count }) =>
    tone !== highlight // a part of a group is no highlight
      ? el("li", {}, markOf(scene, tone), labelOf(words, count))
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
            markOf(scene, tone),
            labelOf(words, count),
          ),
        );
  fill(
    container,
    part("Who", ...groups.map(group)),
    part("What they are", ...kinds.map(({ kind, words }) => plain(outlineOf(scene, kind), words))),
    part(
      "Ties",
      ...statuses.map((entry) => plain(dashOf(entry), entry.words)),
      represents && plain(dashOf(REPRESENTS), REPRESENTS.words),
    ),
    part("Signs", ...signs.map(({ sign, words }) => plain(SIGN[sign](), words))),
    all(scene),
    unreported(scene, view, pick),
  );
}

/**
 * Return a line that says how many are not drawn, for there is no report of them, and opens a list of them; or nothing.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "arrange">} view
 * @param {(id: string) => void} pick
 */
function unreported(scene, view, pick) {
  const places = describe.unreportedOf(scene, view);
  const words = describe.unreported(scene, view).replace(/\.$/, "");
  // of a large record, the search has them
  if (!places.length) return words && el("li", { class: "part unreported" }, words);
  return (
    words &&
    el(
      "li",
      { class: "part unreported" },
      el(
        "details",
        {},
        el("summary", {}, words),
        el(
          "ul",
          { "aria-label": scene.words.groups[SILENT] },
          places.map((i) => {
            const { id, name } = scene.actors[i];
            const onclick = () => pick(id);
            const named = { type: "button", class: "inline", dir: "auto", "data-key": `unreported ${id}`, onclick };
            return el("li", {}, el("button", named, name));
          }),
        ),
      ),
    )
  );
}

/**
 * Return every sign that a picture may have, behind a word.
 * @param {Scene} scene
 * @returns {HTMLElement}
 */
function all(scene) {
  const tones = scene.look.tones.map((tone) =>
    plain(markOf(scene, tone), tone === "mediator" ? "host or mediator" : scene.words.groups[tone]),
  );
  const kinds = keys(scene.outlines).map((kind) => plain(outlineOf(scene, kind), scene.words.kinds[kind]));
  const lines = [...keys(scene.look.dashes).map((status) => lineOf(scene, status)), REPRESENTS];
  return el(
    "li",
    { class: "part all-signs" },
    el(
      "details",
      {},
      el("summary", {}, "All signs"),
      el(
        "ul",
        { "aria-label": "All signs" },
        ...tones,
        ...kinds,
        ...lines.map((entry) => plain(dashOf(entry), entry.words)),
        ...keys(SIGNS).map((sign) => plain(SIGN[sign](), SIGNS[sign].words)),
      ),
    ),
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

export { entries, labelOf, show, light };
