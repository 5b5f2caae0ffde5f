/* The browser's address, history and title.  It writes the view into the address, and says where a reader goes back to. */

import { changes } from "./component.mjs";
import * as status from "../panels/status.mjs";
import * as browserHistory from "../state/browser_history.mjs";

export default function mount(_, act) {
  const other = changes(({ cause }) => [cause]);
  browserHistory.onTurn(() => act({ kind: "turned", search: browserHistory.search() }));
  return (props) => {
    const { scene, view, cause } = props;
    if (!view || !other(props)) return;
    for (const [how, search] of cause.trail) {
      if (how === "back") browserHistory.back();
      else browserHistory.writeSoon(how, search);
    }
    document.title = status.title(scene, view);
    document.documentElement.toggleAttribute("data-embed", view.embed);
  };
}
