"""The plane that actors are placed in: its shapes, the room drawn in it, and a placement as the page receives it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from dashboard.network.placement.room.room_plan import RoomPlan

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

MARKER = 11.0  # px, radius of an actor's mark
DECIMALS = 4  # of a coordinate in the plane: 0.05 px on the wide stage


class Shape(StrEnum):
    """What a placement is made for: a wide or tall screen, or one of the papers, on which names are larger."""

    WIDE = "wide"
    TALL = "tall"
    LANDSCAPE = "landscape"
    SQUARE = "square"
    PORTRAIT = "portrait"


STAGES: Mapping[Shape, tuple[float, float]] = {  # px, where names are 13 px high
    Shape.WIDE: (1060.0, 640.0),
    Shape.TALL: (370.0, 520.0),
    Shape.LANDSCAPE: (794.0, 338.0),
    Shape.SQUARE: (771.0, 660.0),
    Shape.PORTRAIT: (771.0, 860.0),
}
SCREENS = (Shape.WIDE, Shape.TALL)
PAPERS = (Shape.LANDSCAPE, Shape.SQUARE, Shape.PORTRAIT)
_LARGER = ((4, 1.8), (8, 1.45), (12, 1.2))  # up to so many actors, names and marks are so many times larger
_USUAL = 30  # actors: of more, names on paper are smaller
_SMALLEST = 0.56  # times


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The two concentric ellipses of the Table placement and the strips below them, in the plane.

    The inner ellipse is the table; the outer one, drawn dashed, bounds the band about it, and they are equal where
    nobody is involved without being present. Those left out stand between *out_top* and *out_bottom*, as broad as the
    plane. Those mentioned and those without a report stand below *strip*. Each of these is None where there are none.
    """

    cx: float
    cy: float
    table_rx: float
    table_ry: float
    around_rx: float
    around_ry: float
    out_top: float | None
    out_bottom: float | None
    strip: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where every actor that is drawn stands: x and y from -1 to 1, y upwards.

    *room* is None for the Network placement. *scale* is how many times larger than usual names and marks are. *sides*
    are those of the marks on which names were given room, words of ``SIDES``; without them that is below.
    """

    positions: Mapping[str, tuple[float, float]]
    sides: Mapping[str, str] = field(default_factory=dict)
    room: Room | None = None
    scale: float = 1.0


def scale_of(shape: Shape, count: int) -> float:
    """Return how many times larger than usual names and marks are drawn among *count* actors: few fill a picture."""
    larger = next((times for most, times in _LARGER if count <= most), 1.0)
    if shape in PAPERS and count > _USUAL:
        return max(_SMALLEST, round(math.sqrt(_USUAL / count), 3))
    return larger


def half(shape: Shape, scale: float = 1.0) -> Floats:
    """Return half the width and half the height of the nominal stage, px, where names are *scale* times as large."""
    return np.array(STAGES[shape]) / 2 / scale


def placed(
    ids: tuple[str, ...],
    points: Floats,
    *,
    shape: Shape,
    sides: Mapping[str, str] = MappingProxyType({}),
    scale: float = 1.0,
    plan: "RoomPlan | None" = None,
) -> Placement:
    """Return the placement of *ids* at *points*, px from the middle of the stage, shape (n, 2)."""
    size = half(shape, scale)
    plane = np.clip(points / size, -1, 1)
    positions = {actor: (_rounded(x), _rounded(y)) for actor, (x, y) in zip(ids, plane.tolist(), strict=True)}
    room = None if plan is None else _room(plan, size)
    return Placement(positions=positions, sides=dict(sides), room=room, scale=scale)


def _room(plan: "RoomPlan", size: Floats) -> Room:
    wide, high = size.tolist()
    return Room(
        cx=_rounded(plan.table.cx / wide),
        cy=_rounded(plan.table.cy / high),
        table_rx=_rounded(plan.table.rx / wide),
        table_ry=_rounded(plan.table.ry / high),
        around_rx=_rounded(plan.dashed.rx / wide),
        around_ry=_rounded(plan.dashed.ry / high),
        out_top=None if plan.out is None else _rounded(plan.out[1] / high),
        out_bottom=None if plan.out is None else _rounded(plan.out[0] / high),
        strip=None if plan.waiting_line is None else _rounded(plan.waiting_line / high),
    )


def _rounded(value: float) -> float:
    return round(value, DECIMALS) + 0.0  # no minus zero
