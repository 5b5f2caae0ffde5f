"""Which segments, discs and boxes of a drawing meet.

Points and vectors are arrays whose *first* axis holds x and y, so that each is contiguous: these tests are the inner
loop of every placement. The other axes broadcast.
"""

import numpy as np
from numpy.typing import NDArray

Truths = NDArray[np.bool_]
Plane = NDArray[np.float32]  # exact to far less than a pixel, at half the memory


def lift(each: Plane, plane: Plane) -> Plane:
    """Return *each* (2, n) with as many axes as *plane* (2, …, n) has, to be worked with it."""
    return each.reshape(2, *[1] * (plane.ndim - 2), -1)


def turn(a: Plane, b: Plane) -> Plane:
    """Return the cross product of vectors: above zero where *b* lies to the left of *a*."""
    product: Plane = a[0] * b[1]
    product -= a[1] * b[0]
    return product


def dot(a: Plane, b: Plane) -> Plane:
    """Return the dot product of vectors."""
    product: Plane = a[0] * b[0]
    product += a[1] * b[1]
    return product


def crosses(a: Plane, ab: Plane, c: Plane, cd: Plane, along: Plane) -> Truths:
    """Return whether the segment from *a* by *ab* crosses that from *c* by *cd* inside both; *along* is their turn."""
    ac = c - a
    square = along * along
    first, second = turn(ac, cd) * along, turn(ac, ab)
    second *= along
    crossing: Truths = np.minimum(first, second) > 0
    crossing &= np.maximum(first, second) < square
    return crossing


def apart(a: Plane, ab: Plane, middle: Plane) -> Plane:
    """Return the square of the distance from *middle* to the segment from *a* by *ab*."""
    am = middle - a
    square = np.maximum(dot(ab, ab), np.float32(1e-6))
    part = dot(am, ab)
    part /= square
    np.clip(part, 0, 1, out=part)
    am = am - part * ab  # which may stand at more places than the middle does
    return dot(am, am)


def meets_box(a: Plane, ab: Plane, middle: Plane, size: Plane) -> Truths:
    """Return whether the segment from *a* by *ab* meets the box about *middle* with half *size*: no axis parts them."""
    half_way: Plane = ab / np.float32(2)
    offset: Plane = a + half_way - middle
    reach = np.abs(half_way)
    met: Truths = np.abs(turn(offset, half_way)) <= size[0] * reach[1] + size[1] * reach[0]
    np.abs(offset, out=offset)
    offset -= reach
    met &= (offset[0] <= size[0]) & (offset[1] <= size[1])
    return met
