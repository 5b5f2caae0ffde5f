"""The ids that Python and the browser share."""

import re

import pytest

from dashboard.page.ids import Ids

from .conftest import Reader


def test_every_id_stands_on_the_page_of_two_dossiers_once(reader: Reader) -> None:
    found = reader.ids()
    assert {identifier: found.count(identifier) for identifier in Ids} == dict.fromkeys(Ids, 1)


def test_the_choice_of_a_dossier_waits_out_of_sight_where_there_is_but_one(reader_of_one: Reader) -> None:
    assert set(Ids) <= set(reader_of_one.ids())
    assert reader_of_one.by_id(Ids.DOSSIER_CHOICE).hidden


def test_no_id_is_given_twice(reader: Reader) -> None:
    assert sorted(reader.ids()) == sorted(set(reader.ids()))


@pytest.mark.parametrize("identifier", Ids)
def test_an_id_is_small_words_with_hyphens_between(identifier: Ids) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+)*", identifier)
