"""Names of attributes as keys of GML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exchange.text_formats.gml_names import key, name
from tests.unit.exchange.any_networks import NAMES


@pytest.mark.parametrize("plain", ["a", "name_ar", "Weight2", "x_x41_", "snake_case_"])
def test_an_ordinary_name_is_its_key(plain: str) -> None:
    assert key(plain) == plain


@pytest.mark.parametrize(
    ("whole", "written"),
    [("a b", "a_x0020_b"), ("ö", "x_x00F6_"), ("1st", "x_x0031_st"), ("_a", "x_x005F_a"), ("😀", "x_x1F600_")],
)
def test_other_characters_stand_as_their_numbers(whole: str, written: str) -> None:
    assert key(whole) == written


@given(st.one_of(NAMES, st.from_regex(r"\Ax?(_x00[0-9A-F]{2}_)?x?_?[a-zé]?\Z")))
def test_every_name_comes_back(whole: str) -> None:
    if whole:
        assert re.fullmatch("[A-Za-z][A-Za-z0-9_]*", key(whole))
        assert name(key(whole)) == whole


def test_an_escape_that_stands_for_nothing_stays() -> None:
    assert name("a_xFFFFFF_b") == "a_xFFFFFF_b"


def test_an_empty_name_has_a_key_all_the_same() -> None:
    assert key("") == "unnamed"
