"""The text of a GML file: what is in it, on which lines, and what is wrong with it."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.safe import Numeral
from dashboard.exchange.text_formats import gml_tokens
from dashboard.exchange.text_formats.gml_tokens import MAX_ENTITIES, MAX_FAULTS, Block, block, unescaped


def parsed(text: str) -> Block:
    return block(text, Draft("a.gml"))


def problems(text: str) -> list[str]:
    with pytest.raises(DossierError) as refused:
        parsed(text)
    return [f"{one.row}: {one.message}" for one in refused.value.problems]


def test_values_are_texts_words_and_lists() -> None:
    assert parsed('Creator "x y"\nVersion 1 graph [a -1.5e3 b INF c[d ""]]') == {
        "Creator": "x y",
        "Version": "1",
        "graph": {"a": "-1.5e3", "b": "INF", "c": {"d": ""}},
    }


def test_only_what_every_program_reads_as_a_number_is_one() -> None:
    values = parsed('a 1 b 1.5 c +1 d 1. e x f "1"')
    assert [isinstance(value, Numeral) for value in values.values()] == [True, True, False, False, False, False]


def test_a_text_may_run_over_lines_and_hold_what_elsewhere_means_something() -> None:
    assert parsed('a "one\n# two ] ["') == {"a": "one\n# two ] ["}


def test_comments_begin_with_a_hash() -> None:
    assert parsed('# first\na 1 # after\n  # "odd [\nb #FF0000') == {"a": "1", "b": "#FF0000"}


def test_keys_that_stand_several_times_are_a_list() -> None:
    assert parsed('a 1 a "x" a [b 1] c "_networkx_list_start" c 1') == {"a": ["1", "x", {"b": "1"}], "c": ["1"]}


def test_each_block_knows_its_line() -> None:
    top = parsed('graph\n[\nname "a\nb"\n\nnode [ id 0 ]\nedge\n[ ] ]')
    graph = top["graph"]
    assert isinstance(graph, Block)
    assert [one.line for one in (graph, graph["node"], graph["edge"]) if isinstance(one, Block)] == [1, 6, 7]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&quot;&amp;&lt;", '"&<'),
        ("&#1046;&#x416;&#X416;", "ЖЖЖ"),
        ("&eacute;&copy;", "é©"),
        ("AT&T &co &#; &#x; &nosuch; &#1234567890;", "AT&T &co &#; &#x; &nosuch; &#1234567890;"),
        ("&amp;quot;", "&quot;"),
        ("&#55357;", "\ud83d"),
    ],
)
def test_entities_are_the_characters_that_they_stand_for(text: str, plain: str) -> None:
    assert unescaped(text) == plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('graph [\na "b', "2: a text has a quotation mark in it or no end, at 'a \"b'"),
        ('graph [\na "he said "hi"" ]', "2: a text has a quotation mark in it or no end"),
        ("graph [\nlabel ]", "2: a key has no value, at 'label ]'"),
        ("graph [\nlabel two words\n]", "2: a key has no value, at 'words'"),
        ("graph [\n1 a ]", "2: a key is expected, which begins with a letter, at '1 a ]'"),
        ("graph [ ]\n]", "2: a closing bracket has no opening one"),
        ("a 1\ngraph [\nnode [ id 1 ]", "2: the bracket that opens here is never closed"),
    ],
)
def test_what_is_no_gml_is_said_with_its_line(text: str, said: str) -> None:
    assert [one[: len(said)] for one in problems(text)] == [said]


def test_faults_are_looked_for_to_the_end_of_the_text() -> None:
    assert [one[:2] for one in problems('1 a\nb "c" [\n\n2\ne "f')] == ["1:", "2:", "4:", "5:"]


def test_a_file_that_is_wrong_everywhere_is_not_read_to_its_end() -> None:
    assert len(problems("1\n" * 1000)) == MAX_FAULTS + 1


def test_brackets_that_are_too_deep_are_refused() -> None:
    assert "more than 64 deep" in problems("a [" * 100)[0]
    assert parsed("a [" * 64 + "]" * 64)


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gml_tokens, "MAX_PAIRS", 3)
    assert parsed("a 1 b 2 c 3")
    assert "has more than 3 values" in problems("a 1\n" * 4)[0]


def test_too_many_entities_are_refused() -> None:
    assert "more than 1,000,000 entities" in problems("&" * (MAX_ENTITIES + 1))[0]
