"""The dossier as a graph."""

from dashboard.dossier.words import TieStatus
from dashboard.network.graph import graph

from .conftest import Make


def test_every_actor_is_a_node_in_file_order(make: Make) -> None:
    assert list(graph(make(["bob", "ann", "state-x"]))) == ["bob", "ann", "state-x"]


def test_rows_with_the_same_ends_and_words_are_claims_on_one_tie(make: Make) -> None:
    ties = graph(make(["ann", "bob"], ties=[("ann", "met", "bob"), ("ann", "met", "bob"), ("ann", "praises", "bob")]))
    assert list(ties.edges(keys=True)) == [("ann", "bob", "met"), ("ann", "bob", "praises")]
    data = ties.edges["ann", "bob", "met"]
    assert (data["tie"], data["status"], len(data["claims"])) == ("met", TieStatus.HELD, 2)


def test_ties_in_both_directions_are_two_ties(make: Make) -> None:
    assert graph(make(["ann", "bob"], ties=[("ann", "met", "bob"), ("bob", "met", "ann")])).number_of_edges() == 2


def test_a_tie_of_which_every_claim_was_withdrawn_is_no_tie(make: Make) -> None:
    ties = graph(
        make(["ann", "bob"], ties=[("ann", "-met", "bob"), ("ann", "-praises", "bob"), ("ann", "praises", "bob")])
    )
    assert list(ties.edges(keys=True)) == [("ann", "bob", "praises")]
    assert len(ties.edges["ann", "bob", "praises"]["claims"]) == 2


def test_the_firmest_claim_gives_a_tie_its_status(riyadh) -> None:  # type: ignore[no-untyped-def]
    assert graph(riyadh).edges["sergey-lavrov", "europe", "denies a place at the table to"]["status"] is TieStatus.SAID
