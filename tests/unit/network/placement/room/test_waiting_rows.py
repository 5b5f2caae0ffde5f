"""The waiting rows of those mentioned and those without a report."""

import numpy as np
import pytest

from dashboard.network.placement import Shape
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.plane import MARKER, half
from dashboard.network.placement.room.waiting_rows import CAPTION_WIDE, MOST, WaitingRows, waiting_rows

from ...conftest import made


def rows_of(count: int, shape: Shape = Shape.WIDE) -> WaitingRows:
    graph = graph_of(made([f"person-{number}" for number in range(count)]), shape=shape)
    found = waiting_rows(graph, list(range(count)), half(shape))
    assert found is not None
    return found


def test_there_are_no_rows_for_nobody() -> None:
    graph = graph_of(made(["ann"]), shape=Shape.WIDE)
    assert waiting_rows(graph, [], half(Shape.WIDE)) is None


def test_a_few_stand_in_one_row_each_with_its_name_to_the_right() -> None:
    found = rows_of(4)
    assert len(set(found.places[:, 1])) == 1
    assert (np.diff(found.places[:, 0]) >= 2 * MARKER + 2 * found.half_width[:-1]).all()


def test_the_first_row_leaves_room_for_the_caption_and_the_next_does_not() -> None:
    found = rows_of(12)
    firsts = [found.places[found.row == row, 0].min() for row in range(int(found.row.max()) + 1)]
    assert len(firsts) > 1
    assert firsts[0] - firsts[1] == pytest.approx(CAPTION_WIDE)


def test_those_of_a_row_stand_in_any_order_without_overlap() -> None:
    found = rows_of(4)
    places = found.in_order([2, 0, 3, 1])
    assert np.argsort(places[:, 0]).tolist() == [2, 0, 3, 1]


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
