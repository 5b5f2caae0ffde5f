/* The legend: what the signs of the view mean, and how many there are; a group in it, clicked, is the highlight. */

import { changes } from "./component.mjs";
import * as legend from "../panels/legend.mjs";

/** @import { Group } from "../scene.js" */
/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event" | "highlight">} */
export default function mount(element, act) {
  const other = changes(({ scene, event }) => [scene, event]);
  /** @type {(group: Group) => void} */
  const choose = (group) => act({ kind: "highlight", group });
  return (props) => {
    const { scene, event, highlight } = props;
    if (!scene) return;
    if (other(props)) legend.show(element, scene, { event, highlight }, choose);
    legend.light(element, { highlight });
  };
}
