/* The browser's address, history and title.  It writes the view into the address, and says where a reader goes back
   to. */

import * as status from "../panels/status.mjs";
import * as browserHistory from "../state/browser_history.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "view" | "trail">} */
export default function mount(_, act) {
  browserHistory.onTurn(() => act({ kind: "turned", search: browserHistory.search() }));
  return ({ scene, view, trail }) => {
    if (!view) return;
    browserHistory.follow(trail);
    document.title = status.title(scene, view);
    document.documentElement.toggleAttribute("data-embed", view.embed);
  };
}
