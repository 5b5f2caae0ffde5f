"""Every way to break a dossier that we know of, and what its reader is told."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.dossier import folder, front, records
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import read

Small = Any  # the fixture of conftest.py
TOML, SOURCES, ACTORS, EVENTS = "dossier.toml", "sources.csv", "actors.csv", "events.csv"
SEATS, TIES, STAKES = "seats.csv", "ties.csv", "stakes.csv"


def swap(name: str, old: str, new: str) -> Callable[[Small], object]:
    return lambda small: small.swap(name, old, new)


def add(name: str, *rows: str) -> Callable[[Small], object]:
    return lambda small: small.add(name, "\n".join(rows))


def put(name: str, text: str | bytes) -> Callable[[Small], object]:
    return lambda small: small.put(name, text)


def recode(name: str, encoding: str) -> Callable[[Small], object]:
    return lambda small: small.put(name, small.text(name).encode(encoding))


def header_only(name: str) -> Callable[[Small], object]:
    return lambda small: small.put(name, small.text(name).splitlines()[0] + "\n")


def remove(name: str) -> Callable[[Small], object]:
    return lambda small: (small.folder / name).unlink()


def nameless(small: Small) -> None:
    small.swap(STAKES, "actor", ",actor")
    small.swap(STAKES, "eastland", "x,eastland")


def rename(name: str, new: str) -> Callable[[Small], object]:
    return lambda small: (small.folder / name).rename(small.folder / new)


def without_column(name: str, place: int) -> Callable[[Small], object]:
    """Break a table by taking away its column number *place*; none of its cells may hold a comma."""

    def how(small: Small) -> None:
        rows = [row.split(",") for row in small.text(name).splitlines()]
        small.put(name, "".join(",".join(row[:place] + row[place + 1 :]) + "\n" for row in rows))

    return how


def replace_by(name: str, make: Callable[[Path], object]) -> Callable[[Small], object]:
    def how(small: Small) -> None:
        (small.folder / name).unlink()
        make(small.folder / name)

    return how


def outward_link(path: Path) -> None:
    outside = path.parent.parent / "outside.csv"
    outside.write_text("secret\n")
    path.symlink_to(outside)


def dangling_link(path: Path) -> None:
    path.symlink_to("gone.csv")


def circular_link(path: Path) -> None:
    path.symlink_to(path.name)


QUOTE = " ".join(["word"] * 16)

# Each by its name: how it is done, and the file, row and column of the one problem that it makes, with a part of its
# message.
Breakage = tuple[Callable[[Small], object], str, int | None, str, str]
BREAKAGES: dict[str, Breakage] = {
    # the files
    "a missing file": (remove(SEATS), SEATS, None, "", "missing file; a dossier is a folder with dossier.toml"),
    "too many lines": (put(STAKES, "\n" * 1_000_001), STAKES, None, "", "has more than 1,000,000 lines; split the"),
    "a file of nearly its name": (rename(SEATS, "Seat.csv"), SEATS, None, "", "missing file; rename 'Seat.csv' to it"),
    "a folder in place of a file": (replace_by(TIES, Path.mkdir), TIES, None, "", "is a folder, not a file"),
    "a file too large": (put(STAKES, b"x" * (folder.MAX_BYTES + 1)), STAKES, None, "", "is larger than 20 MB"),
    "an empty file": (put(STAKES, ""), STAKES, 1, "", "is an empty file; its first row must be: issue,actor,"),
    "a file of empty rows": (put(STAKES, "\n,,\n\n"), STAKES, 1, "", "is an empty file"),
    "no source at all": (header_only(SOURCES), SOURCES, 1, "", "has no rows; a dossier needs at least one of"),
    # bytes and characters
    "Latin-1": (recode(TIES, "cp1252"), TIES, None, "", "is not in UTF-8: byte 0xb6 at offset 110, line 2"),
    "UTF-16": (recode(TIES, "utf-16"), TIES, None, "", "is in UTF-16, not in UTF-8; save the file again as"),
    "UTF-16 without a mark": (recode(TIES, "utf-16-be"), TIES, None, "", "is in UTF-16, not in UTF-8"),
    "UTF-32": (recode(TIES, "utf-32"), TIES, None, "", "is in UTF-32, not in UTF-8"),
    "a NUL": (swap(SEATS, "only", "on\0ly"), SEATS, 3, "claim", r"'Marsh on\x00ly listened.' holds a NUL"),
    "a control character": (swap(SEATS, "only", "\a"), SEATS, 3, "claim", "a control character (U+0007)"),
    "a tab in a cell": (swap(SEATS, "only ", "only\t"), SEATS, 3, "claim", "holds a tab"),
    "a bidi override": (swap(ACTORS, "Eastl", "\u202eEast"), ACTORS, 3, "name", "turns the direction"),
    "an invisible name": (swap(ACTORS, "Eastland", "\u200b\u3164"), ACTORS, 3, "name", "empty cell: it holds only"),
    "an invisible title": (swap(ACTORS, "آنا مارش", "\u2060 \u00ad"), ACTORS, 4, "name_ar", "(U+2060), which nobody"),
    "a lost character": (swap(ACTORS, "آنا", "\ufffd"), ACTORS, 4, "name_ar", "a character that was lost"),
    "a cell too long": (swap(SEATS, "only", "x" * 4_001), SEATS, 3, "claim", "is 4,017 characters long; 4,000"),
    "a line break in a name": (swap(ACTORS, "Anna Marsh", '"Anna\nM"'), ACTORS, 4, "name", "several lines"),
    # rows and columns
    "an unclosed quotation mark": (swap(SEATS, "at the end", '"at the end'), SEATS, 3, "", "is not closed"),
    "a cell past its quotation mark": (swap(SEATS, "at the end", '"at" the end'), SEATS, 3, "", "goes on after"),
    "an unclosed header": (swap(SEATS, "actor", '"actor'), SEATS, 1, "", "is not closed"),
    "white space before a quotation mark": (swap(SEATS, "at the", ' "at" the'), SEATS, 3, "part", "delete the w"),
    "too few cells": (swap(STAKES, ",talks", ""), STAKES, 2, "", "has 5 cells where the header has 6; add the"),
    "too many cells": (swap(STAKES, "left", "left, "), STAKES, 2, "", "has 7 cells where the header has 6; put"),
    "a cell beside the table": (swap(STAKES, "land.", "land.,,x"), STAKES, 2, "", "has 8 cells where"),
    "a column without a name": (nameless, STAKES, 2, "", "cell 2 stands in a column without a name; name it in"),
    "a missing column": (without_column(STAKES, 5), STAKES, 1, "claim", "missing column claim; add it to the first"),
    "an unknown column": (swap(EVENTS, "end", "zoo"), EVENTS, 1, "zoo", "unknown column 'zoo'; delete it, or"),
    "a column of ones own": (swap(TIES, "event", "zoo"), TIES, 1, "zoo", "or to attr_zoo to keep it as"),
    "an attribute column without a name": (swap(TIES, "date,", "attr_,"), TIES, 1, "attr_", "unknown column 'attr_'"),
    "a misspelt column": (swap(SEATS, "actor", "acter"), SEATS, 1, "acter", "'acter'; rename it to actor"),
    "a language in words": (swap(ACTORS, "_ar", "_arabic"), ACTORS, 1, "name_arabic", "as in name_ar"),
    "a duplicate column": (swap(SEATS, "part", "side"), SEATS, 1, "side", "duplicate column 'side'; keep one"),
    "no header": (swap(STAKES, "issue,actor,event,source,locator,claim\n", ""), STAKES, 1, "", "names none of"),
    "too many columns": (put(STAKES, "issue," * 201 + "claim"), STAKES, 1, "", "has 202 columns; 200 are the"),
    "a row twice": (add(STAKES, "Water in summer,eastland,talks,gazette,¶ 6,What is left reaches Eastland."),
             STAKES, 3, "", "repeats row 2 cell by cell"),
    # ids and words
    "an empty cell": (swap(ACTORS, "Eastland", ""), ACTORS, 3, "name", "empty cell; fill it in"),
    "a claim without a source": (swap(SEATS, "herald", ""), SEATS, 3, "source", "every claim needs its source"),
    "a claim without words": (swap(SEATS, "Marsh only listened.", ""), SEATS, 3, "claim", "in one sentence"),
    "an unknown actor": (swap(STAKES, "eastland", "zoo"), STAKES, 2, "actor", "unknown actor 'zoo'; add it to"),
    "a misspelt actor": (swap(STAKES, "eastland", "esatland"), STAKES, 2, "actor", "write 'eastland', or add"),
    "a name for an id": (swap(SEATS, "anna-marsh", "Anna Marsh"), SEATS, 2, "actor", "write 'anna-marsh'"),
    "an unknown side": (swap(SEATS, "northland", "south"), SEATS, 2, "side", "unknown actor 'south'"),
    "a person as a side": (swap(SEATS, "northland", "anna-marsh"), SEATS, 2, "side", "is a person; name the s"),
    "an unknown event of a seat": (swap(SEATS, "talks", "zoo"), SEATS, 2, "event", "unknown event 'zoo'; add it"),
    "an unknown event of a tie": (swap(TIES, "talks", "talk"), TIES, 4, "event", "write 'talks', or add it to"),
    "an unknown source": (swap(TIES, "herald", "harold"), TIES, 4, "source", "unknown source 'harold'; write"),
    "a seat at a background event": (swap(SEATS, "talks", "flood"), SEATS, 2, "event", "is background and has no"),
    "a duplicate id": (add(ACTORS, "eastland,East,,state,,,"), ACTORS, 6, "id", "'eastland', first in row 3"),
    "capitals in an id": (add(ACTORS, "Émile Zola,Zola,,person,,,"), ACTORS, 6, "id", "write 'emile-zola'"),
    "an id too long": (add(ACTORS, "a" * 81 + ",A,,person,,,"), ACTORS, 6, "id", "is longer than 80 characters"),
    "an unknown seat": (swap(SEATS, "delegate", "Delegat"), SEATS, 2, "seat", "'Delegat'; write delegate; the"),
    "a seat with a space": (swap(SEATS, "left_out", "left out"), SEATS, 4, "seat", "write left_out; the choice"),
    "a seat in others' words": (swap(SEATS, "delegate", "participant"), SEATS, 2, "seat", "write delegate where they"),
    "a word that is no seat": (swap(SEATS, "delegate", "guarantor"), SEATS, 2, "seat", "choose what the source says"),
    "a word without a claim": (swap(SEATS, "delegate", "invited"), SEATS, 2, "seat", "claims no seat; delete the row"),
    "silence as a seat": (swap(SEATS, "observer", "no_report"), SEATS, 3, "seat", "follows where no row speaks"),
    "an unknown kind of actor": (swap(ACTORS, "state", "country"), ACTORS, 2, "kind", "unknown kind 'country'"),
    "an unknown kind of event": (swap(EVENTS, "visit,pl", "visits,pl"), EVENTS, 3, "kind", "write visit; the"),
    "an unknown event status": (swap(EVENTS, "planned", "plan"), EVENTS, 3, "status", "write planned; the"),
    "the contrary of a word": (swap(EVENTS, "held", "not held"), EVENTS, 2, "status", "'not held'; write not_held"),
    "an unknown tie status": (swap(TIES, "held", "announced"), TIES, 2, "status", "is held, planned, said"),
    "an unknown basis": (swap(EVENTS, "stated", "state"), EVENTS, 2, "date_basis", "basis 'state'; write stated"),
    "no country code": (swap(ACTORS, "EST", "Eastland"), ACTORS, 3, "country", "'Eastland' is no country code"),
    # dates
    "a date the other way round": (swap(SOURCES, "2030-05-02", "02.05.2030"), SOURCES, 2, "date", "is no date;"),
    "a time without a zone": (swap(EVENTS, "05-02,", "05-02T10:40,"), EVENTS, 2, "start", "2025-02-18T10:40Z"),
    "an impossible day": (swap(SOURCES, "2030-05-02", "2030-02-30"), SOURCES, 2, "date", "no date '2030-02-30'"),
    "an impossible month": (swap(SOURCES, "2030-05,", "2030-13,"), SOURCES, 3, "date", "there is no date"),
    "an end before its start": (swap(EVENTS, "05-03", "05-01"), EVENTS, 2, "end", "is before the start '2030-05"),
    "an end without a start": (
        swap(EVENTS, "2030-05-02,2030-05-03,stated", ",2030-05-03,"), EVENTS, 2, "start", "an end and no start"
    ),
    "a date without a basis": (swap(TIES, "inferred", ""), TIES, 4, "date_basis", "the date has no basis; write"),
    "a date of unknown basis": (swap(EVENTS, "stated", "unknown"), EVENTS, 2, "date_basis", "start has no basis"),
    "a basis without a date": (swap(TIES, "2030-05-02", ""), TIES, 4, "date_basis", "a basis where there is no"),
    "a withdrawal too early": (swap(SEATS, "05-03", "05-01"), SEATS, 3, "withdrawn", "the withdrawal '2030-05-01'"),
    # addresses
    "http": (swap(SOURCES, "https", "http"), SOURCES, 2, "url", "has http: where only https:// is allowed"),
    "javascript": (swap(SOURCES, "https://example.org/river", "javascript:alert(1)"), SOURCES, 2, "url", "has java"),
    "data": (swap(SOURCES, "https://example.org/river", "data:text/html;x"), SOURCES, 2, "url", "has data:"),
    "no scheme": (swap(SOURCES, "https://", ""), SOURCES, 2, "url", "has no scheme where only https://"),
    "credentials": (swap(SOURCES, "example.org", "me:pw@example.org"), SOURCES, 2, "url", "user name or password"),
    "white space in an address": (swap(SOURCES, "org/river", "org/a river"), SOURCES, 2, "url", "white space"),
    "no host": (swap(SOURCES, "example.org", ""), SOURCES, 2, "url", "names no valid host"),
    "half an IPv6 host": (swap(SOURCES, "example.org", "[::1"), SOURCES, 2, "url", "names no valid host"),
    "an address too long": (swap(SOURCES, "org/r", "org/" + "r" * 2_000), SOURCES, 2, "url", "than 2,000 characters"),
    # quotes and ties
    "a quote too long": (swap(SEATS, "not this time", QUOTE), SEATS, 4, "quote", "has 16 words; at most 15 may"),
    "a quote without a speaker": (swap(SEATS, "Anna Marsh", ""), SEATS, 4, "speaker", "name who said it"),
    "a tie to itself": (swap(TIES, "eastland,northland", "eastland,eastland"), TIES, 4, "to", "is tied to itself"),
    "who represents themselves": (swap(TIES, "marsh,northland", "marsh,anna-marsh"), TIES, 2, "to", "to itself"),
    "who represents themselves in a circle": (
        add(TIES, "river-union,anna-marsh,represents,,,,held,gazette,,She chairs it."),
        TIES, 5, "to", "anna-marsh → northland → river-union → anna-marsh; delete one of these ties",
    ),
    "represents in capitals": (swap(TIES, "represents", "Represents"), TIES, 2, "tie", "in small letters says"),
    # the front matter
    "broken TOML": (swap(TOML, 'talks"\nsum', 'talks\nsum'), TOML, 2, "", "is no valid TOML: "),
    "deep TOML": (add(TOML, "x = " + "[" * 50_000), TOML, 7, "", "is no valid TOML: "),
    "huge TOML": (add(TOML, "#" * front.MAX_LENGTH), TOML, None, "", "is longer than 100,000 characters"),
    "a missing key": (swap(TOML, 'licence = "CC0-1.0"\n', ""), TOML, None, "licence", 'add the line licence = "…"'),
    "an unknown key": (add(TOML, 'license = "MIT"'), TOML, 7, "license", "unknown key 'license'; rename it to lic"),
    "a number for a text": (swap(TOML, '"CC0-1.0"', "0"), TOML, 5, "licence", "is no text; put it in quotation"),
    "a bare date": (swap(TOML, '"2030-05-03"', "2030-05-03"), TOML, 4, "as_of", "is no text; put it in quotation"),
    "a year as as_of": (swap(TOML, "2030-05-03", "2030"), TOML, 4, "as_of", "'2030' is no day; write the day on"),
    "an empty title": (swap(TOML, "The river talks", ""), TOML, 2, "title", "is empty; fill it in"),
    "a bad dossier id": (swap(TOML, "river-2030", "River 2030"), TOML, 1, "id", "write 'river-2030'"),
    "an unknown opening": (swap(TOML, '"talks"', '"talk"'), TOML, 6, "opening", "unknown event 'talk'; write '"),
    "no opening though there are events": (swap(TOML, '"talks"', '""'), TOML, 6, "opening", "is empty; name one of"),
    "attributes that are none": (add(TOML, 'attributes = "x"'), TOML, 7, "attributes", "is no table; write [attri"),
    "an attribute that is no text": (add(TOML, "[attributes]\nx = 1"), TOML, 8, "x", "is no text; put it in quotation"),
    "an attribute with a NUL": (add(TOML, '[attributes]\nx = "\\u0000"'), TOML, 8, "x", "holds a NUL"),
    "an attribute without a name": (add(TOML, '[attributes]\n"" = "x"'), TOML, None, "", "needs a name of one line"),
    "a background opening": (swap(TOML, '"talks"', '"flood"'), TOML, 6, "opening", "is background and has no"),
}  # fmt: skip

if os.name == "posix":  # other systems have no pipes among their files, and make links for administrators only
    BREAKAGES |= {
        "a link out of the folder": (replace_by(TIES, outward_link), TIES, None, "", "leads out of the folder"),
        "a link to nothing": (replace_by(TIES, dangling_link), TIES, None, "", "is a link that leads nowhere"),
        "a link to itself": (replace_by(TIES, circular_link), TIES, None, "", "is a link that leads nowhere"),
        "a pipe": (replace_by(TIES, os.mkfifo), TIES, None, "", "is no plain file"),
    }


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(DossierError) as error:
        read(path)
    return error.value.problems


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_breakage_is_told_with_its_place_and_its_mend_and_as_nothing_else(small: Small, name: str) -> None:
    how, file, row, column, message = BREAKAGES[name]
    how(small)
    (problem,) = problems(small.folder)
    assert (problem.path, problem.row, problem.column) == (file, row, column)
    assert message in problem.message
    assert ";" in problem.message or ": " in problem.message, "the mend is missing"


def test_all_breakages_are_told_at_once(small: Small) -> None:
    together = ["a missing key", "Latin-1", "a NUL", "too few cells", "an unknown seat", "a lost character", "http",
                "a quote too long", "an end before its start", "a duplicate id",
                "a claim without a source"]  # fmt: skip
    for name in together:
        BREAKAGES[name][0](small)
    told = problems(small.folder)
    assert len(told) == len(together)
    for _, file, row, column, message in map(BREAKAGES.__getitem__, together):
        (problem,) = (problem for problem in told if message in problem.message)
        assert (problem.path, problem.row, problem.column) == (file, row, column)


def test_problems_come_by_file_and_row(small: Small) -> None:
    small.swap(TIES, "herald", "zoo")
    small.swap(SEATS, "left_out", "out")
    small.swap(SEATS, "delegate", "in")
    small.swap(TOML, '"2030-05-03"', '"today"')
    assert [(problem.path, problem.row) for problem in problems(small.folder)] == [
        (TOML, 4), (SEATS, 2), (SEATS, 4), (TIES, 4)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "there is no such folder; check the path"),
        (lambda path: path.write_text(""), "is a file, not a folder; a dossier is a folder with dossier.toml, sou"),
        (lambda path: path.mkdir(), "is an empty folder; a dossier is a folder with dossier.toml, sources.csv"),
        (lambda path: (path / "riyadh").mkdir(parents=True), "holds no file of a dossier; a dossier is a folder with"),
    ],
    ids=["missing", "a file", "empty", "of something else"],
)
def test_a_folder_that_is_none_of_a_dossier_is_one_problem(
    tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    make(tmp_path / "dossier")
    (problem,) = problems(tmp_path / "dossier")
    assert problem.path == str(tmp_path / "dossier")
    assert problem.message.startswith(message)


def test_a_file_that_may_not_be_read_is_a_problem(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path, *args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    told = problems(small.folder)
    assert len(told) == 7
    assert str(told[0]).startswith("dossier.toml: cannot be read (permission denied); check the permissions")


def test_a_folder_that_may_not_be_listed_is_a_problem(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", denied)
    (problem,) = problems(small.folder)
    assert "cannot be read (permission denied)" in problem.message


def test_reading_stops_at_the_limit_of_rows(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_ROWS", 3)
    (problem,) = [problem for problem in problems(small.folder) if problem.path == SEATS]
    assert (problem.row, problem.message) == (4, "has more than 3 rows; split the dossier into several")


def test_ids_in_a_file_that_was_not_read_to_its_end_are_not_held_against_others(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "MAX_ROWS", 4)
    small.swap(STAKES, "eastland", "nobody")
    assert {problem.path for problem in problems(small.folder)} == {ACTORS}


def test_a_missing_file_is_not_held_against_the_rows_that_name_its_ids(small: Small) -> None:
    (small.folder / ACTORS).unlink()
    assert [str(problem)[:24] for problem in problems(small.folder)] == ["actors.csv: missing file"]


def test_an_id_in_a_broken_row_is_not_held_against_the_rows_that_name_it(small: Small) -> None:
    small.swap(ACTORS, "Eastland,", '"Eastland,')
    small.swap(ACTORS, "anna-marsh,Anna", "anna-marsh,,Anna")
    assert [(problem.path, problem.row) for problem in problems(small.folder)] == [(ACTORS, 3), (ACTORS, 4)]


def test_rows_after_an_unclosed_quotation_mark_are_read(small: Small) -> None:
    small.swap(SEATS, "at the end", '"at the end')
    small.swap(SEATS, "left_out", "out")
    assert [(problem.row, problem.column) for problem in problems(small.folder)] == [(3, ""), (4, "seat")]


def test_reading_gives_up_after_fifty_stray_quotation_marks(small: Small) -> None:
    small.put(STAKES, small.text(STAKES) + 'a,"b\n' * 200)
    told = problems(small.folder)
    assert len(told) == 51
    assert "reading ended here, after 50 rows with stray quotation marks" in told[-1].message


def test_a_thousand_problems_of_a_column_are_told_and_the_others_counted(small: Small) -> None:
    small.add(STAKES, "\n".join(f"Issue {number},zoo,talks,gazette,,They want it." for number in range(1_500)))
    told = problems(small.folder)
    assert len(told) == 1_001
    assert told[-1].message == "and 500 more problems in this column; mend those above first"


def test_a_row_after_cells_with_line_breaks_is_told_by_row_and_line(small: Small) -> None:
    small.swap(SEATS, "Marsh spoke for Northland.", '"Marsh spoke.\nThen she\nleft."')
    small.swap(SEATS, "left_out", "out")
    (problem,) = problems(small.folder)
    assert (problem.row, problem.line) == (4, 6)
    assert str(problem).startswith("seats.csv, row 4 (line 6), column seat: unknown seat 'out'; ")


def test_a_problem_is_told_as_file_place_and_message(small: Small) -> None:
    small.swap(STAKES, "eastland", "x")
    with pytest.raises(DossierError) as error:
        read(small.folder)
    assert str(error.value) == "stakes.csv, row 2, column actor: unknown actor 'x'; add it to actors.csv"


def test_a_line_of_the_front_matter_is_called_a_line(small: Small) -> None:
    small.swap(TOML, "2030-05-03", "soon")
    assert str(problems(small.folder)[0]).startswith("dossier.toml, line 4, key as_of: 'soon' is no day; ")


def test_an_offending_value_is_shortened_and_cannot_reach_the_terminal(small: Small) -> None:
    small.swap(STAKES, "eastland", "\x1b[31m" + "x" * 100)
    assert r"'\x1b[31m" + "x" * 51 + "…' holds a control character (U+001B)" in str(problems(small.folder)[0])


def test_rows_that_differ_in_a_column_that_is_unknown_do_not_repeat_each_other(small: Small) -> None:
    header, *rows = small.text("stakes.csv").splitlines()
    small.put("stakes.csv", "\n".join([f"{header},place", f"{rows[0]},Geneva", f"{rows[0]},Paris", ""]))
    with pytest.raises(DossierError) as error:
        read(small.folder)
    assert [problem.message.partition(";")[0] for problem in error.value.problems] == ["unknown column 'place'"]


def test_a_password_in_an_address_is_not_repeated(small: Small) -> None:
    small.swap(SOURCES, "example.org", "me:secret@example.org")
    assert "secret" not in str(problems(small.folder)[0])


def test_a_date_basis_is_asked_for_once_where_its_column_is_missing(small: Small) -> None:
    small.put(EVENTS, small.text(EVENTS).replace("date_basis,", "").replace("stated,", "").replace("inferred,", "")
              .replace("unknown,", ""))  # fmt: skip
    (problem,) = problems(small.folder)
    assert (problem.row, problem.column) == (1, "date_basis")
    assert problem.message.startswith("missing column date_basis, though there are dates")


@pytest.mark.parametrize("key", ["a" + ".a" * 45_000, ".".join(['"a"'] * 20_000), "[a" + ". a" * 30_000 + "]"])
def test_a_key_of_many_parts_is_refused_at_once_with_its_line(small: Small, key: str) -> None:
    small.put(TOML, small.text(TOML) + f"{key} = 1\n")
    (problem,) = problems(small.folder)
    assert problem.row == small.text(TOML).count("\n")
    assert problem.message.startswith("has more than 100 dots outside of quotation marks; put the text in them")


def test_texts_and_comments_of_the_front_matter_have_as_many_dots_as_they_like(small: Small) -> None:
    dots = "." * 200
    more = f'# {dots}\n[attributes]\na = """{dots}\n\\"{dots}"""\nb = \'{dots}\'\n'
    small.put(TOML, small.text(TOML) + more)
    assert read(small.folder).dossier.attributes["b"] == dots


@pytest.mark.parametrize("mark", ['"', "'", '"""', "'''", "\\", '"\\', "#"])
def test_no_front_matter_takes_long(small: Small, mark: str) -> None:
    small.put(TOML, mark * (90_000 // len(mark)))
    began = time.perf_counter()
    assert problems(small.folder)
    assert time.perf_counter() - began < 5


def test_each_circle_is_told(small: Small) -> None:
    for tail, head in (("river-union", "northland"), ("northland", "anna-marsh"), ("eastland", "river-union")):
        small.add(TIES, f"{tail},{head},represents,,,,held,gazette,,They say so.")
    assert [problem.row for problem in problems(small.folder)] == [5, 6]


def test_a_long_circle_is_told_in_short(small: Small) -> None:
    ids = [f"a{number}" for number in range(5_000)]
    small.put(ACTORS, small.text(ACTORS) + "".join(f"{name},A,,person,,,\n" for name in ids))
    for_whom = zip(ids, [*ids[1:], ids[0]], strict=True)
    ties = "".join(f"{tail},{head},represents,,,,held,gazette,,Yes.\n" for tail, head in for_whom)
    small.put(TIES, small.text(TIES) + ties)
    (problem,) = problems(small.folder)
    assert "a0 → … → a4996 → a4997 → a4998 → a4999 → a0" in problem.message


def test_a_hostile_folder_never_raises_anything_else(small: Small) -> None:
    for name in (TOML, SOURCES, ACTORS, EVENTS, SEATS, TIES, STAKES):
        small.put(name, bytes(range(256)) * 40)
    assert {problem.path for problem in problems(small.folder)} >= {TOML, SEATS}
    shutil.rmtree(small.folder)
