"""Lines of Pajek files."""

import pytest

from dashboard.exchange.text_formats.pajek_lines import LONGEST, Section, Vertex, edge, text_of, vertex


def test_a_section_yields_its_lines_with_their_numbers_but_no_comments() -> None:
    section = Section("arcs", "", 3, "\n  1 2 \r\n\n% 3 4\n   %\n5 6")
    assert list(section.lines()) == [(4, "1 2"), (8, "5 6")]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ('1 "Ann Lee" 0.1 0.2', "Ann Lee"),
        ("1 Ann 0.1 0.2", "Ann"),
        ('1 "said "hi" once" 0.1 0.2', 'said "hi" once'),
        (r'1 "said \"hi\" once" 0.1 0.2', 'said "hi" once'),
        ('1 "said "hi" once" 0.1 0.2 ic "Light Blue"', 'said "hi" once'),
        (r'1 "C:\dir\" 0.1 0.2', "C:\\dir\\"),
        ('1 q"x 0.1 0.2', 'q"x'),
        ('1 "&#1046;&#34;" 0.1 0.2', 'Ж"'),
        ('1 "" 0.1 0.2', ""),
        ("1", ""),
    ],
)
def test_a_label_is_what_its_marks_enclose(line: str, label: str) -> None:
    found = vertex(line, 5)
    assert found is not None
    assert (found.number, found.label, found.line) == (1, label, 5)


def test_a_vertex_has_coordinates_a_shape_parameters_and_times() -> None:
    assert vertex('7 "a" 0.1 0.2 0.5 Box x_fact 2 ic "Light Blue" [1-3,5] last', 1) == Vertex(
        7,
        "a",
        1,
        {"z": "0.5", "shape": "Box", "x_fact": "2", "ic": "Light Blue", "time": "1-3,5", "last": ""},
        (0.1, 0.2),
    )


def test_parameters_may_follow_without_coordinates() -> None:
    assert vertex('1 "a" ic Red x foo', 1) == Vertex(1, "a", 1, {"ic": "Red", "x": "foo"})
    assert vertex('1 "a" 0.5 ic Red', 1) == Vertex(1, "a", 1, {"x": "0.5", "ic": "Red"})


@pytest.mark.parametrize("line", ["a", '"a" 1', '1 "a 0.1 0.2', "-1 a", "1" * LONGEST + "1"])
def test_what_is_no_vertex_is_none(line: str) -> None:
    assert vertex(line, 1) is None


def test_an_edge_has_ends_a_weight_parameters_and_a_relation() -> None:
    assert edge('1 2 -2.5e3 l "knows" c Red [4]') == (1, 2, {"weight": "-2.5e3", "l": "knows", "c": "Red", "time": "4"})
    assert edge("3: 1 2") == (1, 2, {"relation": "3"})
    assert edge("1 2 c Red") == (1, 2, {"c": "Red"})


@pytest.mark.parametrize("line", ["1", "a b", "1 b", '"1" "2"', ""])
def test_what_is_no_edge_is_none(line: str) -> None:
    assert edge(line) is None


def test_a_parameter_that_stands_twice_is_kept_twice() -> None:
    assert edge("1 2 1 c Red c Blue") == (1, 2, {"weight": "1", "c": "Red", "c (2)": "Blue"})


def test_a_line_of_a_thousand_parameters_is_not_gathered_whole() -> None:
    found = vertex("1 a 0 0 " + "p q " * 1000, 1)
    assert found is not None
    assert len(found.attributes) == 151


def test_a_backslash_before_a_mark_is_an_escape_and_elsewhere_itself() -> None:
    assert text_of(r"a\"b\n") == r'a"b\n'
