"""How well the papers of a picture read: names without room, ties through names and captions, the room that is used.

    python -m benchmarks.paper_quality [DOSSIER:EVENT …]

``benchmarks.placement_quality`` prints the same of the dossiers that ship.

The page composes each picture as *Download PNG* does, with the ties between sides; names are a 64th of the width.
    crossings of two ties without a common end
    overlaps  of two names
    names     that found no place in their own zone
    through   ties that run through a name other than of their own ends, and through names of their ends
    captions  zones whose caption found no place, and ties through captions
    used      the convex hull of marks and names, of the stage between headline and legend
    of room   the same, of what the outlines of the room enclose
"""

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.pages import ours, serving
from dashboard.dossier.reading import read
from dashboard.snapshot.taking import browsing
from tests.browser.conftest import MODULES

DATA = Path(__file__).parents[1] / "data"
USUAL = ("riyadh-2025:talks", "reykjavik-1986:session-1", "kissinger-1973-75:")
SHAPES = ("landscape", "square", "portrait")
MEASURE = """async ([event, shape]) => {
  const [snapshot, curves] = await Promise.all([modules("export/snapshot"), modules("layout/curves")]);
  const { scene, view: seen } = await shown();
  const view = { ...seen, event: event || seen.event, highlight: "everyone", pick: "", arrange: "table" };
  const paper = { theme: "light", shape, ties: "between", staked: false };
  const { picture, stage, view: drawn } = await snapshot.composed(scene, view, paper);
  const event_ = scene.events.find((one) => one.id === view.event);
  const boxes = [...picture.labels].filter(([, label]) => label);
  const ties = picture.ties.map((curve, t) => ({ curve, t })).filter(({ t }) => picture.tieItems[t].length);
  const hits = (box) => ties.filter(({ curve }) => curves.meets(curve, box));
  let [third, own] = [0, 0];
  for (const [i, box] of boxes) {
    for (const { t } of hits(box)) {
      if (scene.ties[t].from === i || scene.ties[t].to === i) own += 1;
      else third += 1;
    }
  }
  const captions = picture.room.taken;
  const traced = ties.map(({ curve: { from, control, to } }) =>
    Array.from({ length: 17 }, (_, n) => n / 16).map((t) =>
      [0, 1].map((i) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * control[i] + t * t * to[i])));
  const turn = (p, q, r) => (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0]);
  const cuts = (a, b, c, d) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
  const crossing = (one, other) => one.some((a, n) => n && other.some((c, m) =>
    m && cuts(one[n - 1], a, other[m - 1], c)));
  const common = (one, other) => [one.from, one.to].some((end) => end === other.from || end === other.to);
  const pairs = ties.flatMap((one, n) => ties.slice(n + 1).map((other, m) => [n, n + 1 + m]));
  const crossings = pairs.filter(([n, m]) =>
    !common(scene.ties[ties[n].t], scene.ties[ties[m].t]) && crossing(traced[n], traced[m])).length;
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const overlaps = boxes.flatMap(([, a], n) => boxes.slice(n + 1).filter(([, b]) => overlap(a, b))).length;
  const points = [];
  const add = ({ left, right, top, bottom }) =>
    points.push([left, top], [right, bottom], [left, bottom], [right, top]);
  const seen_ = picture.marks.filter((mark) => !mark.hidden);
  seen_.forEach(({ x, y, radius: r }) => add({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  boxes.forEach(([, box]) => add(box));
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const chain = (all) => {
    const hull = [];
    for (const p of all) {
      while (hull.length > 1 && cross(hull.at(-2), hull.at(-1), p) <= 0) hull.pop();
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  const hull = [...chain(points), ...chain([...points].reverse())];
  const next = (n) => hull[(n + 1) % hull.length];
  const area = Math.abs(hull.reduce((sum, [x, y], n) => sum + x * next(n)[1] - next(n)[0] * y, 0)) / 2;
  const missing = [...picture.labels].filter(([, label]) => !label).map(([i]) => scene.actors[i].name);
  const room = event_.table[shape]?.room ?? event_.table.wide.room;
  const strip = (top, bottom) => (top - bottom) / 2;
  const enclosed = Math.PI * room.around_rx * room.around_ry / 4
    + (room.out_top === null ? 0 : strip(room.out_top, room.out_bottom))
    + (room.strip === null ? 0 : strip(room.strip, -1));
  return {
    roomy: area / (enclosed * stage.width * stage.height),
    actors: boxes.length + missing.length, missing, crossings, overlaps, third, own, captions: captions.length,
    crossed: captions.reduce((sum, box) => sum + hits(box).length, 0), used: area / (stage.width * stage.height),
    type: picture.labels.size ? Math.min(...boxes.map(([, one]) => one.size)) : 0,
  };
}"""


def measured(page: Page, event: str, shape: str) -> dict[str, Any]:
    """Return what the picture of *event* on a paper of that *shape* is like."""
    found: dict[str, Any] = page.evaluate(MEASURE, [event, shape])
    return found


TIES = "crossings  overlaps  through  of own"
HEAD = f"{'papers':26} shape     {TIES}  names missing  captions  crossed  used  of room  type"


def row(name: str, shape: str, found: dict[str, Any]) -> str:
    """Return the line of a table for what was *found* of a paper."""
    ties = f"{found['crossings']:9}  {found['overlaps']:8}  {found['third']:7}  {found['own']:6}"
    rest = f"{len(found['missing']):13}  {found['captions']:8}  {found['crossed']:7}"
    return f"{name:26} {shape:9} {ties}  {rest}  {found['used']:4.2f}  {found['roomy']:7.2f}  {found['type']:4.1f}"


def main(asked: list[str]) -> int:
    """Measure, and print a line for each paper."""
    print(HEAD)
    with browsing() as browser:
        for name in asked or USUAL:
            dossier, _, event = name.partition(":")
            with serving(ours(read(DATA / dossier).dossier)) as address:
                page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
                page.add_init_script(MODULES)
                page.goto(address)
                page.locator("html[data-ready]").wait_for(state="attached")
                for shape in SHAPES:
                    found = measured(page, event, shape)
                    print(row(name, shape, found), flush=True)
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
