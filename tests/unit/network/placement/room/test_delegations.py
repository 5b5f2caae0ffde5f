"""Whose side everyone is on, and how the sides sit down."""

from itertools import pairwise

import pytest

from dashboard.dossier.model import Dossier
from dashboard.network.placement.room.delegations import Sides, sides
from dashboard.network.placement.room.seat_arcs import seat_arcs
from dashboard.network.seating import standings

from ...conftest import Make


def seated(dossier: Dossier) -> Sides:
    return sides(dossier, "talks", standings(dossier, "talks"))


def test_riyadh_has_a_host_and_two_delegations(riyadh: Dossier) -> None:
    found = seated(riyadh)
    assert (found.hosts, found.delegations) == (("saudi-arabia",), ("united-states", "russia"))
    assert found.members["russia"] == ("sergey-lavrov", "yuri-ushakov")
    assert found.heads["russia"] == ("russia",)


def test_who_claims_no_side_is_on_that_of_whom_they_represent(make: Make) -> None:
    dossier = make(["ann", "bob", "state-x"], seats=[("ann", "delegate")], ties=[("ann", "represents", "state-x")])
    assert seated(dossier).of == {"ann": "state-x", "bob": "", "state-x": "state-x"}


def test_a_state_with_nobody_to_speak_for_it_takes_a_chair(make: Make) -> None:
    found = seated(make(["state-x"], seats=[("state-x", "delegate")]))
    assert (found.members, found.heads) == ({"state-x": ("state-x",)}, {"state-x": ()})


def test_bodies_that_speak_for_each_other_alone_take_chairs(make: Make) -> None:
    seats = [("state-x", "delegate"), ("bloc-y", "delegate")]
    ties = [("state-x", "represents", "bloc-y"), ("bloc-y", "represents", "state-x")]
    found = seated(make(["state-x", "bloc-y"], seats=seats, ties=ties))
    assert (found.members["bloc-y"], found.heads["bloc-y"]) == (("bloc-y",), ())


def test_delegates_sit_before_staff(make: Make) -> None:
    seats = [("ann", "staff", "a", "state-x"), ("bob", "delegate", "a", "state-x")]
    assert seated(make(["ann", "bob", "state-x"], seats=seats)).members["state-x"] == ("bob", "ann")


def test_two_delegations_sit_left_and_right_and_hosts_at_the_head(riyadh: Dossier) -> None:
    found = seat_arcs(seated(riyadh), 20.0)
    assert found["saudi-arabia"].middle == pytest.approx(0)
    assert found["united-states"].middle == pytest.approx(0.25), "a quarter turn to the left"
    assert found["russia"].middle == pytest.approx(0.75)


def test_those_on_no_side_sit_at_the_foot(make: Make) -> None:
    seats = [("ann", "delegate", "a", "state-x"), ("bob", "delegate", "a", "state-y"), ("cid", "observer")]
    found = seat_arcs(seated(make(["ann", "bob", "cid", "state-x", "state-y"], seats=seats)), 12.0)
    assert {side: arc.middle for side, arc in found.items()} == pytest.approx(
        {"state-x": 0.25, "state-y": 0.75, "": 0.5}
    )


@pytest.mark.parametrize("count", [1, 3, 4, 7])
def test_other_numbers_of_sides_share_the_whole_table(make: Make, count: int) -> None:
    people = [f"ann-{number}" for number in range(count)]
    seats = [(person, "delegate", "a", person) for person in people]
    found = sorted(arc.middle for arc in seat_arcs(seated(make(people, seats=seats)), 20.0).values())
    assert [after - before for before, after in pairwise(found)] == pytest.approx([1 / count] * (count - 1))
