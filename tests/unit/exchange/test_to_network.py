"""A dossier as a network: what other programs show of it."""

import json
from dataclasses import replace

from dashboard.dossier.model import Dossier
from dashboard.exchange.marks import ACTOR, RECORD, SEATS, TIES
from dashboard.exchange.to_network import network_of


def test_actors_are_nodes_and_ties_are_edges_in_plain_words(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    assert len(network.nodes) == 23
    assert len(network.edges) == len({tie.key for tie in riyadh.ties})
    lavrov = next(node for node in network.nodes if node.id == "sergey-lavrov")
    assert lavrov.label == "Sergey Lavrov"
    assert {name: lavrov.attributes[name] for name in ("kind", "country", "title", "name_ru")} == {
        "kind": "person", "country": "RUS", "title": "Foreign Minister", "name_ru": "Сергей Лавров"
    }  # fmt: skip
    edge = next(edge for edge in network.edges if edge.tail == "sergey-lavrov" and edge.label == "represents")
    assert (edge.head, edge.directed, edge.attributes["status"]) == ("russia", True, "held")
    assert "Saudi Gazette" in edge.attributes["publishers"]


def test_positions_and_standings_are_for_other_programs(riyadh: Dossier) -> None:
    network = network_of(riyadh, {"ukraine": (0.5, -1.0)}, standing={"ukraine": "left out"})
    ukraine = next(node for node in network.nodes if node.id == "ukraine")
    assert (ukraine.position, ukraine.attributes["standing"]) == ((0.5, -1.0), "left out")
    assert not any("standing" in node.attributes or node.position for node in network.nodes if node is not ukraine)


def test_an_actor_without_a_position_has_the_one_that_its_file_gave(riyadh: Dossier) -> None:
    placed = replace(riyadh.actors["ukraine"], attributes={"x": "1.5", "y": "-2"})
    astray = replace(riyadh.actors["russia"], attributes={"x": "east", "y": "nan"})
    network = network_of(replace(riyadh, actors={**riyadh.actors, "ukraine": placed, "russia": astray}))
    assert {node.id: node.position for node in network.nodes if node.position} == {"ukraine": (1.5, -2.0)}


def test_an_attribute_that_is_called_like_one_of_ours_stands_beside_it(riyadh: Dossier) -> None:
    named = replace(riyadh.actors["nato"], attributes={"kind": "pact", "country": "NATO"})
    network = network_of(replace(riyadh, actors={**riyadh.actors, "nato": named}))
    nato = next(node for node in network.nodes if node.id == "nato")
    assert {name: text for name, text in nato.attributes.items() if name[:2] in ("ki", "co")} == {
        "kind": "organisation", "country": "NATO", "kind (2)": "pact"
    }  # fmt: skip


def test_claims_on_one_tie_share_an_edge_unless_their_attributes_differ(riyadh: Dossier) -> None:
    first = riyadh.ties[0]
    again = replace(first, claim=replace(first.claim, locator="¶ 99"))
    other = replace(again, attributes={"weight": "2", "undirected": "true"})
    edges = network_of(replace(riyadh, ties=(first, again, other))).edges
    assert [(len(json.loads(edge.attributes[TIES])), edge.directed) for edge in edges] == [(2, True), (1, False)]
    assert edges[1].attributes["weight"] == "2"


def test_a_tie_of_which_all_is_withdrawn_says_so(riyadh: Dossier) -> None:
    gone = replace(riyadh.ties[0], claim=replace(riyadh.ties[0].claim, withdrawn="2025-03-01"))
    (edge,) = network_of(replace(riyadh, ties=(gone,))).edges
    assert edge.attributes["withdrawn"] == "2025-03-01"


def test_the_record_is_on_the_graph_and_on_the_first_node(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    assert network.attributes[RECORD] == network.nodes[0].attributes[RECORD]
    assert not any(RECORD in node.attributes for node in network.nodes[1:])
    assert [*json.loads(network.attributes[RECORD])] == ["dossier.toml", "sources.csv", "events.csv", "stakes.csv"]
    assert json.loads(network.nodes[0].attributes[ACTOR])["row"] == 2
    seated = {node.id for node in network.nodes if SEATS in node.attributes}
    assert seated == {seat.actor for seat in riyadh.seats}
