"""A dossier as a workbook: a sheet for each table, and one for what ``dossier.toml`` says.

ECMA-376, Part 1, 18 (SpreadsheetML). We write the XML ourselves: openpyxl puts every sheet into a file on the disk
first, where nothing that a reader brings may go, and the time into the workbook.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils.cell import get_column_letter  # type: ignore[import-untyped]  # it ships no types

from dashboard.dossier.columns import FRONT_KEYS, OWN
from dashboard.dossier.formulas import guarded
from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import archive, tables

SUFFIXES: tuple[str, ...] = (".xlsx",)
ABOUT = "dossier"  # the sheet with the keys of dossier.toml and their values

_WIDE = {"claim", "note", "quote", "summary", "title", "value"}
_WIDTHS = {False: 18, True: 50}  # characters
_ESCAPABLE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what follows would be read as the character of that number

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FONTS = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
_FILLS = "".join(
    f'<fill><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125")
)  # both are expected
_BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
_PLAIN = 'fontId="0" fillId="0" borderId="0"'
_TEXT = (
    f'<xf numFmtId="49" {_PLAIN} xfId="0" applyNumberFormat="1" quotePrefix="1"/>'  # text, whatever is typed into it
)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">{_FONTS}<fills count="2">{_FILLS}</fills>{_BORDERS}'
    f'<cellStyleXfs count="1"><xf numFmtId="0" {_PLAIN}/></cellStyleXfs>'
    f'<cellXfs count="2"><xf numFmtId="0" {_PLAIN} xfId="0"/>{_TEXT}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def write(dossier: Dossier) -> bytes:
    """Return *dossier* as a workbook: the same bytes for the same dossier. All its cells are text."""
    about = [(key, str(getattr(dossier, key))) for key in FRONT_KEYS]
    about += [(OWN + name, value) for name, value in dossier.attributes.items()]
    sheets = {ABOUT: _sheet(("key", "value"), about)}
    for path, table in tables(dossier).items():
        columns = [str(name) for name in table.columns]
        sheets[path.removesuffix(".csv")] = _sheet(
            columns, zip(*(table[name].tolist() for name in columns), strict=True)
        )
    return archive({name: text.encode() for name, text in _parts(sheets)})


def _parts(sheets: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of a workbook with the XML of *sheets* by name, in the order in which others write them."""
    numbered = list(enumerate(sheets, start=1))
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for number, _ in numbered
    )
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{types}</Types>',
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    listed = "".join(f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>' for number, name in numbered)
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    yield "xl/workbook.xml", _HEAD + book
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number, _ in numbered]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    for number, name in numbered:
        yield f"xl/worksheets/sheet{number}.xml", sheets[name]


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target={quoteattr(target)}/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _sheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the XML of a sheet with a row of *columns*, which stays in sight, above *rows*."""
    letters = [get_column_letter(place) for place in range(1, len(columns) + 1)]
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{_WIDTHS[column in _WIDE]}" style="1" customWidth="1"/>'
        for place, column in enumerate(columns, start=1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    cells = "".join(
        f'<row r="{number}">{"".join(_cells(row, letters, number))}</row>'
        for number, row in enumerate((columns, *rows), start=1)
    )
    return f'{_HEAD}<worksheet xmlns="{_MAIN}">{view}<cols>{widths}</cols><sheetData>{cells}</sheetData></worksheet>'


def _cells(row: Sequence[str], letters: Sequence[str], number: int) -> Iterator[str]:
    """Yield the cells of *row* that are filled: text, and guarded as in CSV, into which a spreadsheet may save them."""
    for letter, text in zip(letters, row, strict=True):
        if text:
            shown = escape(_ESCAPABLE.sub("_x005F_", guarded(text)))
            yield f'<c r="{letter}{number}" s="1" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'
