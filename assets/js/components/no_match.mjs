/* Why nobody is in the view, and what to drop for somebody to be. */

import { filled, highlighted } from "./component.mjs";
import * as noMatch from "../panels/no_match.mjs";
import * as dom from "../render/dom.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "view">} */
const mount = filled((element, { scene, view }, act) => {
  const highlight = highlighted(scene, view);
  noMatch.show(element, scene, view, highlight, (changes) => act({ kind: "change", changes }));
  if (element.parentElement) dom.hide(element.parentElement, highlight.count > 0);
});

export default mount;
