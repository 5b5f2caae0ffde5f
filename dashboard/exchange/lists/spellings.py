"""Cells in which one name is spelled in several ways that look the same, or in which there are several names."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from dashboard.dossier.alike import plainly
from dashboard.dossier.problems import Problem, shown
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.naming import counted

_TOLD = 5  # names that a note shows
# Between names: semicolons, bars, lines of their own, a stroke between spaces, a comma of Chinese.
_FIRM = re.compile(r"[;\uff1b\u061b|\r\n\u3001\u2022]|\s/\s")
_COMMA = re.compile(r"[,\u060c]")
_WEAK = re.compile(r"[,\u060c&/+]|\s(?:and|und|et|y|и|و)\s")  # within many a name, too
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,2}")


def one_spelling(found: Listing, columns: Collection[str]) -> tuple[Listing, list[Problem]]:
    """Return *found* with one spelling for names in *columns* that look the same, and a note on them.

    They differ in no-break, double or zero-width spaces, or in Unicode form.
    """
    spelled = _spelled(cell for name in columns for cell in _cells(found, name))
    if not spelled:
        return found, []
    places = [found.columns.index(name) for name in columns]
    rows = tuple(
        (number, tuple(spelled.get(cell, cell) if place in places else cell for place, cell in enumerate(row)))
        for number, row in found.rows
    )
    names = list(dict.fromkeys(spelled.values()))
    told = ", ".join(map(shown, names[:_TOLD])) + (f" and {len(names) - _TOLD:,} more" if len(names) > _TOLD else "")
    count = f"{counted(len(names), 'name')} {'is' if len(names) == 1 else 'are'}"
    message = "spelled in several ways that differ only in spaces or in Unicode form, which were read as one"
    return replace(found, rows=rows), [Problem(found.path, f"{count} {message}: {told}")]


def several_names(found: Listing, columns: Iterable[str]) -> Iterator[Problem]:
    """Yield a note on each of *columns* in which cells look like several names."""
    columns = list(columns)
    cells = {cell for name in columns for cell in _cells(found, name)}
    single = {cell for cell in cells if not _FIRM.search(cell)}
    known = {plainly(part) for cell in cells - single for part in _FIRM.split(cell)}
    known |= {plainly(cell) for cell in single if not _WEAK.search(cell)}
    for name in columns:
        rows = zip(found.rows, _cells(found, name), strict=True)
        full = [(number, cell) for (number, _), cell in rows if _are_several(cell, known)]
        if full:
            count = f"{counted(len(full), 'cell')} {'looks' if len(full) == 1 else 'look'} like several names"
            first = f"the first {shown(plainly(full[0][1]))} in row {full[0][0]}"
            message = f"{count}, {first}: each cell was read as one name; write a row for each name"
            yield Problem(found.path, message, column=name)


def _are_several(cell: str, known: Collection[str]) -> bool:
    if len(_parts(_FIRM, cell)) > 1:
        return True
    parts = _parts(_WEAK, cell)
    if len(parts) > 1 and all(part in known for part in parts):
        return True
    listed = _parts(_COMMA, cell)
    return len(listed) > 2 or (len(listed) == 2 and all(_is_person(part) for part in listed))


def _is_person(text: str) -> bool:
    """Tell whether *text* is two or three words, each with a capital where its script has them."""
    return bool(_PERSON.fullmatch(text)) and all(word[0] != word[0].lower() for word in text.split())


def _parts(mark: re.Pattern[str], cell: str) -> list[str]:
    return [plain for part in mark.split(cell) if (plain := plainly(part))]


def _spelled(cells: Iterable[str]) -> Mapping[str, str]:
    """Return the one spelling of each of *cells* that has several."""
    ways: dict[str, set[str]] = {}
    for cell in cells:
        if cell:
            ways.setdefault(plainly(cell), set()).add(cell)
    return {cell: plain for plain, found in ways.items() if plain and len(found) > 1 for cell in found}


def _cells(found: Listing, column: str) -> list[str]:
    place = found.columns.index(column)
    return [row[place] for _, row in found.rows]
