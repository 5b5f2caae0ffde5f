"""Frames while an actor is dragged: our picture against Plotly's redraw of a stock Dash page, in one browser.

    python -m benchmarks.dragging [ACTORS …]

For each size a made-up dossier is served and opened at 1440×900.  Each frame the same actor is moved a little, on our
page as a hand does (pointer events on the stage), on the stock page (``peers.stock``) by ``Plotly.restyle`` of the
marks' coordinates alone, FRAMES times each, ROUNDS times in turn.  Our page does so at the Table, where the actor goes
alone, and in the Network, where those who are tied to it follow.  Prints the median time from frame to frame in ms, in
the Network that of the slowest tenth too and how many followed, and the ratio of Plotly's to the Table's.  A browser
without a screen paints on the processor; with one it is faster.
"""

import statistics
import sys
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page

from benchmarks.made_up import dossier_of
from benchmarks.pages import ours, serving
from benchmarks.peers import stock
from dashboard.snapshot.taking import browsing

FRAMES, ROUNDS = 60, 3
NETWORK = "/?arrange=network"

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


def measured(drags: Mapping[str, tuple[Page, str]]) -> dict[str, list[float]]:
    """Return the ms from frame to frame of each of *drags*, the page and the script that drags on it, in turn."""
    frames: dict[str, list[float]] = {name: [] for name in drags}
    for _ in range(ROUNDS):
        for name, (page, script) in drags.items():
            page.bring_to_front()
            frames[name] += page.evaluate(script, FRAMES)
    return frames


def followed(page: Page) -> int:
    """Return how many followed the actor that was dragged on *page*, by its address."""
    page.wait_for_function("() => location.search.includes('at=')")
    [moved] = parse_qs(urlsplit(page.url).query)["at"]
    return moved.count(",")


def opened(browser: Browser, address: str, ready: str) -> Page:
    """Return the page at *address* once *ready*, a selector, is there."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    page.goto(address)
    page.locator(ready).first.wait_for(state="attached")
    return page


def main(sizes: list[int]) -> int:
    """Measure each size and print a line for it."""
    print("actors  Table ms  Network ms  slowest tenth  followers  Plotly ms  ratio")
    with browsing() as browser:
        for size in sizes:
            dossier = dossier_of(size)
            with serving(ours(dossier)) as address, serving(stock(dossier)) as beside:
                table, network = (opened(browser, address + view, "html[data-ready]") for view in ("", NETWORK))
                peer = opened(browser, beside, "path.point")
                drags = {"table": (table, BY_HAND), "network": (network, BY_HAND), "plotly": (peer, BY_PLOTLY)}
                frames = measured(drags)
                alone, along, redrawn = (statistics.median(frames[name]) for name in drags)
                slow = statistics.quantiles(frames["network"], n=10)[-1]
                print(
                    f"{size:6}  {alone:8.1f}  {along:10.1f}  {slow:13.1f}  {followed(network):9}"
                    f"  {redrawn:9.1f}  {redrawn / alone:5.1f}",
                    flush=True,
                )
                for page, _ in drags.values():
                    page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [24, 100, 300]))
