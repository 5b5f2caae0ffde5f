"""An ellipse, and how far points are from its outline."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.plane import Floats

_FACES = 96  # half-planes that stand in for the curve; off by less than a pixel at the sizes of a screen
_TURNS = 2 * np.pi * np.arange(_FACES) / _FACES
_NORMALS = np.round(np.stack([np.cos(_TURNS), np.sin(_TURNS)], axis=-1), 12)  # alike on every platform


@dataclass(frozen=True)
class Ellipse:
    """An ellipse with its axes along the stage's, px."""

    cx: float
    cy: float
    rx: float
    ry: float

    @cached_property
    def centre(self) -> Floats:
        """Its middle, shape (2,)."""
        return np.array([self.cx, self.cy])

    @cached_property
    def radii(self) -> Floats:
        """Its half axes, shape (2,)."""
        return np.array([self.rx, self.ry])

    @cached_property
    def _support(self) -> Floats:
        return np.array(np.sqrt(((_NORMALS * self.radii) ** 2).sum(axis=-1)))

    def distance(self, points: Floats) -> Floats:
        """Return how far *points* (…, 2) lie outside the outline; below zero, how far inside; (…).

        A disc about a point is wholly outside where the distance is at least its radius: a tangent parts the two. It is
        wholly inside where minus the distance is, to within the pixel that the faces of the curve are off.
        """
        offsets = points - self.centre
        beyond = offsets[..., :1] * _NORMALS[:, 0] + offsets[..., 1:] * _NORMALS[:, 1] - self._support
        return np.array(beyond.max(axis=-1))
