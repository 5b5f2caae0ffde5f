"""The room plan of the Table placement: how large table, band and waiting rows are, for those who use them."""

from dataclasses import dataclass, replace

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Floats
from dashboard.network.placement.room.ellipse import Ellipse
from dashboard.network.placement.room.waiting_rows import WaitingRows

INSIDE = MARKER + 4  # px, from a line to the middle of a mark within it
APART = 6.0  # px, between the dashed line and the zone of the left out
LEAST_OUT, MOST_OUT = 1 / 5, 2 / 5  # of the height: the zone of the left out
PADDING = 4.0  # px, in the zone of the left out, above its marks and below its names
WIDEST = 85  # per cent of a zone's names are at most as wide as what is planned for
MARGIN = 5.0  # px, from the edge of the stage to a box
THINNEST = 2 * INSIDE + 24  # px, of a band that someone stands in: a mark, and room for a name beside it
FLAT = 0.4  # of its breadth: a room lower than that
ROOMY_ASIDE = 0.55  # of the shares that are tried: from there on the band beside the table is thinner too
AT_TABLE = 2.2  # times the room of one around the table: that of one at it, where there is too little for all
SLIVER = 16.0  # px, of a band above and below the table, where the room is too flat for more
_AMPLE = 2.4  # times their boxes' own area: the room that actors are given where there is room
_SHARES = tuple(share / 100 for share in range(100, 44, -4))


@dataclass(frozen=True, kw_only=True)
class RoomPlan:
    """The table, the dashed line about the band, the zone of those left *out*, from its foot to its top, the line above
    the waiting rows, and half the stage's size, px."""

    table: Ellipse
    dashed: Ellipse
    out: tuple[float, float] | None
    waiting_line: float | None
    size: Floats

    @property
    def bottom(self) -> float:
        """The lowest that anything above the waiting rows may reach."""
        return float(-self.size[1] + MARGIN if self.waiting_line is None else self.waiting_line + APART)


@dataclass(frozen=True, kw_only=True)
class _Need:
    """How many boxes, and the width and height of a large one among them, px, gutters included."""

    count: int
    width: float
    height: float

    @property
    def area(self) -> float:
        """The room that they fill loosely, px²."""
        return _AMPLE * self.count * self.width * self.height


def room_plan(
    graph: LayoutGraph, rows: WaitingRows | None, size: Floats, *, at: list[int], around: list[int], out: list[int]
) -> RoomPlan:
    """Return the plan for those *at* the table, *around* it and left *out*, who are indices of *graph*.

    The zone of the left out is as high as their share of everyone drawn. Above it the dashed ellipse is as large as can
    be; the band is as thick as a label of those in it, and the table is the rest.
    """
    line, nothing = None if rows is None else rows.line, Ellipse(0.0, 0.0, 1.0, 1.0)
    stage = RoomPlan(table=nothing, dashed=nothing, out=None, waiting_line=line, size=size)
    waiting = 0 if rows is None else len(rows.places)
    zone = _out(stage, _need(graph, out), everyone=len(at) + len(around) + len(out) + waiting)
    foot = stage.bottom if zone is None else zone[1] + APART
    top = float(size[1]) - MARGIN
    dashed = Ellipse(0.0, (top + foot) / 2, float(size[0]) - MARGIN, max(INSIDE + 8, (top - foot) / 2))
    table = _table(dashed, _need(graph, at), _need(graph, around))
    return replace(stage, table=table, dashed=dashed, out=zone)


def _out(stage: RoomPlan, out: _Need, *, everyone: int) -> tuple[float, float] | None:
    """Return the foot and the top of the zone of the left *out*, or None for nobody."""
    if not out.count:
        return None
    whole = float(2 * stage.size[1])
    rows = np.ceil(out.count / max(1.0, (2 * float(stage.size[0]) - 2 * MARGIN) // out.width))
    share = min(MOST_OUT, max(LEAST_OUT, out.count / max(1, everyone)))
    height = min(MOST_OUT * whole, max(share * whole, float(rows) * out.height + 2 * PADDING))
    return stage.bottom, stage.bottom + height


def _need(graph: LayoutGraph, actors: list[int]) -> _Need:
    if not actors:
        return _Need(count=0, width=0.0, height=0.0)
    width = 2 * float(np.percentile(graph.half_width[actors], WIDEST)) + 8
    return _Need(count=len(actors), width=width, height=MARKER + float(graph.depth[actors].max()) + 8)


def _table(dashed: Ellipse, at: _Need, around: _Need) -> Ellipse:
    """Return the table within *dashed*: the band keeps a label's room unless the table is too small for its chairs."""
    if not around.count:
        return dashed
    along = 2 * (dashed.rx / around.width + dashed.ry / around.height) * 1.4
    rings = max(1.0, around.count / along)
    across, down = (around.width + 10) * rings, (around.height + 8) * rings
    if dashed.ry < FLAT * dashed.rx:  # a mark with its name beside it, for there is little room above and below
        across += 2.5 * MARKER
    needed = at.area / np.pi
    if around.count > at.count and dashed.rx * dashed.ry < (at.area + around.area) / np.pi:
        return _shared(dashed, at, around)
    for share in _SHARES:
        side = min(1.0, share / ROOMY_ASIDE)  # names stand beside the table, where it is broad, and not above it
        rx, ry = dashed.rx - max(THINNEST, across * side), dashed.ry - max(SLIVER, down * share**2)
        if rx * ry >= needed and min(rx, ry) > INSIDE:
            break
    return Ellipse(dashed.cx, dashed.cy, max(rx, INSIDE + 4), max(ry, INSIDE + 4))


def _shared(dashed: Ellipse, at: _Need, around: _Need) -> Ellipse:
    """Return the table where there is too little room, and more are around it than at it: both have their share.

    The band is beside the table, where names are on one line, and a sliver above and below.
    """
    ry = max(INSIDE + 4, dashed.ry - SLIVER)
    share = AT_TABLE * at.area / (AT_TABLE * at.area + around.area)
    rx = share * dashed.rx * dashed.ry / ry
    return Ellipse(dashed.cx, dashed.cy, float(np.clip(rx, INSIDE + 4, max(INSIDE + 4, dashed.rx - THINNEST))), ry)
