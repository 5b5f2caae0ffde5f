/* The announcer: says aloud which event is shown once that is another, for whoever does not see it change. */

import { changes } from "./component.mjs";
import * as status from "../panels/status.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event">} */
export default function mount(element) {
  const other = changes(({ scene, event }) => [scene.id, event]);
  let opened = false;
  return (props) => {
    if (!props.scene) return;
    if (other(props) && opened) status.say(element, status.event(props.scene, { event: props.event }));
    opened = true;
  };
}
