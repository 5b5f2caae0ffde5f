"""The forms in which a dossier is handed out, and what writes them, know of the same."""

from dashboard.exchange.formats import FORMATS
from dashboard.exchange.forms import CSV, SUFFIX_OF, WORKBOOK


def test_every_format_that_is_written_is_a_form_with_its_first_suffix() -> None:
    written = {one.name: one.suffixes[0] for one in FORMATS if one.write}
    assert {CSV: ".zip", WORKBOOK: ".xlsx", **written} == SUFFIX_OF


def test_no_two_forms_share_a_suffix() -> None:
    assert len(set(SUFFIX_OF.values())) == len(SUFFIX_OF)
