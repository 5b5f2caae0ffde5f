/* To the event before and the one after, in the order of their dates, and which of them all is shown. */

import { el } from "../render/dom.mjs";
import { tables } from "../model/event.mjs";

/** @import { Mount } from "../types.js" */

/** @type {Mount<"scene" | "event">} */
export default function mount(element, act) {
  /** @type {(name: string, sign: string, by: number) => HTMLButtonElement} */
  const button = (name, sign, by) =>
    el(
      "button",
      {
        type: "button",
        class: "sign",
        title: `${name} ${by < 0 ? "[" : "]"}`,
        "aria-label": name,
        onclick: () => act({ kind: "step", by }),
      },
      el("span", { "aria-hidden": "true" }, sign),
    );
  const [previous, next] = [button("Previous event", "‹", -1), button("Next event", "›", 1)];
  const place = el("span", { class: "step" });
  element.append(previous, next, place);
  return ({ scene, event }) => {
    if (!scene) return;
    const events = tables(scene);
    const at = events.findIndex(({ id }) => id === event);
    // whoever stands on a button at the end keeps the focus: it does nothing, and is not taken away
    previous.setAttribute("aria-disabled", String(at <= 0));
    next.setAttribute("aria-disabled", String(at === events.length - 1));
    place.textContent = `event ${at + 1} of ${events.length}`;
  };
}
