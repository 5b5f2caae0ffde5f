"""Countries by their codes."""

from dashboard.drawing.countries import NAMES, names_of


def test_every_country_has_a_code_of_two_and_of_three_letters() -> None:
    assert {len(code) for code in NAMES} == {2, 3}
    assert (NAMES["SA"], NAMES["SAU"], NAMES["UA"], NAMES["UKR"]) == (*["Saudi Arabia"] * 2, *["Ukraine"] * 2)


def test_a_code_of_nobody_stands_for_itself_and_two_codes_of_one_country_are_told_apart() -> None:
    assert names_of(["FR", "FRA", "NTH", "DEU"]) == ["France (FR)", "France (FRA)", "NTH", "Germany"]
