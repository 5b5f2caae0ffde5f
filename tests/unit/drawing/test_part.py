"""The part of a large record that is drawn."""

import pytest

from benchmarks.made_up import dossier_of
from dashboard.dossier.model import Dossier
from dashboard.drawing.part import FEW, MANY, Choice, part
from dashboard.network.foremost import ranked


@pytest.fixture(scope="module")
def large() -> Dossier:
    return dossier_of(MANY + 100)


def test_up_to_many_all_are_drawn_and_nothing_is_said() -> None:
    dossier = dossier_of(MANY)
    whole = part(dossier)
    assert whole.drawn is dossier
    assert whole.described() is None
    assert whole.name == ""


def test_of_more_the_foremost_few_are_drawn(large: Dossier) -> None:
    drawn = part(large).drawn
    assert set(ranked(large)[:FEW]) <= set(drawn.actors)
    states = [actor for actor in drawn.actors if actor not in ranked(large)[:FEW]]
    assert {row.side for row in large.seats} >= set(states)
    assert all(row.tail in drawn.actors and row.head in drawn.actors for row in drawn.ties)


def test_those_whom_a_reader_asked_for_are_drawn_besides(large: Dossier) -> None:
    last = ranked(large)[-1]
    found = part(large, Choice(besides=(last, "nobody")))
    assert last in found.drawn.actors
    assert len(found.drawn.actors) == len(part(large).drawn.actors) + 1
    assert found.name == f"{FEW} {last} nobody"


def test_who_asks_for_all_gets_all(large: Dossier) -> None:
    found = part(large, Choice(most=len(large.actors) + 1))
    assert found.drawn is large
    told = found.described()
    assert told is not None
    assert (told["most"], told["rest"]["id"], told["steps"]) == (len(large.actors), [], [])


def test_everyone_is_drawn_or_among_the_rest_with_whom_they_are_tied_to(large: Dossier) -> None:
    found = part(large)
    told = found.described()
    assert told is not None
    rest = told["rest"]
    assert sorted([*rest["id"], *found.drawn.actors]) == sorted(large.actors)
    assert (told["actors"], told["ties"]) == (len(large.actors), len({row.key for row in large.ties}))
    assert rest["name"][0] == large.actors[rest["id"][0]].name
    neighbours = {(row.tail, row.head) for row in large.ties} | {(row.head, row.tail) for row in large.ties}
    seen = [(actor, rest["id"][n]) for actor, tied in zip(found.drawn.actors, told["tied"], strict=True) for n in tied]
    assert set(seen) == {(a, b) for a, b in neighbours if a in found.drawn.actors and b in rest["id"]}
    assert len(seen) == len(set(seen)) > 0


@pytest.mark.parametrize(("most", "steps"), [(0, [1000]), (1000, []), (300, [1000])])
def test_it_can_be_widened_step_by_step(most: int, steps: list[int]) -> None:
    told = part(dossier_of(1_200), Choice(most=most)).described()
    assert told is not None
    assert told["steps"] == steps
