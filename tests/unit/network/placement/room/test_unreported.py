"""Those without a report, where they are many: in the waiting rows, in file order, and no part of any search."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import Group
from dashboard.network import placement
from dashboard.network.placement import Shape
from dashboard.network.placement.room.unreported import MANY
from dashboard.network.placement.table_problem import TableProblem, problem_of
from dashboard.network.seating import standings

from ...conftest import made
from ..measures import overlaps, pixels, strays

SEATED = {Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT}
SHAPES = pytest.mark.parametrize("shape", list(Shape))


def crowd(count: int, *, mentioned: int = 0, out: int = 0) -> Dossier:
    """Return two at a table, so many *mentioned* and left *out*, and *count* without a report, tied to those seated."""
    silent, named = [f"quiet-{n:03}" for n in range(count)], [f"named-{n}" for n in range(mentioned)]
    left = [f"left-{n}" for n in range(out)]
    seats = [("ann", "delegate"), ("bob", "delegate")]
    seats += [(who, "mentioned") for who in named] + [(who, "left_out") for who in left]
    return made(
        [*silent[::2], "ann", *named, *left, "bob", *silent[1::2]],
        seats=seats,
        ties=[("ann", "met", who) for who in (*silent, *named, *left, "bob")],
    )


def problem(dossier: Dossier) -> TableProblem:
    return problem_of(dossier, "talks", shape=Shape.WIDE)


def test_up_to_so_many_are_searched_like_everyone() -> None:
    found = problem(crowd(MANY))
    assert (found.unreported.who, len(found.graph.ids)) == ((), MANY + 2)


def test_more_are_left_out_of_the_search_with_their_ties() -> None:
    found = problem(crowd(MANY + 1, mentioned=2))
    assert set(found.graph.ids) == {"ann", "bob", "named-0", "named-1"}
    assert len(found.graph.pairs) == 3
    assert len(found.unreported.who) == MANY + 1


@SHAPES
def test_they_stand_row_by_row_in_file_order_and_everyone_is_placed(shape: Shape) -> None:
    dossier = crowd(MANY + 30)
    found = placement.table(dossier, "talks", shape=shape)
    assert list(found.positions) == list(dossier.actors)
    at = [spot for actor, spot in found.positions.items() if actor.startswith("quiet")]
    assert all(after[1] < before[1] or after[0] > before[0] for before, after in pairwise(at))


def test_the_mentioned_come_before_them() -> None:
    at = pixels(placement.table(crowd(MANY + 30, mentioned=3), "talks"), Shape.WIDE)
    first = min((spot for actor, spot in at.items() if actor.startswith("quiet")), key=lambda spot: (-spot[1], spot[0]))
    assert all(at[f"named-{n}"][1] == first[1] and at[f"named-{n}"][0] < first[0] for n in range(3))


@SHAPES
@pytest.mark.parametrize("out", [0, 3])
def test_nobody_stands_on_the_wrong_side_of_a_line(shape: Shape, out: int) -> None:
    dossier = crowd(MANY + 60, mentioned=1, out=out)
    assert strays(dossier, "talks", placement.table(dossier, "talks", shape=shape), shape) == []


@SHAPES
def test_on_kissingers_travels_nobody_stands_on_the_wrong_side_and_no_name_at_the_table_overlaps_another(
    root: Path, shape: Shape
) -> None:
    travels = read(root / "data" / "kissinger-1973-75").dossier
    for event in travels.tables[::15]:
        found, stands = placement.table(travels, event.id, shape=shape), standings(travels, event.id)
        assert strays(travels, event.id, found, shape) == [], event.id
        silent = {actor for actor, standing in stands.items() if standing.group not in SEATED}
        named = overlaps(travels, found, shape, event.id)
        assert [pair for pair in named if not silent & set(pair)] == [], event.id


def test_the_chairs_are_the_drawing_only_where_nobody_roams() -> None:
    assert problem(crowd(MANY + 1)).seats_only
    assert not problem(crowd(MANY + 1, out=1)).seats_only
    assert not problem(crowd(MANY)).seats_only


def test_what_a_placement_is_kept_under_tells_the_unreported_and_their_rows() -> None:
    keys = [problem(crowd(count)).key for count in (MANY + 1, MANY + 2)]
    assert keys[0]["unreported"] != keys[1]["unreported"]
    places = [key["waiting_rows"][1] for key in keys]
    assert not np.array_equal(*places)


def test_points_join_in_the_order_of_the_file() -> None:
    found = problem(crowd(MANY + 1))
    joined = found.unreported.joined(np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert joined[found.unreported.everyone.index("ann")].tolist() == [1.0, 2.0]
    assert joined[found.unreported.everyone.index("bob")].tolist() == [3.0, 4.0]
    assert joined[0].tolist() == found.unreported.places[0].tolist()
