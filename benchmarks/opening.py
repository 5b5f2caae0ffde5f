"""What it takes to open the page on Riyadh over 10 Mbit/s and 40 ms: ours, dash-cytoscape's and a stock Dash page.

    python -m benchmarks.opening [TIMES]

Medians of ROUNDS, in turn, after one that does not count: from the address to the frame that shows the picture, with
nothing kept by the browser, and the ratio to ours of the same round; the processor's time on the page's thread and the
kB that had come until then; the kB that come in all; and seconds and kB with what the browser kept.  Where it is given,
the page's processor is TIMES as slow.  Last, how long *Download PNG* takes at 50 and 1,000 actors.
"""

import statistics
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

from benchmarks.exploring import opened
from benchmarks.made_up import dossier_of
from benchmarks.pages import all_drawn, ours, serving
from benchmarks.peers import apart
from dashboard.dossier.reading import read
from dashboard.snapshot.taking import browsing

ROUNDS = 9
FILES = 3  # pictures that are taken, after the first
RIYADH = Path(__file__).parents[1] / "data" / "riyadh-2025"
LINE = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
DRAWN = {  # in the browser: whether the next frame shows the picture
    "ours": "document.querySelector('#stage[data-waiting]')",
    "dash-cytoscape": "[...document.querySelectorAll('#cy, #cy *')].some((one) => one._cyreg)",
    "stock Dash": "document.querySelector('.main-svg .scatterlayer path.point')",
}
WATCH = """window.seen = new Promise((done) => {
  const look = () => requestAnimationFrame(%s ? () => done(performance.now() / 1000) : look);
  requestAnimationFrame(look);
});"""  # each time once more than the frame that is painted: its successor begins when it is on the screen
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


@dataclass(frozen=True, slots=True)
class Load:
    """One load of a page: to the picture *seconds*, *processor* seconds and *before* kB; *whole* kB in all."""

    seconds: float
    processor: float
    before: float
    whole: float


def visit(context: BrowserContext, address: str, kind: str, times: float) -> tuple[Load, list[str]]:
    """Return what a load took, and what travelled."""
    page = context.new_page()
    page.add_init_script(WATCH % DRAWN[kind])
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    came: dict[str, float] = {}
    session.on("Network.loadingFinished", lambda told: came.update({told["requestId"]: told["encodedDataLength"]}))
    page.goto(address, wait_until="commit")
    seconds = page.evaluate("() => window.seen")
    before = sum(came.values()) / 1000
    spent = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    page.wait_for_load_state("networkidle")
    asked = page.evaluate(TRAVELLED)
    page.close()
    return Load(seconds, spent["TaskDuration"], before, sum(came.values()) / 1000), asked


def loads(browser: Browser, addresses: dict[str, str], times: float) -> None:
    """Print the medians of all loads of each page."""
    cold = {kind: list[Load]() for kind in addresses}
    again = {kind: list[Load]() for kind in addresses}
    asked = list[str]()
    for _ in range(ROUNDS + 1):
        for kind, address in addresses.items():
            context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
            cold[kind].append(visit(context, address, kind, times)[0])
            load, travelled = visit(context, address, kind, times)
            again[kind].append(load)
            asked = travelled if kind == "ours" else asked
            context.close()
    for kind in addresses:
        first, then = cold[kind][1:], again[kind][1:]
        ratio = statistics.median(one.seconds / us.seconds for one, us in zip(first, cold["ours"][1:], strict=True))
        print(
            f"{kind:15} {_median(first, 'seconds'):5.2f} s ({min(one.seconds for one in first):.2f} to "
            f"{max(one.seconds for one in first):.2f}), {ratio:.2f} of ours; processor "
            f"{_median(first, 'processor'):.2f} s; {_median(first, 'before'):.0f} of {_median(first, 'whole'):.0f} kB; "
            f"a second time {_median(then, 'seconds'):.2f} s, {_median(then, 'whole'):.0f} kB",
            flush=True,
        )
    print("  what travelled of ours the second time:", *asked, sep="\n    ")


def _median(runs: list[Load], name: str) -> float:
    return statistics.median(getattr(one, name) for one in runs)


def pictures(browser: Browser, count: int) -> None:
    """Print how long the picture to take away is in the making."""
    with all_drawn():
        app = ours(dossier_of(count))
    with serving(app) as address:
        page = opened(browser, address, "html[data-ready]")
        button = page.get_by_role("button", name="Download PNG")
        first, *others = (button.evaluate(TAKEN) for _ in range(FILES + 1))
        page.close()
    print(f"PNG at {count:5} actors  the first {first:.2f} s, then {statistics.median(others):.2f} s", flush=True)


def main(times: float) -> int:
    """Measure and print."""
    with browsing() as browser, ExitStack() as served:
        addresses = {
            "ours": served.enter_context(serving(ours(read(RIYADH).dossier))),
            "dash-cytoscape": served.enter_context(apart("cytoscape", RIYADH)),
            "stock Dash": served.enter_context(apart("stock", RIYADH)),
        }
        loads(browser, addresses, times)
        for count in (50, 1000):
            pictures(browser, count)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 1))
