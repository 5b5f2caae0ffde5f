"""Every form in which a dossier is handed out: read again, it is the same."""

import hashlib
import re

import pytest
from hypothesis import given, settings

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.formats import BY_NAME, FORMATS, SUFFIX_OF, form_of, written
from dashboard.exchange.opening import open_files
from tests.unit.exchange.any_dossiers import dossiers

WHOLE = [form for form in SUFFIX_OF if form not in BY_NAME or BY_NAME[form].carries]


def opened(dossier: Dossier, form: str) -> Reading:
    made = written(dossier, form, positions={name: (0.25, -0.5) for name in dossier.actors})
    reading = open_files([File(name=f"any{made.suffix}", data=made.data)])
    assert isinstance(reading, Reading)
    return reading


@pytest.mark.parametrize("form", WHOLE)
@settings(max_examples=15, database=None)
@given(dossier=dossiers())
def test_what_is_handed_out_is_read_again_as_it_was(form: str, dossier: Dossier) -> None:
    reading = opened(dossier, form)
    assert reading.dossier == dossier
    assert [*reading.dossier.actors] == [*dossier.actors]
    assert [*reading.dossier.events] == [*dossier.events]


@pytest.mark.parametrize("form", WHOLE)
def test_a_dossier_that_ships_goes_through_every_form_without_a_note(form: str, riyadh: Dossier) -> None:
    reading = opened(riyadh, form)
    assert (reading.dossier, reading.notes) == (riyadh, ())


@pytest.mark.parametrize("form", SUFFIX_OF)
def test_equal_dossiers_give_equal_bytes(form: str, riyadh: Dossier) -> None:
    made, again = (hashlib.sha256(written(riyadh, form).data).hexdigest() for _ in range(2))
    assert made == again


def test_a_format_without_attributes_says_what_stays_behind(riyadh: Dossier) -> None:
    losses = written(riyadh, "Pajek").losses
    assert losses[0] == "Events, seats, stakes, sources and all claims."
    assert len(losses) > 1


def test_formats_that_carry_a_dossier_lose_nothing(riyadh: Dossier) -> None:
    assert {form: written(riyadh, form).losses for form in WHOLE} == dict.fromkeys(WHOLE, ())


def test_a_form_is_found_by_its_suffix_in_any_case() -> None:
    assert [form_of(end) for end in (".zip", ".XLSX", ".graphml", ".json", ".cyjs", ".paj")] == [
        "zipped CSV", "Excel workbook", "GraphML", "node-link JSON", "Cytoscape JSON", "Pajek"
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", [".docx", ""])
def test_a_suffix_of_no_form_is_refused_with_those_that_there_are(suffix: str) -> None:
    with pytest.raises(
        DossierError, match=re.escape("is no form that a dossier is written in; write one of .zip, .xlsx")
    ):
        form_of(suffix)


def test_every_suffix_stands_for_one_form() -> None:
    assert len(set(SUFFIX_OF.values())) == len(SUFFIX_OF)
    assert all(suffix.startswith(".") for one in FORMATS for suffix in one.suffixes)
