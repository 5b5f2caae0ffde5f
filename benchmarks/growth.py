"""How time grows with a record: an exponent for each thing that is done with it, and a plot of them.

    python -m benchmarks.growth [OUT.svg]

Made-up dossiers of SIZES actors, twice as many ties, at most SEATED seats.  Each is read from its files, placed (both
ways, what the page opens on), opened in Chromium, and *Left out* is highlighted in it.  Exponents are least squares on
logarithms, from FROM actors on; below that what does not grow weighs most.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import numpy as np

os.environ["AT_THE_TABLE_CACHE"] = "off"  # everything is placed anew

from benchmarks import probes
from benchmarks.exploring import GROUPS, SEATED, opened
from benchmarks.made_up import dossier_of
from benchmarks.pages import ours, serving
from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped
from dashboard.drawing.part import part
from dashboard.network import placement
from dashboard.snapshot.taking import browsing

SIZES, FROM = (50, 158, 500, 1_581, 5_000, 15_811, 50_000), 500
COLOURS = {"reading": "#0072B2", "placement": "#009E73", "first picture": "#D55E00", "highlight": "#CC79A7"}
WIDE, HIGH, EDGE = 640, 400, 60  # px
Curves = dict[str, dict[int, float]]


def timed(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def measured() -> Curves:
    """Return seconds by what is done, and size."""
    found: Curves = {name: {} for name in COLOURS}
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
            with serving(ours(dossier)) as address:
                page = opened(browser, address, "html[data-ready]")  # to have the scripts
                page.close()
                begun = time.perf_counter()
                page = opened(browser, address, "html[data-ready]")
                found["first picture"][size] = time.perf_counter() - begun
                times = [float(page.evaluate(probes.OUR_CLICK, GROUPS[n % 2])) for n in range(5)]
                found["highlight"][size] = statistics.median(times[1:]) / 1000
                page.close()
            print(size, *(f"{name} {curve[size]:.3f} s" for name, curve in found.items()), flush=True)
    return found


def exponent(curve: dict[int, float]) -> float:
    sizes = [size for size in curve if size >= FROM]
    return float(np.polyfit(np.log(sizes), np.log([curve[size] for size in sizes]), 1)[0])


def plot(curves: Curves) -> str:
    """Return an SVG of the curves on logarithmic axes."""
    least, most = -3, 2  # of log10 of seconds
    x = lambda size: EDGE + np.log10(size / SIZES[0]) / np.log10(SIZES[-1] / SIZES[0]) * (WIDE - EDGE - 150)  # noqa: E731
    y = lambda seconds: HIGH - 40 - (np.log10(seconds) - least) / (most - least) * (HIGH - 60)  # noqa: E731
    parts = [f'<text x="{x(size):.0f}" y="{HIGH - 15}" text-anchor="middle">{size:,}</text>' for size in SIZES[::2]]
    for power in range(least, most + 1):
        at = f"{y(10.0**power):.0f}"
        parts.append(
            f'<path d="M{EDGE} {at}H{WIDE - 150}" stroke="#ccc"/><text x="8" y="{at}">{10.0**power:g} s</text>'
        )
    for name, curve in curves.items():
        line = "L".join(f"{x(size):.1f} {y(seconds):.1f}" for size, seconds in curve.items())
        parts.append(f'<path d="M{line}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
        parts.append(
            f'<text x="{WIDE - 145}" y="{y(curve[SIZES[-1]]):.0f}" fill="{COLOURS[name]}">'
            f"{name}, n^{exponent(curve):.2f}</text>"
        )
    size = f'width="{WIDE}" height="{HIGH}" viewBox="0 0 {WIDE} {HIGH}"'
    style = 'font-family="sans-serif" font-size="12"'
    ground = f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>'
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
