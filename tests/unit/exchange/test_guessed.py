"""Files to a dossier, with nobody to ask."""

import pytest

from dashboard.cli.main import parser
from dashboard.dossier.problems import DossierError
from dashboard.exchange.files import File
from dashboard.exchange.guessed import LEAVE_OUT, open_guessing
from tests.unit.exchange.lists.test_guessing import TRIPS


def test_a_list_is_read_as_it_is_guessed_and_that_is_noted() -> None:
    reading = open_guessing([File(name="trips.csv", data=TRIPS.encode())], day="2030-05-03")
    assert len(reading.dossier.ties) == 2
    assert [str(note) for note in reading.notes] == [
        "trips.csv: was read as a list of ties, the columns 'name' as from, 'country' as to, 'start' as date, "
        "'id' as locator, 'remarks' as claim; if that is wrong, rename them"
    ]


def test_a_list_that_says_nothing_is_refused_with_what_to_call_its_columns() -> None:
    with pytest.raises(DossierError) as error:
        open_guessing([File(name="a.csv", data=b"alpha,beta,gamma\na,b,c\n")])
    assert str(error.value) == (
        "a.csv: does not tell what its columns mean ('alpha', 'beta', 'gamma'); call those of a list of ties from "
        "and to, those of a list of who was where event and actor, or choose them on the page"
    )


def test_rows_that_cannot_be_used_are_told_with_the_option_that_leaves_them_out() -> None:
    file = File(name="a.csv", data=b"from,to\na,b\nc,\n")
    with pytest.raises(DossierError) as error:
        open_guessing([file])
    assert [str(problem) for problem in error.value.problems] == [
        "a.csv: 1 row cannot be used, for the reasons below; mend what is wrong, or leave out such rows with "
        "--leave-out-bad-rows",
        "a.csv, row 3, column to: is empty; fill it in, or delete the row",
    ]
    reading = open_guessing([file], leave_out=True)
    assert (len(reading.dossier.ties), len(reading.notes)) == (1, 2)
    assert LEAVE_OUT in parser().format_help()
