"""How well the papers of a picture read: names without room, ties through names and captions, the room that is used.

    python -m benchmarks.picture_quality [DOSSIER:EVENT …]

The page composes each picture as *Download PNG* does, with the ties between sides; names are a 64th of the width.
    names     that found no place in their own zone
    through   ties that run through a name other than of their own ends, and through names of their ends
    captions  zones whose caption found no place, and ties through captions
    used      the convex hull of marks and names, of the room between headline and legend
"""

import json
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
  return {
    actors: boxes.length + missing.length, missing, third, own, captions: captions.length,
    crossed: captions.reduce((sum, box) => sum + hits(box).length, 0), used: area / (stage.width * stage.height),
    type: picture.labels.size ? Math.min(...boxes.map(([, one]) => one.size)) : 0,
  };
}"""


def measured(page: Page, event: str, shape: str) -> dict[str, Any]:
    """Return what the picture of *event* on a paper of that *shape* is like."""
    found: dict[str, Any] = page.evaluate(MEASURE, [event, shape])
    return found


def main(asked: list[str]) -> int:
    """Measure, and print a line for each paper."""
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
                    found["used"] = round(found["used"], 2)
                    found["type"] = round(found["type"], 1)
                    print(f"{name:26} {shape:10} {json.dumps(found, ensure_ascii=False)}", flush=True)
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
