"""Cells that are merged over several rows: what the first shows holds for all, and the others are empty."""

import re
from collections.abc import Callable

from openpyxl.utils.cell import column_index_from_string  # type: ignore[import-untyped]  # it ships no types

from dashboard.exchange.limits import MAX_CELLS
from dashboard.exchange.xml_formats.safe import Element

_REGION = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})")


def fill(rows: dict[int, dict[int, str]], root: Element, count: Callable[[str], None]) -> int:
    """Write the text of each region of merged cells in the sheet *root* into the first cell of its further rows; return
    how many of *rows*, whose texts are by their columns, got one. Rows without any text get none. *count* is told of
    each text that is written.
    """
    filled = looked_at = 0
    for region in (one for listed in root.named("mergecells") for one in listed.named("mergecell")):
        match = _REGION.fullmatch(region.attributes.get("ref", ""))
        if not match:
            continue
        place, first, last = column_index_from_string(match[1]), int(match[2]), min(int(match[3]), max(rows, default=0))
        looked_at += max(0, last - first)
        if looked_at > MAX_CELLS:  # regions that lie over one another, as no spreadsheet writes them
            return filled
        text = rows.get(first, {}).get(place, "")
        for number in range(first + 1, last + 1):
            if text and rows.get(number) and place not in rows[number]:
                count(text)
                rows[number][place] = text
                filled += 1
    return filled
