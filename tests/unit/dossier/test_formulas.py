"""Cells that a spreadsheet would run: guarded in what we write, and what they were in what we read."""

from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.formulas import guarded, unguarded

UNSEEN = (
    *(
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u200e",
        "\u202e",
        "\xad",
        "\u034f",
        "\u180e",
        "\u2800",
        "\u3164",
        "\ufe0f",
        "\U000e0001",
    ),
    *(" ", "\xa0", "\u2003", "\u2028", "\x00", "\x1f", "\x7f", "\x85"),
)
CELLS = st.text("'=+-@\t\r＝1.5eEa \u200b\u2060\xa0", max_size=8)


@settings(max_examples=500, database=None)
@given(cell=CELLS)
def test_taking_the_guard_off_gives_back_the_cell(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@settings(max_examples=500, database=None)
@given(cell=CELLS)
def test_no_guarded_cell_begins_as_a_formula_does(cell: str) -> None:
    assert guarded(cell)[:1] not in tuple("=@\t\r＝") and (guarded(cell)[:1] not in ("+", "-") or cell[-1:].isdigit())


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-", "+49 30 12", "'=1", "''@x"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("start", ["=1+1", "+cmd", "-x", "@SUM(A1)", "＝1"])
@pytest.mark.parametrize("unseen", [*UNSEEN, "\u200b \u2060"], ids=ascii)
def test_what_is_not_seen_before_a_formula_does_not_hide_it(unseen: str, start: str) -> None:
    assert guarded(unseen + start) == "'" + unseen + start
    assert unguarded(guarded(unseen + start)) == unseen + start


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_what_is_not_seen_before_other_text_changes_nothing(unseen: str) -> None:
    assert (guarded(unseen + "Anna"), guarded(unseen + "-5")) == (unseen + "Anna", unseen + "-5")


def test_all_that_unicode_calls_a_space_a_control_or_a_mark_of_format_is_looked_through() -> None:
    kinds = {"Cc", "Cf", "Zs", "Zl", "Zp"}
    unseen = [letter for letter in map(chr, range(0x110000)) if category(letter) in kinds or letter.isspace()]
    assert [ascii(letter) for letter in unseen if not guarded(f"{letter}=1").startswith("'")] == []


@pytest.mark.parametrize("cell", ["", "a=b", "-5", "+0.5", "-1e-7", "-1,5", "'tis", "'", "''", "'-5", "–"])
def test_everything_else_stays_as_it_is_both_ways(cell: str) -> None:
    assert (guarded(cell), unguarded(cell)) == (cell, cell)
