"""What every format has in common: unique ids, ends that are there, limits, and places in what is said."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.draft import MAX_FOUND, MAX_LISTED, Draft
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_EDGES, MAX_NODES
from dashboard.exchange.network import Edge, Node


def draft(ids: str, *ends: str) -> Draft:
    """Return a draft with a node for each letter of *ids*, from line 1 on, and an edge for each two of *ends*."""
    return Draft(
        "any.gml",
        nodes=[(line, Node(id=own)) for line, own in enumerate(ids, start=1)],
        edges=[(10 + line, Edge(tail=tail, head=head)) for line, (tail, head) in enumerate(ends)],
    )


def problems(unfinished: Draft) -> list[str]:
    with pytest.raises(DossierError) as refused:
        unfinished.network()
    return [f"{problem.row}: {problem.message}" for problem in refused.value.problems]


def test_a_network_keeps_the_order_of_its_file() -> None:
    network = draft("ba", "ab", "ba").network(title="Talks", attributes={"year": "2025"})
    assert [node.id for node in network.nodes] == ["b", "a"]
    assert [(edge.tail, edge.head) for edge in network.edges] == [("a", "b"), ("b", "a")]
    assert (network.title, network.attributes, network.notes) == ("Talks", {"year": "2025"}, ())


def test_two_nodes_with_one_id_are_a_problem_with_both_places() -> None:
    assert problems(draft("aba")) == ["3: the node 'a' is there already (line 1); give each an id of its own"]


def test_every_edge_without_a_node_at_its_end_is_a_problem() -> None:
    assert problems(draft("ab", "ax", "ya")) == [
        "10: the edge 'a' → 'x' ends at 'x', which is no node; mend it, or add it to the nodes",
        "11: the edge 'y' → 'a' ends at 'y', which is no node; mend it, or add it to the nodes",
    ]


def test_a_missing_end_that_is_like_a_node_says_which() -> None:
    unfinished = Draft("any.gml", [(1, Node(id="Lavrov"))], [(2, Edge(tail="Lavrov", head="lavrov "))])
    assert "write 'Lavrov' if that is meant" in problems(unfinished)[0]


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert [one[:2] for one in problems(draft("aab", "ax"))] == ["2:", "10"]


def test_nodes_that_only_edges_name_are_made_where_the_format_allows_it_and_noted() -> None:
    network = draft("", "ab", "bc").network(implied="there is no list of nodes")
    assert [node.id for node in network.nodes] == ["a", "b", "c"]
    (note,) = network.notes
    assert (note.row, note.message) == (10, "there is no list of nodes: made a node each of 'a', 'b', 'c'")


@pytest.mark.parametrize(("nodes", "edges"), [(MAX_NODES + 1, 0), (0, MAX_EDGES + 1)])
def test_too_many_nodes_or_edges_are_refused_before_they_are_looked_at(nodes: int, edges: int) -> None:
    with pytest.raises(DossierError, match="are the most that can be shown"):
        draft("").check_counts(nodes, edges)


def test_too_many_names_of_attributes_are_refused() -> None:
    crowded = Node(id="a", attributes={f"n{number}": "" for number in range(MAX_ATTRIBUTES + 1)})
    (said,) = problems(Draft("any.gml", [(1, crowded)]))
    assert "151 different attributes on its nodes" in said


def test_a_file_that_is_wrong_everywhere_is_not_read_to_its_end() -> None:
    endless = Draft("any.gml")
    with pytest.raises(DossierError) as refused:
        for line in range(10 * MAX_FOUND):
            endless.problem(line, "wrong")
    assert len(refused.value.problems) == MAX_LISTED + 1
    assert "9,000 or more further problems" in refused.value.problems[-1].message


def test_a_place_in_json_is_said_as_the_way_to_it_with_its_line() -> None:
    unfinished = Draft("any.json", locate=lambda ways: dict.fromkeys(ways, 7))
    unfinished.problem(("nodes", 3, "id"), "wrong")
    (problem,) = unfinished.refused().problems
    assert (problem.row, problem.column) == (7, "nodes[3].id")
