"""How time and memory grow with a record: an exponent for each thing that is done with it, and a plot of them.

    python -m benchmarks.growth [OUT.svg]

Made-up dossiers of SIZES actors, twice as many ties, at most SEATED seats.  Each is read from its files, placed (both
ways, what the page opens on), opened in Chromium, and *Left out* is highlighted in it.  *record* is the most memory
that Python takes to read and place it, *page* the heap of the page's JavaScript after a collection.  Exponents are
least squares on logarithms, from FROM actors on; below that what does not grow weighs most.
"""

import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import numpy as np

os.environ["AT_THE_TABLE_CACHE"] = "off"  # everything is placed anew

from benchmarks import probes
from benchmarks.exploring import GROUPS, SEATED, heap, opened
from benchmarks.made_up import dossier_of
from benchmarks.pages import ours, serving
from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped
from dashboard.drawing.part import part
from dashboard.network import placement
from dashboard.snapshot.taking import browsing

SIZES, FROM = (50, 158, 500, 1_581, 5_000, 15_811, 50_000), 500
TIMES = {"reading": "#0072B2", "placement": "#009E73", "first picture": "#D55E00", "highlight": "#CC79A7"}  # s
MEMORY = {"record": "#0072B2", "page": "#D55E00"}  # MB
WIDE, HIGH, EDGE = 640, 400, 60  # px
Curves = dict[str, dict[int, float]]


def timed(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def measured() -> Curves:
    """Return seconds by what is done, and MB by what keeps them, by size."""
    found: Curves = {name: {} for name in (*TIMES, *MEMORY)}
    with browsing() as browser, tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            made = Path(folder) / f"{size}.zip"
            made.write_bytes(zipped(dossier_of(size, most_seats=SEATED)))
            with ZipFile(made) as files:
                files.extractall(made.with_suffix(""))
            home = next(path.parent for path in made.with_suffix("").rglob("dossier.toml"))
            found["reading"][size] = timed(lambda home=home: read(home))
            dossier = read(home).dossier
            drawn = part(dossier).drawn
            found["placement"][size] = timed(lambda d=drawn: (placement.network(d), placement.table(d, "talks")))
            found["record"][size] = most_memory(home)
            with serving(ours(dossier)) as address:
                page = opened(browser, address, "html[data-ready]")  # to have the scripts
                page.close()
                begun = time.perf_counter()
                page = opened(browser, address, "html[data-ready]")
                found["first picture"][size] = time.perf_counter() - begun
                times = [float(page.evaluate(probes.OUR_CLICK, GROUPS[n % 2])) for n in range(5)]
                found["highlight"][size] = statistics.median(times[1:]) / 1000
                found["page"][size] = heap(page)
                page.close()
            print(size, *(f"{name} {curve[size]:.3f}" for name, curve in found.items()), flush=True)
    return found


def most_memory(home: Path) -> float:
    """Return the most memory, MB, that reading and placing the dossier in *home* take."""
    tracemalloc.start()
    drawn = part(read(home).dossier).drawn
    placement.network(drawn), placement.table(drawn, "talks")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def exponent(curve: dict[int, float]) -> float:
    sizes = [size for size in curve if size >= FROM]
    return float(np.polyfit(np.log(sizes), np.log([curve[size] for size in sizes]), 1)[0])


def apart(heights: dict[str, float], *, least: float = 14) -> dict[str, float]:
    """Return *heights*, px, from the uppermost down, moved until no two are nearer than *least*."""
    found: dict[str, float] = {}
    for name in sorted(heights, key=heights.__getitem__):
        found[name] = max([heights[name], *(height + least for height in found.values())])
    return found


def panel(curves: Curves, colours: dict[str, str], powers: range, unit: str, top: int) -> list[str]:
    """Return the parts of an SVG that show *curves* on logarithmic axes, *top* px down."""
    x = lambda size: EDGE + np.log10(size / SIZES[0]) / np.log10(SIZES[-1] / SIZES[0]) * (WIDE - EDGE - 150)  # noqa: E731
    high = HIGH - 60
    y = lambda value: top + high + 20 - (np.log10(value) - powers[0]) / (len(powers) - 1) * high  # noqa: E731
    foot = top + HIGH - 15
    parts = [f'<text x="{x(size):.0f}" y="{foot}" text-anchor="middle">{size:,} actors</text>' for size in SIZES[::3]]
    for power in powers:
        at = f"{y(10.0**power):.0f}"
        parts.append(f'<path d="M{EDGE} {at}H{WIDE - 150}" stroke="#ccc"/>')
        parts.append(f'<text x="8" y="{at}">{10.0**power:g} {unit}</text>')
    ends = apart({name: y(curves[name][SIZES[-1]]) for name in colours})
    for name, colour in colours.items():
        line = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in curves[name].items())
        parts.append(f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        said = f"{name}, n^{exponent(curves[name]):.2f}"
        parts.append(f'<text x="{WIDE - 145}" y="{ends[name]:.0f}" fill="{colour}">{said}</text>')
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
    curves = measured()
    for name, curve in curves.items():
        print(f"{name:14} n^{exponent(curve):.2f}")
    if out:
        Path(out).write_text(plot(curves), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
