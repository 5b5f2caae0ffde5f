/* The sheet: Plotly's drawing, adopted.  Plotly makes the marks, once, of many actors the first of each kind; from then on the
   painter alone moves and lights them and draws below and above them, and Plotly is never asked to draw again.  Only this file knows Plotly's elements,
   and that many lines are drawn in another way than few. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const MANY = 800; // items below the marks: more go onto a canvas, which is quicker; fewer stay sharp under a hand that enlarges

  /** Return a promise of the sheet in *stage*, once Plotly has drawn the figure of *scene* there.  (Not in the graph's own
      element: Dash replaces that when Plotly has been loaded.) */
  function adopt(stage, scene) {
    return new Promise((resolve) => {
      const tryNow = () => {
        const sheet = taken(stage, scene);
        if (sheet) resolve(sheet);
        return Boolean(sheet);
      };
      if (tryNow()) return;
      const watcher = new MutationObserver(() => { if (tryNow()) watcher.disconnect(); });
      watcher.observe(stage, { childList: true, subtree: true });
    });
  }

  function taken(stage, scene) {
    if (stage.querySelector(".js-plotly-plot")?.layout?.meta !== scene.drawing) return null;
    const svg = stage.querySelector("svg.main-svg");
    const layer = svg?.querySelector(".cartesianlayer");
    const marks = layer && marksIn(svg, scene);
    if (!marks) return null;
    svg.querySelectorAll(":scope > .under, :scope > .over").forEach((old) => old.remove());
    layer.querySelectorAll("[clip-path]").forEach((clipped) => clipped.removeAttribute("clip-path"));
    const group = (name) => {
      const made = document.createElementNS(atTheTable.svg.NAMESPACE, "g");
      made.classList.add(name);
      return made;
    };
    const [under, over] = [group("under"), group("over")];
    layer.before(under);
    layer.after(over);
    svg.setAttribute("aria-hidden", "true"); // the list of actors says all of it in words
    svg.style.background = "none";
    return { scene, svg, marks, under, over, lines: atTheTable.canvas.below(svg), dim: [] }; // dim: of each mark, when it is not lit
  }

  /** Return the mark of each actor, or null before all are there.  Where Plotly drew the first of each kind, the others are made
      like it: dashboard/drawing/figure.py has them in this order. */
  function marksIn(svg, { actors }) {
    const drawn = [...svg.querySelectorAll(".scatterlayer path.point")];
    if (drawn.length === actors.length) return drawn;
    const kinds = [...new Set(actors.map(({ kind }) => kind))];
    if (!drawn.length || drawn.length !== kinds.length) return null;
    const marks = actors.map(({ kind }) => drawn[kinds.indexOf(kind)].cloneNode());
    drawn[0].parentElement.replaceChildren(...marks);
    return marks;
  }

  /** Call *repaint* whenever Plotly has drawn again after all (it does where a browser zooms, say), on its new marks. */
  function follow(stage, sheet, repaint) {
    const graph = stage.querySelector(".js-plotly-plot");
    graph.on("plotly_afterplot", () => {
      const ours = sheet.svg.isConnected && graph.layout.meta === sheet.scene.drawing; // another dossier's is adopted anew
      const marks = ours && marksIn(sheet.svg, sheet.scene);
      if (!marks) return;
      sheet.marks = marks;
      marks.forEach((element) => { element.mark = null; }); // it stands and looks as Plotly has it
      repaint();
    });
  }

  const layers = ({ svg, lines }) => [svg, lines.still.canvas, lines.moving.canvas];

  /** Show what was painted under the camera *from* as it stands under the camera *to*, without painting: a browser moves one
      layer in a frame's time, however much is on it.  Names and lines grow with it until it is painted again. */
  function slide(sheet, from, to) {
    const grown = to.zoom / from.zoom;
    const moved = `translate(${to.x - from.x * grown}px, ${to.y - from.y * grown}px) scale(${grown})`;
    Object.assign(sheet.svg.style, { transformOrigin: "0 0", overflow: "visible" });
    layers(sheet).forEach(({ style }) => Object.assign(style, { transform: moved, willChange: "transform" }));
  }

  /** Paint a picture on a sheet of *width* by *height* px; on none any more once Plotly draws another dossier's there. */
  function paint(sheet, picture, { width, height }) {
    if (sheet.marks[0]?.isConnected === false) return;
    layers(sheet).forEach(({ style }) => Object.assign(style, { transform: "", willChange: "" }));
    sheet.svg.setAttribute("width", width);
    sheet.svg.setAttribute("height", height);
    sheet.svg.style.width = `${width}px`;
    sheet.svg.style.height = `${height}px`;
    const many = picture.under.length > MANY;
    atTheTable.svg.draw(sheet.under, many ? [] : picture.under);
    atTheTable.canvas.draw(sheet.lines, many ? [...picture.under, ...marksOf(sheet, picture)] : [], { width, height });
    atTheTable.svg.draw(sheet.over, picture.over);
    sheet.marks[0]?.parentElement.setAttribute("visibility", many ? "hidden" : "visible"); // where each stands can still be asked
    picture.marks.forEach((mark, i) => move(sheet.marks[i], mark, many));
  }

  /** Let an element of Plotly's be as *mark* is; a *hidden* one only stands there. */
  function move(element, mark, hidden) {
    if (element.mark === mark) return;
    const there = place(mark);
    if (element.getAttribute("transform") !== there) element.setAttribute("transform", there); // Plotly may have set it anew
    if (hidden) return;
    element.mark = mark;
    Object.assign(element.style, { fill: mark.fill, stroke: mark.stroke, opacity: mark.opacity, strokeWidth: "2px" });
  }

  const place = ({ x, y }) => `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`;

  const items = new WeakMap();

  /** Return the marks of a picture as drawing items, in the outlines that Plotly drew; of the same mark the same item. */
  function marksOf(sheet, picture) {
    return picture.marks.map((mark, i) => {
      if (!items.has(mark)) items.set(mark, itemOf(sheet, mark, i));
      return items.get(mark);
    });
  }

  function itemOf(sheet, mark, i) {
    if (mark.dimmed === null) return made(sheet, mark, i);
    const dim = made(sheet, { ...mark, opacity: mark.dimmed }, i);
    const before = sheet.dim[i] ??= dim;
    const same = Object.entries(dim[1]).every(([name, value]) => before[1][name] === value);
    sheet.dim[i] = same ? before : dim;
    return mark.opacity === mark.dimmed ? sheet.dim[i] : [...made(sheet, mark, i), undefined, sheet.dim[i]];
  }

  const made = (sheet, { x, y, fill, stroke, opacity }, i) => ["path", {
    d: sheet.marks[i].getAttribute("d"), transform: place({ x, y }), fill, stroke, "stroke-width": 2, opacity,
  }];

  atTheTable.sheet = { adopt, follow, slide, paint, marksOf };
})();
