"""Texts on their way into a dossier: put right and counted, or told as too long."""

from dashboard.exchange.network import Edge, Node
from dashboard.exchange.texts import Texts


def test_white_space_about_a_text_and_its_line_ends_are_nothing_to_speak_of() -> None:
    texts = Texts("a.gexf")
    assert (texts.line(" a ", ""), texts.prose("a\r\nb", "")) == ("a", "a\nb")
    assert [*texts.notes()] == []


def test_one_note_tells_of_all_texts_that_were_bent() -> None:
    texts = Texts("a.gexf")
    assert [texts.line("a\nb", ""), texts.prose("c\td", ""), texts.line("e\u202ef", "")] == ["a b", "c d", "ef"]
    (note,) = texts.notes()
    assert str(note) == (
        "a.gexf: 3 texts held tabs, line ends or characters that no dossier may hold; "
        "they were taken out of 'a\\nb' and others"
    )


def test_a_text_that_is_too_long_is_a_problem_of_its_owner() -> None:
    texts = Texts("a.gexf")
    texts.line("x" * 4_001, Node(id="n"))
    texts.attributes({"note": "x" * 4_001}, {"note": "note"}, Edge(tail="a", head="b"))
    node, edge = map(str, texts.problems())
    assert node.startswith("a.gexf: the node 'n' has a text of 4,001 characters, 'xxx")
    assert node.endswith("; 4,000 are the most: shorten it")
    assert "the edge 'a' → 'b' has a text of 4,001 characters" in edge


def test_a_hundred_problems_are_told_and_the_others_counted() -> None:
    texts = Texts("a")
    for number in range(150):
        texts.line("x" * (4_001 + number), "it")
    assert len(texts.problems()) == 101
    assert texts.problems()[-1].message == "and 50 more texts that are too long; shorten those above first"


def test_empty_attributes_say_nothing() -> None:
    assert Texts("a").attributes({"x": "1", "y": " "}, {"x": "x (2)", "y": "y"}, "") == {"x (2)": "1"}
