"""What it takes to open the page on Riyadh over 10 Mbit/s and 40 ms: ours, dash-cytoscape's and a stock Dash page.

    python -m benchmarks.opening

Seconds from the address to the picture with nothing kept by the browser, and the kB that travel in all; the same with
what it kept; and the time that *Download PNG* takes at 50 and 1,000 actors.  Medians of ROUNDS, in turn.
"""

import statistics
import sys
import time
from pathlib import Path

from dash import Dash
from playwright.sync_api import Browser, Page

from benchmarks.exploring import opened
from benchmarks.made_up import dossier_of
from benchmarks.pages import all_drawn, cytoscape, elements, ours, serving, stock
from dashboard.dossier.reading import read
from dashboard.snapshot.taking import browsing

ROUNDS = 3
RIYADH = Path(__file__).parents[1] / "data" / "riyadh-2025"
LINE = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
DRAWN = {
    "ours": ("#stage[data-waiting]", "() => true"),
    "dash-cytoscape": ("#cy canvas", "() => [...document.querySelectorAll('#cy, #cy *')].some((one) => one._cyreg)"),
    "stock Dash": (".main-svg .scatterlayer path.point", "() => true"),
}
TRAVELLED = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .filter((one) => one.transferSize > 0).map((one) => `${new URL(one.name).pathname} ${one.transferSize} B`)"""
TAKEN = """(button) => new Promise((done) => {
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return click.call(this);
    HTMLAnchorElement.prototype.click = click;
    done((performance.now() - begun) / 1000);
  };
  const begun = performance.now();
  button.click();
})"""  # seconds from the button to the file, which is then handed to the browser
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def visit(page: Page, address: str, kind: str) -> tuple[float, float]:
    """Return the seconds to the picture, and the kB that came."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    came: dict[str, float] = {}
    session.on("Network.loadingFinished", lambda told: came.update({told["requestId"]: told["encodedDataLength"]}))
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    selector, drawn = DRAWN[kind]
    page.locator(selector).first.wait_for(state="attached")
    assert page.evaluate(drawn)
    page.evaluate(FRAME)
    took = time.perf_counter() - begun
    page.wait_for_load_state("networkidle")
    return took, sum(came.values()) / 1000


def loads(kind: str, app: Dash) -> None:
    cold, again, asked = [], [], list[str]()
    with (
        browsing() as browser,
        serving(app) as address,
    ):  # a browser for each: none tires another
        for _ in range(ROUNDS):
            context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
            cold.append(visit(context.new_page(), address, kind))
            page = context.new_page()
            again.append(visit(page, address, kind))
            asked = page.evaluate(TRAVELLED)
            context.close()
    for name, runs in (("nothing kept", cold), ("a second time", again)):
        seconds, kilobytes = (statistics.median(column) for column in zip(*runs, strict=True))
        print(f"{kind:15} {name:14} {seconds:6.2f} s  {kilobytes:8.0f} kB", flush=True)
    if kind == "ours":
        print("  what travelled the second time:", *asked, sep="\n    ")


def pictures(browser: Browser, count: int) -> None:
    """Print how long the picture to take away is in the making."""
    with all_drawn():
        app = ours(dossier_of(count))
    with serving(app) as address:
        page = opened(browser, address, "html[data-ready]")
        button = page.get_by_role("button", name="Download PNG")
        first, *others = (button.evaluate(TAKEN) for _ in range(ROUNDS + 1))
        page.close()
    print(f"PNG at {count:5} actors  the first {first:.2f} s, then {statistics.median(others):.2f} s", flush=True)


def main() -> int:
    """Measure and print."""
    riyadh = read(RIYADH).dossier
    loads("ours", ours(riyadh))
    loads("dash-cytoscape", cytoscape(elements(riyadh)))
    loads("stock Dash", stock(riyadh))
    with browsing() as browser:
        for count in (50, 1000):
            pictures(browser, count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
