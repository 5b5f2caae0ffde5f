"""What the server's side takes, in seconds: placements, cold and kept, beside networkx's; the start to the first page.

    python -m benchmarks.server

networkx needs scipy for its own: ``pip install scipy``.  How often a second the page of a record is answered:
``python -m scripts.load --readers 0 --uploads 0 --data FOLDER``.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import networkx as nx

from benchmarks.made_up import dossier_of
from benchmarks.placement_quality import crossings, pixels, stretched
from dashboard.disk_cache.store import CHOICE, OFF
from dashboard.network import placement
from dashboard.network.graph import graph

ROOT = Path(__file__).parents[1]
PORT = 8971
STARTS, ROUNDS = 3, 7


def timed(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def placements() -> None:
    with tempfile.TemporaryDirectory() as cache:
        os.environ[CHOICE] = cache
        for count, each in ((24, 2), (500, 2), (10_000, 3)):
            dossier = dossier_of(count, ties_each=each)
            for name, place in (
                ("Network", lambda d=dossier: placement.network(d)),
                ("Table", lambda d=dossier: placement.table(d, "talks")),
            ):
                cold, kept = timed(place), timed(place)
                print(f"{name:8} {count:6} actors  cold {cold:6.2f} s  kept {kept * 1000:6.0f} ms", flush=True)
        del os.environ[CHOICE]


def peers() -> None:
    """Place 500 actors as ours and as networkx does, cold, in turn, and print the middle of ROUNDS each.

    In a process that has freed much larger arrays networkx takes less than half the time: there
    glibc no longer asks the system for memory and gives it back at every step.  So this comes first.
    """
    took, theirs = [], []
    os.environ[CHOICE] = OFF
    for _ in range(ROUNDS):
        five = dossier_of(500)  # what was worked out of one is kept with it
        lines = nx.Graph(graph(five))
        took.append(timed(lambda five=five: placement.network(five)))
        theirs.append(timed(lambda lines=lines: nx.spring_layout(lines, seed=1)))
    ratios = [peer / own for own, peer in zip(took, theirs, strict=True)]
    own, peer = statistics.median(took), statistics.median(theirs)
    print(f"Network at 500: {own * 1000:.0f} ms, spring_layout {peer * 1000:.0f} ms, ", end="")
    print(f"{min(ratios):.1f} to {max(ratios):.1f} times")
    straight = crossings(five, stretched(nx.spring_layout(lines, seed=1)))
    crossed = crossings(five, pixels(placement.network(five)))
    print(f"crossings: {crossed:.2%}, spring_layout {straight:.2%}", flush=True)
    del os.environ[CHOICE]


def start() -> float:
    """Return the seconds from the command to the page of Riyadh."""
    begun = time.perf_counter()
    command = [sys.executable, "app.py", "--data", "data/riyadh-2025", "--port", str(PORT)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        try:
            while True:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/") as answer:
                        answer.read()
                    return time.perf_counter() - begun
                except OSError:
                    time.sleep(0.01)
        finally:
            process.terminate()


def main() -> int:
    """Measure and print."""
    start()  # packs and places what is not kept yet
    print("start to the first page:", ", ".join(f"{start():.2f} s" for _ in range(STARTS)), flush=True)
    peers()
    placements()
    return 0


if __name__ == "__main__":
    sys.exit(main())
