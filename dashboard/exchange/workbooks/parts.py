"""What a workbook is made of: its parts by name, its sheets, its shared texts, and which of its styles show dates.

ECMA-376, Part 1, 18 (SpreadsheetML). We read the XML ourselves: with defusedxml, openpyxl takes ten times as long, and
it does not know the strict variant of the format.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format  # type: ignore[import-untyped]  # it ships no types

from dashboard.dossier.problems import DossierError, Findings, Problem, plain
from dashboard.exchange.archives import unpacked
from dashboard.exchange.files import File
from dashboard.exchange.xml_formats.safe import Element, Room, parse

MAX_ELEMENTS = 2_000_000  # of all parts together: three for a cell, and those of the texts that cells share
BOOK = "xl/workbook.xml"  # where every spreadsheet has it
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEET, _TEXTS, _STYLES = "/worksheet", "/sharedStrings", "/styles"  # what the types of relations end with
_ESCAPE = re.compile("_x((?!D[89A-F])[0-9A-F]{4})_", re.IGNORECASE)  # how a workbook spells what XML cannot hold
_EASTERN_DATES = {*range(27, 37), *range(50, 59)}  # formats of dates that are not among openpyxl's


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A workbook. *sheets* reads its worksheets, each with its name, when it is asked for, so that only one is held;
    *texts* are shared by cells; *dates* the styles of cells that are dates; *from_1904* tells whether days are counted
    from 1904 on.
    """

    sheets: Iterator[tuple[str, Element]]
    texts: tuple[str, ...]
    dates: frozenset[int]
    from_1904: bool


def parts_of(file: File, *, found: Findings) -> Parts:
    """Return the parts of the workbook *file*. Raise :class:`DossierError` where it is none, or larger than we read."""
    raw = {part.name: part.data for part in unpacked(file, found=found)}
    room = Room(MAX_ELEMENTS)

    def part(name: str, what: str) -> Element:
        if name not in raw:
            message = f"is no whole workbook: it has no {plain(name or what)}"
            raise DossierError(Problem(file.path, f"{message}; open it in a spreadsheet and save it again as .xlsx"))
        return parse(raw[name], path=f"{file.path}, its {what}", found=found, room=room)

    book = part(BOOK, "workbook.xml")
    relations = [element.attributes for element in part(_RELATIONS, "relations")]
    targets = {one.get("Id", ""): posixpath.join("/xl", one.get("Target", "")).lstrip("/") for one in relations}
    types = {one.get("Id", ""): one.get("Type", "") for one in relations}

    def of_type(end: str) -> str:
        return next((targets[name] for name, kind in types.items() if kind.endswith(end)), "")

    sheets = [sheet for listed in book.named("sheets") for sheet in listed.named("sheet")]
    named = {sheet.attributes.get("name", ""): sheet.attributes.get("r:id", "") for sheet in sheets}
    return Parts(
        sheets=(
            (name, part(targets.get(relation, ""), f"sheet {plain(name)}"))
            for name, relation in named.items()
            if types.get(relation, "").endswith(_SHEET)
        ),
        texts=_texts(part(of_type(_TEXTS), "texts")) if of_type(_TEXTS) in raw else (),
        dates=_dates(part(of_type(_STYLES), "styles")) if of_type(_STYLES) in raw else frozenset(),
        from_1904=any(one.attributes.get("date1904") in ("1", "true") for one in book.named("workbookpr")),
    )


def text_in(element: Element) -> str:
    """Return the text of *element*, of one style or several, without the notes on how it is pronounced."""
    if len(element.children) == 1 and element.children[0].name == "t":
        return unescaped(element.children[0].text)
    runs = (
        run for child in element for run in ([child] if child.name == "t" else child.named("t")) if child.name != "rph"
    )
    return unescaped("".join(run.text for run in runs))


def unescaped(text: str) -> str:
    """Return *text* with what a workbook spells otherwise as the characters that it means."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _texts(root: Element) -> tuple[str, ...]:
    return tuple(text_in(item) for item in root.named("si"))


def _dates(root: Element) -> frozenset[int]:
    formats = {
        one.attributes.get("numFmtId"): one.attributes.get("formatCode", "")
        for listed in root.named("numfmts")
        for one in listed
    }
    styles: Iterable[Element] = (style for listed in root.named("cellxfs") for style in listed)
    return frozenset(place for place, style in enumerate(styles) if _is_date(style.attributes.get("numFmtId"), formats))


def _is_date(number: str | None, formats: Mapping[str | None, str]) -> bool:
    if number in formats:
        return bool(is_date_format(formats[number]))
    known = int(number) if number and number.isdecimal() and len(number) < 4 else 0
    return known in _EASTERN_DATES or bool(is_date_format(BUILTIN_FORMATS.get(known, "General")))
