"""Countries by their codes and by their names."""

import pytest

from dashboard.dossier.countries import NAMES, is_country, names_of


def test_every_country_has_a_code_of_two_and_of_three_letters() -> None:
    assert {len(code) for code in NAMES} == {2, 3}
    assert (NAMES["SA"], NAMES["SAU"], NAMES["UA"], NAMES["UKR"]) == (*["Saudi Arabia"] * 2, *["Ukraine"] * 2)


def test_a_code_of_nobody_stands_for_itself_and_two_codes_of_one_country_are_told_apart() -> None:
    assert names_of(["FR", "FRA", "NTH", "DEU"]) == ["France (FR)", "France (FRA)", "NTH", "Germany"]


@pytest.mark.parametrize(
    "name",
    ["Norway", "norway", "St. Kitts & Nevis", "Sao Tome and Principe", "Saint Vincent & Grenadines", "UK", "Türkiye"],
)
def test_a_country_is_known_by_its_name_however_it_is_spelled(name: str) -> None:
    assert is_country(name)


@pytest.mark.parametrize("name", ["", "and", "IT", "Northland", "Trinidad", "Norway and Sweden", "Norway" * 1_000])
def test_other_names_and_codes_of_two_letters_are_no_countries(name: str) -> None:
    assert not is_country(name)
