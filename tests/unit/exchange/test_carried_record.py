"""A dossier back from a network that carries it: read as strictly as a folder, whatever stands in the attributes."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.exchange.carried_record import record_of, returned
from dashboard.exchange.marks import ACTOR, RECORD, SEATS, TIES
from dashboard.exchange.network import Network
from dashboard.exchange.to_network import network_of


def with_node(network: Network, place: int, name: str, text: str) -> Network:
    nodes = list(network.nodes)
    nodes[place] = replace(nodes[place], attributes={**nodes[place].attributes, name: text})
    return replace(network, nodes=tuple(nodes))


def with_record(network: Network, change: Callable[[Any], object]) -> Network:
    record = json.loads(network.attributes[RECORD])
    change(record)
    return replace(network, attributes={**network.attributes, RECORD: json.dumps(record)})


def problems(network: Network) -> list[str]:
    with pytest.raises(DossierError) as error:
        returned(network, path="a.gexf")
    return [str(problem) for problem in error.value.problems]


def test_the_order_of_nodes_and_edges_is_no_matter(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    turned = replace(network, nodes=network.nodes[::-1], edges=network.edges[::-1])
    back = returned(turned, path="a.gexf")
    assert back.reading.dossier == riyadh
    assert back.reading.dossier.ties == riyadh.ties
    assert [turned.edges[place].tail for place in back.ties] == [tie.tail for tie in riyadh.ties]


def test_the_record_is_found_on_a_node_where_the_graph_has_lost_it(riyadh: Dossier) -> None:
    network = replace(network_of(riyadh), attributes={})
    assert record_of(network)
    assert returned(network, path="a.gexf").reading.dossier == riyadh
    assert record_of(Network(nodes=(), edges=())) == ""


def test_a_row_that_breaks_a_rule_is_told_with_its_table_and_row(riyadh: Dossier) -> None:
    def unknown_kind(record: Any) -> None:
        record["events.csv"][0]["kind"] = "party"
        record["dossier.toml"]["as_of"] = "soon"

    assert problems(with_record(network_of(riyadh), unknown_kind)) == [
        "a.gexf, dossier.toml in it, column as_of: 'soon' is no day; write the day on which the record was last "
        "checked, as in 2025-02-18",
        "a.gexf, events.csv in it, row 2, column kind: unknown kind 'party'; the choice is talks, call, meeting, "
        "visit, summit, background",
    ]


def test_an_actor_that_was_deleted_elsewhere_is_missed_where_the_record_names_it(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    kept = replace(network, nodes=tuple(node for node in network.nodes if node.id != "ukraine"), edges=())
    assert any("unknown actor 'ukraine'" in told for told in problems(kept))


@pytest.mark.parametrize(
    ("mark", "text", "message"),
    [
        (
            ACTOR,
            "{",
            "attribute at_the_table:actor of the node 'faisal-bin-farhan' is no JSON: Expecting property name",
        ),
        (ACTOR, "[" * 5_000, "is no JSON: it is nested too deeply; export the dossier again, or delete that attribute"),
        (ACTOR, "[1]", "holds something else than rows of a dossier; export"),
        (ACTOR, '{"name":["x"]}', "has something else than text as 'name'; export"),
        (SEATS, '"x"', "attribute at_the_table:seats of the node 'faisal-bin-farhan' holds something else than rows"),
        (RECORD, '{"name":"\\ud800"}', "the attribute at_the_table:record is no JSON: 'utf-8' codec can't encode"),
    ],
)
def test_an_attribute_that_holds_no_rows_is_a_problem_of_its_owner(
    riyadh: Dossier, mark: str, text: str, message: str
) -> None:
    network = replace(network_of(riyadh), attributes={})
    assert message in "\n".join(problems(with_node(network, 0, mark, text)))


def test_every_attribute_that_holds_no_rows_is_told(riyadh: Dossier) -> None:
    network = with_node(with_node(network_of(riyadh), 0, ACTOR, "{"), 1, ACTOR, "{")
    edge = replace(network.edges[0], attributes={TIES: "null"})
    assert len(problems(replace(network, edges=(edge, *network.edges[1:])))) == 3


def test_a_record_without_its_front_matter_misses_every_key(riyadh: Dossier) -> None:
    told = problems(with_record(network_of(riyadh), lambda record: record.pop("dossier.toml")))
    assert [line for line in told if "key" in line or "is empty" in line]


def test_rows_without_a_number_come_last(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    row = json.loads(network.nodes[0].attributes[ACTOR])
    del row["row"]
    back = returned(with_node(network, 0, ACTOR, json.dumps(row)), path="a.gexf").reading.dossier
    assert [*back.actors][-1] == "faisal-bin-farhan"
    assert back == riyadh


def test_rows_that_name_more_columns_than_a_table_may_have_are_refused_before_all_are_filled_up(
    riyadh: Dossier,
) -> None:
    rows = [{"event": "e", f"attr_{number}": "x"} for number in range(400)]
    (told,) = problems(with_node(network_of(riyadh), 0, SEATS, json.dumps(rows)))
    assert "columns; 200 are the most that can be read" in told
