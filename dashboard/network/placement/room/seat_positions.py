"""The seat positions: where everyone at the table would sit if nothing pulled at them."""

from collections.abc import Sequence

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Floats
from dashboard.network.placement.room.delegations import Sides
from dashboard.network.placement.room.ellipse import Ellipse
from dashboard.network.placement.room.seat_arcs import seat_arcs
from dashboard.network.placement.room.seat_rows import SeatRow, seat_rows

_ASIDE = 2 * MARKER  # px, that a state stands nearer to the foot, if it would stand before one who faces another
_INNER = 0.5  # of the way to the outermost row: where a state stands, in front of its people


def seat_positions(graph: LayoutGraph, sides: Sides, table: Ellipse) -> dict[str, Floats]:
    """Return the place of every actor at the table, px.

    People sit side by side just inside the outline, the foremost in the middle of their side, in further rows where
    one does not hold them. A state stands inside, in the middle of its people's arc.
    """
    place = {actor: index for index, actor in enumerate(graph.ids)}
    seated = [place[actor] for members in sides.members.values() for actor in members]
    if not seated:
        return {}
    widest, deepest = float(np.percentile(graph.half_width[seated], 75)), float(graph.depth[seated].max())
    rows = seat_rows(table, len(seated), widest, deepest)
    room = sum(line.room for line in rows)
    found: dict[str, Floats] = {}
    for side, arc in seat_arcs(sides, room).items():
        members = sides.members[side]
        for line, row in zip(rows, _by_row(members, rows), strict=True):
            step = arc.step * len(members) / max(1, len(row))
            turns = _turns(len(row))
            found |= {actor: line.at(arc.middle + turn * step) for actor, turn in zip(row, turns, strict=True)}
        for head, turn in zip(sides.heads[side], _turns(len(sides.heads[side])), strict=True):
            way = (rows[0].at(arc.middle + turn * arc.step) - table.centre) * _INNER
            faces = len(members) % 2 and abs(way[0]) > abs(way[1])
            found[head] = table.centre + way - (0, _ASIDE if faces else 0)
    return found


def _by_row(members: Sequence[str], rows: Sequence[SeatRow]) -> list[Sequence[str]]:
    """Return *members* divided among the rows by their room, the foremost on the outermost."""
    ends = np.rint(np.cumsum([line.room for line in rows]) / sum(line.room for line in rows) * len(members)).astype(int)
    return [members[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]


def _turns(count: int) -> list[float]:
    """Return places about 0, one apart: the first the most central, the rest to either hand in turn."""
    return sorted((place - (count - 1) / 2 for place in range(count)), key=lambda turn: (abs(turn), -turn))
