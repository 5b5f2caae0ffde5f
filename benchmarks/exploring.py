"""What a reader feels who explores, ours and dash-cytoscape's in turn, in one browser: medians in ms, and ratios.

    python -m benchmarks.exploring [ACTORS …]

Each size is a made-up dossier, opened at 1440×900 with every actor drawn, however many (``pages.all_drawn``).
    picture    from data that the page has to the picture (a small one is shown before it)
    highlight  from a click to the picture that it asks for; dash-cytoscape asks its server for a stylesheet
    pan, zoom, drag  from one frame to the next while a hand moves
    heap       of the page's JavaScript, MB, after a collection
    sent       requests of our page during all of it (dash-cytoscape's: one a click)
At most SEATED of the actors have a seat: no table seats thousands.
"""

import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks import probes
from benchmarks.made_up import dossier_of
from benchmarks.pages import all_drawn, ours, serving
from benchmarks.peers import cytoscape, elements
from dashboard.dossier.model import Dossier
from dashboard.drawing.catalogue import catalogue
from dashboard.snapshot.taking import browsing

ROUNDS, FRAMES, SEATED = 7, 60, 300
REST = 250  # ms between two clicks
GROUPS = ("Left out", "At the table")  # highlighted in turn
Figures = dict[str, float]


def opened(browser: Browser, address: str, ready: str) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True, reduced_motion="reduce")
    page.set_default_timeout(600_000)
    page.goto(address)
    page.locator(ready).first.wait_for(state="attached")
    return page


def heap(page: Page) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    used: float = session.send("Runtime.getHeapUsage")["usedSize"]
    return used / 1e6


def frames(page: Page, probe: str, *rest: Any) -> Figures:
    count = FRAMES if page.evaluate(probe, ["pan", 5, *rest])[-1] < 200 else 8
    found = {}
    for kind in ("pan", "zoom", *(("drag",) if count == FRAMES else ())):
        found[kind] = statistics.median(page.evaluate(probe, [kind, count, *rest]))
    return found


def clicked(page: Page, click: Callable[[int], float]) -> float:
    """Return the median of some clicks, each once the page rests: a reader looks at what a click has shown."""
    click(1), click(0)  # the first are the slowest, and nobody's habit
    return statistics.median((page.wait_for_timeout(REST), click(n))[1] for n in range(1, ROUNDS + 1))


@contextmanager
def brought(browser: Browser, dossier: Dossier) -> Iterator[Page]:
    """Give our page while it shows a small dossier and has the data of *dossier* at hand."""
    small = dossier_of(12)
    shown = catalogue([small, dossier]).dossiers[dossier.id]
    with serving(ours(small, dossier)) as address:
        page = opened(browser, address, "html[data-ready]")
        page.evaluate("(scene) => { window.brought = scene; }", shown.scene)
        yield page
        page.close()


def highlighting(page: Page) -> float:
    """Return the ms from a click to the picture that it asks for."""
    return clicked(page, lambda n: float(page.evaluate(probes.OUR_CLICK, GROUPS[n % 2])))


def of_us(browser: Browser, size: int) -> Figures:
    large = dossier_of(size, most_seats=SEATED)
    with all_drawn(), brought(browser, large) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        found = {"picture": page.evaluate(probes.OUR_PICTURE, large.id), "highlight": highlighting(page)}
        found |= frames(page, probes.FRAMES, "#stage")
        page.evaluate("() => { delete window.brought; }")
        found |= {"heap": heap(page), "sent": float(len(asked))}
    return found


def of_cytoscape(browser: Browser, size: int) -> Figures:
    drawn = elements(dossier_of(size, most_seats=SEATED))
    few = elements(dossier_of(12))
    count = sum("id" in one["data"] for one in drawn)
    with serving(cytoscape(few)) as address:
        page = opened(browser, address, "#cy canvas")
        page.evaluate("(drawn) => { window.brought = drawn; }", drawn)
        found = {"picture": page.evaluate(probes.THEIR_PICTURE, count)}
        page.evaluate("() => { delete window.brought; }")
        found["highlight"] = clicked(page, lambda _: float(page.evaluate(probes.THEIR_CLICK)))
        found |= frames(page, probes.CY_FRAMES)
        found["heap"] = heap(page)
        page.close()
    return found


def main(sizes: list[int]) -> int:
    """Measure each size and print a line for each figure."""
    with browsing() as browser:
        for size in sizes:
            us, them = of_us(browser, size), of_cytoscape(browser, size)
            for what, ms in us.items():
                peer = them.get(what)
                beside = f"{peer:9.1f}  {peer / ms:6.1f}" if peer and ms else ""
                print(f"{size:6}  {what:10} {ms:9.1f}  {beside}", flush=True)
    return 0


if __name__ == "__main__":
    print("actors  what         ours     cytoscape  ratio")
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [50, 1000, 10_000]))
