/* Details: everything known of who is picked, or of the event, with every claim; on a narrow page it leads the reader
   to them. */

import { changes } from "./component.mjs";
import { pickedIn } from "../model/highlight.mjs";
import * as details from "../panels/details.mjs";
import * as reveal from "../panels/reveal.mjs";

/** @import { Mount, Select } from "../types.js" */

/** @type {Mount<"scene" | "event" | "pick" | "picked">} */
export default function mount(element, act) {
  const other = changes(({ scene, event, pick }) => [scene, event, pick]);
  const asked = changes(({ picked }) => [picked]);
  /** @type {Select} */
  const pick = (id) => act({ kind: "pick", id, from: null });
  return (props) => {
    const { scene, event, picked } = props;
    if (!scene) return;
    if (other(props)) details.show(element, scene, { event }, pickedIn(scene, props.pick), pick);
    if (!asked(props) || !picked) return;
    if (picked.stays) reveal.stop();
    else if (props.pick && (picked.from === null || !reveal.near())) reveal.lead(element, reveal.whence(picked.from));
    else if (picked.from) reveal.forget();
  };
}
