"""How good the placements are: against networkx's spring_layout and forceatlas2_layout, on the same graphs.

    python -m benchmarks.placement_quality

For the events of the dossiers that ship (about MOST of each), and for made-up dossiers of 20, 50 and 150 actors (SEEDS
of each), prints
    crossings  the share of the pairs of ties without a common end whose straight lines cross
    overlaps   the share of the pairs of actors whose marks and names overlap on the wide stage
    wrong      the actors that stand on the wrong side of a line of the room (Table alone has lines)
    seconds    the time it took, medians over the graphs of a row
networkx's coordinates are stretched to the stage, each way by itself, as ours are. Then, of the papers of the dossiers
that ship, as the page makes them, the ties through names and through captions (``paper_quality.py``).
"""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

import networkx as nx

from benchmarks import paper_quality
from benchmarks.made_up import dossier_of
from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import Group
from dashboard.network.graph import graph
from dashboard.network.placement import Placement, Shape, network, table
from dashboard.network.placement.name_boxes import extent, label
from dashboard.network.placement.plane import MARKER, STAGES
from dashboard.network.seating import standings

SEEDS = (1, 2, 3)
MOST = 12  # events of a dossier, about, evenly chosen
DATA = Path(__file__).parents[1] / "data"
WIDE, HIGH = STAGES[Shape.WIDE]
Points = dict[str, tuple[float, float]]
Case = tuple[Dossier, str]


def stretched(found: Points) -> Points:
    """Return coordinates stretched to the stage, px, leaving room for marks at the edge."""
    xs, ys = zip(*found.values(), strict=True)
    width, height = (max(xs) - min(xs)) or 1, (max(ys) - min(ys)) or 1
    return {
        actor: (
            (x - min(xs)) / width * (WIDE - 60) - WIDE / 2 + 30,
            (y - min(ys)) / height * (HIGH - 60) - HIGH / 2 + 30,
        )
        for actor, (x, y) in found.items()
    }


def pixels(placed: Placement) -> Points:
    return {actor: (x * WIDE / 2, y * HIGH / 2) for actor, (x, y) in placed.positions.items()}


def crossings(dossier: Dossier, points: Points) -> float:
    lines = {frozenset(pair) for pair in nx.Graph(graph(dossier)).edges if pair[0] != pair[1]}
    pairs = [(tuple(a), tuple(b)) for a, b in combinations(sorted(map(sorted, lines)), 2) if not set(a) & set(b)]
    return sum(cross(*(points[end] for end in (*a, *b))) for a, b in pairs) / max(1, len(pairs))


def cross(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]) -> bool:
    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)


def overlaps(dossier: Dossier, points: Points) -> float:
    boxes = []
    for actor, (x, y) in points.items():
        half_width, depth = extent(label(dossier.actors[actor], Shape.WIDE))
        boxes.append((x - half_width, y - depth, x + half_width, y + MARKER))
    pairs = list(combinations(boxes, 2))
    hit = sum(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in pairs)
    return hit / max(1, len(pairs))


def wrong(dossier: Dossier, event: str, placed: Placement) -> int:
    """Return how many actors stand on the wrong side of a line of the room."""
    if (room := placed.room) is None:
        return 0
    count = 0
    for actor, stands in standings(dossier, event).items():
        x, y = placed.positions[actor]
        inside = ((x - room.cx) / room.table_rx) ** 2 + ((y - room.cy) / room.table_ry) ** 2 < 1
        near = ((x - room.cx) / room.around_rx) ** 2 + ((y - room.cy) / room.around_ry) ** 2 < 1
        below = room.strip is not None and y < room.strip
        right = {
            Group.AT_THE_TABLE: inside,
            Group.INVOLVED: near and not inside,
            Group.LEFT_OUT: not near and not below,
        }
        count += not right.get(stands.group, below)
    return count


def cases() -> Iterator[tuple[str, list[Case]]]:
    for folder in sorted(path.parent for path in DATA.glob("*/dossier.toml")):
        dossier = read(folder).dossier
        yield dossier.id, [(dossier, event.id) for event in dossier.tables[:: 1 + len(dossier.tables) // MOST]]
    for count in (20, 50, 150):
        yield f"made up, {count}", [(dossier_of(count, seed=seed), "talks") for seed in SEEDS]


def ours(place: Callable[[Dossier, str], Placement]) -> Callable[[Dossier, str], tuple[Points, int]]:
    def run(dossier: Dossier, event: str) -> tuple[Points, int]:
        placed = place(dossier, event)
        return pixels(placed), wrong(dossier, event, placed)

    return run


def theirs(place: Callable[..., Points]) -> Callable[[Dossier, str], tuple[Points, int]]:
    return lambda dossier, _: (stretched(place(nx.Graph(graph(dossier)), seed=SEEDS[0])), 0)


WAYS = {
    "Table": ours(table),
    "Network": ours(lambda dossier, _: network(dossier)),
    "spring_layout": theirs(nx.spring_layout),
    "forceatlas2_layout": theirs(nx.forceatlas2_layout),
}


def row(way: Callable[[Dossier, str], tuple[Points, int]], group: Iterable[Case]) -> str:
    crossed, hit, astray, seconds = [], [], 0, []
    for dossier, event in group:
        begun = time.perf_counter()
        points, count = way(dossier, event)
        seconds.append(time.perf_counter() - begun)
        crossed.append(crossings(dossier, points))
        hit.append(overlaps(dossier, points))
        astray += count
    means = f"{100 * statistics.mean(crossed):8.2f} %  {100 * statistics.mean(hit):7.2f} %"
    return f"{means}  {astray:5}  {statistics.median(seconds):7.2f}"


def main() -> None:
    """Measure and print a table."""
    print(f"{'graphs':16} {'placement':20} crossings   overlaps  wrong  seconds")
    for name, group in cases():
        for way, place in WAYS.items():
            print(f"{name:16} {way:20} {row(place, group)}", flush=True)
    print()
    paper_quality.main([])


if __name__ == "__main__":
    main()
