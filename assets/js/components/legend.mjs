/* The legend: what the signs of the view mean, and how many there are; a group in it, clicked, is the highlight. */

import { changes } from "./component.mjs";
import { drawn } from "../model/drawn.mjs";
import * as legend from "../panels/legend.mjs";

/** @import { Group } from "../scene.js" */
/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event" | "highlight" | "arrange" | "ties">} */
export default function mount(element, act) {
  const other = changes(({ scene, event, arrange, ties }) => [scene, event, arrange, ties]);
  /** @type {(group: Group) => void} */
  const choose = (group) => act({ kind: "highlight", group });
  /** @type {(id: string) => void} */
  const pick = (id) => act({ kind: "pick", id, from: "legend" });
  return (props) => {
    const { scene, event, highlight, arrange, ties } = props;
    if (!scene) return;
    if (other(props)) {
      const shown = drawn(scene, { event, arrange, ties });
      legend.show(element, scene, { event, highlight, arrange }, shown, { choose, pick });
    }
    legend.light(element, { highlight });
  };
}
