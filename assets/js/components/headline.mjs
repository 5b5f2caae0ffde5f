/* The event, when and where. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event">} */
const mount = filled((element, { scene, event }) => {
  regions.headline(element, scene, { event });
});

export default mount;
