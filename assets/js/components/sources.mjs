/* Sources: every one, and how much rests on it. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene">} */
const mount = filled((element, { scene }) => {
  regions.sources(element, scene);
});

export default mount;
