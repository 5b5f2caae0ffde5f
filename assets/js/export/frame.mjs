/* The printed frame of a snapshot: title above, legend, filters, sources and an address below, as drawing items. */

import * as labelLayout from "../layout/labels.mjs";
import * as describe from "../model/describe.mjs";
import { drawn } from "../model/drawn.mjs";
import { shownIn } from "../model/event.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as texts from "../model/texts.mjs";
import * as legendPanel from "../panels/legend.mjs";
import { markItems } from "../render/marks.mjs";

/** @import { ActorKind, Palette, Scene, Tone, View } from "../scene.js" */
/** @import { Item, Sign, Size, Stage } from "../types.js" */

const EDGE = 36; // px about everything
const WRITTEN = 6; // lines: of what a reader wrote nothing is left out, be its letters as wide as they may
const ISSUES = 8; // of those at stake so many have room beside a picture
const WIDE = 1400; // px: on such a paper what is at stake stands in three columns

/** @typedef {(cx: number, cy: number) => Item[]} Draw what draws a sign about a point */
/**
 * *unit* is a name's size, px.
 * @typedef {{ palette: Palette, family: string, unit: number, staked: boolean }} Letters
 */

/** @type {Record<Sign, (palette: Palette, family: string, scale: number) => Draw>} */
const SIGNS = {
  contested: (palette, _, scale) => (cx, cy) => [
    [
      "circle",
      {
        cx,
        cy,
        r: 9 * scale,
        fill: "none",
        stroke: palette.ink,
        "stroke-width": 2 * scale,
        "stroke-dasharray": "3.5 3",
      },
    ],
  ],
  part: (palette, _, scale) => (cx, cy) => [
    ["circle", { cx, cy, r: 9 * scale, fill: palette["at-the-table"] }],
    [
      "path",
      {
        d: `M${cx} ${cy}v${-7 * scale}a${7 * scale} ${7 * scale} 0 0 1 ${7 * scale} ${7 * scale}z`,
        fill: palette.ground,
      },
    ],
  ],
  confirmed: (palette, family, scale) => (cx, cy) => [
    [
      "text",
      {
        x: cx,
        y: cy + 5 * scale,
        "text-anchor": "middle",
        "font-size": 14 * scale,
        "font-weight": 700,
        "font-family": family,
        fill: palette.ink,
      },
      "2",
    ],
  ],
};

/**
 * Return *words* in at most *most* lines no wider than *width* px; what has no room there ends in an ellipsis.
 * @param {string} words
 * @param {number} width
 * @param {string} font
 * @param {number} most
 * @returns {string[]}
 */
function lines(words, width, font, most) {
  /** @type {(text: string) => boolean} */
  const fits = (text) => labelLayout.measure(text, font) <= width;
  const wrapped = [""];
  for (const word of words.split(" ").flatMap((word) => (fits(word) ? [word] : pieces(word, fits)))) {
    const longer = `${wrapped.at(-1)} ${word}`.trim();
    if (fits(longer)) wrapped[wrapped.length - 1] = longer;
    else if (wrapped.length < most) wrapped.push(word);
    else return [...wrapped.slice(0, -1), shortened(wrapped[wrapped.length - 1], fits)];
  }
  return wrapped;
}

/**
 * Return *word*, which is wider than a line, in pieces that fit; no letter is cut from its marks.
 * @param {string} word
 * @param {(text: string) => boolean} fits
 * @returns {string[]}
 */
function pieces(word, fits) {
  const cut = [""];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (fits(cut.at(-1) + segment)) cut[cut.length - 1] += segment;
    else cut.push(segment);
  }
  return cut;
}

/**
 * @param {string} line
 * @param {(text: string) => boolean} fits
 */
function shortened(line, fits) {
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  while (letters.length && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/**
 * A column of text: add() puts a paragraph under the last, items holds what was written, y where the next would go.
 * @param {number} y
 * @param {number} width
 * @param {string} family
 * @param {number} [x]
 */
function column(y, width, family, x = EDGE) {
  /** @type {Item[]} */
  const items = [];
  return {
    items,
    get y() {
      return y;
    },
    /**
     * @param {string} words
     * @param {{ size: number, weight?: number, fill: string, most?: number }} style
     */
    add(words, { size, weight = 400, fill, most = 2 }) {
      for (const line of lines(words, width, `${weight} ${size}px ${family}`, most)) {
        y += size * 1.3;
        items.push([
          "text",
          { x, y: y - size * 0.25, "font-size": size, "font-weight": weight, "font-family": family, fill },
          line,
        ]);
      }
    },
    /** @param {number} height */
    skip(height) {
      y += height;
    },
  };
}

/**
 * Return the column above the picture: the headline, what, where and when, what the view is narrowed to, and a note.
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {Letters} letters
 */
function head(scene, view, width, { palette, family, unit }) {
  const event = shownIn(scene, view);
  const own = texts.written(scene, view);
  const text = column(EDGE - 10, width - 2 * EDGE, family);
  const shown = describe.shown(scene, view, highlightOf(scene, view));
  const facts = [
    scene.title.includes(event.name) ? "" : event.name,
    event.name.includes(scene.title) ? "" : scene.title,
    describe.where(event),
    event.status === "held" || event.status === "" ? "" : scene.words.statuses[event.status],
  ];
  const quiet = { size: 0.72 * unit, fill: palette.quiet };
  const headline = own.headline || event.headline || event.name;
  text.add(headline, { size: 1.5 * unit, weight: 700, fill: palette.ink, most: own.headline ? WRITTEN : 2 });
  text.add(facts.filter(Boolean).join(" · "), quiet);
  if (shown) text.add(shown, { ...quiet, weight: 600, fill: palette.ink, most: 3 });
  if (own.note) text.add(own.note, { ...quiet, fill: palette.ink, most: WRITTEN });
  return text;
}

/**
 * Return the column below the picture: sources and credit, with the address where the server is known by one.
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {Letters} letters
 */
function foot(scene, view, width, { palette, family, unit }) {
  const text = column(0, width - 2 * EDGE, family);
  const style = { size: 0.56 * unit, fill: palette.quiet };
  const silent = describe.unreported(scene, view);
  if (silent) text.add(silent, style);
  text.add(`Sources: ${describe.credits(scene, view).join("; ")}.`, { ...style, most: 4 });
  const known = scene.served?.printed && !scene.served.opened && describe.address(scene, view);
  const credit = texts.written(scene, view).credit || texts.credit(scene);
  text.add([credit, known].filter(Boolean).join(" · "), { ...style, most: WRITTEN });
  return text;
}

/**
 * Return the legend as items in rows from *y*, and its height.
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {number} y
 * @param {Letters} letters
 */
function legend(scene, view, width, y, { palette, family, unit }) {
  /** @type {Item[]} */
  const items = [];
  const size = 0.58 * unit;
  const scale = size / 13;
  const row = 1.75 * size;
  let x = EDGE;
  let top = y;
  /** @type {(draw: Draw, words: string) => void} */
  const entry = (draw, words) => {
    const wide = 26 * scale + labelLayout.measure(words, `400 ${size}px ${family}`) + size;
    if (x + wide > width - EDGE + size && x > EDGE) [x, top] = [EDGE, top + row];
    items.push(...draw(x + 10 * scale, top + row / 2), [
      "text",
      {
        x: x + 25 * scale,
        y: top + row / 2 + size * 0.36,
        "font-size": size,
        "font-family": family,
        fill: palette.ink,
      },
      words,
    ]);
    x += wide;
  };
  /** @type {(tone: Tone, kind?: ActorKind) => Draw} */
  const mark = (tone) => (cx, cy) => markItems(scene, "person", tone, palette, { x: cx, y: cy, scale: 0.85 * scale });
  const { groups, kinds, statuses, represents, signs } = legendPanel.entries(scene, view, drawn(scene, view));
  groups.forEach(({ tone, words, count }) => entry(mark(tone), legendPanel.labelOf(words, count)));
  /** @type {(kind: ActorKind) => Draw} */
  const outline = (kind) => (cx, cy) => [
    [
      "path",
      {
        d: scene.outlines[kind],
        transform: `translate(${cx},${cy}) scale(${0.8 * scale})`,
        fill: "none",
        stroke: palette.quiet,
        "stroke-width": 2,
      },
    ],
  ];
  kinds.forEach(({ kind, words }) => entry(outline(kind), words));
  /** @type {(stroke: string, dash: string, wide: number) => Draw} */
  const line = (stroke, dash, wide) => (cx, cy) => [
    [
      "line",
      {
        x1: cx - 10 * scale,
        x2: cx + 11 * scale,
        y1: cy,
        y2: cy,
        stroke,
        "stroke-width": wide * scale,
        "stroke-dasharray": dash,
      },
    ],
  ];
  const which = view.ties === "between" ? "tie between sides, " : "tie, ";
  statuses.forEach(({ dash, status }, n) =>
    entry(line(palette.tie, dash, 1.8), `${n ? "" : which}${scene.words.tieStatuses[status]}`),
  );
  if (represents) entry(line(palette.represents, "none", 0.9), "represents");
  signs.forEach(({ sign, words }) => entry(SIGNS[sign](palette, family, scale), words));
  return { items, height: top + row - y };
}

/**
 * Return what is at stake at the event of *view*, for a picture that has it: each issue, whose it is, and who of them
 * is not at the table; and the height of that.
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {Letters} letters
 */
function atStake(scene, view, width, { palette, family, unit, staked }) {
  const event = shownIn(scene, view);
  const issues = staked ? describe.stakes(scene, event) : [];
  if (!issues.length) return { items: [], height: 0 };
  const style = { size: 0.6 * unit, fill: palette.ink };
  const top = column(0, width - 2 * EDGE, family);
  top.add("At stake", { ...style, weight: 700 });
  const count = width >= WIDE ? 3 : 1;
  const each = (width - 2 * EDGE - (count - 1) * EDGE) / count;
  const columns = Array.from({ length: count }, (_, n) => column(top.y, each, family, EDGE + n * (each + EDGE)));
  issues.slice(0, ISSUES).forEach((stake, n) => {
    columns[n % count].add(describe.stake(scene, event, stake), style);
  });
  if (issues.length > ISSUES) columns[0].add(`and ${issues.length - ISSUES} more issues`, style);
  const items = [top, ...columns].flatMap((one) => one.items);
  return { items, height: Math.max(...columns.map(({ y }) => y)) + 0.5 * style.size };
}

/** @type {(items: Item[], dy: number) => Item[]} */
const shift = (items, dy) =>
  items.map(([tag, attributes, text]) => [tag, { ...attributes, y: (attributes.y ?? 0) + dy }, text]);

/**
 * Return {items, stage}: all that stands about the picture on a page of *width* by *height* px, and the room left for
 * it.
 * @param {Scene} scene
 * @param {View} view
 * @param {Size} paper
 * @param {Letters} look
 * @returns {{ items: Item[], stage: Stage }}
 */
function frame(scene, view, { width, height }, look) {
  const top = head(scene, view, width, look);
  const bottom = foot(scene, view, width, look);
  const measured = legend(scene, view, width, 0, look).height;
  const footTop = height - bottom.y - EDGE + 16;
  const stakes = atStake(scene, view, width, look);
  const stakesTop = footTop - stakes.height;
  const legendTop = stakesTop - measured - 4;
  const key = legend(scene, view, width, legendTop, look);
  const stage = { left: EDGE, top: top.y + 8, width: width - 2 * EDGE, height: legendTop - top.y - 16 };
  return {
    items: [...top.items, ...key.items, ...shift(stakes.items, stakesTop), ...shift(bottom.items, footTop)],
    stage: {
      ...stage,
      bounds: { left: EDGE - 6, right: width - EDGE + 6, top: top.y + 4, bottom: legendTop - 4 },
    },
  };
}

export { frame };
