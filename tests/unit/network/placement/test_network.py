"""The Network placement."""

import pytest

from dashboard.dossier.model import Dossier
from dashboard.network import placement
from dashboard.network.placement import Shape
from dashboard.network.placement.plane import MARKER, half

from ..conftest import Make, made
from .measures import boxes, crossings, overlaps, pixels, through_marks

SHAPES = pytest.mark.parametrize("shape", list(Shape))


@SHAPES
def test_no_name_or_mark_overlaps_another_or_leaves_the_stage(
    riyadh: Dossier, reykjavik: Dossier, shape: Shape
) -> None:
    for dossier in (riyadh, reykjavik):
        found = placement.network(dossier, shape=shape)
        assert found.room is None
        assert tuple(found.positions) == tuple(dossier.actors)
        wide, high = half(shape, found.scale).tolist()
        assert overlaps(dossier, found, shape, None) == []
        assert through_marks(dossier, found, shape, None) == []
        for left, bottom, right, top in boxes(dossier, found, shape, None).values():
            assert left > -wide and right < wide and bottom > -high and top < high


def test_fewer_ties_cross_than_with_the_room(riyadh: Dossier) -> None:
    free, room = placement.network(riyadh), placement.table(riyadh, "talks")
    assert crossings(riyadh, free, Shape.WIDE, None) < crossings(riyadh, room, Shape.WIDE)


def test_a_tree_is_drawn_without_a_crossing() -> None:
    people = [f"ann-{number}" for number in range(15)]
    tree = made(people, ties=[(people[(number - 1) // 2], "met", people[number]) for number in range(1, 15)])
    assert crossings(tree, placement.network(tree), Shape.WIDE, None) == 0


def test_parts_that_no_tie_connects_lie_beside_one_another() -> None:
    people = [f"{part}-{number}" for part in ("ann", "bob") for number in range(4)]
    ties = [(one, "met", other) for one in people for other in people if one[0] == other[0] and one < other]
    at = placement.network(made(people, ties=ties)).positions
    first, second = ([at[person] for person in people if person.startswith(part)] for part in ("ann", "bob"))
    apart = any(
        max(spot[axis] for spot in one) < min(spot[axis] for spot in other)
        for axis in range(2)
        for one, other in ((first, second), (second, first))
    )
    assert apart


def test_a_lone_actor_stands_in_the_middle(make: Make) -> None:
    assert placement.network(make(["ann"])).positions == {"ann": (0.0, 0.0)}


def test_a_dossier_of_hundreds_is_spread_over_the_stage() -> None:
    people = [f"ann-{number}" for number in range(320)]
    many = made(people, ties=[(people[number // 3], "met", people[number]) for number in range(1, 320)])
    at = pixels(placement.network(many), Shape.WIDE)
    assert max(x for x, _ in at.values()) - min(x for x, _ in at.values()) > 800
    assert all(abs(x) <= 530 - MARKER and abs(y) <= 330 - MARKER for x, y in at.values())


def test_the_same_dossier_is_always_drawn_alike(riyadh: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", "off")
    assert placement.network(riyadh) == placement.network(riyadh)
