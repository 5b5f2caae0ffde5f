/* The preview of the dialog Picture: the paper as it will be, made by what makes the download.  It is drawn while the
   dialog is open, and of all that changes in the meantime the last alone. */

import { changes, highlighted } from "./component.mjs";
import { drawn } from "../export/snapshot.mjs";
import * as plane from "../layout/plane.mjs";
import { alternative } from "../model/alternative.mjs";
import * as svgElements from "../render/svg.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Mount, Paper } from "../types.js" */

/** @typedef {{ scene: Scene, view: View, paper: Paper }} Wish */

/** @type {Mount<"scene" | "view", "paper">} */
export default function mount(element) {
  const svg = document.createElementNS(svgElements.NAMESPACE, "svg");
  svg.setAttribute("aria-hidden", "true"); // the element about it has its words
  element.append(svg);
  const other = changes(({ scene, view, paper }) => [scene, view, paper]);
  let wanted = /** @type {Wish | null} */ (null);
  let drawing = false;

  /** Draw what is wanted, until nothing else is. */
  async function draw() {
    if (drawing) return;
    drawing = true;
    while (wanted) {
      const { scene, view, paper } = wanted;
      wanted = null;
      const { items, width, height, family } = await drawn(scene, view, paper);
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      svg.setAttribute("font-family", family);
      svgElements.draw(svg, items);
      const words = alternative(scene, view, highlighted(scene, view), { written: true, staked: paper.staked });
      element.setAttribute("aria-label", `Preview: ${words}`);
      element.dataset.shape = paper.shape;
      element.dataset.written = JSON.stringify([view.headline, view.note, view.credit]);
    }
    drawing = false;
  }

  return ({ scene, view, paper, ...props }) => {
    if (!scene || !view || !paper || !other({ scene, view, paper, ...props })) return;
    if (!element.closest("dialog")?.open || !plane.has(scene, view)) return;
    wanted = { scene, view, paper };
    draw();
  };
}
