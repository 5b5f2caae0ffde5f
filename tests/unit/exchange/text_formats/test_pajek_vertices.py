"""Vertices of Pajek networks."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.draft import Draft
from dashboard.exchange.network import Node
from dashboard.exchange.text_formats.pajek_lines import Section
from dashboard.exchange.text_formats.pajek_vertices import counts, nodes, vertices


def read(count: str, body: str = "") -> list[Node]:
    draft = Draft("a.net")
    found = vertices(draft, Section("vertices", count, 1, "\n" + body))
    if draft.problems:
        raise draft.refused()
    return [node for _, node in nodes(found)]


def problem(count: str, body: str = "") -> str:
    with pytest.raises(DossierError) as refused:
        read(count, body)
    return str(refused.value)


@pytest.mark.parametrize(
    ("rest", "said"), [("3", (3, 0)), ("3 2", (3, 2)), ("3 x", (3, 0)), ("", (-1, 0)), ("x", (-1, 0))]
)
def test_a_section_says_how_many_there_are_and_how_many_of_the_first_kind(rest: str, said: tuple[int, int]) -> None:
    assert counts(Section("vertices", rest, 1, "")) == said


def test_a_vertex_without_a_line_has_its_number_as_label() -> None:
    assert read("2") == [Node(id="1", label="1"), Node(id="2", label="2")]


def test_vertices_stand_in_the_order_of_their_numbers_with_y_turned() -> None:
    assert read("2", '2 "b" 0.5 0.25\n1 "a"') == [
        Node(id="1", label="a"),
        Node(id="2", label="b", position=(0.5, -0.25)),
    ]


def test_some_vertices_without_lines_are_noted() -> None:
    draft = Draft("a.net")
    vertices(draft, Section("vertices", "3", 1, "\n1 a"))
    assert draft.notes[0].message == "2 of 3 vertices have no line; their numbers were taken as labels"


def test_each_of_two_kinds_of_vertices_knows_its_kind() -> None:
    assert [node.attributes for node in read("3 2")] == [{"mode": "1"}, {"mode": "1"}, {"mode": "2"}]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("x", "row 2: 'x' is no vertex; write a number, a label in quotation marks"),
        ("3 a", "row 2: there is no vertex 3; *Vertices says that there are 2"),
        ("0 a", "row 2: there is no vertex 0"),
        ("1 a\n1 b", "row 3: the vertex 1 is there already (line 2); keep one of them"),
        ("1 a " + "p q " * 200, "row 2: the vertex 1 has more than 150 parameters"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(body: str, said: str) -> None:
    assert said in problem("2", body)


def test_a_section_without_a_number_is_a_problem() -> None:
    assert "*Vertices names no number" in problem("")


def test_as_many_as_it_says_are_refused_before_they_are_made() -> None:
    assert "has 999,999,999 nodes" in problem("999999999")
