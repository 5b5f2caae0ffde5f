"""JSON within limits: what is refused and why, what is put right and noted, and where."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats.safe import MAX_VALUES, Document, Json, Numeral, document
from dashboard.exchange.limits import MAX_BYTES, MAX_DEPTH


def value(text: str) -> Json:
    return document(text.encode(), path="a.json").value


def problem(data: bytes) -> str:
    with pytest.raises(DossierError) as refused:
        document(data, path="a.json")
    (only,) = refused.value.problems
    return f"{only.row}: {only.message}"


def problems(made: Document) -> list[str]:
    return list(map(str, made.draft.refused().problems))


def notes(made: Document) -> list[str]:
    return [f"{note.place} {note.message}" for note in made.draft.notes]


def test_a_number_stays_as_it_is_written_however_long() -> None:
    assert value('[1.50, -0, 1E5, "1"]') == ["1.50", "-0", "1E5", "1"]
    assert value("9" * 5000) == "9" * 5000
    assert [isinstance(one, Numeral) for one in document(b'[1, "1"]', path="a").value or ()] == [True, False]


def test_truth_and_null_are_themselves() -> None:
    assert value("[true, false, null]") == [True, False, None]


def test_an_empty_file_is_refused() -> None:
    assert problem(b"").startswith("None: is an empty file")


def test_a_byte_order_mark_is_passed_over_and_noted() -> None:
    made = document(b"\xef\xbb\xbf{}", path="a.json")
    assert (made.value, len(made.draft.notes)) == ({}, 1)


def test_json_in_another_encoding_is_refused_with_the_place() -> None:
    assert problem(b'{"a":\n"\xe9"}').startswith("2: is not in UTF-8: byte 0xe9")


def test_a_file_that_is_too_long_is_refused_unread() -> None:
    assert "MB are the most" in problem(b"[" * (MAX_BYTES + 1))


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_brackets_that_are_too_deep_are_refused_before_parsing(opening: str) -> None:
    assert "more than 64 deep" in problem((opening * 100_000).encode())


def test_brackets_within_texts_do_not_count() -> None:
    assert value(f'["{"[" * 100}", "\\"[["]') == ["[" * 100, '"[[']
    assert value("[" * MAX_DEPTH + "]" * MAX_DEPTH)


def test_too_many_values_are_refused_before_parsing() -> None:
    assert "values; 1,500,000 are the most" in problem(b"[" + b"0," * MAX_VALUES + b"0]")


def test_a_name_that_stands_twice_with_different_values_is_a_problem_with_its_place() -> None:
    made = document(b'{"nodes": [\n{"id": 1},\n{"id": 1, "id": 2}]}', path="a.json")
    assert problems(made) == [
        "a.json, row 3, column nodes[1]: 'id' stands twice in one object with different values; keep one of them"
    ]


def test_a_name_that_stands_twice_with_one_value_is_noted() -> None:
    made = document(b'[{"a": [1], "a": [1]}, {"b": 1, "b": 1}]', path="a.json")
    assert notes(made) == [
        "(0,) a name that stands twice in one object with the same value was read once (2 times, here first)"
    ]


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_json_does_not_know_are_kept_as_words_and_noted(word: str) -> None:
    made = document(f'{{"a": [1, {word}]}}'.encode(), path="a.json")
    assert made.value == {"a": ["1", word]}
    assert notes(made) == [f"('a', 1) {word} is no number that JSON knows; it was kept as that word"]


def test_a_raw_line_end_in_a_text_is_let_pass_and_noted() -> None:
    made = document(b'{"a":\n"b\nc"}', path="a.json")
    assert made.value == {"a": "b\nc"}
    assert notes(made) == ["2 a raw line end, tab or other control character inside a text was let pass"]


def test_half_a_character_is_left_for_the_cleaning() -> None:
    assert value('"\\ud83d"') == "\ud83d"
    assert value('"\\ud83d\\ude00"') == "😀"
