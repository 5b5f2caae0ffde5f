/* The picture: who stands where, and how they are tied.  Hands and keys on it go out as events. */

import { changes, highlighted, own } from "./component.mjs";
import * as gestures from "../input/gestures.mjs";
import * as plane from "../layout/plane.mjs";
import * as describe from "../model/describe.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as printing from "../export/printing.mjs";
import * as dom from "../render/dom.mjs";
import * as fonts from "../render/fonts.mjs";
import * as sheets from "../render/sheet.mjs";
import * as stages from "../render/stage.mjs";

const CLOSER = 1.4; // times, at a press
const TURNS = {
  nearer: (stage) => stage.zoom(CLOSER),
  farther: (stage) => stage.zoom(1 / CLOSER),
  fit: (stage) => stage.fit(),
};

const stagesOf = new WeakMap();

/** Return the stage of a picture's element: what is painted there can be asked of it. */
export const stageOf = (element) => stagesOf.get(element);

export default function mount(element, act) {
  const card = dom.el("div", { id: "card", class: "card-beside", hidden: true });
  element.append(card);
  const stage = stages.make(element);
  stagesOf.set(element, stage);
  const now = { scene: null, view: null }; // what is shown
  let laid = null; // the scene whose sheet lies on the stage
  const other = changes(({ view, scene }) => [view, scene]);
  const turned = changes(({ camera }) => [camera]);
  gestures.attach(element, { stage, card, now, act, repaint: () => paint() });
  printing.attach(element, now);

  /** Paint the view; where its places are still to come nothing is seen, rather than the picture of another event. */
  function paint(how) {
    const { scene, view } = now;
    const placed = plane.has(scene, view);
    element.style.visibility = placed ? "" : "hidden";
    stage.show(placed ? { scene, view, own: own(view), lit: highlighted(scene, view) } : null, how);
  }

  /** Lay a sheet for *scene* as soon as the letters of its picture are there; say that it is ready when all letters are. */
  async function lay(scene) {
    laid = null;
    await fonts.first(describe.written(scene, own(now.view)));
    if (now.scene !== scene) return;
    stage.use(sheets.make(element, scene));
    laid = scene;
    paint({ still: true });
    await fonts.prepare(document.body.textContent + JSON.stringify(scene), stage.paint);
    if (now.scene === scene && !undrawn.differs(scene, now.view)) document.documentElement.dataset.ready = scene.id;
  }

  return (props) => {
    if (turned(props) && props.camera) TURNS[props.camera.act](stage);
    const { scene, view } = props;
    if (!view || !other(props)) return;
    const another = now.scene !== scene;
    Object.assign(now, { scene, view });
    element.setAttribute("aria-label", describe.alternative(scene, view, highlighted(scene, view)));
    if (another) lay(scene);
    else if (laid === scene) paint();
  };
}
