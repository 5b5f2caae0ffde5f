"""Merged cells."""

import io
from time import process_time

from openpyxl import Workbook  # type: ignore[import-untyped]

from dashboard.dossier.problems import Findings
from dashboard.exchange.files import File
from dashboard.exchange.workbooks.merging import fill
from dashboard.exchange.workbooks.sheets import sheets_of
from dashboard.exchange.xml_formats.safe import parse


def test_what_is_merged_downwards_holds_for_every_row_that_has_anything_and_is_noted() -> None:
    book = Workbook()
    sheet = book.active
    for row in (["Talks of 2030"], ["event", "actor"], ["First", "Anna"], [None, "Ben"], ["Second", "Cara"]):
        sheet.append(row)
    for region in ("A1:B1", "A3:A4", "A5:A9"):
        sheet.merge_cells(region)
    raw, found = io.BytesIO(), Findings()
    book.save(raw)
    (read,) = sheets_of(File(name="talks.xlsx", data=raw.getvalue()), found=found)
    assert read.rows[2:] == [["First", "Anna"], ["First", "Ben"], ["Second", "Cara"]]
    assert read.rows[0] == ["Talks of 2030"]
    assert [str(note) for note in found.notes] == [
        "talks.xlsx: 1 row below the first of merged cells read as having its text"
    ]


def test_regions_without_end_take_no_time() -> None:
    regions = '<mergeCell ref="A1:A1048576"/>' * 50_000
    root = parse(f"<s><mergeCells>{regions}</mergeCells></s>".encode(), path="a", found=Findings())
    rows = {number: {1: "x"} for number in range(1, 100_000)}
    start = process_time()
    assert fill(rows, root, lambda text: None) == 0
    assert process_time() - start < 1
