/* Hands on the stage: pointing, clicking, dragging the ground, wheel and pinch.  It turns gestures into calls on *act*
   and knows nothing of what they mean. */

import * as curves from "../layout/curves.mjs";

/** @import { Picture, Point, Thing } from "../types.js" */

/**
 * What hands do.
 * @typedef {object} Act
 * @property {() => Picture | null} picture what they reach for
 * @property {(thing: Thing | null, at?: Point) => void} point
 * @property {(thing: Thing | null) => void} click
 * @property {() => void} twice
 * @property {(dx: number, dy: number) => void} pan
 * @property {(factor: number, at: Point) => void} zoom
 * @property {() => boolean} zoomed
 * @property {(actor: number, at: Point) => void} drag
 * @property {(actor: number) => void} drop
 * @property {() => void} cancel
 */

/** @typedef {{ clientX: number, clientY: number }} Where on the screen */

const STILL = 5; // px that a hand may move in a click
/** @type {Record<string, number>} */
const REACH = { mouse: 14, pen: 16, touch: 24 }; // px about the pointer that count as hitting it
/** @type {Record<string, number>} */
const ALONG = { mouse: 7, pen: 8, touch: 22 }; // px to either side of a tie that do: 44 across under a finger
const NEARBY = 12; // px between the two clicks of a double-click
const NEVER = { when: -Infinity, x: 0, y: 0 };
const TWICE = 350; // ms between the clicks of a double-click

/**
 * Return what stands at a point of *picture*, or null.  A mark that is hit wins, else what is nearest.
 * @param {Picture} picture
 * @param {Point} at
 * @param {number} reach
 * @param {number} along
 */
function hit(picture, [px, py], reach, along) {
  let best = /** @type {Thing | null} */ (null);
  let nearest = Infinity;
  picture.marks.forEach((mark, i) => {
    const distance = Math.hypot(mark.x - px, mark.y - py) - mark.radius + (mark.opacity < 1 ? 3 : 0);
    if (distance < Math.min(nearest, reach)) [best, nearest] = [{ actor: i }, distance];
  });
  if (best && nearest < reach / 2) return best;
  picture.ties.forEach((curve, t) => {
    // withdrawn, or dimmed: what is shown as aside is not hit by chance
    if (!picture.tieItems[t].length || !picture.open[t]) return;
    const distance = curves.distance([px, py], curve);
    if (distance < Math.min(nearest, along)) [best, nearest] = [{ tie: t }, distance];
  });
  return best;
}

/**
 * Listen on *stage*.
 * @param {HTMLElement} stage
 * @param {Act} act
 */
function attach(stage, act) {
  const down = /** @type {Map<number, Point>} */ (new Map());
  let travelled = 0;
  let lastClick = NEVER;
  let grabbed = /** @type {number | null} */ (null); // the actor under the hand that went down
  /** @type {(event: Where) => Point} */
  const at = (event) => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  /** @type {(event: Where & { pointerType: string }) => Thing | null} */
  const under = (event) => {
    const picture = act.picture();
    const { pointerType: hand } = event;
    return picture && hit(picture, at(event), REACH[hand] ?? REACH.mouse, ALONG[hand] ?? ALONG.mouse);
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (!down.size) {
      travelled = 0;
      grabbed = under(event)?.actor ?? null;
    }
    down.set(event.pointerId, at(event));
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener("pointermove", (event) => {
    const last = down.get(event.pointerId);
    if (!last) {
      if (event.pointerType !== "touch") act.point(under(event), at(event));
      return;
    }
    const before = spread([...down.values()]);
    down.set(event.pointerId, at(event));
    const after = spread([...down.values()]);
    const [x, y] = at(event);
    travelled += Math.hypot(x - last[0], y - last[1]);
    if (travelled <= STILL) return;
    act.point(null);
    if (grabbed !== null && down.size === 1) {
      act.drag(grabbed, [x, y]);
      return;
    }
    act.pan(after.x - before.x, after.y - before.y);
    if (down.size === 2) act.zoom(after.size / before.size, [after.x, after.y]);
  });
  const carries = () => grabbed !== null && travelled > STILL;
  /** @type {(event: PointerEvent) => void} */
  const lift = (event) => {
    if (!down.delete(event.pointerId) || down.size) return;
    if (carries() && event.type === "pointercancel") act.cancel();
    else if (grabbed !== null && carries()) act.drop(grabbed);
    grabbed = null;
    if (event.type === "pointercancel" || travelled > STILL) return;
    const [x, y] = at(event);
    const again = event.timeStamp - lastClick.when < TWICE && Math.hypot(x - lastClick.x, y - lastClick.y) <= NEARBY;
    if (again) act.twice();
    else act.click(under(event));
    lastClick = again ? NEVER : { when: event.timeStamp, x, y };
  };
  stage.addEventListener("pointerup", lift);
  stage.addEventListener("pointercancel", lift);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !carries()) return;
      event.stopImmediatePropagation(); // it takes the drag back and nothing else, as the selection
      down.clear(); // whatever the hand does until it lets go
      grabbed = null;
      act.cancel();
    },
    true,
  );
  stage.addEventListener(
    "touchstart",
    (event) => {
      const { clientX, clientY } = event.touches[0];
      const actor = under({ clientX, clientY, pointerType: "touch" })?.actor;
      // a finger on an actor does not scroll the page
      if (event.touches.length > 1 || actor !== undefined) event.preventDefault();
    },
    { passive: false },
  );
  stage.addEventListener("pointerleave", () => act.point(null));
  stage.addEventListener(
    "wheel",
    (event) => {
      if (event.deltaY > 0 && !act.zoomed() && !event.ctrlKey) return; // nothing to zoom out of: the page scrolls
      event.preventDefault();
      const step = event.deltaMode === 1 ? 16 : 1;
      act.zoom(Math.exp((-event.deltaY * step) / 500), at(event));
    },
    { passive: false },
  );
}

/**
 * Return the middle of one or two pointers, and how far apart they are.
 * @param {Point[]} points
 */
function spread(points) {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return {
    x,
    y,
    size: points.length === 2 ? Math.hypot(points[0][0] - points[1][0], points[0][1] - points[1][1]) || 1 : 1,
  };
}

export { attach, hit };
