"""The ties that stand, and who speaks for whom."""

from dashboard.dossier.words import TieStatus
from dashboard.network.ties import firmest, speakers, standing

from .conftest import Make


def test_a_tie_stands_with_all_its_claims_while_one_of_them_does(make: Make) -> None:
    dossier = make(["ann", "bob"], ties=[("ann", "-met", "bob"), ("ann", "-praises", "bob"), ("ann", "praises", "bob")])
    assert {key: len(claims) for key, claims in standing(dossier).items()} == {("ann", "praises", "bob"): 2}


def test_what_was_held_is_firmer_than_what_was_planned_and_that_than_what_was_said() -> None:
    assert firmest([TieStatus.SAID, TieStatus.HELD, TieStatus.PLANNED]) is TieStatus.HELD
    assert firmest([TieStatus.SAID, TieStatus.PLANNED]) is TieStatus.PLANNED


def test_those_who_speak_for_an_actor_speak_for_whom_it_represents(make: Make) -> None:
    ties = [("ann", "represents", "state-x"), ("state-x", "represents", "bloc-y"), ("bob", "met", "state-x")]
    assert speakers(make(["ann", "bob", "state-x", "bloc-y"], ties=ties))["bloc-y"] == {"ann", "state-x"}
