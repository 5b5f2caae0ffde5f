/* What the components share.  A component is mount(element, act, tell) → update(props): act(action) says what a reader did, as its
   prop action, tell(told) what to tell the reader; update is called with all props, at first and whenever one has changed
   (boot.js). */

import { highlightOf } from "../model/highlight.mjs";

/** Return a component that fills its element anew of each view: fill(element, {scene, view, …}, act). */
export const filled = (fill) => (element, act) => (props) => {
  if (props.scene) fill(element, props, act);
};

const found = new WeakMap();

/** Return what *view* highlights of *scene*, worked out once for all who ask of the same two. */
export function highlighted(scene, view) {
  const known = found.get(view);
  if (known?.scene === scene) return known.lit;
  const lit = highlightOf(scene, view);
  found.set(view, { scene, lit });
  return lit;
}

export const own = (view) => view.names === "own";

/** Return a function that says whether *of(props)* is another than at the last call. */
export function changes(of) {
  let before;
  return (props) => {
    const now = of(props);
    const other = !before || now.some((part, n) => part !== before[n]);
    before = now;
    return other;
  };
}
