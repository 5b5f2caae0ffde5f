"""The encodings of other programs' text files."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.decoding import decoded


def test_utf_8_is_read_without_a_note() -> None:
    assert decoded("Жé".encode(), path="a", guess=True) == ("Жé", [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_obeyed_and_noted(encoding: str) -> None:
    text, (note,) = decoded("Ж é".encode(encoding), path="a", guess=False)
    assert (text, note.row) == ("Ж é", 1)


def test_line_ends_of_every_system_become_line_feeds() -> None:
    assert decoded(b"a\r\nb\rc\n", path="a", guess=False)[0] == "a\nb\nc\n"


def test_other_bytes_are_read_as_windows_1252_with_a_note_of_the_line() -> None:
    text, (note,) = decoded("a\n«é» €".encode("cp1252"), path="a", guess=True)
    assert (text, note.row) == ("a\n«é» €", 2)
    assert "read as Windows-1252" in note.message


def test_bytes_that_windows_does_not_know_are_latin_1() -> None:
    assert decoded(b"\x81 caf\xe9", path="a", guess=True)[0] == "\x81 café"


def test_other_bytes_are_a_problem_where_the_format_has_one_encoding() -> None:
    with pytest.raises(DossierError, match="0xe9 at offset 2") as refused:
        decoded(b"a\n\xe9", path="a.json", guess=False)
    assert refused.value.problems[0].row == 2


def test_a_mark_that_lies_is_a_problem() -> None:
    with pytest.raises(DossierError, match="is not the UTF-16"):
        decoded(b"\xff\xfea", path="a", guess=True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("guess", [True, False])
def test_utf_16_that_does_not_say_so_is_told_by_its_zeros(encoding: str, guess: bool) -> None:
    text, notes = decoded("from;to\nZoë;محمد\n".encode(encoding), path="x.csv", guess=guess)
    assert text == "from;to\nZoë;محمد\n"
    assert "UTF-16 without a byte-order mark" in notes[0].message


def test_a_single_zero_makes_no_utf_16() -> None:
    assert decoded(b"from,to\nA,B\0\n", path="x.csv", guess=True) == ("from,to\nA,B\0\n", [])


def test_an_old_encoding_is_noted_by_its_name_and_one_that_is_not_told_is_a_problem_with_its_mend() -> None:
    text, (note,) = decoded("от,кому\nИванов,Петров\n".encode("cp1251"), path="x.csv", guess=True)
    assert text == "от,кому\nИванов,Петров\n"
    assert "read as Windows-1251" in note.message
    with pytest.raises(DossierError, match=r"row 2: is not in UTF-8.*nor surely in any encoding.*save the file again"):
        decoded("from,to\n山田太郎,日本\n".encode("shift_jis"), path="x.csv", guess=True)
