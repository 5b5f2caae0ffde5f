/* The list of actors: everyone, by seat group, a button each. */

import { changes, highlighted, own } from "./component.mjs";
import * as actorList from "../panels/actor_list.mjs";

/** @import { Mount, Select } from "../types.js" */

/** @type {Mount<"scene" | "view">} */
export default function mount(element, act) {
  const other = changes(({ scene, view }) => [scene, view.event, view.names]);
  /** @type {Select} */
  const pick = (id, { toggle = false } = {}) => act({ kind: "pick", id, toggle, from: "actors" });
  return (props) => {
    const { scene, view } = props;
    if (!view) return;
    if (other(props)) actorList.show(element, scene, view, pick, own(view));
    actorList.light(element, scene, highlighted(scene, view));
  };
}
