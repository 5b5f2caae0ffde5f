"""The terms of the cost, on planes (``geometry.py``): what a reader stumbles over, and how badly."""

from typing import NamedTuple

import numpy as np

from dashboard.network.placement.geometry import Plane, Truths, apart, crosses, dot, meets_box, turn
from dashboard.network.placement.plane import MARKER, Floats

OVERLAP = 200.0  # two boxes that overlap, and as much again for every WORSE px
WORSE = 30.0
NEAR = 0.1  # of that, for boxes that only just do not
MARKS = 2.0  # of that besides, for marks that do
THROUGH_MARK = 120.0  # a tie through the mark of a third actor
PAST_MARK = 20.0  # a tie that passes so close that it seems to
THROUGH_NAME = 20.0  # a tie through the name of a third
OWN_NAME = 0.5  # a tie through the name of one of its ends
CROSSING = 12.0  # two ties that cross
ALIKE = 4.0  # two ties of one actor that leave it along one line
LENGTH = 0.0055  # a pixel of a tie whose pull is 1; by its square, so that people keep beside whom they speak for
GUTTER = 8.0  # px, kept free between boxes
CLEARANCE = MARKER + 5  # px, kept free about a mark
NARROW = np.float32(0.12)  # the tangent of the angle below which two ties look like one


class Names(NamedTuple):
    """The labels of actors: the *middle* of each, and *half* its size, px."""

    middle: Plane
    half: Plane


class Tolls(NamedTuple):
    """What a tie pays on its way along an actor: through the *name*, *past* the mark, and besides *through* it."""

    name: Plane
    past: Plane
    through: Plane


def tolls(own: Truths) -> Tolls:
    """Return what is paid along each actor who is the tie's *own*, an end of it, or a third."""
    name, past, mark = (THROUGH_NAME, OWN_NAME), (PAST_MARK, 0.0), (THROUGH_MARK - PAST_MARK, 0.0)
    return Tolls(*(np.where(own, end, third).astype(np.float32) for third, end in (name, past, mark)))


FOREIGN = tolls(np.zeros((), dtype=np.bool_))  # of a tie along a third actor


def crossing(a: Plane, ab: Plane, c: Plane, cd: Plane) -> Plane:
    """Return the cost of each tie from *a* by *ab* with one from *c* by *cd* that shares no end with it."""
    cost: Plane = crosses(a, ab, c, cd, turn(ab, cd)) * np.float32(CROSSING)
    return cost


def alike(ab: Plane, cd: Plane) -> Plane:
    """Return the cost of each tie by *ab* with one by *cd* that begins where it does."""
    cost: Plane = (np.abs(turn(ab, cd)) < dot(ab, cd) * NARROW) * np.float32(ALIKE)
    return cost


def length(ab: Plane, pull: Floats) -> Floats:
    """Return the cost of each tie by *ab* for its length and its *pull*."""
    cost: Floats = np.sqrt(dot(ab, ab)) * (LENGTH * pull**2)
    return cost


def through(a: Plane, ab: Plane, marks: Plane, names: Names, toll: Tolls) -> Plane:
    """Return what each tie from *a* by *ab* pays at each of *marks* and its name."""
    square = apart(a, ab, marks)
    met: Plane = meets_box(a, ab, *names) * toll.name
    met += (square < np.float32(CLEARANCE**2)) * toll.past
    met += (square < np.float32(MARKER**2)) * toll.through
    return met


def through_own(a: Plane, ab: Plane, names: Names) -> Plane:
    """Return what each tie from *a* by *ab* pays at the name of an actor in whom it ends."""
    met: Plane = meets_box(a, ab, *names) * np.float32(OWN_NAME)
    return met


def overlapping(way: Plane, boxes: Plane, reach: Plane) -> Plane:
    """Return the cost of two actors each: the *way* from mark to mark, from box to box, and half of both boxes."""
    deep = (reach + np.float32(GUTTER)) - np.abs(boxes)
    least = np.minimum(deep[0], deep[1])
    each = np.minimum(np.maximum(least, 0) / GUTTER, 1) * NEAR + (least > GUTTER) * (1 + least / WORSE)
    each += MARKS * (dot(way, way) < np.float32(CLEARANCE + MARKER) ** 2)
    cost: Plane = each * np.float32(OVERLAP)
    return cost
