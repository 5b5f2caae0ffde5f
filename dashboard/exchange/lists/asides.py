"""Rows of a table that are none of it: totals, sources and notes below it, in six languages."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from dashboard.dossier.problems import Problem, shown
from dashboard.exchange import naming
from dashboard.exchange.lists.listing import Listing, Row
from dashboard.exchange.lists.roles import bare

_TOTALS = """total, totals, subtotal, sub total, grand total, sum, overall, summe, gesamt, insgesamt, gesamtsumme,
    zwischensumme, totaux, total general, totale, somme, sous total, suma, totales, subtotales, итого, всего, сумма,
    итог, المجموع, مجموع, الإجمالي, إجمالي, المجموع الكلي"""
_NOTES = """source, sources, note, notes, footnote, footnotes, nb, n b, remark, remarks, quelle, quellen, anmerkung,
    anmerkungen, hinweis, hinweise, fussnote, fussnoten, remarque, remarques, fuente, fuentes, nota, notas,
    observaciones, источник, источники, примечание, примечания, сноска, сноски, المصدر, مصدر, المصادر, مصادر, ملاحظة,
    ملاحظات, هامش"""
_TOTAL, _NOTE = ({bare(word) for word in words.split(",")} for words in (_TOTALS, _NOTES))
_LEAD = re.compile(r"([^:：]{1,40})\s*[:：]")
_MARK = re.compile(r"\*|[\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070-\u2079]|[(\[]?\d{1,2}[)\]]\s")  # of a footnote
_NUMBER = re.compile(r"[=+(\u2212-]?\s*\d")  # how a cell of a total begins, or a formula that made it
_TOLD = 10  # rows that a note shows


def _nobody(cells: Sequence[str]) -> bool:
    return False


def without_asides(
    found: Listing,
    *,
    named: Collection[str],
    needed: Collection[str],
    is_known: Callable[[Sequence[str]], bool] = _nobody,
) -> tuple[Listing, list[int], list[Problem]]:
    """Return *found* without the rows that are totals, sources or notes, the numbers of these, and a note on them.

    *named* are the columns whose cells name actors, *needed* those that every row fills. In such a row *Total* may be a
    name. *is_known* tells of the cells of a row whether it is one of the table for another reason.
    """
    aside = [row for row in found.rows if _is_aside(row, found.columns, named, needed) and not is_known(row[1])]
    if not aside:
        return found, [], []
    numbers = {number for number, _ in aside}
    told = ", ".join(f"row {number} ({shown(_first(cells)[1])})" for number, cells in aside[:_TOLD])
    more = f" and {len(aside) - _TOLD:,} more" if len(aside) > _TOLD else ""
    message = f"{naming.counted(len(aside), 'row')} of totals, sources or notes left out: {told}{more}"
    kept = tuple(row for row in found.rows if row[0] not in numbers)
    faults = tuple(fault for fault in found.faults if fault.row not in numbers)
    return replace(found, rows=kept, faults=faults), sorted(numbers), [Problem(found.path, message)]


def _is_aside(row: Row, columns: Sequence[str], named: Collection[str], needed: Collection[str]) -> bool:
    place, text = _first(row[1])
    if not text:
        return False
    others = [cell for other, cell in enumerate(row[1]) if cell and other != place]
    word, first = _word(text), _word(text.split()[0])
    if (lead := _LEAD.match(text)) and _word(lead[1]) in _TOTAL | _NOTE:
        return True
    if word in _NOTE or (not others and (first in _NOTE or _MARK.match(text))):
        return True
    if word in _TOTAL:  # Total is a company as well
        rest = [row[1][columns.index(name)] for name in needed if columns.index(name) != place]
        return not (columns[place] in named and rest and all(cell and not _NUMBER.match(cell) for cell in rest))
    return first in _TOTAL and bool(others) and all(map(_NUMBER.match, others))


def _first(cells: Sequence[str]) -> tuple[int, str]:
    """Return the first filled one of *cells* and its place."""
    return next(((place, cell) for place, cell in enumerate(cells) if cell), (0, ""))


def _word(text: str) -> str:
    """Return *text* as it is looked up: ``Note 2`` as *note*."""
    return re.sub(r" \d+$", "", bare(text[:200]))
