"""Frames while an actor is dragged: our picture against Plotly's redraw of a stock Dash page, in one browser.

    python -m benchmarks.dragging [ACTORS …]

For each size a made-up dossier is served and opened at 1440×900.  Each frame the same actor is moved a little, on our
page as a hand does (pointer events on the stage), on the stock page (``peers.stock``) by ``Plotly.restyle`` of the
marks' coordinates alone, FRAMES times each, ROUNDS times in turn.  Prints the median time from frame to frame in ms,
and the ratio.  A browser without a screen paints on the processor; with one it is faster.
"""

import statistics
import sys

from playwright.sync_api import Browser, Page

from benchmarks.made_up import dossier_of
from benchmarks.pages import ours, serving
from benchmarks.peers import stock
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
  const marks = graph.data.length - 1;
  const xs = [...graph.data[marks].x];
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) { done(times.slice(1).map((t, k) => t - times[k])); return; }
    xs[0] += 0.001;
    window.Plotly.restyle(graph, { x: [[...xs]] }, [marks]);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def measured(page: Page, peer: Page) -> tuple[float, float]:
    """Return the median ms from frame to frame, dragged by hand on *page* and redrawn by Plotly on *peer*."""
    hand: list[float] = []
    plotly: list[float] = []
    for _ in range(ROUNDS):
        hand += page.evaluate(BY_HAND, FRAMES)
        plotly += peer.evaluate(BY_PLOTLY, FRAMES)
    return statistics.median(hand), statistics.median(plotly)


def opened(browser: Browser, address: str, ready: str) -> Page:
    """Return the page at *address* once *ready*, a selector, is there."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    page.goto(address)
    page.locator(ready).first.wait_for(state="attached")
    return page


def main(sizes: list[int]) -> int:
    """Measure each size and print a line for it."""
    print("actors     ours ms  Plotly ms  ratio")
    with browsing() as browser:
        for size in sizes:
            dossier = dossier_of(size)
            with serving(ours(dossier)) as address, serving(stock(dossier)) as beside:
                page, peer = opened(browser, address, "html[data-ready]"), opened(browser, beside, "path.point")
                hand, plotly = measured(page, peer)
                print(f"{size:6}  {hand:10.1f}  {plotly:9.1f}  {plotly / hand:5.1f}")
                page.close(), peer.close()
    return 0


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [24, 100]))
