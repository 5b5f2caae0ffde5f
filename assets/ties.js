/* The ties of a picture: a curve each, an arrowhead where it has a direction, as strong as the view wants it. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const FEW = 300; // ties that can be followed one by one

  const bowed = new WeakMap();

  /** Return how far each tie of *scene* bows: the same however it is looked at. */
  function bowsOf(scene) {
    if (!bowed.has(scene)) bowed.set(scene, atTheTable.curves.bows(scene.ties));
    return bowed.get(scene);
  }

  /**
   * Return {curves, each}: the curve of each tie in px, and the items that are drawn of each; strip(i), silent(i) tell of
   * actors.  While one is *carried*, only its own ties are made anew.
   */
  function drawTies(scene, lit, marks, { palette, pointed, strip, silent, carried }) {
    const bows = bowsOf(scene);
    const still = (tie) => carried && tie.from !== carried.actor && tie.to !== carried.actor;
    const drawn = scene.ties.map((tie, t) => {
      if (still(tie)) return carried.picture.ties[t];
      const [a, b] = [marks[tie.from], marks[tie.to]];
      return atTheTable.curves.curve([a.x, a.y], [b.x, b.y], bows[t], a.radius + 2, b.radius + 3);
    });
    const faint = Math.max(0.25, Math.min(1, Math.sqrt(FEW / lit.ties.filter(Boolean).length))); // of many, the run shows, not each
    // Opacity of a line's own, not of its element: for each of those a browser would put a layer aside and blend it in.
    const each = scene.ties.map((tie, t) => {
      if (tie.withdrawn) return [];
      if (still(tie)) return carried.picture.tieItems[t];
      const on = lit.ties[t];
      const strong = lit.picked?.tie === t || pointed?.tie === t;
      const colour = strong ? palette.selected : palette[tie.represents ? "represents" : "tie"];
      const hushed = strip(tie.from) && strip(tie.to) ? 0.35 : silent(tie.from) || silent(tie.to) ? 0.12 : faint;
      const opacity = strong ? 1 : !on ? 0.12 : lit.narrowed || lit.picked ? faint : hushed;
      const line = ["path", {
        d: atTheTable.curves.path(drawn[t]), fill: "none", stroke: colour, "stroke-opacity": opacity, class: "tie",
        "stroke-width": strong ? 3 : tie.represents ? 0.9 : 1.6, "stroke-dasharray": atTheTable.legend.DASH[tie.status],
      }];
      return tie.represents || tie.undirected ? [line] : [line, ["path", { d: atTheTable.curves.head(drawn[t]), fill: colour, "fill-opacity": opacity }]];
    });
    return { curves: drawn, each };
  }

  atTheTable.drawTies = drawTies;
})();
