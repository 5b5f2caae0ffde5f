/* At stake: each issue of the event, whose it is, and which of them are at this table. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event">} */
const mount = filled((element, { scene, event }) => {
  regions.stakes(element, scene, { event });
});

export default mount;
