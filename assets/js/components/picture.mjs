/* The picture: who stands where, and how they are tied.  Hands and keys on it go out as events. */

import { changes, highlighted, own } from "./component.mjs";
import * as gestures from "../input/gestures.mjs";
import * as plane from "../layout/plane.mjs";
import { alternative } from "../model/alternative.mjs";
import * as describe from "../model/describe.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as printing from "../export/printing.mjs";
import * as dom from "../render/dom.mjs";
import * as fonts from "../render/fonts.mjs";
import * as sheets from "../render/sheet.mjs";
import * as stages from "../render/stage.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Mount, Now, Turn } from "../types.js" */

const CLOSER = 1.4; // times, at a press
/** @type {Record<Turn["act"], (stage: ReturnType<typeof stages.make>) => void>} */
const TURNS = {
  nearer: (stage) => stage.zoom(CLOSER),
  farther: (stage) => stage.zoom(1 / CLOSER),
  fit: (stage) => stage.fit(),
};

const stagesOf = /** @type {WeakMap<Element, ReturnType<typeof stages.make>>} */ (new WeakMap());

/**
 * Return the stage of a picture's element: what is painted there can be asked of it.
 * @param {Element} element
 */
export const stageOf = (element) => stagesOf.get(element);

/** @type {Mount<"scene" | "view", "camera">} */
export default function mount(element, act) {
  const card = dom.el("div", { id: "card", class: "card-beside", hidden: true });
  element.append(card);
  const stage = stages.make(element);
  stagesOf.set(element, stage);
  const now = /** @type {Now} */ ({ scene: null, view: null });
  let laid = /** @type {Scene | null} */ (null); // the scene whose sheet lies on the stage
  const other = changes(({ view, scene }) => [view, scene]);
  const turned = changes(({ camera }) => [camera]);
  gestures.attach(element, { stage, card, now, act, repaint: () => paint() });
  printing.attach(element, now);

  /**
   * Paint the view; where its places are still to come nothing is seen, rather than the picture of another event.
   * @param {{ still?: boolean }} [how]
   */
  function paint(how) {
    const { scene, view } = now;
    if (!scene || !view) return;
    const placed = plane.has(scene, view);
    element.style.visibility = placed ? "" : "hidden";
    stage.show(placed ? { scene, view, own: own(view), highlight: highlighted(scene, view) } : null, how);
  }

  /**
   * Lay a sheet for *scene* as soon as the letters of its picture are there; say that it is ready when all letters are.
   * @param {Scene} scene
   * @param {View} view
   */
  async function lay(scene, view) {
    laid = null;
    await fonts.first(describe.written(scene, own(view)));
    if (now.scene !== scene) return;
    stage.use(sheets.make(element, scene));
    laid = scene;
    paint({ still: true });
    await fonts.prepare(document.body.textContent + JSON.stringify(scene), stage.paint);
    if (now.scene !== scene || !now.view || undrawn.differs(scene, now.view)) return;
    document.documentElement.dataset.ready = scene.id;
  }

  return (props) => {
    if (turned(props) && props.camera) TURNS[props.camera.act](stage);
    const { scene, view } = props;
    if (!view || !other(props)) return;
    const another = now.scene !== scene;
    Object.assign(now, { scene, view });
    element.setAttribute("aria-label", alternative(scene, view, highlighted(scene, view)));
    if (another) lay(scene, view);
    else if (laid === scene) paint();
  };
}
