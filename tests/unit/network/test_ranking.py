"""Whom a picture of a large record shows first."""

from dashboard.network.ranking import ranked

from .conftest import Make


def test_those_with_a_seat_come_first_then_the_most_connected_then_the_order_of_the_file(make: Make) -> None:
    met = [("eve", "met", "bob"), ("eve", "met", "cid"), ("ann", "met", "eve")]
    dossier = make(["ann", "bob", "cid", "dot", "eve"], seats=[("dot", "left_out")], ties=met)
    assert ranked(dossier) == ("dot", "eve", "ann", "bob", "cid")


def test_several_ties_to_one_other_are_one_neighbour(make: Make) -> None:
    called = [("ann", "met", "bob"), ("ann", "called", "bob"), ("bob", "called", "ann")]
    dossier = make(["ann", "bob", "cid", "dot"], ties=[*called, ("dot", "met", "cid"), ("dot", "met", "bob")])
    assert ranked(dossier) == ("bob", "dot", "ann", "cid")


def test_what_was_withdrawn_counts_for_nothing(make: Make) -> None:
    dossier = make(
        ["ann", "bob", "cid"],
        seats=[("cid", "delegate", "press", "", "", "2025-01-01")],
        ties=[("cid", "-met", "ann"), ("bob", "met", "ann")],
    )
    assert ranked(dossier) == ("ann", "bob", "cid")


def test_at_an_event_its_groups_take_turns_and_whoever_is_mentioned_or_sat_elsewhere_follows(make: Make) -> None:
    seats = [("ann", "delegate"), ("bob", "delegate"), ("cid", "left_out"), ("dot", "mentioned"), ("eve", "nearby")]
    dossier = make(["fay", "dot", "ann", "bob", "cid", "eve"], seats=seats)
    assert ranked(dossier, "talks") == ("ann", "cid", "eve", "bob", "dot", "fay")


def test_whom_those_at_an_event_represent_comes_with_them(make: Make) -> None:
    represents = [("ann", "represents", "state-a"), ("bob", "met", "cid"), ("dot", "met", "cid")]
    dossier = make(["bob", "cid", "dot", "state-a", "ann"], seats=[("ann", "delegate")], ties=represents)
    assert ranked(dossier, "talks")[:2] == ("state-a", "ann")
