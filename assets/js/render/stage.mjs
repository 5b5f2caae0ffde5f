/* The stage: where the picture is painted, and the camera over it.  It shows what it is told and decides nothing. */

import * as dragBounds from "../layout/drag_bounds.mjs";
import * as following from "../layout/following.mjs";
import * as plane from "../layout/plane.mjs";
import { shownIn } from "../model/event.mjs";
import { compose, positions } from "./compose.mjs";
import * as sheets from "./sheet.mjs";
import * as theme from "./theme.mjs";
import { transition } from "./transition.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Camera, Picture, Point, Sheet, Showing, Stage, Thing } from "../types.js" */

const FRAME = 1000 / 60; // ms that the first frame of a hand counts for
const REST = 150; // ms without a move of the camera, after which the picture is painted for where it is
const { FITTED } = plane;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Return a stage in *element*, a box that is laid out; it paints once it has a sheet to use.
 * @param {HTMLElement} element
 */
function make(element) {
  let sheet = /** @type {Sheet | null} */ (null);
  let shown = /** @type {Showing | null} */ (null);
  let picture = /** @type {Picture | null} */ (null);
  let pointed = /** @type {Thing | null} */ (null);
  let camera = FITTED;
  let painted = camera; // the one that the sheet is painted for
  let rest = 0;
  let glide = () => {}; // stops it
  let points = /** @type {(Point | null)[] | null} */ (null);
  let frame = 0;
  let carried = /** @type {number | null} */ (null);
  let held = false; // whether a hand still has hold of it
  let stood = /** @type {(Point | null)[]} */ ([]); // where all did when it took hold
  let followers = /** @type {following.Following | null} */ (null);
  let time = 0; // ms, of the last frame in which anybody followed; 0 while nobody does
  let look = /** @type {unknown[]} */ ([]); // what the last picture was made of, but for where actors stand

  /** @type {() => Point} */
  const measured = () => [element.clientWidth, element.clientHeight];
  // asked for when it changes: a browser that is asked after a change to the page lays all of it out
  let size = measured();
  /** @type {() => Stage} */
  const box = () => {
    const [width, height] = size;
    return { left: 0, top: 0, width, height, bounds: { left: 2, right: width - 2, top: 2, bottom: height - 2 } };
  };

  function paint() {
    if (!shown || !sheet || !size[0]) return;
    const stage = box();
    const palette = shown.scene.palettes[theme.current()];
    const next = [shown, camera, palette, stage.width, stage.height];
    const same = next.every((part, n) => part === look[n]);
    look = next;
    const { scale } = plane.placed(shown.scene, shown.view, stage);
    const followed = new Set(followers?.actors);
    picture = compose(shown.scene, shown.view, shown.highlight, {
      stage,
      camera,
      points,
      pointed,
      own: shown.own,
      family: shown.scene.look.family,
      type: (stage.width < 560 ? 11.5 : 12.5) * scale,
      scale,
      palette,
      carried: carried !== null && picture && same ? { actor: carried, followers: followed, picture } : null,
    });
    sheets.paint(sheet, picture, stage);
    clearTimeout(rest);
    if (painted !== camera) element.dataset.gliding = "false";
    painted = camera;
    element.dataset.waiting = String(picture.waiting);
    element.dataset.unworded = String(picture.unworded);
    element.style.touchAction = camera.zoom === 1 ? "pan-y" : "none";
  }

  /** Return what is shown: hands reach for nothing else. */
  const showing = () => /** @type {Showing} */ (shown);

  /** @type {(shown: { scene: Scene, view: View }) => (Point | null)[]} */
  const pointsOf = ({ scene, view }) => positions(scene, view, plane.placed(scene, view, box()));

  /**
   * Show a view, or nothing; where actors stand elsewhere than before, they glide there so that the eye can follow.
   * @param {Showing | null} next
   * @param {{ still?: boolean }} [how]
   */
  function show(next, { still = false } = {}) {
    if (!next) {
      shown = null;
      picture = null;
      return;
    }
    if (still) size = measured();
    const before = shown && shown.scene === next.scene ? (points ?? pointsOf(shown)) : null;
    shown = next;
    const after = pointsOf(next);
    glide();
    [points, carried, held, followers] = [null, null, false, null];
    const moves = before?.some((point, i) => point?.[0] !== after[i]?.[0] || point?.[1] !== after[i]?.[1]);
    if (still || calm.matches || !before || !moves) {
      paint();
      return;
    }
    glide = transition(before, after, (now) => {
      points = now;
      paint();
      element.dataset.gliding = String(now !== null);
    });
  }

  /** Paint before the next frame, however often a hand moves until then. */
  function soon() {
    if (frame) return;
    frame = requestAnimationFrame((now) => {
      frame = 0;
      follow(now);
      paint();
    });
  }

  /**
   * Take hold of actor *i* where all stand now.
   * @param {number} i
   */
  function grasp(i) {
    const { scene, view } = showing();
    glide();
    if (carried === null && points) element.dataset.gliding = "false";
    // whoever was gliding is there now; whoever was just let go stays, until the view says so
    if (carried === null || !points) points = pointsOf(showing());
    stood = [...points];
    followers = following.begun(scene, view, i, points, { stage: box(), camera });
    [carried, held, time] = [i, true, 0];
  }

  /**
   * Let the followers of whoever is carried come a frame further; where a reader wants no motion they wait.
   * @param {number} now ms
   */
  function follow(now) {
    const hand = carried === null ? null : points?.[carried];
    if (!held || !followers || !points || !hand || calm.matches) return;
    followers = following.advanced(followers, hand, time ? now - time : FRAME);
    for (const [i, point] of following.places(followers)) points[i] = point;
    time = following.resting(followers) ? 0 : now;
    if (time) soon();
  }

  /**
   * Return the plane's point under a pixel, where actor *i* may stand, in the thousandths that an address holds.
   * @param {number} i
   * @param {Point} point
   * @returns {Point}
   */
  function standing(i, point) {
    const { scene, view } = showing();
    const { room } = plane.placed(scene, view, box());
    const group = shownIn(scene, view).standings[i]?.group ?? "no-report";
    return dragBounds.inThousandths(dragBounds.keep(point, room, group));
  }

  /** @param {Camera} next */
  function turn(next) {
    camera = next;
    soon();
  }

  /**
   * Turn the camera under a hand: the picture slides as it is, and is painted anew once the hand rests.
   * @param {Camera} next
   */
  function slide(next) {
    if (!picture || !sheet) return;
    camera = next;
    sheets.slide(sheet, painted, camera);
    element.dataset.gliding = "true";
    element.style.touchAction = camera.zoom === 1 ? "pan-y" : "none";
    clearTimeout(rest);
    rest = setTimeout(paint, REST);
  }

  new ResizeObserver(() => {
    // painted at once: a browser tells of a new size before it shows it, so no frame is cut off
    size = measured();
    camera = plane.held(camera, box());
    paint();
  }).observe(element);
  theme.onChange(paint);

  return {
    show,
    paint,
    /** @param {Sheet} adopted */
    use(adopted) {
      sheet = adopted;
    },
    /** Return the picture as it stands under the camera. */
    picture() {
      if (painted !== camera) paint();
      return picture;
    },
    /** @param {Thing | null} thing */
    point(thing) {
      if (JSON.stringify(thing) === JSON.stringify(pointed)) return;
      pointed = thing;
      element.style.cursor = thing ? "pointer" : "";
      paint();
    },
    /**
     * Carry actor *i* along under a hand, and its followers, until the view says where they are.
     * @param {number} i
     * @param {Point} at
     */
    drag(i, at) {
      if (!held) grasp(i);
      if (points) points[i] = standing(i, plane.toPlane(at, box(), camera));
      soon();
    },
    /**
     * Let go of whoever is carried, and return where it is and where each follower is that has moved, by their places
     * in the scene; null where nobody is carried.  All stay there: where a reader wants no motion, the followers go
     * there only now.
     * @returns {{ point: Point, followers: Map<number, Point> } | null}
     */
    release() {
      const point = carried === null ? null : points?.[carried];
      if (!held || !points || !point) return null;
      held = false;
      if (followers && calm.matches) followers = following.settled(followers, point);
      const moved = followers ? following.moved(followers) : new Map();
      for (const i of followers?.actors ?? []) points[i] = moved.get(i) ?? stood[i];
      return { point, followers: moved };
    },
    /**
     * Return where actor *i* would stand, moved by a step in the plane, or null where it is not drawn.
     * @param {number} i
     * @param {Point} step
     * @returns {Point | null}
     */
    nudged(i, [dx, dy]) {
      const point = pointsOf(showing())[i];
      return point && standing(i, [point[0] + dx, point[1] + dy]);
    },
    fit: () => turn(FITTED),
    /**
     * @param {number} dx
     * @param {number} dy
     * @returns {void}
     */
    pan: (dx, dy) => slide(plane.held({ ...camera, x: camera.x + dx, y: camera.y + dy }, box())),
    /**
     * Zoom about a point, where a hand is; without one, as a button does, about the middle.
     * @param {number} factor
     * @param {Point} [at]
     */
    zoom(factor, at) {
      const stage = box();
      const next = plane.zoomed(camera, factor, at ?? [stage.width / 2, stage.height / 2], stage);
      (at ? slide : turn)(next);
    },
    zoomed: () => camera.zoom > 1,
  };
}

export { make };
