/* The status: how many actors the view counts, and who is picked. */

import { filled, highlighted } from "./component.mjs";
import * as status from "../panels/status.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "view">} */
const mount = filled((element, { scene, view }) => {
  status.say(element, status.count(scene, view, highlighted(scene, view)));
});

export default mount;
