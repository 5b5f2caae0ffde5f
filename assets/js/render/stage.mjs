/* The stage: where the picture is painted, and the camera over it.  It shows what it is told and decides nothing. */

import * as dragBounds from "../layout/drag_bounds.mjs";
import * as plane from "../layout/plane.mjs";
import { shownIn } from "../model/event.mjs";
import { compose, positions } from "./compose.mjs";
import * as sheets from "./sheet.mjs";
import * as theme from "./theme.mjs";
import { transition } from "./transition.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Camera, Picture, Point, Sheet, Showing, Stage, Thing } from "../types.js" */

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
  let points = /** @type {Point[] | null} */ (null);
  let frame = 0;
  let carried = /** @type {number | null} */ (null);
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
    picture = compose(shown.scene, shown.view, shown.highlight, {
      stage,
      camera,
      points,
      pointed,
      own: shown.own,
      family: shown.scene.look.family,
      type: stage.width < 560 ? 11.5 : 12.5,
      palette,
      carried: carried !== null && picture && same ? { actor: carried, picture } : null,
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

  /** @type {(shown: { scene: Scene, view: View }) => Point[]} */
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
    [points, carried] = [null, null];
    const moves = before?.some(([x, y], i) => x !== after[i][0] || y !== after[i][1]);
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
    frame = requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
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
    const [x, y] = dragBounds.keep(point, room, shownIn(scene, view).standings[i]?.group ?? "no-report");
    return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
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
     * Carry actor *i* along under a hand, until the view says where it is.
     * @param {number} i
     * @param {Point} at
     * @returns {Point | null}
     */
    drag(i, at) {
      glide();
      points ??= pointsOf(showing());
      carried = i;
      points[i] = standing(i, plane.toPlane(at, box(), camera));
      soon();
      return points[i];
    },
    /**
     * Return where actor *i* would stand, moved by a step in the plane.
     * @param {number} i
     * @param {Point} step
     * @returns {Point}
     */
    nudged(i, [dx, dy]) {
      const [x, y] = pointsOf(showing())[i];
      return standing(i, [x + dx, y + dy]);
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
