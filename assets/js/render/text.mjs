/* What is written in the picture: the names of actors, and the words of ties once a reader asks for less than all. */

import * as curves from "../layout/curves.mjs";
import * as labelLayout from "../layout/labels.mjs";
import * as zones from "../layout/zones.mjs";
import { kept } from "../model/memo.mjs";
import { halo } from "./halo.mjs";

/** @import { Actor, Group, Room, Scene } from "../scene.js" */
/** @import { Anchor, Attributes, Box, Curve, Drawing, Highlight, Item, Label } from "../types.js" */
/** @import { Look, Mark, NameWish, ShownEvent, Zone } from "../types.js" */

/** @typedef {Drawing & { room: Room | null, sides: string[], drawn: boolean[] }} Writing */

// whose names have room first
/** @type {Record<Group, number>} */
const RANKS = { "at-the-table": 0, "left-out": 1, involved: 2, mentioned: 3, "no-report": 4 };
/** @type {Group[]} */
const BELOW = ["mentioned", "no-report"]; // whose names stand in rows
const BODY = 1.08; // times a person's: the name of a state, bloc or organisation
const FEW = 80; // names: with more, a harder search for room would be felt

/**
 * Return {items, labels, waiting, unworded}: drawing items, the label of each actor that has one, and how many names
 * and how many words of highlighted ties found no room. Names have the first choice.  Where words then lack room, they
 * get it, if every name still finds a place about its mark.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Curve[]} curves
 * @param {Box[]} taken
 * @param {Writing} options
 */
function writing(scene, event, highlight, marks, curves, taken, options) {
  const through = curves.filter((_, t) => options.drawn[t] && !scene.ties[t].withdrawn);
  let names = nameActors(scene, event, highlight, marks, through, taken, options);
  let words = nameTies(scene, highlight, marks, curves, [...taken, ...names.boxes], options);
  if (words.unworded && words.shown <= scene.limits.worded && !options.carried) {
    const first = nameTies(scene, highlight, marks, curves, taken, options);
    const after = nameActors(scene, event, highlight, marks, through, [...taken, ...first.boxes], options);
    if (after.waiting <= names.waiting && first.unworded < words.unworded) [names, words] = [after, first];
  }
  return {
    items: [...words.items, ...names.items],
    labels: names.labels,
    waiting: names.waiting,
    unworded: words.unworded,
  };
}

/**
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Curve[]} through the ties that names keep out of where they can
 * @param {Box[]} taken
 * @param {Writing} options
 */
function nameActors(scene, event, highlight, marks, through, taken, options) {
  const zones = zonesOf(options);
  const whole = options.stage.paper !== undefined;
  const occupied = marks.map((mark, i) => ({
    ...mark,
    radius: mark.radius + (event.standings[i]?.contested ? 6 : 1) * (options.scale ?? 1),
  }));
  const shown = scene.actors
    .map((_, i) => i)
    .filter((i) => !marks[i].hidden && (highlight.named[i] || options.pointed?.actor === i));
  const wishes = shown.map((i) => {
    const actor = scene.actors[i];
    const must = highlight.picked?.actor === i || options.pointed?.actor === i;
    const group = event.standings[i]?.group ?? "no-report";
    const zone = zones(group);
    return {
      ...occupied[i],
      i,
      must,
      zone,
      tight: zone && (must || shown.length <= FEW),
      aside: options.room !== null && BELOW.includes(group),
      side: options.sides[i],
      whole,
      scale: options.scale,
      size: actor.kind === "person" ? options.type : options.type * BODY,
      weight: actor.kind === "person" ? 500 : 700,
      texts: options.own ? [nameOf(actor, true)] : whole ? [actor.name] : [actor.name, actor.short],
      rank: must ? -1 : 2 * RANKS[group] + (actor.kind === "person" ? 1 : 0),
    };
  });
  const placed = options.carried
    ? carriedAlong(wishes, shown, marks, options)
    : labelLayout.place(wishes, occupied, taken, options.stage.bounds, options.family, through);
  const labels = new Map(shown.map((i, k) => [i, placed[k]]));
  return {
    labels,
    items: placed.flatMap((label, k) => {
      if (!label) return [];
      label.items ??= lines(label, options.palette.ink, options, scene.actors[shown[k]]);
      return label.items;
    }),
    boxes: placed.filter((label) => label !== null),
    waiting: placed.filter((label) => !label).length,
  };
}

/**
 * Return a function from a group to the zone of its names.
 * @param {Writing} writing
 * @returns {(group: Group) => Zone | null}
 */
function zonesOf({ room, stage, camera }) {
  const known = /** @type {Map<Group, Zone | null>} */ (new Map());
  return (group) => kept(known, group, () => zones.of(group, room, stage, camera));
}

/**
 * While an actor is carried, its name and those of its followers go with them, and every other name stays where it was:
 * the eye is on the hand.
 * @param {NameWish[]} wishes
 * @param {number[]} shown
 * @param {Mark[]} marks
 * @param {Writing} writing
 * @returns {(Label | null)[]}
 */
function carriedAlong(wishes, shown, marks, { carried, stage, family }) {
  if (!carried) return [];
  const { actor, followers, picture } = carried;
  return shown.map((i, k) => {
    const before = picture.labels.get(i) ?? null;
    const placed = () => labelLayout.place([{ ...wishes[k], must: true }], [], [], stage.bounds, family)[0];
    if (i === actor) return placed();
    if (!before || !followers.has(i)) return before;
    const after = shifted(before, marks[i].x - picture.marks[i].x, marks[i].y - picture.marks[i].y);
    return holds(stage.bounds, after) ? after : placed();
  });
}

/**
 * Return *label* as it is so many px further on, to be drawn anew.
 * @param {Label} label
 * @param {number} dx
 * @param {number} dy
 * @returns {Label}
 */
function shifted({ items: _drawn, ...label }, dx, dy) {
  const { left, right, top, bottom } = label;
  return { ...label, left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}

/** @type {(outer: Box, inner: Box) => boolean} */
const holds = (outer, inner) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** @type {(actor: Actor, own: boolean) => string} */
const nameOf = (actor, own) => (own ? (Object.values(actor.names)[0] ?? actor.name) : actor.name);

/**
 * Return {lang} of the name of *actor* that is shown, or nothing where it is that of the page.
 * @param {Actor} actor
 * @param {boolean} own
 * @returns {Attributes}
 */
function tongue(actor, own) {
  const [tag] = own ? Object.keys(actor.names) : [];
  return tag ? { lang: tag } : {};
}

/**
 * Return the words of the highlighted ties: {items, boxes, shown, unworded}.
 * @param {Scene} scene
 * @param {Highlight} highlight
 * @param {Mark[]} marks
 * @param {Curve[]} drawn
 * @param {Box[]} taken
 * @param {Writing} options
 */
function nameTies(scene, highlight, marks, drawn, taken, options) {
  const asked = highlight.narrowed || highlight.picked;
  const shown = scene.ties
    .map((_, t) => t)
    .filter(
      (t) =>
        options.drawn[t] &&
        (options.pointed?.tie === t ||
          (asked && highlight.ties[t] && !scene.ties[t].represents) ||
          highlight.picked?.tie === t),
    );
  const wishes = shown.map((t) => {
    const must = highlight.picked?.tie === t || options.pointed?.tie === t;
    return {
      along: curves.along(drawn[t]),
      texts: [scene.ties[t].words],
      size: options.type - 1.5,
      weight: 400,
      rank: must ? -1 : drawn[t].length,
      must,
      rows: [2, 1, 3], // short ties first: they have the fewest places
    };
  });
  const placed = labelLayout.place(wishes, marks, taken, options.stage.bounds, options.family);
  return {
    items: placed.flatMap((label) => (label ? lines(label, options.palette.quiet, options) : [])),
    boxes: placed.filter((label) => label !== null),
    shown: shown.length,
    unworded: placed.filter((label) => !label).length,
  };
}

// Unicode keeps these areas for scripts that run from right to left; what comes first in a name decides for all of it.
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** @type {Record<Anchor, Anchor>} */
const TURNED = { start: "end", middle: "middle", end: "start" };

/**
 * Return how *line* is written so that its *anchor*, seen from the left, stays where the label has it.
 * @param {string} line
 * @param {Anchor} anchor
 * @returns {Attributes}
 */
const direction = (line, anchor) =>
  RIGHT_TO_LEFT.test(line) ? { direction: "rtl", "text-anchor": TURNED[anchor] } : { "text-anchor": anchor };

/**
 * Return *label* as drawing items: the halo of each line, and above them the letters.
 * @param {Label} label
 * @param {string} fill
 * @param {Look} look
 * @param {Actor} [actor]
 * @returns {Item[]}
 */
function lines(label, fill, { palette, family, own }, actor) {
  const x = { start: label.left + 1, middle: (label.left + label.right) / 2, end: label.right - 1 }[label.anchor];
  const each = label.lines.map((line, n) => ({
    x,
    y: label.top + label.size * (labelLayout.LINE * n + 0.95),
    ...direction(line, label.anchor),
    "font-size": label.size,
    "font-weight": label.weight,
    "font-family": family,
  }));
  const letters = {
    fill,
    class: actor ? "name" : "words",
    ...(actor ? { "data-actor": actor.id, ...tongue(actor, own) } : {}),
  };
  return [
    ...label.lines.map((line, n) => halo(each[n], line, palette.ground, actor ? 3 : 5)),
    ...label.lines.map((line, n) => /** @type {Item} */ (["text", { ...each[n], ...letters }, line])),
  ];
}

/**
 * Return the boxes that names take where everyone is named and nothing else is written.
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {Mark[]} marks
 * @param {Curve[]} curves
 * @param {Box[]} taken
 * @param {Writing} options
 * @returns {Box[]}
 */
function nameBoxes(scene, event, marks, curves, taken, options) {
  const named = scene.actors.map(() => true);
  const everyone = { named, picked: null, actors: named, chosen: named, ties: [], count: 0, rest: [], narrowed: false };
  const through = curves.filter((_, t) => options.drawn[t] && !scene.ties[t].withdrawn);
  return nameActors(scene, event, everyone, marks, through, taken, { ...options, carried: null }).boxes;
}

export { writing, nameBoxes };
export { nameOf };
