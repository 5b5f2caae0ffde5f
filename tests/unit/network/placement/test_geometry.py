"""What meets what, against the plainest way to tell."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.network.placement.geometry import Plane, apart, crosses, meets_box, turn
from dashboard.network.placement.room.ellipse import Ellipse

Spot = tuple[int, int]
spots = st.tuples(st.integers(-40, 40), st.integers(-40, 40))


def plane(spot: Spot) -> Plane:
    return np.array(spot, dtype=np.float32)[:, None]


def side(a: Spot, b: Spot, c: Spot) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


@given(spots, spots, spots, spots)
def test_segments_cross_where_each_parts_the_ends_of_the_other(a: Spot, b: Spot, c: Spot, d: Spot) -> None:
    ab, cd = plane(b) - plane(a), plane(d) - plane(c)
    parted = side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
    assert bool(crosses(plane(a), ab, plane(c), cd, turn(ab, cd))) == parted


@given(spots, spots, spots)
def test_a_segment_is_as_far_as_its_nearest_point(a: Spot, b: Spot, middle: Spot) -> None:
    square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2
    along = (middle[0] - a[0]) * (b[0] - a[0]) + (middle[1] - a[1]) * (b[1] - a[1])
    part = min(max(Fraction(along, square), Fraction(0)), Fraction(1)) if square else Fraction(0)
    nearest = [a[axis] + part * (b[axis] - a[axis]) - middle[axis] for axis in range(2)]
    found = float(apart(plane(a), plane(b) - plane(a), plane(middle))[0])
    assert found == pytest.approx(float(nearest[0] ** 2 + nearest[1] ** 2), abs=0.05)


@given(spots, spots, spots, st.tuples(st.integers(1, 30), st.integers(1, 30)))
def test_a_segment_meets_a_box_that_holds_a_point_of_it(a: Spot, b: Spot, middle: Spot, size: Spot) -> None:
    low, high = Fraction(0), Fraction(1)
    for axis in range(2):
        way = b[axis] - a[axis]
        ends = [middle[axis] - size[axis] - a[axis], middle[axis] + size[axis] - a[axis]]
        if way:
            near, far = sorted(Fraction(end, way) for end in ends)
            low, high = max(low, near), min(high, far)
        elif not ends[0] <= 0 <= ends[1]:
            low = high + 1
    assert bool(meets_box(plane(a), plane(b) - plane(a), plane(middle), plane(size))) == (low <= high)


@given(
    st.tuples(st.integers(60, 500), st.integers(60, 300)),
    st.tuples(st.integers(-600, 600), st.integers(-400, 400)),
)
def test_the_distance_to_an_ellipse_is_true_to_a_pixel(radii: Spot, point: Spot) -> None:
    turns = np.linspace(0, 2 * np.pi, 4_000)
    outline = np.stack([radii[0] * np.cos(turns), radii[1] * np.sin(turns)], axis=-1)
    nearest = float(np.sqrt(((outline - point) ** 2).sum(axis=-1)).min())
    inside = (point[0] / radii[0]) ** 2 + (point[1] / radii[1]) ** 2 < 1
    found = float(Ellipse(0, 0, *radii).distance(np.array(point)))
    assert found <= (-nearest if inside else nearest) + 0.2, "never farther out than it is"
    if not inside:
        assert found >= nearest - 1
