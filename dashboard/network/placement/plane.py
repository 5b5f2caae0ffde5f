"""The plane that actors are placed in: its shapes, the room drawn in it, and a placement as the page receives it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
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
    """The shape of the screen that a placement is made for."""

    WIDE = "wide"
    TALL = "tall"


STAGES: Mapping[Shape, tuple[float, float]] = {Shape.WIDE: (1060.0, 660.0), Shape.TALL: (370.0, 520.0)}  # px


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The two concentric ellipses of the Table placement and the line of its waiting rows, in the plane.

    The inner ellipse is the table; the outer one, drawn dashed, bounds the band around it. They are equal where
    nobody stands around the table or is left out. Those mentioned and those without a report stand below *strip*,
    which is None where there are none.
    """

    cx: float
    cy: float
    table_rx: float
    table_ry: float
    around_rx: float
    around_ry: float
    strip: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where every actor is drawn: x and y from -1 to 1, y upwards. *room* is None for the Network placement."""

    positions: Mapping[str, tuple[float, float]]
    room: Room | None = None


def half(shape: Shape) -> Floats:
    """Return half the width and half the height of the nominal stage, px."""
    return np.array(STAGES[shape]) / 2


def placed(ids: tuple[str, ...], points: Floats, *, shape: Shape, plan: "RoomPlan | None" = None) -> Placement:
    """Return the placement of *ids* at *points*, px from the middle of the stage, shape (n, 2)."""
    plane = np.clip(points / half(shape), -1, 1)
    positions = {actor: (_rounded(x), _rounded(y)) for actor, (x, y) in zip(ids, plane.tolist(), strict=True)}
    return Placement(positions=positions, room=None if plan is None else _room(plan, half(shape)))


def _room(plan: "RoomPlan", size: Floats) -> Room:
    wide, high = size.tolist()
    return Room(
        cx=_rounded(plan.table.cx / wide),
        cy=_rounded(plan.table.cy / high),
        table_rx=_rounded(plan.table.rx / wide),
        table_ry=_rounded(plan.table.ry / high),
        around_rx=_rounded(plan.dashed.rx / wide),
        around_ry=_rounded(plan.dashed.ry / high),
        strip=None if plan.waiting_line is None else _rounded(plan.waiting_line / high),
    )


def _rounded(value: float) -> float:
    return round(value, DECIMALS) + 0.0  # no minus zero
