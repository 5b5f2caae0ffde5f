"""The scene: everything that the browser needs, in plain lists and strings."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import digest
from dashboard.drawing import theme
from dashboard.drawing.part import MOST_BESIDES, part
from dashboard.drawing.scene import actors, countries, scene
from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE, LONGEST_SEARCH, PICTURE_TEXTS
from dashboard.network.drawn import drawn_at
from dashboard.network.placement.room import unreported

from .conftest import actor, by_id, seat


def strings(value: Any) -> Iterator[str]:
    """Yield every string in a scene, the keys too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def named(*some: Any) -> list[tuple[str, str]]:
    """Return the code and the name of each country of those actors."""
    dossier = Dossier(
        id="x", title="", summary="", as_of="2030", licence="", opening="", sources={}, events={}, seats=(), ties=(),
        stakes=(), actors=by_id(*some),
    )  # fmt: skip
    return [(country["code"], country["name"]) for country in countries(dossier)]


def test_a_scene_is_plain_json_without_a_number_that_is_none(river_scene: Scene) -> None:
    assert json.loads(json.dumps(river_scene, allow_nan=False)) == river_scene


def test_a_scene_tells_nothing_of_the_machine_that_made_it(river_scene: Scene, root: Path, cache: Path) -> None:
    places = (str(root), str(Path.home()), str(cache), "/home/", "/tmp/", "C:\\")
    assert [text for text in strings(river_scene) if any(place in text for place in places if len(place) > 1)] == []
    assert [text for text in strings(river_scene) if text.startswith(("/", "\\"))] == []


def test_a_scene_tells_the_limits_that_python_keeps(river_scene: Scene) -> None:
    assert river_scene["limits"] == {
        "unreported": unreported.MANY,
        "besides": MOST_BESIDES,
        "search": LONGEST_SEARCH,
        "worded": theme.MOST_WORDED,
        "texts": {name: text.longest for name, text in PICTURE_TEXTS.items()},
        "alternative": LONGEST_ALTERNATIVE,
    }


def test_equal_dossiers_have_equal_scenes(river: Dossier, river_scene: Scene) -> None:
    assert json.dumps(scene(part(replace(river)))) == json.dumps(river_scene)


def test_a_scene_tells_what_stands_at_the_head_of_its_dossier(river: Dossier, river_scene: Scene) -> None:
    head = {key: river_scene[key] for key in ("id", "title", "summary", "asOf", "licence", "opening", "digest")}
    assert head == {
        "id": "river-2030", "title": "The river talks", "summary": "Northland and Southland share out the river.",
        "asOf": "4 May 2030", "licence": "CC0-1.0", "opening": "talks", "digest": digest(river),
    }  # fmt: skip


def test_a_scene_brings_its_words_and_both_palettes(river_scene: Scene) -> None:
    assert river_scene["words"] == theme.words()
    assert river_scene["palettes"] == {"light": theme.LIGHT, "dark": theme.DARK}


def test_actors_keep_the_order_of_their_file_and_all_that_it_says(river: Dossier) -> None:
    told = actors(river)
    assert [entry["id"] for entry in told] == list(river.actors)
    assert told[0] == {
        "id": "anna-marsh", "name": "Anna Marsh", "short": "Marsh", "kind": "person", "country": "NTH",
        "title": "Minister of Water", "names": {"ar": "آنا مارش"}, "side": 2, "attributes": {},
    }  # fmt: skip


def test_a_person_is_on_the_side_of_whom_they_represent_and_a_body_on_nobody_s(river: Dossier) -> None:
    assert [entry["side"] for entry in actors(river)] == [2, 3, *[None] * 5]


def test_what_a_record_has_no_column_for_is_told_of_its_actor(river: Dossier) -> None:
    known = replace(river.actors["anna-marsh"], attributes={"party": "River Party"})
    told = actors(replace(river, actors={**river.actors, "anna-marsh": known}))
    assert told[0]["attributes"] == {"party": "River Party"}


def test_an_actor_without_a_short_name_is_called_by_the_whole_one(river: Dossier) -> None:
    assert actors(river)[1]["short"] == "Sol Reed"


def test_events_with_a_table_come_by_date_those_without_a_date_next_the_background_last(river_scene: Scene) -> None:
    assert [event["id"] for event in river_scene["events"]] == ["talks", "visit", "flood"]
    assert ["standings" in event for event in river_scene["events"]] == [True, True, False]


def test_nobody_has_a_report_where_nobody_is_seated(river_scene: Scene) -> None:
    assert river_scene["events"][1]["standings"] == [None] * 7


def test_the_free_network_is_placed_for_every_shape_and_has_no_room(river_scene: Scene) -> None:
    assert list(river_scene["network"]) == ["wide", "tall", "landscape", "square", "portrait"]
    assert [columns["room"] for columns in river_scene["network"].values()] == [None] * 5


def test_everyone_who_is_drawn_stands_within_the_plane(river: Dossier, river_scene: Scene) -> None:
    shown = [event for event in river_scene["events"] if "table" in event]
    assert len(shown) == 2
    ids = tuple(river.actors)
    for event in shown:
        assert tuple(ids[place] for place in event["drawn"]) == drawn_at(river, event["id"])
    placed = [(event["table"], len(event["drawn"])) for event in shown]
    for shapes, count in [*placed, (river_scene["network"], len(ids))]:
        for columns in shapes.values():
            for axis in ("x", "y"):
                assert len(columns[axis]) == count
                assert all(-1 <= coordinate <= 1 for coordinate in columns[axis])


def test_old_words_of_choices_are_told_with_what_they_are_now(river_scene: Scene) -> None:
    assert river_scene["former"] == {"highlight": {"around-the-table": "involved"}}


def test_what_a_scene_names_by_place_is_there(river_scene: Scene) -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            assert isinstance(value.get("source", 0), int)
            assert value.get("source", 0) < len(river_scene["sources"])
            ends = [value[key] for key in ("from", "to", "side", "actor") if isinstance(value.get(key), int)]
            assert all(0 <= end < len(river_scene["actors"]) for end in [*ends, *value.get("through", [])])
            value = list(value.values())
        for inner in value if isinstance(value, list) else []:
            check(inner)

    check(river_scene)


def test_a_country_is_named_by_its_state_whoever_comes_first() -> None:
    others = [actor("anna-marsh", "person", "NTH"), actor("fund", "organisation", "NTH"), actor("bloc", "bloc", "NTH")]
    northland = actor("northland", "state", "NTH")
    assert named(*others, northland) == named(northland, *others) == [("NTH", "Northland")]


def test_a_country_without_a_state_is_named_by_its_bloc_and_without_one_by_its_organisation() -> None:
    fund, league = actor("fund", "organisation", "CST"), actor("coast-league", "bloc", "CST")
    assert named(fund, league) == [("CST", "Coast League")]
    assert named(fund) == [("CST", "Fund")]


def test_a_country_of_people_alone_stands_for_itself() -> None:
    assert named(actor("anna-marsh", "person", "NTH"), actor("old-ferry", "other", "NTH")) == [("NTH", "NTH")]


def test_a_code_that_no_state_carries_has_its_name_in_iso_3166() -> None:
    assert named(actor("anna", "person", "FRA"), actor("ben", "other", "GB"), actor("cara", "other", "NTH")) == [
        ("FRA", "France"), ("NTH", "NTH"), ("GB", "United Kingdom")
    ]  # fmt: skip
    assert named(actor("anna", "person", "EST"), actor("eastland", "state", "EST")) == [("EST", "Eastland")]


def test_the_first_of_two_states_names_their_country() -> None:
    assert named(actor("new-land", "state", "NTH"), actor("old-land", "state", "NTH")) == [("NTH", "New Land")]


def test_countries_are_offered_by_name_and_an_actor_without_one_adds_none(river: Dossier) -> None:
    assert countries(river) == [
        {"code": "CST", "name": "Coast League"}, {"code": "NTH", "name": "Northland"},
        {"code": "RIV", "name": "River Union"}, {"code": "STH", "name": "Southland"},
    ]  # fmt: skip


def test_actors_keep_their_places_in_the_lists_wherever_they_are_seated(river: Dossier) -> None:
    more = scene(part(replace(river, seats=(seat("old-ferry", "left_out"), *river.seats))))
    assert [entry["id"] for entry in more["actors"]] == list(river.actors)
    assert more["events"][0]["standings"][6]["seat"] == "left_out"
