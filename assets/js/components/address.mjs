/* The browser's address, history and title.  It writes the view into the address, and says where a reader goes back
   to. */

import * as status from "../panels/status.mjs";
import * as browserHistory from "../state/browser_history.mjs";

/** @import { AddressStep, Mount } from "../types.js" */

/**
 * @param {AddressStep["how"]} how
 * @param {string} search
 */
function write(how, search) {
  if (how === "back") browserHistory.back();
  else if (how !== "turned") browserHistory.writeSoon(how, search);
}

/** @type {Mount<"scene" | "view" | "trail">} */
export default function mount(_, act) {
  let written = 0; // the number of the last address of the trail that the browser was given
  browserHistory.onTurn(() => act({ kind: "turned", search: browserHistory.search() }));
  return ({ scene, view, trail }) => {
    if (!view) return;
    const left = trail.findLast(({ how }) => how === "turned")?.number ?? 0; // what was not written by then is not
    for (const { number, how, search } of trail) {
      if (number > Math.max(written, left)) write(how, search);
    }
    written = trail.at(-1)?.number ?? written;
    document.title = status.title(scene, view);
    document.documentElement.toggleAttribute("data-embed", view.embed);
  };
}
