/* The picture, as plain data: a pure function of scene, view, stage, camera and palette.  The screen and the snapshot
   are both made from it, so that what is printed is what is seen. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const DIMMED = 0.2;
  const BESIDE = 0.7; // whoever is tied to the lit, under a country filter: named, and not counted
  const RADIUS = { person: 9.5, state: 12, bloc: 13, organisation: 13, other: 8.5 };
  const BELOW = ["mentioned", "no-report"]; // the strip is quiet: ties within it must not outdo those of the event
  const MANY = 40; // without a report: their ties to the table, too, are then quiet, or they would bury it (as in placement/silence.py)
  const GROUPS = ["at-the-table", "left-out", "around-the-table", "mentioned", "no-report"];

  /**
   * Return the picture:
   *   under, over  drawing items [tag, attributes, text] below and above the marks
   *   marks  {x, y, radius, fill, stroke, opacity} for each actor
   *   ties  the curve of each tie, in px;  labels  the label of each actor that has one;  waiting  how many names found no room
   * options: {stage, camera, palette, family, type, own, points, pointed}
   *   carried  {actor, labels} while a hand carries an actor;  type  the size of a name, in px;  own  names in the actor's own language;  points  where each stands in the plane, instead of where the view has it
   */
  function compose(scene, view, lit, options) {
    const event = scene.events.find((one) => one.id === view.event);
    const placed = atTheTable.plane.placed(scene, view, options.stage);
    const points = options.points ?? positions(scene, view, placed);
    const marks = scene.actors.map((actor, i) => mark(actor, i, event.standings[i], points[i], lit, options));
    const room = atTheTable.ground(scene, view, placed.room, marks, options);
    const strip = (i) => view.arrange === "table" && BELOW.includes(event.standings[i]?.group ?? "no-report");
    const many = event.standings.filter((one) => !one).length > MANY;
    const ties = atTheTable.drawTies(scene, lit, marks, { ...options, strip, silent: (i) => many && strip(i) && !event.standings[i] });
    const names = nameActors(scene, event, lit, marks, room.taken, options);
    const told = nameTies(scene, lit, marks, ties.curves, [...room.taken, ...names.boxes], options);
    return {
      under: [...room.items, ...ties.items],
      marks,
      over: [...room.captions, ...atTheTable.signs(event, lit, marks, options), ...told, ...names.items],
      ties: ties.curves,
      labels: names.labels,
      waiting: names.waiting,
    };
  }

  /** Return where each actor of a view stands in the plane: where it is placed, or where it was moved to. */
  function positions(scene, view, placed) {
    const event = scene.events.find((one) => one.id === view.event);
    return scene.actors.map((actor, i) => {
      const moved = atTheTable.view.moved(view, actor.id);
      return moved ? atTheTable.bounds.keep(moved, placed.room, event.standings[i]?.group ?? "no-report") : [placed.x[i], placed.y[i]];
    });
  }

  function mark(actor, i, standing, point, lit, { stage, camera, palette }) {
    const [x, y] = atTheTable.plane.toStage(point, stage, camera);
    const tone = palette[standing?.tone ?? "no-report"];
    const opacity = lit.actors[i] || lit.picked?.actor === i ? 1 : lit.named[i] ? BESIDE : DIMMED;
    const seated = standing?.group === "at-the-table";
    return { x, y, radius: RADIUS[actor.kind], fill: seated ? tone : palette.ground, stroke: tone, opacity };
  }

  function nameActors(scene, event, lit, marks, taken, options) {
    const occupied = marks.map((mark, i) => ({ ...mark, radius: mark.radius + (event.standings[i]?.contested ? 6 : 1) }));
    const shown = scene.actors.map((_, i) => i).filter((i) => lit.named[i] || options.pointed?.actor === i);
    const wishes = shown.map((i) => {
      const actor = scene.actors[i];
      const must = lit.picked?.actor === i || options.pointed?.actor === i;
      const group = event.standings[i]?.group ?? "no-report";
      return {
        ...occupied[i], must, size: options.type, weight: actor.kind === "person" ? 500 : 700,
        texts: options.own ? [nameOf(actor, true)] : [actor.name, actor.short],
        rank: must ? -1 : 2 * GROUPS.indexOf(group) + (actor.kind === "person" ? 1 : 0),
      };
    });
    const placed = options.carried ? carriedAlong(wishes, shown, options)
      : atTheTable.labels.place(wishes, occupied, taken, options.stage.bounds, options.family);
    const labels = new Map(shown.map((i, k) => [i, placed[k]]));
    return {
      labels,
      items: placed.flatMap((label, k) => (label ? lines(label, options.palette.ink, options, scene.actors[shown[k]]) : [])),
      boxes: placed.filter(Boolean),
      waiting: placed.filter((label) => !label).length,
    };
  }

  /** While an actor is carried, its name follows it, and every other name stays where it was: the eye is on the hand. */
  function carriedAlong(wishes, shown, { carried, stage, family }) {
    return shown.map((i, k) => (i === carried.actor
      ? atTheTable.labels.place([{ ...wishes[k], must: true }], [], [], stage.bounds, family)[0]
      : carried.labels.get(i) ?? null));
  }

  const nameOf = (actor, own) => (own ? Object.values(actor.names)[0] ?? actor.name : actor.name);

  /** Return the words of the lit ties, once a reader has asked for less than everything. */
  function nameTies(scene, lit, marks, drawn, taken, options) {
    const asked = lit.narrowed || lit.picked;
    const shown = scene.ties.map((_, t) => t).filter((t) =>
      options.pointed?.tie === t || (asked && lit.ties[t] && !scene.ties[t].represents) || lit.picked?.tie === t);
    const wishes = shown.map((t) => ({
      along: atTheTable.curves.along(drawn[t]), texts: [scene.ties[t].words], size: options.type - 1.5, weight: 400,
      rank: lit.picked?.tie === t || options.pointed?.tie === t ? -1 : 0,
      must: lit.picked?.tie === t || options.pointed?.tie === t,
    }));
    const placed = atTheTable.labels.place(wishes, marks, taken, options.stage.bounds, options.family);
    return placed.flatMap((label) => (label ? lines(label, options.palette.quiet, options) : []));
  }

  // Unicode keeps these areas for scripts that run from right to left; what comes first in a name decides for all of it.
  const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const TURNED = { start: "end", middle: "middle", end: "start" };

  /** Return how *line* is written so that its *anchor*, seen from the left, stays where the label has it. */
  const direction = (line, anchor) => (RIGHT_TO_LEFT.test(line)
    ? { direction: "rtl", "text-anchor": TURNED[anchor] } : { "text-anchor": anchor });

  function lines(label, fill, { palette, family }, actor) {
    const x = { start: label.left + 1, middle: (label.left + label.right) / 2, end: label.right - 1 }[label.anchor];
    return label.lines.map((line, n) => ["text", {
      x, y: label.top + label.size * (atTheTable.labels.LINE * n + 0.95), fill, ...direction(line, label.anchor),
      "font-size": label.size, "font-weight": label.weight, "font-family": family,
      stroke: palette.ground, "stroke-width": actor ? 3 : 5, "stroke-linejoin": "round", "paint-order": "stroke",
      class: actor ? "name" : "words", ...(actor ? { "data-actor": actor.id } : {}),
    }, line]);
  }

  atTheTable.compose = compose;
  atTheTable.positions = positions;
  atTheTable.nameOf = nameOf;
})();
