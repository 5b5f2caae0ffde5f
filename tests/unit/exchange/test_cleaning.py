"""Texts of other programs: what no text may hold is taken out and noted once, what is too long is a problem."""

import pytest

from dashboard.exchange.cleaning import Cleaning
from dashboard.exchange.limits import MAX_TEXT, OURS
from dashboard.exchange.network import Edge, Node


@pytest.mark.parametrize("text", ["one\ntwo\tthree\r", "ФИО", "سرجي", "a b", "=1+1", "", "\u202e", "😀"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    cleaning = Cleaning()
    node = Node(id=text, label=text, attributes={"name": text}, position=(1.0, 2.0))
    assert cleaning.node(node, 1) is node
    assert not cleaning.notes() and not cleaning.problems


@pytest.mark.parametrize("bad", ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\udfff", "\ufffe", "\uffff"])
def test_what_no_text_may_hold_is_taken_out_everywhere(bad: str) -> None:
    cleaning = Cleaning()
    node = cleaning.node(Node(id=f"a{bad}", label=f"{bad}A", attributes={f"k{bad}": f"v{bad}"}), 5)
    assert (node.id, node.label, node.attributes) == ("a", "A", {"k": "v"})
    edge = cleaning.edge(Edge(tail=f"a{bad}", head="b", label=bad), 6)
    assert (edge.tail, edge.label) == ("a", "")


def test_what_was_taken_out_is_one_note_at_the_first_place() -> None:
    cleaning = Cleaning()
    for line in (3, 4, 5):
        cleaning.node(Node(id=f"n{line}", label="\0"), line)
    ((place, message),) = cleaning.notes()
    assert place == 3
    assert message == "control characters or halves of characters were taken out of 3 texts, the first of the node 'n3'"


def test_names_that_become_equal_are_told_apart() -> None:
    assert Cleaning().attributes({"a": "1", "a\0": "2"}, 1, "it") == {"a": "1", "a (2)": "2"}


def test_an_attribute_without_a_name_gets_one() -> None:
    assert Cleaning().attributes({"": "1"}, 1, "it") == {"unnamed": "1"}


def test_a_text_that_is_too_long_is_a_problem_that_names_it() -> None:
    cleaning = Cleaning()
    cleaning.node(Node(id="a", attributes={"note": "x" * (MAX_TEXT + 1)}), 9)
    ((place, message),) = cleaning.problems
    assert (place, message[:40]) == (9, "'note' of the node 'a' has a text of 4,0")


def test_several_texts_that_are_long_together_are_none_too_long() -> None:
    cleaning = Cleaning()
    cleaning.node(Node(id="a", attributes={"one": "x" * MAX_TEXT, "two": "x" * MAX_TEXT}), 9)
    assert not cleaning.problems


def test_what_a_network_carries_of_a_dossier_may_be_long() -> None:
    cleaning = Cleaning()
    cleaning.node(Node(id="a", attributes={f"{OURS}table": "x" * 100_000}), 9)
    assert not cleaning.problems


@pytest.mark.parametrize("position", [(float("nan"), 0.0), (0.0, float("inf")), (float("-inf"), 1.0)])
def test_a_position_that_is_no_finite_number_is_passed_over_and_noted(position: tuple[float, float]) -> None:
    cleaning = Cleaning()
    assert cleaning.node(Node(id="a", position=position), 2).position is None
    assert "no finite number says where it stands" in cleaning.notes()[0][1]
