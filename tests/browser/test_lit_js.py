"""assets/lit.js: what is lit, from the scene and the view alone (section 5 of the design)."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, actor, bench, scene, tie, view

NAMES = ("host", "west", "ann", "éva", "east", "igor", "north", "out")
SMALL = scene(
    [
        actor("host", kind="state", country="HHH", name="Hostland", title="Host and mediator"),
        actor("west", kind="state", country="WWW", name="Westland", short="West"),
        actor("ann", country="WWW", name="Ann Bonnet", title="Foreign Minister"),
        actor("éva", country="WWW", name="Éva Nagy-Szabó", title="adviser"),
        actor("east", kind="state", country="EEE", name="Eastland"),
        actor("igor", country="EEE", name="Igor Ёлкин", names={"ru": "Игорь Ёлкин", "ar": "إيغور"}),
        actor("north", kind="organisation", country="NNN", name="North"),
        actor("out", country="OOO", name="Olga Out", title="Foreign Minister"),
    ],
    ties=[
        tie(2, 1, "represents", represents=True),
        tie(3, 1, "represents", represents=True),
        tie(5, 4, "represents", represents=True),
        tie(1, 4, "negotiates with"),
        tie(4, 7, "shuts out"),
        tie(7, 6, "hopes to join"),
        tie(0, 7, "hears", withdrawn=True),
    ],
    countries=[("EEE", "Eastland"), ("HHH", "Hostland"), ("NNN", "North"), ("OOO", "Outer Isle"), ("WWW", "Westland")],
    seats=["delegate", "delegate", "delegate", "principal", "delegate", "delegate", "mentioned", "left_out"],
)


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "lit") as call:
        yield call


def names(flags: list[bool]) -> set[str]:
    return {name for name, flag in zip(NAMES, flags, strict=True) if flag}


def lit_ties(lit: dict) -> set[str]:
    ties = {one["id"]: flag for one, flag in zip(SMALL["ties"], lit["ties"], strict=True)}
    return {identifier for identifier, flag in ties.items() if flag}


def test_everyone_is_lit_and_named_when_nothing_is_chosen(call):
    lit = call("lit", SMALL, view())
    assert lit["count"] == 8
    assert names(lit["actors"]) == names(lit["named"]) == set(NAMES)
    assert lit["narrowed"] is False


@pytest.mark.parametrize(
    ("highlight", "lit"),
    [
        ("at-the-table", {"host", "west", "ann", "east", "igor"}),
        ("around-the-table", {"éva"}),
        ("left-out", {"out"}),
    ],
)
def test_a_highlight_lights_its_group_and_no_one_else(call, highlight, lit):
    found = call("lit", SMALL, view(highlight=highlight))
    assert names(found["actors"]) == lit
    assert found["count"] == len(lit)


def test_who_has_no_report_at_the_event_is_in_no_group(call):
    for highlight in ("at-the-table", "around-the-table", "left-out"):
        assert call("lit", SMALL, view(event="summit", highlight=highlight))["count"] == 0


def test_highlight_and_countries_and_search_choose_together(call):
    chosen = view(highlight="at-the-table", countries=["WWW"], query="ann")
    assert names(call("lit", SMALL, chosen)["actors"]) == {"ann"}
    assert call("lit", SMALL, chosen | {"highlight": "left-out"})["count"] == 0
    assert call("lit", SMALL, chosen | {"countries": ["EEE"]})["count"] == 0
    assert call("lit", SMALL, chosen | {"query": "igor"})["count"] == 0


def test_several_countries_choose_actors_of_any_of_them(call):
    assert names(call("lit", SMALL, view(countries=["EEE", "OOO"]))["actors"]) == {"east", "igor", "out"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("eva", {"éva"}),
        ("ÉVA NAGY", {"éva"}),
        ("e\u0301va", {"éva"}),
        ("szabo eva", {"éva"}),
        ("ИГОРЬ", {"igor"}),
        ("елкин", {"igor"}),
        ("إيغور", {"igor"}),
        ("foreign minister", {"ann", "out"}),
        ("outer isle", {"out"}),
        ("westland", {"west", "ann", "éva"}),
        ("   ", set(NAMES)),
        ("nobody of that name", set()),
    ],
)
def test_search_goes_by_name_in_any_language_title_and_country_whatever_the_accents_and_case(call, query, found):
    assert names(call("lit", SMALL, view(query=query))["actors"]) == found


def test_under_a_highlight_a_tie_is_lit_when_both_its_ends_are(call):
    assert lit_ties(call("lit", SMALL, view(highlight="at-the-table"))) == {
        "2~represents~1", "5~represents~4", "1~negotiates with~4",
    }  # fmt: skip
    assert lit_ties(call("lit", SMALL, view(highlight="left-out"))) == set()


def test_under_a_search_a_tie_is_lit_when_both_its_ends_are(call):
    assert lit_ties(call("lit", SMALL, view(query="westland"))) == {"2~represents~1", "3~represents~1"}


def test_under_a_country_filter_a_tie_is_lit_when_one_end_is_and_the_other_keeps_its_name_uncounted(call):
    lit = call("lit", SMALL, view(countries=["OOO"]))
    assert lit_ties(lit) == {"4~shuts out~7", "7~hopes to join~6"}
    assert names(lit["named"]) == {"out", "east", "north"}
    assert names(lit["actors"]) == {"out"}
    assert lit["count"] == 1


def test_a_withdrawn_tie_is_never_lit_and_names_nobody(call):
    for chosen in (view(), view(countries=["OOO"]), view(pick="out")):
        lit = call("lit", SMALL, chosen)
        assert "0~hears~7" not in lit_ties(lit)
    assert "host" not in names(call("lit", SMALL, view(countries=["OOO"]))["named"])


def test_a_selection_dims_all_but_the_actor_its_ties_and_their_other_ends_and_counts_nothing(call):
    lit = call("lit", SMALL, view(pick="west"))
    assert names(lit["actors"]) == names(lit["named"]) == {"west", "ann", "éva", "east"}
    assert lit_ties(lit) == {"2~represents~1", "3~represents~1", "1~negotiates with~4"}
    assert lit["picked"] == {"actor": 1}
    assert lit["count"] == 8


def test_a_selection_stays_within_the_highlight(call):
    lit = call("lit", SMALL, view(pick="west", highlight="at-the-table"))
    assert names(lit["actors"]) == {"west", "ann", "east"}
    assert lit["count"] == 5


def test_a_picked_tie_leaves_its_two_ends_lit(call):
    lit = call("lit", SMALL, view(pick="1~negotiates with~4"))
    assert lit["picked"] == {"tie": 3}
    assert names(lit["actors"]) == {"west", "east"}
    assert lit_ties(lit) == {"1~negotiates with~4"}


def test_a_pick_that_the_scene_does_not_hold_is_no_pick(call):
    lit = call("lit", SMALL, view(pick="stranger"))
    assert lit["picked"] is None
    assert names(lit["actors"]) == set(NAMES)


def test_a_search_finds_actors_by_the_code_of_their_country_too(call):
    assert names(call("lit", SMALL, view(query="www"))["actors"]) == {"west", "ann", "éva"}


def test_the_ties_of_a_selected_actor_that_a_search_found_are_lit_and_whom_they_lead_to_is_named_uncounted(call):
    lit = call("lit", SMALL, view(query="eastland", pick="east"))
    assert lit_ties(lit) == {"5~represents~4", "1~negotiates with~4", "4~shuts out~7"}
    assert names(lit["named"]) == {"east", "igor", "west", "out"}
    assert names(lit["actors"]) == {"east", "igor"}
    assert lit["count"] == 2


def test_a_selected_tie_is_lit_where_a_search_found_one_of_its_ends(call):
    lit = call("lit", SMALL, view(query="olga", pick="4~shuts out~7"))
    assert lit_ties(lit) == {"4~shuts out~7"}
    assert names(lit["named"]) == {"east", "out"}
    assert lit_ties(call("lit", SMALL, view(query="hostland", pick="4~shuts out~7"))) == set()


def test_the_ties_of_a_selected_actor_that_a_search_found_stay_within_highlight_and_countries(call):
    seated = view(query="east", pick="east", highlight="at-the-table")
    assert lit_ties(call("lit", SMALL, seated)) == {"5~represents~4", "1~negotiates with~4"}
    abroad = view(query="olga", pick="out", countries=["OOO"])
    assert lit_ties(call("lit", SMALL, abroad)) == {"4~shuts out~7", "7~hopes to join~6"}
    assert lit_ties(call("lit", SMALL, abroad | {"countries": ["WWW"]})) == set()


@settings(max_examples=12)
@given(
    chosen=st.lists(
        st.builds(
            view,
            highlight=st.sampled_from(["everyone", "at-the-table", "around-the-table", "left-out"]),
            countries=st.lists(st.sampled_from(["EEE", "HHH", "NNN", "OOO", "WWW"]), unique=True),
            query=st.sampled_from(["", "a", "foreign", "land", "zz"]),
            pick=st.sampled_from(["", "west", "out", "4~shuts out~7"]),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_whatever_is_chosen_a_selection_counts_nothing_and_lights_nobody_more(call, chosen):
    lit = call.each("lit", [[SMALL, one] for one in chosen])
    free = call.each("lit", [[SMALL, one | {"pick": ""}] for one in chosen])
    unsearched = call.each("lit", [[SMALL, one | {"pick": "", "query": ""}] for one in chosen])
    for one, without, wider in zip(lit, free, unsearched, strict=True):
        assert one["count"] == without["count"] == sum(without["actors"])
        assert names(one["actors"]) <= names(without["actors"])
        assert lit_ties(one) <= lit_ties(wider)  # a search dims no tie of whom it found


SPECIFIED = json.loads((Path(__file__).parents[1] / "cases" / "highlight.json").read_text(encoding="utf-8"))


def test_the_browser_highlights_what_python_highlights_case_by_case(call):
    scene_of = SPECIFIED["scene"]
    for case in SPECIFIED["cases"]:
        lit = call("lit", scene_of, view(**case["view"]))
        found = {
            "count": lit["count"],
            "actors": [one["id"] for one, on in zip(scene_of["actors"], lit["actors"], strict=True) if on],
            "named": [one["id"] for one, on in zip(scene_of["actors"], lit["named"], strict=True) if on],
            "ties": [one["id"] for one, on in zip(scene_of["ties"], lit["ties"], strict=True) if on],
        }
        assert found == {name: case[name] for name in found}, case["case"]
