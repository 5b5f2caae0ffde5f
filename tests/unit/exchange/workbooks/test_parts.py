"""The parts of a workbook, as several programs write them."""

import io
import zipfile
from collections.abc import Callable

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.files import File
from dashboard.exchange.workbooks.parts import parts_of
from scripts import amplifiers
from tests.unit.exchange.made_workbooks import workbook

Change = Callable[[str], str]


def changed(file: File, part: str, change: Change | None) -> File:
    """Return the workbook *file* with one *part* changed, or without it."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file.data)) as old, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif change:
                new.writestr(name, change(old.read(name).decode()))
    return File(name=file.name, data=raw.getvalue())


def test_sheets_come_by_name_with_the_styles_that_show_dates() -> None:
    parts = parts_of(workbook(seats=[["a"]], **{"Other one": [["b"]]}), found=Findings())
    assert [name for name, _ in parts.sheets] == ["seats", "Other one"]
    assert (parts.texts, parts.dates, parts.from_1904) == ((), frozenset(), False)


def test_shared_texts_of_several_styles_are_joined_without_their_pronunciation() -> None:
    texts = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>plain</t></si>'
        '<si><r><t xml:space="preserve">in </t></r><r><rPr><b/></rPr><t>two</t></r><rPh><t>x</t></rPh></si><si/></sst>'
    )
    file = workbook(seats=[["a"]])
    relations = changed(
        file, "xl/_rels/workbook.xml.rels",
        lambda text: text.replace("</Relationships>", '<Relationship Id="t" Type="http://x/sharedStrings" '
                                  'Target="/xl/sharedStrings.xml"/></Relationships>'),
    )  # fmt: skip
    raw = io.BytesIO(relations.data)
    with zipfile.ZipFile(raw, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", texts)
    parts = parts_of(File(name="a.xlsx", data=raw.getvalue()), found=Findings())
    assert parts.texts == ("plain", "in two", "")


def test_days_may_be_counted_from_1904_on() -> None:
    file = changed(
        workbook(seats=[["a"]]),
        "xl/workbook.xml",
        lambda text: text.replace("<workbookPr ", '<workbookPr date1904="1" '),
    )
    assert parts_of(file, found=Findings()).from_1904


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        ("xl/workbook.xml", None, "talks.xlsx: is no whole workbook: it has no xl/workbook.xml; open it"),
        (
            "xl/worksheets/sheet1.xml",
            None,
            "talks.xlsx: is no whole workbook: it has no xl/worksheets/sheet1.xml; open",
        ),
        ("xl/_rels/workbook.xml.rels", lambda text: text[:50], "talks.xlsx, its relations"),
        ("xl/worksheets/sheet1.xml", lambda text: text[:90], "talks.xlsx, its sheet seats"),
        (
            "xl/worksheets/sheet1.xml",
            lambda text: '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>' + text.partition("?>")[2],
            "talks.xlsx, its sheet seats",
        ),
    ],
)
def test_a_part_that_is_missing_or_broken_is_a_problem(part: str, change: Change | None, message: str) -> None:
    with pytest.raises(DossierError) as error:
        list(parts_of(changed(workbook(seats=[["a"]]), part, change), found=Findings()).sheets)
    assert str(error.value).startswith(message)


def test_elements_are_counted_in_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    book = workbook(seats=[["a"] * 9], ties=[["b"] * 9])
    assert len(list(parts_of(book, found=Findings()).sheets)) == 2
    monkeypatch.setattr("dashboard.exchange.workbooks.parts.MAX_ELEMENTS", 100)
    with pytest.raises(DossierError, match="elements; leave out what is not needed"):
        list(parts_of(book, found=Findings()).sheets)


def test_a_shared_text_is_unescaped_once_for_all_its_cells() -> None:
    book = amplifiers.workbook([amplifiers.rows(2, 2)], ["_x0041_b"])
    assert parts_of(File(name="a.xlsx", data=book), found=Findings()).texts == ("Ab",)
