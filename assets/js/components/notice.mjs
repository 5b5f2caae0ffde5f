/* The notice: what the page tells its reader.  It lies over the legend, so it leaves after a moment, unless it stays
   until the view changes: what asks for something to be done, and what is long. */

import { changes } from "./component.mjs";
import * as notice from "../panels/notice.mjs";
import * as views from "../state/view.mjs";

const BRIEF = 100; // letters that are read in a moment
const LONGEST = 1000; // letters of a notice: names that a stranger chose may stand in it
const MOMENT = 10_000; // ms

/** @import { Mount } from "../types.js" */

/** @type {Mount<never, "message">} */
export default function mount() {
  const other = changes(({ message }) => [message]);
  let fading = 0;
  return (props) => {
    if (!props.message || !other(props)) return;
    const { text, stays = text.length > BRIEF } = props.message;
    clearTimeout(fading);
    notice.show(views.cut(text, LONGEST));
    if (text && !stays) fading = setTimeout(notice.show, MOMENT, "");
  };
}
