"""Workbooks for tests, made with another program's writer."""

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook  # type: ignore[import-untyped]

from dashboard.exchange.files import File


def workbook(name: str = "talks.xlsx", **sheets: Sequence[Sequence[object]]) -> File:
    """Return a workbook with *sheets* of rows of values, as openpyxl writes it: ``=`` begins a formula."""
    return made(sheets, name=name)


def made(sheets: Mapping[str, Sequence[Sequence[object]]], *, name: str = "talks.xlsx") -> File:
    """Return a workbook with *sheets* of any names."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    raw = io.BytesIO()
    book.save(raw)
    return File(name=name, data=raw.getvalue())
