"""Other people's names and texts, made into ids and into what a dossier can hold."""

from time import process_time

import pytest

from dashboard.dossier.cells import id_complaint
from dashboard.exchange import naming


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marco Rubio", "marco-rubio"),
        ("  Émile  Zola!", "emile-zola"),
        ("Łukasz Ørsted", "lukasz-orsted"),
        ("Weiß", "weiss"),
        ("n0", "n0"),
        ("0.0", "0-0"),
        ("Путин", ""),
        ("Путин V", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_slug_is_made_where_most_letters_survive(text: str, name: str) -> None:
    assert naming.slug(text) == name


def test_ids_differ_and_are_ids() -> None:
    made = naming.ids([["A b"], ["a-b"], ["A.B"], ["a-b-2"], ["Путин", "Putin"], ["Лавров"], ["x" * 200]], what="node")
    assert made == ["a-b", "a-b-2", "a-b-3", "a-b-2-2", "putin", "node", "x" * 70]
    assert not any(map(id_complaint, made))


def test_ids_are_none_of_those_that_are_taken() -> None:
    assert naming.ids([["a"], ["a"]], what="node", taken=["a", "a-2"]) == ["a-3", "a-4"]


def test_twenty_thousand_equal_names_take_no_time() -> None:
    start = process_time()
    assert len(set(naming.ids([["a"]] * 20_000, what="node"))) == 20_000
    assert process_time() - start < 2


def test_a_line_has_no_breaks_no_tabs_and_nothing_that_turns_the_text() -> None:
    assert naming.line(" a \r\n b\tc\u2028d\u202e\x00\ud800\ufeff ") == "a b c d"


@pytest.mark.parametrize("text", ["\u200b", "\u2060 \u00ad", "\u3164", "\u2800\n\u2800", "\ufe0f"])
def test_a_text_of_which_nothing_can_be_seen_is_none(text: str) -> None:
    assert naming.line(text) == naming.prose(text) == ""


def test_prose_keeps_its_lines() -> None:
    assert naming.prose(" a\r\nb\rc\td\x07 ") == "a\nb\nc d"


def test_white_space_without_end_takes_no_time() -> None:
    start = process_time()
    assert naming.line("a" + " " * 1_000_000 + "b").startswith("a ")
    assert process_time() - start < 1


def test_names_of_attributes_differ_and_are_short() -> None:
    names = naming.columns(["a", " a", "", "b\nc", "z" * 300, "undirected"], reserved=["undirected"])
    assert [*names.values()] == ["a", "a (2)", "unnamed", "b c", "z" * 100, "undirected (2)"]


def test_one_is_counted_in_the_singular() -> None:
    assert [naming.counted(number, "row") for number in (1, 0, 1_200)] == ["1 row", "0 rows", "1,200 rows"]
