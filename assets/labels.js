/* Where the names go: each beside its mark, none over another name or a mark, none cut off.
   The most important is placed first; whoever finds no room waits for zoom, pointing or selection. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const LINE = 1.22; // line height, in ems
  const GAP = 4; // px between a mark and its name
  const AIR = 2; // px kept free about a name

  const OURS = /^[\u0000-\u0300\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\u2000-\u206f]*$/u; // our fonts have them
  const widths = new Map();
  let pen = null;

  /** Return the width of *text* in px; *font* as CSS writes it. */
  function measure(text, font) {
    const key = `${font}\n${text}`;
    if (!widths.has(key)) {
      if (widths.size > 20000) widths.clear();
      widths.set(key, OURS.test(text) || !text.includes(" ") ? penned(text, font) : drawn(text, font));
    }
    return widths.get(key);
  }

  function penned(text, font) {
    pen ??= document.createElement("canvas").getContext("2d");
    pen.font = font;
    return pen.measureText(text).width;
  }

  /** Return the width of *text* as SVG draws it: canvas looks for letters word by word, and may find narrower ones there. */
  function drawn(text, font) {
    const paper = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = paper.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
    paper.setAttribute("class", "off-page");
    line.style.font = font;
    line.textContent = text;
    document.body.append(paper);
    const width = line.getComputedTextLength();
    paper.remove();
    return width;
  }

  /** Forget every width: other letters have come. */
  const forget = () => widths.clear();

  /** Return *text* on one line, or on *rows*, broken so that the longest is short, when it is longer than *limit* letters. */
  function wrap(text, limit = 15, rows = 2) {
    const letters = [...text]; // whole characters: half of one cannot be written into a picture
    const clipped = letters.length > 48 ? `${letters.slice(0, 47).join("").trimEnd()}…` : text;
    if (clipped.length <= limit || rows < 2) return [clipped];
    const breaks = [...clipped.matchAll(/\s+/g)].map((found) => found.index);
    if (!breaks.length) return [clipped];
    const ideal = clipped.length / rows;
    const best = breaks.reduce((a, b) => (Math.abs(b - ideal) < Math.abs(a - ideal) ? b : a));
    return [clipped.slice(0, best), ...wrap(clipped.slice(best).trim(), limit, rows - 1)];
  }

  /** Yield the boxes that a block of text could fill: on the places *along* a tie, as curves.js has them, or about a mark: below, above, right,
      left, then askew. */
  function* spots({ x, y, radius, along }, width, height) {
    if (along) {
      for (const [ax, ay, aside = 0, down = 0, off = 0] of along) {
        const reach = (Math.abs(aside) * width + Math.abs(down) * height) / 2 + off;
        const [left, top] = [ax + aside * reach - width / 2, ay + down * reach - height / 2];
        yield { left, top, right: left + width, bottom: top + height, anchor: "middle" };
      }
      return;
    }
    const d = radius + GAP;
    const box = (left, top, anchor) => ({ left, top, right: left + width, bottom: top + height, anchor });
    yield box(x - width / 2, y + d, "middle");
    yield box(x - width / 2, y - d - height, "middle");
    yield box(x + d, y - height / 2, "start");
    yield box(x - d - width, y - height / 2, "end");
    const s = d * 0.75;
    yield box(x + s, y + s, "start");
    yield box(x - s - width, y + s, "end");
    yield box(x + s, y - s - height, "start");
    yield box(x - s - width, y - s - height, "end");
  }

  /**
   * Return a label, or null, for each wish, in their order.
   *   wishes  [{x, y, radius, or along; texts, rows, size, weight, rank, must}]: texts from the best to the shortest; on how many
   *     rows a long one may stand, the best first; lowest rank first
   *   marks  [{x, y, radius}] that no name may cover;  taken  boxes that are in use already
   *   stage  {left, top, right, bottom}: no name leaves it
   * A label is {lines, left, top, right, bottom, anchor, size, weight}.  One that *must* show does, over others if need be.
   */
  function place(wishes, marks, taken, stage, family) {
    const [full, standing] = [atTheTable.crowd.make(), atTheTable.crowd.of(marks)];
    taken.forEach(full.add);
    const inside = (box) => box.left >= stage.left && box.right <= stage.right
      && box.top >= stage.top && box.bottom <= stage.bottom;
    const labels = new Array(wishes.length).fill(null);
    const order = wishes.map((_, i) => i).sort((a, b) => wishes[a].rank - wishes[b].rank || a - b);
    for (const i of order) {
      const label = roomFor(wishes[i], (box) => inside(box) && !standing.hits(box) && !full.hits(box), inside, family);
      if (!label) continue;
      labels[i] = label;
      full.add({ left: label.left - AIR, right: label.right + AIR, top: label.top, bottom: label.bottom });
    }
    return labels;
  }

  function roomFor(wish, free, inside, family) {
    let spare = null;
    for (const [text, rows] of [...new Set(wish.texts)].flatMap((one) => (wish.rows ?? [2]).map((many) => [one, many]))) {
      const lines = wrap(text, 15, rows);
      const width = Math.max(...lines.map((line) => measure(line, `${wish.weight} ${wish.size}px ${family}`))) + 2;
      const height = lines.length * wish.size * LINE;
      for (const box of spots(wish, width, height)) {
        const label = { ...box, lines, size: wish.size, weight: wish.weight };
        if (free(box)) return label;
        if (inside(box)) spare ??= label;
      }
    }
    return wish.must ? spare : null;
  }

  atTheTable.labels = { place, wrap, measure, forget, LINE };
})();
