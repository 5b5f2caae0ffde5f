"""The waiting rows of those mentioned and those without a report."""

import numpy as np
import pytest

from dashboard.network.placement import Shape
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.plane import MARKER, half
from dashboard.network.placement.room.waiting_rows import MOST, WaitingRows, waiting_rows

from ...conftest import made


def rows_of(count: int, shape: Shape = Shape.WIDE) -> WaitingRows:
    graph = graph_of(made([f"person-{number}" for number in range(count)]), shape=shape)
    found = waiting_rows(graph, list(range(count)), half(shape))
    assert found is not None
    return found


def test_there_are_no_rows_for_nobody() -> None:
    graph = graph_of(made(["ann"]), shape=Shape.WIDE)
    assert waiting_rows(graph, [], half(Shape.WIDE)) is None


def test_a_few_stand_evenly_spaced_in_one_row() -> None:
    places = rows_of(4).places
    assert len(set(places[:, 1])) == 1
    assert np.diff(places[:, 0]) == pytest.approx([265] * 3)


def test_those_of_every_other_row_stand_between_those_of_the_row_above() -> None:
    places = rows_of(20).places
    rows = [np.sort(places[places[:, 1] == y, 0]) for y in sorted(set(places[:, 1]), reverse=True)]
    assert len(rows) > 1
    assert rows[0][0] < rows[1][0] < rows[0][1]


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", [1, 7, 30, 200, 1000])
def test_rows_of_any_length_are_on_the_stage_and_less_than_half_of_it(count: int, shape: Shape) -> None:
    found, size = rows_of(count, shape), half(shape)
    assert (np.abs(found.places) <= size - MARKER).all()
    assert (found.places[:, 1] <= found.line - MARKER).all()
    assert found.line + size[1] <= 2 * MOST * size[1] + 1


@pytest.mark.parametrize(("shape", "count"), [(Shape.WIDE, 400), (Shape.TALL, 98)])
def test_marks_without_room_for_their_names_do_not_overlap_while_there_is_room_for_marks(
    shape: Shape, count: int
) -> None:
    places = rows_of(count, shape).places
    apart = np.hypot(*np.moveaxis(places[:, None] - places, -1, 0)) + np.eye(count) * 1000
    assert apart.min() >= 2 * MARKER + 1
