"""Edges of a network that knows nothing of dossiers, as ties."""

import pytest

from dashboard.dossier.model import TieClaim
from dashboard.dossier.words import DateBasis, TieStatus
from dashboard.exchange.edges_to_ties import ties_of, without_circles
from dashboard.exchange.network import Edge
from dashboard.exchange.texts import Texts

IDS = {"A": "a", "B": "b", "C": "c"}


def tied(*edges: Edge) -> list[TieClaim]:
    return ties_of(edges, IDS, Texts("a.gml"), source="file", said=())[0]


def edge(tail: str = "A", head: str = "B", **rest: object) -> Edge:
    return Edge(tail=tail, head=head, **rest)  # type: ignore[arg-type]


def test_an_edge_is_a_tie_that_the_file_claims() -> None:
    (tie,) = tied(edge(label="trades with", attributes={"weight": "3"}))
    assert (tie.tail, tie.tie, tie.head, tie.status) == ("a", "trades with", "b", TieStatus.HELD)
    assert (tie.claim.source, tie.claim.locator, tie.claim.text) == ("file", "edge 1", "The file has this edge.")
    assert tie.attributes == {"weight": "3"}


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ({}, "tie"),
        ({"Relation": "knows"}, "knows"),
        ({"type": "Undirected", "kind": "pact"}, "pact"),
        ({"label": "x", "relationship": "y"}, "y"),
        ({"type": ""}, "tie"),
    ],
)
def test_an_edge_without_a_label_is_worded_by_the_attribute_that_says_what_it_is(
    attributes: dict[str, str], words: str
) -> None:
    (tie,) = tied(edge(attributes=attributes))
    assert tie.tie == words
    assert tie.attributes == {name: value for name, value in attributes.items() if value}


def test_an_edge_without_a_direction_says_so_in_an_attribute() -> None:
    ours, theirs = tied(edge(directed=False), edge(attributes={"undirected": "perhaps"}))
    assert (ours.attributes, ours.claim.text) == (
        {"undirected": "true"},
        "The file has this edge, without a direction.",
    )
    assert theirs.attributes == {"undirected (2)": "perhaps"}


def test_parallel_edges_of_the_same_words_are_claims_on_one_tie() -> None:
    first, second, third = tied(edge(label="met"), edge(label="met"), edge(label="wrote to"))
    assert first.key == second.key != third.key
    assert first != second


@pytest.mark.parametrize(
    ("attributes", "date", "kept"),
    [
        ({"date": "2025-02"}, "2025-02", {}),
        ({"Year": "2014"}, "2014", {"Year": "2014"}),
        ({"start": "soon", "year": "1986"}, "1986", {"start": "soon", "year": "1986"}),
        ({"date": "2025-02-30"}, "", {"date": "2025-02-30"}),
    ],
)
def test_a_date_is_taken_over_where_the_file_states_one(
    attributes: dict[str, str], date: str, kept: dict[str, str]
) -> None:
    (tie,) = tied(edge(attributes=attributes))
    assert (tie.date, tie.date_basis) == (date, DateBasis.STATED if date else DateBasis.UNKNOWN)
    assert tie.attributes == kept


def test_represents_is_written_as_ours_and_its_first_wording_kept() -> None:
    (tie,) = tied(edge(label="Represents"))
    assert (tie.tie, tie.attributes) == ("represents", {"label": "Represents"})


def test_who_represents_stays_where_nobody_speaks_for_themselves() -> None:
    ties = tied(edge(label="represents"), edge("B", "C", label="represents"))
    assert without_circles(ties, [], "a") == (tuple(ties), ())


@pytest.mark.parametrize(
    ("edges", "speaking"),
    [
        ((edge(label="represents"), edge("B", "A", label="represents")), []),
        ((edge(label="represents"),), [("b", "a")]),
        ((edge(label="represents", directed=False),), []),
    ],
    ids=["in a circle", "in a circle with those who did before", "without a direction"],
)
def test_who_would_speak_for_themselves_is_worded_otherwise_and_noted(
    edges: tuple[Edge, ...], speaking: list[tuple[str, str]]
) -> None:
    ties, (note,) = without_circles(tied(*edges), speaking, "a.gml")
    assert {tie.tie for tie in ties} == {"represents (as the file has it)"}
    assert str(note).startswith("a.gml: the edges 'represents' lead in a circle or have no direction")
