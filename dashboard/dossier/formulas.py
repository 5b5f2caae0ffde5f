"""Cells that a spreadsheet would run as a formula: guarded where we write, as they were where we read."""

import re

GUARD = "'"  # what a spreadsheet's user types before a cell that is to stay text

# What a spreadsheet, in any of its languages, takes for the start of a formula; a plain number is none.
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
_FORMULA = re.compile(r"'*(?![+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?\Z)[=+\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """Return *cell* with an apostrophe before it where a spreadsheet would run it, or would seem to on the way back."""
    return GUARD + cell if cell[:1] in _FIRST and _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return *cell* as it was before :func:`guarded`; one that never was guarded is returned as it stands."""
    return cell[1:] if cell.startswith(GUARD) and _FORMULA.match(cell) else cell
