"""Frames while an actor is dragged: the painter against Plotly's own redraw, in one page of one browser.

    python -m benchmarks.dragging [ACTORS …]

For each size a made-up dossier is served and opened at 1440×900.  Each frame the same actor is moved a little, once as
a hand does (pointer events on the stage) and once by ``Plotly.restyle`` of the figure's coordinates (its marks alone:
the figure holds no ties), FRAMES times each, ROUNDS times in turn.  Prints the median time from frame to frame in ms,
and the ratio.  A browser without a screen paints on the processor; with one it is faster.
"""

import statistics
import sys

from playwright.sync_api import Page

from benchmarks.made_up import dossier_of
from benchmarks.pages import ours, serving
from dashboard.snapshot.taking import browsing

FRAMES, ROUNDS = 60, 3

BY_HAND = """(frames) => new Promise((done) => {
  const stage = document.getElementById("stage");
  stage.setPointerCapture = () => {};
  const box = document.querySelector("#stage path.point").getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hand = (kind, n) => stage.dispatchEvent(new PointerEvent(kind, {
    clientX: x + n, clientY: y + (n % 9), pointerId: 1, pointerType: "mouse", button: 0, bubbles: true }));
  hand("pointerdown", 0);
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) {
      hand("pointerup", times.length);
      done(times.slice(1).map((t, k) => t - times[k]));
      return;
    }
    hand("pointermove", times.length + 6);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
BY_PLOTLY = """(frames) => new Promise((done) => {
  const graph = document.querySelector(".js-plotly-plot");
  graph.removeAllListeners("plotly_afterplot"); // the painter's, who would paint again after Plotly
  const xs = [...graph.data[0].x];
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) { done(times.slice(1).map((t, k) => t - times[k])); return; }
    xs[0] += 0.001;
    window.Plotly.restyle(graph, { x: [[...xs]] }, [0]);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def measured(page: Page) -> tuple[float, float]:
    """Return the median ms from frame to frame, dragged by hand and redrawn by Plotly."""
    hand: list[float] = []
    plotly: list[float] = []
    for _ in range(ROUNDS):
        hand += page.evaluate(BY_HAND, FRAMES)
        plotly += page.evaluate(BY_PLOTLY, FRAMES)
    return statistics.median(hand), statistics.median(plotly)


def main(sizes: list[int]) -> int:
    """Measure each size and print a line for it."""
    print("actors  painter ms  Plotly ms  ratio")
    with browsing() as browser:
        for size in sizes:
            with serving(ours(dossier_of(size))) as address:
                page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
                page.goto(address)
                page.locator("html[data-ready]").wait_for(state="attached")
                hand, plotly = measured(page)
                print(f"{size:6}  {hand:10.1f}  {plotly:9.1f}  {plotly / hand:5.1f}")
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [24, 100]))
