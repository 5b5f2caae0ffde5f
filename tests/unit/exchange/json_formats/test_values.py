"""Values of JSON as texts, and texts as values of JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exchange.json_formats.safe import Json, document
from dashboard.exchange.json_formats.values import as_number, aside, flat, identity, number, position, text, written
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_TEXT, OURS
from tests.unit.exchange.any_networks import ATTRIBUTES


def parsed(source: str) -> Json:
    return document(source.encode(), path="a").value


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('"a"', "a"),
        ("1.50", "1.50"),
        ("true", "true"),
        ("null", ""),
        ('["Ж", 1.0, {"b": null}]', '["Ж",1.0,{"b":null}]'),
    ],
)
def test_a_value_becomes_text_as_it_is_written(source: str, said: str) -> None:
    assert text(parsed(source)) == said
    assert type(text(parsed(source))) is str


@pytest.mark.parametrize(
    ("source", "own"),
    [
        *(("7", "7"), ("7.0", "7"), ("7.5", "7.5"), ('"7.0"', "7.0"), ('"7"', "7"), ('["a",1]', '["a",1]')),
        *(('{"id": 3, "x": 1}', "3"), ("null", None), ('{"x": 1}', None)),
    ],
)
def test_an_id_may_be_a_text_a_number_a_list_or_an_object_that_has_one(source: str, own: str | None) -> None:
    assert identity(parsed(source)) == own


def test_members_of_objects_become_attributes_with_dots() -> None:
    members = parsed('{"a": {"b": {"c": 1}, "d": []}, "e": {}, "left": 1}')
    assert isinstance(members, dict)
    assert flat(members, without=["left"]) == {"a.b.c": "1", "a.d": "[]", "e": "{}"}


def test_names_that_become_equal_are_told_apart() -> None:
    members = parsed('{"a": {"b": 1}, "a.b": 2}')
    assert isinstance(members, dict)
    assert flat(members, into={"a.b": "0"}) == {"a.b": "0", "a.b (2)": "1", "a.b (3)": "2"}


def test_more_attributes_than_there_may_be_are_not_gathered() -> None:
    assert len(flat({f"n{count}": None for count in range(1000)})) == MAX_ATTRIBUTES + 1


def test_names_that_the_format_needs_step_aside_and_come_back() -> None:
    own = {"id": "1", "id~": "2", "id~~": "3", "other": "4", "other~": "5"}
    moved = aside(own, {"id"})
    assert moved == {"id~": "1", "id~~": "2", "id~~~": "3", "other": "4", "other~": "5"}
    assert flat(moved, reserved={"id"}) == own


@pytest.mark.parametrize("source", ["1_000", "a", "", "0x10"])
def test_what_other_programs_take_for_no_number_is_none(source: str) -> None:
    assert number(source) is None


def test_a_position_needs_both_numbers_and_is_turned_where_y_grows_downwards() -> None:
    assert position({"x": "1", "y": " 2.5 "}, up=True) == (1.0, 2.5)
    assert position({"x": "1", "y": "2"}, up=False) == (1.0, -2.0)
    assert position({"x": "1"}, up=True) is None
    assert position({"x": "left", "y": "2"}, up=True) is None
    assert position({"x": True, "y": "2"}, up=True) is None


@pytest.mark.parametrize("source", ["0", "-5", "1.5", "1e-07", "9007199254740992"])
def test_a_number_that_all_programs_write_alike_is_one(source: str) -> None:
    assert json.dumps(as_number(source)) == source


@pytest.mark.parametrize("source", ["1.50", "007", "+1", "-0", "1e5", "NaN", "inf", "9007199254740993", "1_0", "", "٣"])
def test_a_number_that_would_come_back_otherwise_stays_text(source: str) -> None:
    assert as_number(source) is None


def test_an_attribute_is_of_one_type_wherever_it_stands() -> None:
    assert written([{"a": "1", "b": "1", "c": "true"}, {"a": "2.5", "b": "x", "c": "false"}]) == [
        {"a": 1, "b": "1", "c": True},
        {"a": 2.5, "b": "x", "c": False},
    ]


def test_a_list_is_written_as_a_list_where_it_comes_back_the_same() -> None:
    assert written([{"a": '["x",1]', "b": '["x", 1]', "c": "[NaN]", "d": "[1.50]"}]) == [
        {"a": ["x", 1], "b": '["x", 1]', "c": "[NaN]", "d": "[1.50]"}
    ]


def test_what_a_network_carries_of_a_dossier_stays_text() -> None:
    assert written([{f"{OURS}a": "[1]", f"{OURS}b": "1"}]) == [{f"{OURS}a": "[1]", f"{OURS}b": "1"}]


@given(st.lists(ATTRIBUTES, max_size=3))
def test_what_is_written_is_read_as_the_same_texts(owners: list[dict[str, str]]) -> None:
    for own, members in zip(owners, written(owners), strict=True):
        again = parsed(json.dumps(members))
        assert isinstance(again, dict)
        assert flat(again) == own


def test_names_within_names_are_not_made_longer_than_a_text_may_be() -> None:
    inner: dict[str, Json] = {"a": "1", "b": "2"}
    for _ in range(5):
        inner = {"n" * 1_000: inner}
    made = flat({"own": inner})
    assert sum(map(len, made)) < 2 * MAX_TEXT
