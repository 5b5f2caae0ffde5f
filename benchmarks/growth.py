"""How time and memory grow with a record: an exponent for each thing that is done with it, and a plot of them.

    python -m benchmarks.growth [OUT.svg]

Made-up dossiers of SIZES actors, twice as many ties, at most SEATED seats.  Each is read from its files and placed,
both ways; its picture is drawn in Chromium from data that the page has, and *Left out* is highlighted in it.  *record*
is the most memory that Python takes to read and place it, *page* the heap of the page's JavaScript after a collection.
All of that with every actor drawn, and again *as it opens*, on the foremost few hundred.

Exponents are least squares on logarithms, from FROM actors on, for below that what does not grow weighs most; and
that of the last step alone, where what grows fastest shows.
"""

import os
import statistics
import sys
import tempfile
import tracemalloc
from contextlib import nullcontext
from pathlib import Path
from zipfile import ZipFile

import numpy as np

os.environ["AT_THE_TABLE_CACHE"] = "off"  # everything is placed anew

from playwright.sync_api import Browser

from benchmarks import probes
from benchmarks.exploring import SEATED, brought, heap, highlighting
from benchmarks.made_up import dossier_of
from benchmarks.pages import all_drawn
from benchmarks.server import timed
from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped
from dashboard.drawing.part import part
from dashboard.network import placement
from dashboard.snapshot.taking import browsing

SIZES, FROM = (50, 158, 500, 1_581, 5_000, 15_811, 50_000), 500
TIMES = {"reading": "#0072B2", "placement": "#009E73", "first picture": "#D55E00", "highlight": "#CC79A7"}  # s
MEMORY = {"record": "#0072B2", "page": "#D55E00"}  # MB
ROUNDS = 3
OPENS = ", as it opens"  # of a curve: of those alone whom the page opens on
WIDE, HIGH, EDGE, WORDS = 720, 400, 60, 215  # px
RIYADH = Path(__file__).parents[1] / "data" / "riyadh-2025"
Curves = dict[str, dict[int, float]]


def measured() -> Curves:
    """Return seconds by what is done, and MB by what keeps them, by size."""
    found: Curves = {"reading": {}}
    with browsing() as browser, tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            made = Path(folder) / f"{size}.zip"
            made.write_bytes(zipped(dossier_of(size, most_seats=SEATED)))
            with ZipFile(made) as files:
                files.extractall(made.with_suffix(""))
            home = next(path.parent for path in made.with_suffix("").rglob("dossier.toml"))
            found["reading"][size] = statistics.median(timed(lambda home=home: read(home)) for _ in range(ROUNDS))
            for end, drawing in (("", all_drawn), (OPENS, nullcontext)):
                with drawing():
                    for name, figure in explored(browser, home).items():
                        found.setdefault(name + end, {})[size] = figure
            print(size, *(f"{name} {curve[size]:.3f}" for name, curve in found.items()), sep="  ", flush=True)
    return found


def explored(browser: Browser, home: Path) -> dict[str, float]:
    """Return what the dossier in *home* takes to be placed, drawn and highlighted: seconds, and MB."""
    dossier = read(home).dossier
    found = {"placement": timed(lambda: placed(dossier)), "record": most_memory(home)}
    with brought(browser, dossier) as page:
        found["first picture"] = float(page.evaluate(probes.OUR_PICTURE, dossier.id)) / 1000
        found["highlight"] = highlighting(page) / 1000
        page.evaluate("() => { delete window.brought; }")
        found["page"] = heap(page)
    return found


def placed(dossier: Dossier) -> None:
    drawn = part(dossier).drawn
    placement.network(drawn), placement.table(drawn, drawn.opening)


def most_memory(home: Path) -> float:
    """Return the most memory, MB, that reading and placing the dossier in *home* take."""
    tracemalloc.start()
    placed(read(home).dossier)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def exponent(curve: dict[int, float]) -> float:
    return slope({size: value for size, value in curve.items() if size >= FROM})


def slope(curve: dict[int, float]) -> float:
    return float(np.polyfit(np.log([*curve]), np.log([*curve.values()]), 1)[0])


def apart(heights: dict[str, float], *, least: float = 14) -> dict[str, float]:
    """Return *heights*, px, from the uppermost down, moved until no two are nearer than *least*."""
    found: dict[str, float] = {}
    for name in sorted(heights, key=heights.__getitem__):
        found[name] = max([heights[name], *(height + least for height in found.values())])
    return found


def panel(curves: Curves, colours: dict[str, str], powers: range, unit: str, top: int) -> list[str]:
    """Return the parts of an SVG that show *curves* on logarithmic axes, *top* px down."""

    def x(size: float) -> float:
        share = np.log10(size / SIZES[0]) / np.log10(SIZES[-1] / SIZES[0])
        return float(EDGE + share * (WIDE - EDGE - WORDS))

    high = HIGH - 60
    y = lambda value: top + high + 20 - (np.log10(value) - powers[0]) / (len(powers) - 1) * high  # noqa: E731
    foot = top + HIGH - 15
    parts = [f'<text x="{x(size):.0f}" y="{foot}" text-anchor="middle">{size:,} actors</text>' for size in SIZES[::3]]
    for power in powers:
        at = f"{y(10.0**power):.0f}"
        parts.append(f'<path d="M{EDGE} {at}H{WIDE - WORDS}" stroke="#ccc"/>')
        parts.append(f'<text x="8" y="{at}">{10.0**power:g} {unit}</text>')
    drawn = {name: colours[name.removesuffix(OPENS)] for name in curves if name.removesuffix(OPENS) in colours}
    ends = apart({name: y(curves[name][SIZES[-1]]) for name in drawn})
    for name, colour in drawn.items():
        dashes = ' stroke-dasharray="5 4"' if name.endswith(OPENS) else ""
        line = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in curves[name].items())
        parts.append(f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>')
        said = f"{name}, n^{exponent(curves[name]):.2f}"
        parts.append(f'<text x="{WIDE - WORDS + 5}" y="{ends[name]:.0f}" fill="{colour}">{said}</text>')
    return parts


def plot(curves: Curves) -> str:
    """Return an SVG of the curves, times above memory."""
    parts = panel(curves, TIMES, range(-3, 3), "s", 0) + panel(curves, MEMORY, range(-1, 4), "MB", HIGH)
    size = f'width="{WIDE}" height="{2 * HIGH}" viewBox="0 0 {WIDE} {2 * HIGH}"'
    style = 'font-family="sans-serif" font-size="12"'
    ground = f'<rect width="{WIDE}" height="{2 * HIGH}" fill="#fff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{ground}{"".join(parts)}</svg>\n'


def main(out: str | None) -> int:
    """Measure, print, and draw where *out* says."""
    placed(read(RIYADH).dossier)  # to have what is imported for it
    curves = measured()
    for name, curve in curves.items():
        last = {size: curve[size] for size in SIZES[-2:]}
        print(f"{name:28} n^{exponent(curve):.2f}, in the last step n^{slope(last):.2f}")
    if out:
        Path(out).write_text(plot(curves), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
