"""Cells that a spreadsheet would run as a formula: guarded where we write, as they were where we read."""

import re

GUARD = "'"  # what a spreadsheet's user types before a cell that is to stay text

# What is not seen, and what a spreadsheet, or whatever cleans a table before it, may drop: white space, controls, marks
# of format, fillers, variation selectors and tags (Unicode: White_Space, Cc, Default_Ignorable_Code_Point, Cf).
_UNSEEN = (
    r"\s\x00-\x20\x7f-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680\u17b4\u17b5"
    r"\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# What a spreadsheet, in any of its languages, takes for the start of a formula; a plain number is none.
_NUMBER = r"[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?\Z"
_FORMULA = re.compile(rf"'*(?:[{_UNSEEN}]*(?!{_NUMBER})[=+\-@＝＋－＠]|[\t\r\n])")


def guarded(cell: str) -> str:
    """Return *cell* with an apostrophe before it where a spreadsheet would run it, or would seem to on the way back."""
    plain = cell[:1].isascii() and cell[:1].isalnum()  # as nearly all begin
    return GUARD + cell if not plain and _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return *cell* as it was before :func:`guarded`; one that never was guarded is returned as it stands."""
    return cell[1:] if cell.startswith(GUARD) and _FORMULA.match(cell) else cell
