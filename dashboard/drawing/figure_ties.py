"""The ties in a Plotly figure: a trace for each status, with an arrowhead where a tie has a direction."""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.dossier.words import TieStatus
from dashboard.drawing import theme
from dashboard.drawing.highlight import Highlight
from dashboard.drawing.plotly_text import plain
from dashboard.drawing.scene_types import Actor, Palette, Scene, Tie

Point = tuple[float, float]

REPRESENTS = "represents"
DASHES = {  # as Plotly writes them
    status: "solid" if dashes == "none" else ",".join(f"{part}px" for part in dashes.split())
    for status, dashes in theme.DASHES.items()
}
KINDS = (*map(str, TieStatus), REPRESENTS)  # in the order of the legend
BOW = 20.0  # px between neighbouring ties of one pair
STEPS = 8  # pieces of a bowed line
HEAD = 9  # px, the size of an arrowhead
MIDDLE = 14  # px, how large the middle of a tie is for a pointer


def tie_traces(
    scene: Scene,
    highlight: Highlight,
    points: Sequence[Point],
    palette: Palette,
    *,
    size: tuple[int, int],
    drawn: Sequence[bool],
) -> list[go.Scatter]:
    """Return the ties between actors at *points*, in the plane: those dimmed first, each kind a trace of its own.

    *size* is the width and height, in px, of the paper that ties of one pair are bowed apart for. Of the ties those
    *drawn* are, and none that was withdrawn.
    """
    bows = _bows(scene["ties"])
    asked = highlight.narrowed or highlight.picked_actor is not None or highlight.picked_tie is not None
    worded = asked and sum(highlight.ties) <= theme.MOST_WORDED
    kinds: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for place, tie in enumerate(scene["ties"]):
        if not tie["withdrawn"] and drawn[place]:
            kinds[highlight.ties[place], REPRESENTS if tie["represents"] else tie["status"]].append(place)
    order = [(on, kind) for on in (False, True) for kind in (REPRESENTS, *map(str, TieStatus))]
    traces = [
        _trace(
            kind,
            _columns(scene, points, kinds[on, kind], bows, size),
            palette,
            dimmed=not on,
            worded=worded and on,
            shown=on or (True, kind) not in kinds,
        )
        for on, kind in order
        if (on, kind) in kinds
    ]
    shown = [place for (on, _), places in kinds.items() if on for place in places]
    return [*traces, _middles(scene, points, shown, bows, size)] if shown else traces


def _bows(ties: Sequence[Tie]) -> list[float]:
    """Return how far each tie bows, in units of ``BOW``: the ties between two actors fan out evenly."""
    pairs: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, tie in enumerate(ties):
        pairs[min(tie["from"], tie["to"]), max(tie["from"], tie["to"])].append(place)
    bows = [0.0] * len(ties)
    for pair in pairs.values():
        for number, place in enumerate(pair):
            way = 1 if ties[place]["from"] < ties[place]["to"] else -1  # seen from the same end for both directions
            bows[place] = way * (number - (len(pair) - 1) / 2)
    return bows


def _trace(
    kind: str, columns: dict[str, list[Any]], palette: Palette, *, dimmed: bool, worded: bool, shown: bool
) -> go.Scatter:
    """Return the ties of one *kind*, whose points are *columns*, as one trace of lines with gaps."""
    represents = kind == REPRESENTS
    colour = palette["represents" if represents else "tie"]
    written = worded and not represents
    return go.Scatter(
        x=columns["x"],
        y=columns["y"],
        mode="lines+markers+text" if written else "lines+markers",
        name=REPRESENTS if represents else f"tie, {theme.TIE_STATUS_WORDS[TieStatus(kind)]}",
        legendgroup=f"tie {kind}",
        legendrank=KINDS.index(kind),
        showlegend=shown,
        opacity=theme.OPACITY["tie"] if dimmed else 1,
        customdata=columns["id"],
        hoverinfo="skip",  # a line ends in the middle of a mark, which would then be hard to point at
        text=columns["words"] if written else None,
        textfont={"size": 10.5, "color": palette["quiet"]},
        line={
            "color": colour,
            "width": 0.9 if represents else 1.6,
            "dash": "solid" if represents else DASHES[TieStatus(kind)],
        },
        marker={
            "symbol": "arrow",
            "angleref": "previous",
            "size": columns["head"],
            "standoff": columns["back"],
            "color": colour,
            "line": {"width": 0},
        },
        connectgaps=False,
        cliponaxis=False,
    )


def _columns(
    scene: Scene, points: Sequence[Point], places: Sequence[int], bows: Sequence[float], size: tuple[int, int]
) -> dict[str, list[Any]]:
    """Return the points of the ties at *places* as columns, a gap behind each; a tie ends in its arrowhead."""
    columns: dict[str, list[Any]] = {name: [] for name in ("x", "y", "id", "words", "head", "back")}
    for place in places:
        tie = scene["ties"][place]
        line = _line(points[tie["from"]], points[tie["to"]], bows[place], size)
        directed = not tie["represents"] and not tie["undirected"]
        words = [""] * len(line)
        words[len(line) // 2] = plain(tie["words"])
        columns["x"] += [*(x for x, _ in line), None]
        columns["y"] += [*(y for _, y in line), None]
        columns["id"] += [tie["id"]] * len(line) + [None]
        columns["words"] += [*words, ""]
        columns["head"] += [0] * (len(line) - 1) + [HEAD if directed else 0, 0]
        columns["back"] += [0] * (len(line) - 1) + [_radius(scene["actors"][tie["to"]]) + 2, 0]
    return columns


def _middles(
    scene: Scene, points: Sequence[Point], places: Sequence[int], bows: Sequence[float], size: tuple[int, int]
) -> go.Scatter:
    """Return the middles of the ties at *places*, where nothing is seen and each tells its words when pointed at."""
    ties = [scene["ties"][place] for place in places]
    lines = [_line(points[scene["ties"][place]["from"]], points[scene["ties"][place]["to"]], bows[place], size)
             for place in places]  # fmt: skip
    middles = [line[len(line) // 2] for line in lines]
    return go.Scatter(
        x=[x for x, _ in middles],
        y=[y for _, y in middles],
        mode="markers",
        name="ties",
        legendgroup="ties",
        showlegend=False,
        customdata=[tie["id"] for tie in ties],
        hovertext=[_told(scene, tie) for tie in ties],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"size": MIDDLE, "opacity": 0},
        cliponaxis=False,
    )


def _radius(actor: Actor) -> float:
    return theme.SIZE[actor["kind"]] / 2


def _line(start: Point, end: Point, bow: float, size: tuple[int, int]) -> list[Point]:
    """Return points of the quadratic curve from *start* to *end*, bowed as the page bows it on a paper of *size* px."""
    scale = [length / 2 for length in size]
    dx, dy = ((end[axis] - start[axis]) * scale[axis] for axis in (0, 1))
    length = math.hypot(dx, dy) or 1.0
    lift = bow * min(BOW, length / 5) * 2
    control = (
        (start[0] + end[0]) / 2 + (dy / length) * lift / scale[0],
        (start[1] + end[1]) / 2 - (dx / length) * lift / scale[1],
    )
    steps = [step / STEPS for step in range(STEPS + 1)] if bow else [0.0, 0.5, 1.0]
    x, y = zip(start, control, end, strict=True)
    return [(_quadratic(x, t), _quadratic(y, t)) for t in steps]


def _quadratic(ends: tuple[float, float, float], t: float) -> float:
    """Return the coordinate at *t*, from 0 to 1, of the curve from the first of *ends* to the last."""
    start, control, end = ends
    return round((1 - t) ** 2 * start + 2 * t * (1 - t) * control + t * t * end, 4)


def _told(scene: Scene, tie: Tie) -> str:
    ends = [plain(scene["actors"][end]["name"]) for end in (tie["from"], tie["to"])]
    status = theme.TIE_STATUS_WORDS[tie["status"]]
    return f"{ends[0]} <b>{plain(tie['words'])}</b> {ends[1]}<br>{status}"
