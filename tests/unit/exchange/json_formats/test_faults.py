"""What keeps a text from being JSON, said with its line and its mend."""

import json

import pytest

from dashboard.exchange.json_formats.faults import syntax_problem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  \n ", "2: the file ends too early: a value is missing"),
        ('{"a": 1', "1: the file ends too early: a comma is missing"),
        ('{"a": "b', "1: a text begins that does not end"),
        ('{"a" 1}', "1: a colon is missing"),
        ('{"a": 1 "b": 2}', "1: a comma is missing, or the end of the object or list (character 9 of the line"),
        ("{'a': 1}", "1: JSON writes text in double quotation marks"),
        ("{a: 1}", "1: the name of a member is missing, in double quotation marks"),
        ('{"a": 1} // end', "1: JSON has no comments"),
        ("{} {}", "1: the file goes on after its end"),
        ("var graph = {}", "1: is no JSON: it begins with 'var graph = {}'"),
        ('{"a": tru}', "1: a value is missing"),
        ('"\\x"', "1: no JSON: Invalid \\escape"),
    ],
)
def test_what_is_no_json_is_said_with_its_line_and_mend(text: str, said: str) -> None:
    with pytest.raises(json.JSONDecodeError) as stopped:
        json.loads(text)
    problem = syntax_problem(stopped.value, path="a.json")
    assert f"{problem.row}: {problem.message}".startswith(said)


@pytest.mark.parametrize("text", ['{"a": 1,\n}', "[1,\n\n]", "[1,]"])
def test_a_comma_before_the_end_is_said_whatever_the_parser_calls_it(text: str) -> None:
    with pytest.raises(json.JSONDecodeError) as stopped:
        json.loads(text)
    assert "a comma stands before the end" in syntax_problem(stopped.value, path="a.json").message


def test_json_lines_are_told_to_be_a_list_without_its_brackets() -> None:
    with pytest.raises(json.JSONDecodeError) as stopped:
        json.loads('{"a": 1}\n{"a": 2}\n')
    assert "is JSON Lines, a row a line; put commas" in syntax_problem(stopped.value, path="a.json").message
