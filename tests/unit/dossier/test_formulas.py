"""Cells that a spreadsheet would run: guarded in what we write, and what they were in what we read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.formulas import guarded, unguarded

CELLS = st.text("'=+-@\t\r＝1.5eEa ", max_size=8)


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


@pytest.mark.parametrize("cell", ["", "a=b", "-5", "+0.5", "-1e-7", "-1,5", "'tis", "'", "''", "'-5", "–"])
def test_everything_else_stays_as_it_is_both_ways(cell: str) -> None:
    assert (guarded(cell), unguarded(cell)) == (cell, cell)
