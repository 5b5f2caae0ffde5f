/* The event, when and where. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

export default filled((element, { scene, event }) => {
  regions.headline(element, scene, { event });
});
