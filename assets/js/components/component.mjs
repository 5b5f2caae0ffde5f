/* What the components share.  What a component is says Mount in types.d.ts; boot.js calls it. */

import { highlightOf } from "../model/highlight.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Act, Highlight, Mount, Props } from "../types.js" */

/**
 * Return a component that fills its element anew of each view.
 * @template {keyof Props} Names
 * @param {(element: HTMLElement, props: Pick<Props, Names | "scene">, act: Act) => void} fill
 * @returns {Mount<Names | "scene">}
 */
export const filled = (fill) => (element, act) => (props) => {
  if (props.scene) fill(element, props, act);
};

const found = /** @type {WeakMap<View, { scene: Scene, highlight: Highlight }>} */ (new WeakMap());

/**
 * Return what *view* highlights of *scene*, worked out once for all who ask of the same two.
 * @param {Scene} scene
 * @param {View} view
 */
export function highlighted(scene, view) {
  const known = found.get(view);
  if (known?.scene === scene) return known.highlight;
  const highlight = highlightOf(scene, view);
  found.set(view, { scene, highlight });
  return highlight;
}

/** @type {(view: View) => boolean} */
export const own = (view) => view.names === "own";

/**
 * Return a function that says whether *of(props)* is another than at the last call.
 * @template Given
 * @param {(props: Given) => unknown[]} of
 * @returns {(props: Given) => boolean}
 */
export function changes(of) {
  let before = /** @type {unknown[] | null} */ (null);
  return (props) => {
    const now = of(props);
    const last = before;
    const other = !last || now.some((part, n) => part !== last[n]);
    before = now;
    return other;
  };
}
