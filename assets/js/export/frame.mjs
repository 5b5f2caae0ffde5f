/* The printed frame of a snapshot: title above, legend, filters, sources and an address below, as drawing items. */

import * as labelLayout from "../layout/labels.mjs";
import * as describe from "../model/describe.mjs";
import { shownIn } from "../model/event.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as legendPanel from "../panels/legend.mjs";

/** @import { ActorKind, Palette, Scene, Tone, View } from "../scene.js" */
/** @import { Item, Sign, Size, Stage } from "../types.js" */

const EDGE = 36; // px about everything

/** @typedef {(cx: number, cy: number) => Item[]} Draw what draws a sign about a point */
/** @typedef {{ palette: Palette, family: string }} Letters */

/** @type {Record<Sign, (palette: Palette, family: string) => Draw>} */
const SIGNS = {
  contested: (palette) => (cx, cy) => [
    [
      "circle",
      {
        cx,
        cy,
        r: 8,
        fill: "none",
        stroke: palette.ink,
        "stroke-width": 2,
        "stroke-dasharray": "3.5 3",
      },
    ],
  ],
  part: (palette) => (cx, cy) => [
    ["circle", { cx, cy, r: 8, fill: palette["at-the-table"] }],
    ["path", { d: `M${cx} ${cy}v-6a6 6 0 0 1 6 6z`, fill: palette.ground }],
  ],
  confirmed: (palette, family) => (cx, cy) => [
    [
      "text",
      {
        x: cx,
        y: cy + 4,
        "text-anchor": "middle",
        "font-size": 13,
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
 */
function column(y, width, family) {
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
          { x: EDGE, y: y - size * 0.25, "font-size": size, "font-weight": weight, "font-family": family, fill },
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
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {Letters} letters
 */
function head(scene, view, width, { palette, family }) {
  const event = shownIn(scene, view);
  const text = column(EDGE - 8, width - 2 * EDGE, family);
  const shown = describe.shown(scene, view, highlightOf(scene, view));
  const facts = [
    event.name === scene.title ? "" : scene.title,
    describe.where(event),
    event.status === "held" || event.status === "" ? "" : scene.words.statuses[event.status],
    `as of ${scene.asOf}`,
  ];
  text.add(event.name, { size: 30, weight: 700, fill: palette.ink });
  text.add(facts.filter(Boolean).join(" · "), { size: 16, fill: palette.quiet });
  if (shown) text.add(shown, { size: 16, weight: 600, fill: palette.ink, most: 3 });
  return text;
}

/**
 * @param {Scene} scene
 * @param {View} view
 * @param {number} width
 * @param {Letters} letters
 */
function foot(scene, view, width, { palette, family }) {
  const text = column(0, width - 2 * EDGE, family);
  text.add(`Sources: ${describe.credits(scene, view).join("; ")}.`, { size: 13, fill: palette.quiet, most: 6 });
  // a file has no address, nor has a server that readers know by none
  const known = scene.served?.printed && !scene.served.opened;
  const where = known ? describe.address(scene, view) : "made with At the Table";
  text.add(`Record ${scene.licence} · ${where}`, { size: 13, fill: palette.quiet });
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
function legend(scene, view, width, y, { palette, family }) {
  /** @type {Item[]} */
  const items = [];
  let x = EDGE;
  let row = y;
  /** @type {(draw: Draw, words: string) => void} */
  const entry = (draw, words) => {
    const wide = 26 + labelLayout.measure(words, `400 14px ${family}`) + 22;
    if (x + wide > width - EDGE) [x, row] = [EDGE, row + 26];
    items.push(...draw(x + 9, row + 13), [
      "text",
      { x: x + 24, y: row + 18, "font-size": 14, "font-family": family, fill: palette.ink },
      words,
    ]);
    x += wide;
  };
  /** @type {(tone: Tone) => Draw} */
  const disc = (tone) => (cx, cy) => [
    [
      "circle",
      {
        cx,
        cy,
        r: 7,
        stroke: palette[tone],
        "stroke-width": 2,
        fill: ["at-the-table", "mediator"].includes(tone) ? palette[tone] : palette.ground,
      },
    ],
  ];
  const { groups, kinds, statuses, represents, signs } = legendPanel.entries(scene, view);
  groups.forEach(({ tone, words, count }) => entry(disc(tone), `${words} ${count}`));
  /** @type {(kind: ActorKind) => Draw} */
  const outline = (kind) => (cx, cy) => [
    [
      "path",
      {
        d: scene.outlines[kind],
        transform: `translate(${cx},${cy}) scale(0.75)`,
        fill: "none",
        stroke: palette.quiet,
        "stroke-width": 2,
      },
    ],
  ];
  kinds.forEach(({ kind, words }) => entry(outline(kind), words));
  /** @type {(stroke: string, dash: string) => Draw} */
  const line = (stroke, dash) => (cx, cy) => [
    [
      "line",
      {
        x1: cx - 9,
        x2: cx + 10,
        y1: cy,
        y2: cy,
        stroke,
        "stroke-width": 1.6,
        "stroke-dasharray": dash,
      },
    ],
  ];
  statuses.forEach(({ dash, words }) => entry(line(palette.tie, dash), words));
  if (represents) entry(line(palette.represents, "none"), "represents");
  signs.forEach(({ sign, words }) => entry(SIGNS[sign](palette, family), words));
  return { items, height: row + 30 - y };
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
  const footTop = height - bottom.y - EDGE + 14;
  const legendTop = footTop - measured - 6;
  const key = legend(scene, view, width, legendTop, look);
  const stage = { left: EDGE, top: top.y + 10, width: width - 2 * EDGE, height: legendTop - top.y - 22 };
  return {
    items: [...top.items, ...key.items, ...shift(bottom.items, footTop)],
    stage: { ...stage, bounds: { left: 8, right: width - 8, top: top.y + 4, bottom: legendTop - 4 } },
  };
}

export { frame };
