/* The picture, as plain data: a pure function of scene, view, stage, camera and palette.  The screen and the snapshot
   are both made from it, so that what is printed is what is seen. */

import * as dragBounds from "../layout/drag_bounds.mjs";
import * as plane from "../layout/plane.mjs";
import { shownIn } from "../model/event.mjs";
import { signs } from "./badges.mjs";
import { ground } from "./room.mjs";
import { writing } from "./text.mjs";
import { drawTies } from "./ties.mjs";
import * as views from "../state/view.mjs";

/** @import { Group, Placement, Scene, Standing, View } from "../scene.js" */
/** @import { Drawing, Highlight, Mark, Picture, Point } from "../types.js" */

// the strip is quiet: ties within it must not outdo those of the event
/** @type {Group[]} */
const BELOW = ["mentioned", "no-report"];

/**
 * Return the picture:
 *   under, over  drawing items below and above the marks
 *   marks  of each actor: opacity  of what is inside its outline, and of its signs;
 *     dimmed  the opacity that it had if it were not highlighted, where others are not;
 *     pale  the outline that it had then
 *   ties  the curve of each tie, in px;  open  whether it can be pointed at and clicked: the dimmed cannot
 *   labels  the label of each actor that has one
 *   waiting, unworded  how many names and how many words of highlighted ties found no room
 * options:
 *   carried  {actor, picture} while a hand carries an actor: what does not follow it stays as it was in that picture
 *   type  the size of a name, in px;  own  names in the actor's own language
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
      carried && carried.actor !== i
        ? carried.picture.marks[i]
        : mark(scene, i, event.standings[i], points[i], highlight, options),
    ),
  );
  const room = carried?.picture.room ?? ground(scene, view, placed.room, marks, options);
  /** @type {(i: number) => boolean} */
  const strip = (i) => view.arrange === "table" && BELOW.includes(event.standings[i]?.group ?? "no-report");
  // of many without a report the ties to the table, too, are quiet, or they would bury it
  const many = event.standings.filter((one) => !one).length > scene.limits.unreported;
  const ties = drawTies(scene, highlight, marks, {
    ...options,
    strip,
    unreported: (i) => many && strip(i) && !event.standings[i],
  });
  const written = writing(scene, event, highlight, marks, ties.curves, room.taken, { ...options, room: placed.room });
  return {
    under: [...room.items, ...ties.each.flat()],
    marks,
    over: [...room.captions, ...signs(event, highlight, marks, options), ...written.items],
    ties: ties.curves,
    tieItems: ties.each,
    open: highlight.ties.map((is, t) => is || highlight.picked?.tie === t),
    room,
    labels: written.labels,
    waiting: written.waiting,
    unworded: written.unworded,
  };
}

/** @type {(keyof Mark)[]} */
const PARTS = ["x", "y", "radius", "fill", "stroke", "opacity", "dimmed", "pale"];

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
 * Return where each actor of a view stands in the plane: where it is placed, or where it was moved to.
 * @param {Scene} scene
 * @param {View} view
 * @param {Placement} placed
 * @returns {Point[]}
 */
function positions(scene, view, placed) {
  const event = shownIn(scene, view);
  return scene.actors.map((actor, i) => {
    const moved = views.moved(view, actor.id);
    return moved
      ? dragBounds.keep(moved, placed.room, event.standings[i]?.group ?? "no-report")
      : [placed.x[i], placed.y[i]];
  });
}

/**
 * @param {Scene} scene
 * @param {number} i
 * @param {Standing | null} standing
 * @param {Point} point
 * @param {Highlight} highlight
 * @param {Drawing} drawing
 * @returns {Mark}
 */
function mark(scene, i, standing, point, highlight, { stage, camera, palette }) {
  const [x, y] = plane.toStage(point, stage, camera);
  const { radii, opacity: faint } = scene.look;
  const radius = radii[scene.actors[i].kind];
  const tone = palette[standing?.tone ?? "no-report"];
  const opacity =
    highlight.actors[i] || highlight.picked?.actor === i ? 1 : highlight.named[i] ? faint.beside : faint.dimmed;
  const seated = standing?.group === "at-the-table";
  const dimmed = highlight.narrowed || highlight.picked ? faint.dimmed : null;
  // of no group, and yet to be seen wherever a mark stands: an outline is never dimmed itself
  const pale = palette.represents;
  const stroke = opacity < 1 ? pale : tone;
  return { x, y, radius, fill: seated ? tone : palette.ground, stroke, opacity, dimmed, pale };
}

export { compose };
export { positions };
