"""Files to a file of another form, with nobody to ask."""

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.writing import zipped
from dashboard.exchange.converting import convert, open_guessing
from dashboard.exchange.files import File
from dashboard.exchange.opening import open_files
from tests.unit.exchange.lists.test_guessing import TRIPS


def test_a_dossier_is_converted_and_nothing_is_noted(riyadh: Dossier) -> None:
    made = convert([File(name="r.zip", data=zipped(riyadh))], ".GraphML")
    assert (made.written.form, made.written.suffix, made.notes) == ("GraphML", ".graphml", ())
    assert open_files([File(name="r.graphml", data=made.written.data)]).dossier == riyadh  # type: ignore[union-attr]


def test_a_list_is_read_as_it_is_guessed_and_that_is_noted() -> None:
    reading = open_guessing([File(name="trips.csv", data=TRIPS.encode())], day="2030-05-03")
    assert len(reading.dossier.ties) == 2
    assert [str(note) for note in reading.notes] == [
        "trips.csv: was read as a list of ties, the columns 'name' as from, 'country' as to, 'start' as date, "
        "'id' as locator, 'remarks' as claim; if that is wrong, rename them"
    ]


def test_a_list_that_says_nothing_is_refused_with_what_to_call_its_columns() -> None:
    with pytest.raises(DossierError) as error:
        convert([File(name="a.csv", data=b"alpha,beta\na,b\n")], ".zip")
    assert str(error.value) == (
        "a.csv: does not tell what its columns mean ('alpha', 'beta'); call those of a list of ties from and to, those "
        "of a list of who was where event and actor, or choose them on the page"
    )


def test_a_wrong_suffix_is_told_before_anything_is_read() -> None:
    with pytest.raises(DossierError, match=r"\.docx: is no form that a dossier is written in"):
        convert([], ".docx")
