/* At stake: each issue of the event, whose it is, and which of them are at this table. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

export default filled((element, { scene, event }) => {
  regions.stakes(element, scene, { event });
});
