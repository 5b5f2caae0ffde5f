"""The ties that stand, and who speaks for whom."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.words import TieStatus
from dashboard.network.ties import firmest, represented, speakers, standing

from .conftest import Make, made

ACTORS = ("ann", "bob", "state-x", "state-y", "bloc-z")


def test_a_tie_stands_with_all_its_claims_while_one_of_them_does(make: Make) -> None:
    dossier = make(["ann", "bob"], ties=[("ann", "-met", "bob"), ("ann", "-praises", "bob"), ("ann", "praises", "bob")])
    assert {key: len(claims) for key, claims in standing(dossier).items()} == {("ann", "praises", "bob"): 2}


def test_what_was_held_is_firmer_than_what_was_planned_and_that_than_what_was_said() -> None:
    assert firmest([TieStatus.SAID, TieStatus.HELD, TieStatus.PLANNED]) is TieStatus.HELD
    assert firmest([TieStatus.SAID, TieStatus.PLANNED]) is TieStatus.PLANNED


def test_those_who_speak_for_an_actor_speak_for_whom_it_represents(make: Make) -> None:
    ties = [("ann", "represents", "state-x"), ("state-x", "represents", "bloc-y"), ("bob", "met", "state-x")]
    assert speakers(make(["ann", "bob", "state-x", "bloc-y"], ties=ties))["bloc-y"] == {"ann", "state-x"}


@given(st.lists(st.tuples(st.sampled_from(ACTORS), st.just("represents"), st.sampled_from(ACTORS)), max_size=12))
def test_speakers_are_the_ancestors_among_those_who_represent_and_the_represented_their_descendants(ties) -> None:
    dossier = made(ACTORS, ties=ties)
    graph = nx.DiGraph([(tail, head) for tail, _, head in ties])
    graph.add_nodes_from(ACTORS)
    assert speakers(dossier) == {actor: nx.ancestors(graph, actor) for actor in ACTORS}
    for actor, bodies in represented(dossier).items():
        descendants = nx.descendants(graph, actor)
        assert bodies == tuple(one for one in ACTORS if one in descendants)


def test_a_withdrawn_tie_makes_nobody_speak(make: Make) -> None:
    dossier = make(["ann", "state-x"], ties=[("ann", "-represents", "state-x")])
    assert speakers(dossier) == {"ann": frozenset(), "state-x": frozenset()}
