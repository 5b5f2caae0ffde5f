"""Rows that cannot be used."""

import pytest

from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.lists.entries import Entries, Entry
from dashboard.exchange.lists.leaving_out import UnusableRowsError, attributes_of, notes_on
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import ListKind, Role
from dashboard.exchange.opening import open_list

WITH_GAP = "from,to,sum\nAnna,Ben,1\nEva,,3\nCara,Dan,2\n"
MERGED = "event,actor\nTalks,Anna\n,Ben\nSummit,Cara\n"


def read(text: str, kind: ListKind = ListKind.TIES, *, leave_out: bool = False) -> Reading:
    roles = (Role.FROM, Role.TO) if kind is ListKind.TIES else (Role.EVENT, Role.ACTOR)
    mapping = ListMapping(kind=kind, columns={role: str(role) for role in roles}, leave_out=leave_out)
    return open_list([File(name="a.csv", data=text.encode())], mapping, day="2030-05-03")


def bad(count: int, column: str = "to") -> Entries:
    problems = [Problem("a.csv", "is empty; fill it in", row, column) for row in range(2, count + 2)]
    good = Entry(number=1, cells={}, others={})
    return Entries(path="a.csv", rows=[good], names={}, bad=problems)


@pytest.mark.parametrize(
    ("text", "kind", "row"),
    [(WITH_GAP, ListKind.TIES, "3, column to"), (MERGED, ListKind.ATTENDANCE, "3, column event")],
)
def test_a_list_with_bad_rows_is_refused_with_each_and_opens_without_them_where_its_reader_says_so(
    text: str, kind: ListKind, row: str
) -> None:
    with pytest.raises(UnusableRowsError) as error:
        read(text, kind)
    assert [str(problem) for problem in error.value.problems] == [
        f"a.csv, row {row}: is empty; fill it in, or delete the row"
    ]
    assert error.value.rows == (3,)
    reading = read(text, kind, leave_out=True)
    assert len(reading.dossier.ties) + len(reading.dossier.seats) == 2
    notes = [str(note) for note in reading.notes if "no column says who sat" not in note.message]
    assert notes == [f"a.csv, row {row}: is empty; the row was left out, as asked"]
    assert reading.dossier.attributes == {"rows left out": "1 row of a.csv could not be used: 3"}


def test_nothing_is_said_of_a_list_without_bad_rows() -> None:
    reading = read("from,to\na,b\n", leave_out=True)
    assert (reading.notes, reading.dossier.attributes) == ((), {})


def test_where_more_is_wrong_or_no_row_is_left_leaving_out_is_not_offered() -> None:
    for text in (f"from,to\na,{'x' * 4_001}\nb,\n", "from,to\na,\n"):
        with pytest.raises(DossierError) as error:
            read(text)
        assert not isinstance(error.value, UnusableRowsError)
        assert len(error.value.problems) == 2


def test_a_hundred_rows_are_told_and_the_others_counted() -> None:
    mapping = ListMapping(kind=ListKind.TIES)
    with pytest.raises(UnusableRowsError) as error:
        notes_on(bad(250), mapping, [])
    assert len(error.value.problems) == 101
    assert str(error.value.problems[-1]) == "a.csv, row 102, column to: and 150 more like these"
    assert len(error.value.rows) == 250
    assert attributes_of(bad(250))["rows left out"].endswith(", 200, 201 and 50 more")
