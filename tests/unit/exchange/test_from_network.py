"""Nodes of a network that knows nothing of dossiers, as actors."""

import json

import pytest

from dashboard.dossier.words import ActorKind
from dashboard.exchange.from_network import Arrivals, arrivals, with_loops
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.texts import Texts


def came(*nodes: Node, edges: tuple[Edge, ...] = (), **known: str) -> Arrivals:
    return arrivals(Network(nodes=nodes, edges=edges), Texts("a.gexf"), source="file", known=known)


def test_a_node_is_an_actor_of_kind_other_with_its_attributes() -> None:
    (actor,) = came(Node(id="n 1", label="Anna", attributes={"Degree": "3", "empty": ""})).actors.values()
    assert (actor.id, actor.name, actor.kind, actor.country) == ("n-1", "Anna", ActorKind.OTHER, "")
    assert actor.attributes == {"Degree": "3", "original_id": "n 1"}


def test_a_node_without_a_label_is_called_by_its_id() -> None:
    (actor,) = came(Node(id="Anna Marsh")).actors.values()
    assert (actor.id, actor.name, actor.attributes) == ("anna-marsh", "Anna Marsh", {})


def test_nodes_whose_ids_are_one_as_slugs_are_different_actors() -> None:
    assert [*came(Node(id="A b"), Node(id="a-b")).actors] == ["a-b", "a-b-2"]


@pytest.mark.parametrize(
    ("attributes", "kind", "country", "kept"),
    [
        ({"kind": "person"}, ActorKind.PERSON, "", {}),
        ({"type": "Organization"}, ActorKind.ORGANISATION, "", {"type": "Organization"}),
        ({"kind": "castle", "country": "RUS"}, ActorKind.OTHER, "RUS", {"kind": "castle"}),
        ({"country": "Russia"}, ActorKind.OTHER, "", {"country": "Russia"}),
    ],
)
def test_a_kind_and_a_country_are_taken_over_where_the_file_says_them_in_our_words(
    attributes: dict[str, str], kind: ActorKind, country: str, kept: dict[str, str]
) -> None:
    (actor,) = came(Node(id="a", attributes=attributes)).actors.values()
    assert (actor.kind, actor.country, actor.attributes) == (kind, country, kept)


def test_a_position_is_kept_and_takes_the_place_of_no_attribute() -> None:
    (actor,) = came(Node(id="a", position=(1.5, -2), attributes={"y": "theirs"})).actors.values()
    assert actor.attributes == {"y": "theirs", "x": "1.5", "y (2)": "-2"}


def test_a_label_of_several_lines_is_one_name_and_is_kept_beside_it() -> None:
    (actor,) = came(Node(id="a", label="Anna\nMarsh")).actors.values()
    assert (actor.name, actor.attributes) == ("Anna Marsh", {"label": "Anna\nMarsh"})


def test_an_edge_to_itself_is_kept_with_its_node_and_noted() -> None:
    edges = (Edge(tail="a", head="a", label="praises", attributes={"weight": "2"}),)
    found = came(Node(id="a", attributes={"self_loops": "theirs"}), edges=edges)
    assert found.ties == ()
    (actor,) = with_loops(found.actors, found.loops).values()
    assert actor.attributes["self_loops"] == "theirs"
    assert json.loads(actor.attributes["self_loops (2)"]) == [{"tie": "praises", "locator": "edge 1", "weight": "2"}]
    (note,) = found.notes
    assert str(note).startswith(
        "a.gexf: 1 of its nodes have an edge to themselves, which no tie can be: these are kept"
    )


def test_nodes_that_are_known_keep_their_actors() -> None:
    found = came(Node(id="n"), Node(id="m"), edges=(Edge(tail="n", head="m"),), n="anna")
    assert [*found.actors] == ["m"]
    assert (found.ties[0].tail, found.ties[0].head) == ("anna", "m")
