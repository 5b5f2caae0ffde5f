"""Cells in which there are several names: each is read as one actor, and a note says how many look so.

A cell is noted where one of these holds.

- A mark parts it that stands within no name: a semicolon, a bar, a line break, a stroke between spaces.
- Commas part it into three or more, or into two that are each two or three words with capitals, as people's names are.
- *and* (in six languages), *&*, *+*, a comma or a stroke part it, no two of its parts are the same, and each part is
  the whole of another cell, or a part of one that the first rule parts. Where *and* or *&* is among them, a part may
  also be the name of a country that no cell holds.

Two parts that together are the name of one country are one part: *Trinidad and Tobago*, and then *Trinidad and Tobago
and Norway* are two. So *Johnson & Johnson* is one name, and *Marks and Spencer* is unless both Marks and Spencer stand
in cells of their own. *Ministry of Trade and Industry* is one as well. What the cells do not tell is not guessed.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from dashboard.dossier.alike import plainly
from dashboard.dossier.countries import is_country
from dashboard.dossier.problems import Problem, shown
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.naming import counted

Named = tuple[Listing, Sequence[str]]  # a table and those of its columns whose cells name actors

# Between names: semicolons, bars, lines of their own, a stroke between spaces, a comma of Chinese.
_FIRM = re.compile(r"[;\uff1b\u061b|\r\n\u3001\u2022]|\s/\s")
_COMMA = re.compile(r"[,\u060c]")
_AND = r"&|\s(?:(?i:and|und|et|и)|[yeو])\s"
_WEAK = re.compile(rf"([,\u060c/+]|{_AND})")  # within many a name, too
_ATTACHED = re.compile(rf"([,\u060c/+]|{_AND}|\sو)")  # Arabic writes its and as the first letter of the next word
_NO_AND = frozenset(",\u060c/+")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,2}")


def several_names(tables: Sequence[Named]) -> Iterator[Problem]:
    """Yield a note on each column of *tables* in which cells look like several names; each table may tell names."""
    cells = {cell for found, columns in tables for name in columns for cell in found.cells(name)}
    single = {cell for cell in cells if not _FIRM.search(cell)}
    known = {plainly(part) for cell in cells - single for part in _FIRM.split(cell)}
    known |= {plainly(cell) for cell in single if not _WEAK.search(cell)}
    several = {cell for cell in cells if _are_several(cell, known)}
    for found, columns in tables:
        for name in columns:
            rows = zip(found.rows, found.cells(name), strict=True)
            full = [(number, cell) for (number, _), cell in rows if cell in several]
            if full:
                count = f"{counted(len(full), 'cell')} {'looks' if len(full) == 1 else 'look'} like several names"
                first = f"the first {shown(plainly(full[0][1]))} in row {full[0][0]}"
                message = f"{count}, {first}: each cell was read as one name; write a row for each name"
                yield Problem(found.path, message, column=name)


def _are_several(cell: str, known: Collection[str]) -> bool:
    if len(_parts(_FIRM, cell)) > 1:
        return True
    if not _ATTACHED.search(cell):
        return False
    if any(_are_names(mark.split(cell), known) for mark in (_WEAK, _ATTACHED)):
        return True
    listed = _parts(_COMMA, cell)
    return len(listed) > 2 or (len(listed) == 2 and all(_is_person(part) for part in listed))


def _are_names(split: Sequence[str], known: Collection[str]) -> bool:
    """Tell whether *split*, parts with the mark between each two, are different names, each *known* or a country's."""
    parts: list[str] = []
    is_and = False
    mark = ""
    for place, piece in enumerate(split):
        if place % 2:
            mark = piece.strip()
        elif part := plainly(piece):
            joint = mark not in _NO_AND
            if parts and joint and is_country(f"{parts[-1]} and {part}"):
                parts[-1] = f"{parts[-1]} and {part}"
            else:
                is_and |= joint and bool(parts)
                parts.append(part)
    names = all(part in known or (is_and and is_country(part)) for part in parts)
    return len(parts) > 1 and names and len(set(parts)) == len(parts)


def _is_person(text: str) -> bool:
    """Tell whether *text* is two or three words, each with a capital where its script has them."""
    return bool(_PERSON.fullmatch(text)) and all(word[0] != word[0].lower() for word in text.split())


def _parts(mark: re.Pattern[str], cell: str) -> list[str]:
    return [plain for part in mark.split(cell) if (plain := plainly(part))]
