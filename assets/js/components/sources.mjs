/* Sources: every one, and how much rests on it. */

import { filled } from "./component.mjs";
import * as regions from "../panels/regions.mjs";

export default filled((element, { scene }) => {
  regions.sources(element, scene);
});
