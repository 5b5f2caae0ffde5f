"""The room plan of the Table placement: how large table, band and waiting rows are, for those who use them."""

from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Floats
from dashboard.network.placement.room.ellipse import Ellipse
from dashboard.network.placement.room.waiting_rows import WaitingRows

INSIDE = MARKER + 4  # px, from a line to the middle of a mark within it
CLEAR = MARKER + 26  # px, from the dashed line to the middle of a mark that is left out
MARGIN = 5.0  # px, from the edge of the stage to a box
THINNEST = 2 * INSIDE + 24  # px, of a band that someone stands in: a mark, and room for a name beside it
SLIVER = 10.0  # px, of a band that nobody stands in
_AMPLE = 2.4  # times their boxes' own area: the room that actors are given where there is room
_BROAD, _BROADER = 2.2, 0.35  # names: the half axis of a table for nobody, and more for everyone at it
_FLAT = 0.62  # the height of a table for a few, against its breadth
_SHARES = tuple(share / 100 for share in range(100, 44, -4))


@dataclass(frozen=True, kw_only=True)
class RoomPlan:
    """The table, the dashed line about the band, the line above the waiting rows, and half the stage's size, px."""

    table: Ellipse
    dashed: Ellipse
    waiting_line: float | None
    size: Floats

    @property
    def bottom(self) -> float:
        """The lowest that a box above the waiting rows may reach."""
        return float(-self.size[1] + MARGIN if self.waiting_line is None else self.waiting_line + 2)


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

    The dashed ellipse is the largest that leaves those outside room; the band is as thick as a label of those in it;
    the table is the rest, or as much as those at it fill.
    """
    line, nothing = None if rows is None else rows.line, Ellipse(0.0, 0.0, 1.0, 1.0)
    stage = RoomPlan(table=nothing, dashed=nothing, waiting_line=line, size=size)
    chairs, band = _need(graph, at), _need(graph, around)
    dashed = _dashed(stage, _need(graph, out), chairs.area + band.area)
    table = _table(dashed, chairs, band)
    if not around:
        sliver = SLIVER if out else 0.0
        table = Ellipse(dashed.cx, dashed.cy, dashed.rx - sliver, dashed.ry - sliver)
    fitted = _fitted(table, chairs)
    rx, ry = fitted.rx + dashed.rx - table.rx, fitted.ry + dashed.ry - table.ry
    return replace(stage, table=fitted, dashed=Ellipse(dashed.cx, dashed.cy, rx, ry))


def _need(graph: LayoutGraph, actors: list[int]) -> _Need:
    if not actors:
        return _Need(count=0, width=0.0, height=0.0)
    width = 2 * float(np.percentile(graph.half_width[actors], 75)) + 8
    return _Need(count=len(actors), width=width, height=MARKER + float(graph.depth[actors].max()) + 8)


def _dashed(stage: RoomPlan, out: _Need, within: float) -> Ellipse:
    """Return the largest ellipse at the top of the stage that leaves room for those left out, at its foot above all.

    Where there is not enough for both, those in it, who would fill the area *within*, are as crowded as those outside.
    """
    top = float(stage.size[1]) - MARGIN
    wide, high = float(stage.size[0]) - MARGIN, (top - stage.bottom) / 2
    if not out.count:
        return Ellipse(0.0, top - high, wide, high)
    foot = 1 - (out.height + CLEAR - MARKER + 2) / (2 * high)
    shares = [share * foot for share in _SHARES]
    tried = [Ellipse(0.0, top - high * down, wide * across, high * down) for across, down in product(_SHARES, shares)]
    return min(tried, key=lambda ellipse: (_crowding(stage, ellipse, out, within), -(ellipse.rx**1.5) * ellipse.ry))


def _crowding(stage: RoomPlan, dashed: Ellipse, out: _Need, within: float) -> float:
    """Return 1 where everyone has room in and outside *dashed*, else how many times too little there is."""
    outside = out.count / max(0.5, _places(stage, dashed, out))
    return round(max(1.0, outside, within / (np.pi * dashed.rx * dashed.ry)), 3)


def _places(stage: RoomPlan, dashed: Ellipse, out: _Need) -> int:
    """Return how many boxes stand beside the ellipse *dashed*, and below it, in rows."""
    places, middle = 0, stage.bottom + out.height - MARKER
    while middle <= stage.size[1] - MARGIN - MARKER:
        nearest = max(0.0, abs(middle - dashed.cy) - MARKER) / (dashed.ry + CLEAR - MARKER)
        taken = (dashed.rx + CLEAR - MARKER) * np.sqrt(max(0.0, 1 - nearest * nearest))
        free = max(0.0, float(stage.size[0]) - MARGIN - taken)
        places += 2 * int(free // out.width) if taken else int(2 * free // out.width)
        middle += out.height
    return places


def _table(dashed: Ellipse, at: _Need, around: _Need) -> Ellipse:
    """Return the table within *dashed*: the band keeps a label's room unless the table is too small for its chairs."""
    if not around.count:
        return dashed
    along = 2 * (dashed.rx / around.width + dashed.ry / around.height) * 1.4
    rings = max(1.0, around.count / along)
    across, down = (around.width + 10) * rings, (around.height + 8) * rings
    needed = at.area / np.pi
    for share in _SHARES:
        rx, ry = dashed.rx - max(THINNEST, across * share), dashed.ry - max(THINNEST, down * share)
        if rx * ry >= needed and min(rx, ry) > INSIDE:
            break
    return Ellipse(dashed.cx, dashed.cy, max(rx, INSIDE + 4), max(ry, INSIDE + 4))


def _fitted(table: Ellipse, at: _Need) -> Ellipse:
    """Return *table*, or a smaller one about the same middle that does not leave a few people lost in it."""
    rx = min(table.rx, max(at.width, 60.0) * (_BROAD + _BROADER * at.count))
    return table if rx == table.rx else Ellipse(table.cx, table.cy, rx, min(table.ry, max(_FLAT * rx, 60.0)))
