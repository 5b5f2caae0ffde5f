"""Cells in which one name is spelled in several ways that look the same."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dashboard.dossier.alike import plainly
from dashboard.dossier.problems import Problem, shown
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.naming import counted

_TOLD = 5  # names that a note shows


def one_spelling(found: Listing, columns: Collection[str]) -> tuple[Listing, list[Problem]]:
    """Return *found* with one spelling for names in *columns* that look the same, and a note on them.

    They differ in no-break, double or zero-width spaces, or in Unicode form.
    """
    spelled = _spelled(cell for name in columns for cell in found.cells(name))
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


def _spelled(cells: Iterable[str]) -> Mapping[str, str]:
    """Return the one spelling of each of *cells* that has several."""
    ways: dict[str, set[str]] = {}
    for cell in cells:
        if cell:
            ways.setdefault(plainly(cell), set()).add(cell)
    return {cell: plain for plain, found in ways.items() if plain and len(found) > 1 for cell in found}
