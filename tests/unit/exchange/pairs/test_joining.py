"""Two tables, joined."""

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.pairs.joining import joined
from dashboard.exchange.pairs.pair_columns import pair_of


def network(nodes: str, edges: str) -> Network:
    texts = {"nodes.csv": nodes, "edges.csv": edges}
    pair = pair_of([from_text(text.encode(), path=path, found=Findings()) for path, text in texts.items()])
    assert pair is not None
    return joined(pair, path="both")


def problems(nodes: str, edges: str) -> list[str]:
    with pytest.raises(DossierError) as error:
        network(nodes, edges)
    return [str(problem) for problem in error.value.problems]


def test_ids_labels_attributes_words_and_directions_are_kept() -> None:
    found = network(
        "Id,Label,timeset,party\n1,Anna,,red\n2,,,\n",
        "Source,Target,Type,Id,Label,Weight\n1,2,Undirected,7,met,2.5\n2,1,Mutual,8,,\n2,2,Directed,9,,\n",
    )
    assert found.nodes == (Node(id="1", label="Anna", attributes={"party": "red"}), Node(id="2"))
    assert found.edges == (
        Edge(tail="1", head="2", label="met", directed=False, attributes={"Id": "7", "Weight": "2.5"}),
        Edge(tail="2", head="1", directed=False, attributes={"Type": "Mutual", "Id": "8"}),
        Edge(tail="2", head="2", attributes={"Id": "9"}),
    )


def test_edges_that_name_labels_may_name_others_which_is_noted() -> None:
    found = network("Label,Type\nAnna,person\n", "From,To,Type\nAnna,Ben,met\n")
    assert [(node.id, node.label, dict(node.attributes)) for node in found.nodes] == [
        ("Anna", "Anna", {"Type": "person"}), ("Ben", "", {})
    ]  # fmt: skip
    assert [str(note) for note in found.notes] == [
        "edges.csv, row 2: not listed among the elements, as Kumu allows: made a node each of 'Ben'"
    ]


def test_an_end_that_names_a_node_with_other_spaces_is_that_node_unless_there_are_ids() -> None:
    found = network("Label,Type\nAnna Marsh,person\nBen,person\n", "From,To\nAnna\u00a0Marsh,Ben\n")
    assert [node.id for node in found.nodes] == ["Anna Marsh", "Ben"]
    assert [str(note) for note in found.notes] == [
        "edges.csv, row 2: ends at a node that is spelled with other spaces, or in another Unicode form: read as one "
        "with it (1 such ends)"
    ]
    assert "which is no node" in "".join(problems("Id,Label\na b,Anna\n", "Source,Target\na b,a\u00a0b\n"))


def test_an_edge_with_a_weight_of_zero_is_no_tie() -> None:
    found = network("Id,Label\n1,Anna\n2,Ben\n", "Source,Target,Weight\n1,2,0\n2,1,0.5\n")
    assert [(edge.tail, edge.head) for edge in found.edges] == [("2", "1")]
    assert "1 row with a weight of 0" in str(found.notes[0])


def test_every_problem_is_told_with_the_file_and_the_row() -> None:
    assert problems("id,label\n1,Anna\n1,Ben\n,Cara\n", "source,target,weight\n1,4,1\n,1,2\n,,3\n") == [
        "nodes.csv, row 4: has no id; fill it in, or delete the row",
        "edges.csv, row 3: has no source; fill it in, or delete the row",
        "edges.csv, row 4: has no source and no target; fill it in, or delete the row",
        "nodes.csv, row 3: the node '1' is there already (row 2); give each an id of its own",
        "edges.csv, row 2: the edge '1' → '4' ends at '4', which is no node; mend it, or add it to the nodes",
    ]


def test_too_many_are_refused_before_they_are_joined() -> None:
    many = "id,label\n" + "".join(f"{number},x\n" for number in range(10_001))
    assert problems(many, "source,target\n1,2\n") == [
        "both: has 10,001 nodes; 10,000 are the most that can be shown: filter it in the program that made it"
    ]


def test_rows_and_needed_cells_at_fault_are_problems_and_other_cells_are_noted() -> None:
    told = problems("id,label\n1,Anna\n2,B,x\n", 'source,target\n1,"1" x\n1,1\n')
    assert [problem.partition(";")[0] for problem in told] == [
        "nodes.csv, row 3: has 3 cells where the first row has 2",
        "edges.csv, row 2: a cell goes on after its closing quotation mark",
    ]


def test_whole_numbers_that_pandas_wrote_as_floats_are_the_nodes_that_they_name() -> None:
    found = network("id,label\n1,Anna\n2,Ben\n", "source,target\n1.0,2.0\n2,1\n")
    assert [(edge.tail, edge.head) for edge in found.edges] == [("1", "2"), ("2", "1")]
    assert [str(note) for note in found.notes] == ["edges.csv, row 2: '1.0' was read as '1' (2 such ends)"]
    assert problems("id,label\n1,Anna\n", "source,target\n1.5,1\n")


def test_edges_that_number_nodes_without_ids_are_told_to_lack_them() -> None:
    assert problems("name,kind\nAnna,x\nBen,y\n", "from,to\n1,2\n") == [
        "nodes.csv, row 1: no edge ends at what stands in 'name'; add a column id, which the ends of the edges name"
    ]


def test_the_columns_of_neo4j_are_known() -> None:
    found = network("id:ID,name,:LABEL\n1,Anna,Person\n2,Ben,Person\n", ":START_ID,:END_ID,:TYPE\n1,2,KNOWS\n")
    assert found.nodes[0] == Node(id="1", label="Anna", attributes={":LABEL": "Person"})
    assert found.edges == (Edge(tail="1", head="2", label="KNOWS"),)
