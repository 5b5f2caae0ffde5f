"""The view that the command line asks for, as an address."""

from urllib.parse import parse_qs

import pytest

from benchmarks.made_up import dossier_of
from dashboard.dossier.model import Dossier
from dashboard.drawing.part import MANY
from dashboard.server.errors import CommandError
from dashboard.snapshot.view import codes, search


def test_the_opening_view_names_the_dossier_alone(riyadh: Dossier) -> None:
    assert search(riyadh, {}) == search(riyadh, {"event": "", "q": ""}) == "?dossier=riyadh-2025"


def test_every_part_of_a_view_stands_in_its_address(riyadh: Dossier) -> None:
    asked = {
        "event": "paris-meeting",
        "highlight": "mentioned",
        "country": "UKR,FRA",
        "q": "é & co #1",
        "pick": "russia~annexed-crimea-from~ukraine",
        "arrange": "network",
        "at": "ukraine:-1000:25,nato:0:0",
    }
    address = search(riyadh, asked)
    assert parse_qs(address.removeprefix("?"), strict_parsing=True) == {
        key: [value] for key, value in {"dossier": "riyadh-2025", **asked}.items()
    }
    assert "country=UKR,FRA" in address and "at=ukraine:-1000:25,nato:0:0" in address


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Ukraine", "UKR"),
        ("ukraine, FRA", "UKR,FRA"),
        ("Lakes, Republic of the,Ukraine", "LAK,UKR"),
        ("UKR", "UKR"),
        ("Nowhere,Ukraine", "Nowhere,UKR"),
    ],
)
def test_a_country_goes_by_its_name_as_the_page_shows_it_and_by_its_code(asked: str, told: str) -> None:
    assert codes(asked, {"Ukraine": "UKR", "France": "FRA", "Lakes, Republic of the": "LAK"}) == told


def test_a_country_that_is_named_stands_in_the_address_by_its_code(riyadh: Dossier) -> None:
    assert "country=UKR,FRA" in search(riyadh, {"country": "Ukraine,France"})


def test_of_a_large_dossier_it_says_how_many_are_drawn_and_who_besides() -> None:
    large = dossier_of(MANY + 1)
    asked = {"draw": "400", "with": "person-3,person-4"}
    assert search(large, asked) == f"?dossier={large.id}&draw=400&with=person-3,person-4"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"draw": "0"}, "--draw: '0'"),
        ({"draw": "many"}, "--draw: 'many'"),
        ({"with": "person-x"}, "--with: unknown actor"),
    ],
)
def test_what_cannot_be_drawn_is_said(asked: dict[str, str], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        search(dossier_of(MANY + 1), asked)


def test_a_small_dossier_is_drawn_whole(riyadh: Dossier) -> None:
    for asked in ({"draw": "10"}, {"with": "ukraine"}):
        with pytest.raises(CommandError, match=r"--(draw|with):"):
            search(riyadh, asked)


def test_what_is_no_part_of_a_view_stays_out_of_its_address(riyadh: Dossier) -> None:
    assert search(riyadh, {"size": "2", "output": "x.png"}) == "?dossier=riyadh-2025"


def test_a_long_list_of_right_words_is_cut(riyadh: Dossier) -> None:
    with pytest.raises(CommandError, match=r"unknown actor '123'; there are faisal-bin-farhan, .* and 11 more$"):
        search(riyadh, {"pick": "123"})
