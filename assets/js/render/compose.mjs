/* The picture, as plain data: a pure function of scene, view, stage, camera and palette.  The screen and the snapshot
   are both made from it, so that what is printed is what is seen. */

import * as dragBounds from "../layout/drag_bounds.mjs";
import * as plane from "../layout/plane.mjs";
import { drawnTies } from "../model/drawn.mjs";
import { shownIn } from "../model/event.mjs";
import { countBoxes, signs } from "./badges.mjs";
import { lookOf } from "./marks.mjs";
import { ground } from "./room.mjs";
import { nameBoxes, writing } from "./text.mjs";
import { drawTies, routed } from "./ties.mjs";
import * as views from "../state/view.mjs";

/** @import { Group, Placement, Scene, Standing, View } from "../scene.js" */
/** @import { Drawing, Highlight, Mark, Picture, Point } from "../types.js" */

// the strip is quiet: ties within it must not outdo those of the event
/** @type {Group[]} */
const BELOW = ["mentioned", "no-report"];

const FEW = 400; // ties of a scene: of more on a paper, nobody follows one, and to route them takes long

/**
 * Return the picture:
 *   under, over  drawing items below and above the marks
 *   marks  of each actor: opacity  of what is inside its outline, and of its signs;
 *     dimmed  the opacity that it had if it were not highlighted, where others are not;
 *     pale  the outline that it had then;  hidden  whether it is not drawn at this event, and has no place
 *   ties  the curve of each tie, in px;  open  whether it can be pointed at and clicked: the dimmed cannot
 *   labels  the label of each actor that has one
 *   waiting, unworded  how many names and how many words of highlighted ties found no room
 * options:
 *   carried  {actor, followers, picture} while a hand carries an actor: what does not follow it stays as it was in that
 *     picture
 *   type  the size of a name, in px;  scale  how much larger than usual marks and lines are
 *   own  names in the actor's own language;  drawn  which ties are drawn, as ``ties`` of a view has it
 *   points  where each stands in the plane, instead of where the view has it
 * @param {Scene} scene
 * @param {View} view
 * @param {Highlight} highlight
 * @param {Drawing} options
 * @returns {Picture}
 */
function compose(scene, view, highlight, options) {
  const event = shownIn(scene, view);
  const placed = plane.placed(scene, view, options.stage);
  const points = options.points ?? positions(scene, view, placed);
  const { carried } = options;
  const marks = kept(
    scene,
    scene.actors.map((_, i) =>
      carried && carried.actor !== i && !carried.followers.has(i)
        ? carried.picture.marks[i]
        : mark(scene, i, event.standings[i], points[i], highlight, options),
    ),
  );
  /** @type {(i: number) => boolean} */
  const strip = (i) => view.arrange === "table" && BELOW.includes(event.standings[i]?.group ?? "no-report");
  // of many without a report the ties to the table, too, are quiet, or they would bury it
  const many = event.standings.filter((one) => !one).length > scene.limits.unreported;
  const shown = drawnTies(scene, event, { ...view, ties: options.ties ?? view.ties }, highlight.picked?.tie);
  const drawn = shown.map((is, t) => is && !marks[scene.ties[t].from].hidden && !marks[scene.ties[t].to].hidden);
  const unreported = (/** @type {number} */ i) => many && strip(i) && !event.standings[i];
  const quiet = { ...options, drawn, strip, unreported };
  let ties = drawTies(scene, highlight, marks, { ...quiet, routed: null });
  const lettering = { ...options, drawn, room: placed.room, sides: plane.sidesOf(scene, view, placed) };
  const counts = countBoxes(event, marks);
  const room =
    carried?.picture.room ??
    ground(scene, view, placed.room, options, {
      marks: marks.filter((one) => !one.hidden),
      ties: ties.curves.filter((_, t) => drawn[t] && !scene.ties[t].withdrawn),
      counts,
      names: (taken) => nameBoxes(scene, event, marks, ties.curves, taken, lettering),
    });
  const write = () => writing(scene, event, highlight, marks, ties.curves, [...room.taken, ...counts], lettering);
  let written = write();
  if (options.stage.paper && scene.ties.length <= FEW) {
    const on = { curves: ties.curves, drawn, labels: written.labels, captions: room.taken, scale: options.scale ?? 1 };
    ties = drawTies(scene, highlight, marks, { ...quiet, routed: routed(scene, marks, on) });
    written = write();
  }
  return {
    under: [...room.items, ...ties.each.flat()],
    marks,
    over: [...room.captions, ...signs(scene, event, highlight, marks, options), ...written.items],
    ties: ties.curves,
    tieItems: ties.each,
    open: highlight.ties.map((is, t) => drawn[t] && (is || highlight.picked?.tie === t)),
    room,
    labels: written.labels,
    waiting: written.waiting,
    unworded: written.unworded,
  };
}

/** @type {(keyof Mark)[]} */
const PARTS = ["x", "y", "radius", "fill", "stroke", "opacity", "dimmed", "pale", "width", "dash", "scale"];

/** @type {{ scene: Scene | null, marks: Mark[] }} */
let last = { scene: null, marks: [] };

/**
 * Return *marks*, and for each that is as the last picture of *scene* had it that very one, whose item is made.
 * @param {Scene} scene
 * @param {Mark[]} marks
 * @returns {Mark[]}
 */
function kept(scene, marks) {
  const before = last.scene === scene ? last.marks : [];
  last = {
    scene,
    marks: marks.map((mark, i) =>
      before[i] && PARTS.every((part) => mark[part] === before[i][part]) ? before[i] : mark,
    ),
  };
  return last.marks;
}

/**
 * Return where each actor of a view stands in the plane: where it is placed, or where it was moved to, or null where it
 * is not drawn.
 * @param {Scene} scene
 * @param {View} view
 * @param {Placement} placed
 * @returns {(Point | null)[]}
 */
function positions(scene, view, placed) {
  const event = shownIn(scene, view);
  return plane.pointsOf(scene, view, placed).map((point, i) => {
    const moved = point && views.moved(view, scene.actors[i].id);
    return moved ? dragBounds.keep(moved, placed.room, event.standings[i]?.group ?? "no-report") : point;
  });
}

const NOWHERE = -1e5; // px: far from every stage

/**
 * @param {Scene} scene
 * @param {number} i
 * @param {Standing | null} standing
 * @param {Point | null} point
 * @param {Highlight} highlight
 * @param {Drawing} drawing
 * @returns {Mark}
 */
function mark(scene, i, standing, point, highlight, { stage, camera, palette, scale: grown = 1 }) {
  const [x, y] = point ? plane.toStage(point, stage, camera) : [NOWHERE, NOWHERE];
  const { radii, opacity: faint } = scene.look;
  const tone = standing?.tone ?? "no-report";
  const { fill, width, dash, size } = lookOf(scene, tone, palette);
  const scale = grown * size;
  const opacity =
    highlight.actors[i] || highlight.picked?.actor === i ? 1 : highlight.named[i] ? faint.beside : faint.dimmed;
  const dimmed = highlight.narrowed || highlight.picked ? faint.dimmed : null;
  // of no group, and yet to be seen wherever a mark stands: an outline is never dimmed itself
  const pale = palette.represents;
  const stroke = opacity < 1 ? pale : palette[tone];
  const radius = radii[scene.actors[i].kind] * scale;
  return { x, y, radius, fill, stroke, opacity, dimmed, pale, width, dash, scale, hidden: !point };
}

export { compose };
export { positions };
