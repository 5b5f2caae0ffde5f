"""Arcs and edges of Pajek networks."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.draft import Draft
from dashboard.exchange.network import Edge
from dashboard.exchange.text_formats import pajek_edges
from dashboard.exchange.text_formats.pajek_edges import add_edges
from dashboard.exchange.text_formats.pajek_lines import Section


def read(kind: str, body: str, rest: str = "", counts: tuple[int, int] = (3, 0)) -> list[Edge]:
    draft = Draft("a.net")
    add_edges(draft, Section(kind, rest, 1, "\n" + body), counts[0], counts)
    if draft.problems:
        raise draft.refused()
    return [edge for _, edge in draft.edges]


def problem(kind: str, body: str, counts: tuple[int, int] = (3, 0)) -> str:
    with pytest.raises(DossierError) as refused:
        read(kind, body, counts=counts)
    return str(refused.value)


def test_arcs_are_directed_and_edges_are_not() -> None:
    assert read("arcs", "1 2 5") == [Edge(tail="1", head="2", attributes={"weight": "5"})]
    assert read("edges", "1 2") == [Edge(tail="1", head="2", directed=False)]


def test_a_list_has_an_edge_to_each_vertex_after_the_first() -> None:
    assert read("arcslist", "1 2 3") == [Edge(tail="1", head="2"), Edge(tail="1", head="3")]
    assert read("edgeslist", "3 1") == [Edge(tail="3", head="1", directed=False)]


def test_a_matrix_has_an_arc_for_each_cell_that_is_not_zero() -> None:
    assert read("matrix", "0 2\n0.0 1", counts=(2, 0)) == [
        Edge(tail="1", head="2", attributes={"weight": "2"}),
        Edge(tail="2", head="2", attributes={"weight": "1"}),
    ]


def test_a_matrix_of_two_kinds_has_the_first_as_rows_and_the_second_as_columns() -> None:
    assert [(edge.tail, edge.head) for edge in read("matrix", "0 1", counts=(3, 1))] == [("1", "3")]


def test_a_label_is_that_of_the_line_else_that_of_the_relation() -> None:
    edges = read("arcs", '1 2 1 l "says"\n1 3 1', rest=':1 "knows"')
    assert [edge.label for edge in edges] == ["says", "knows"]
    assert read("arcs", "1 2", rest=":2")[0].attributes == {"relation": "2"}
    assert read("arcs", "1 2", rest="9")[0].attributes == {}


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("arcs", "1 x", "row 2: '1 x' is no line of *arcs; write two numbers of vertices: 1 2"),
        ("edges", "1 2\n1 4", "row 3: 1 → 4 ends at 4, and the vertices are 1 to 3"),
        ("arcs", "0 -1", "row 2: 0 → -1 ends at -1"),
        ("arcslist", "1 x", "row 2: '1 x' is no line of *arcslist; write numbers of vertices only"),
        ("arcslist", "9" * 5000, "is no line of *arcslist"),
        ("matrix", "1 x", "row 2: 'x' is no number; a matrix holds numbers only"),
        ("matrix", "1 1", "row 1: the matrix has 2 values and needs 3 rows of 3 values"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(kind: str, body: str, said: str) -> None:
    assert said in problem(kind, body)


def test_too_many_are_refused_where_they_become_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pajek_edges, "MAX_EDGES", 3)
    assert "row 5: has more than 3 arcs and edges" in problem("arcs", "1 2\n" * 9)
    assert "row 2: has more than 3 arcs and edges" in problem("arcslist", "1 " * 9)
