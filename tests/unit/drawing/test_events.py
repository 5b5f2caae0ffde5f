"""Events as the browser gets them: when, where, and who stands where with every claim."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dashboard.dossier.model import Dossier, SeatClaim
from dashboard.dossier.words import EventKind
from dashboard.drawing import dates, events
from dashboard.drawing.claims import places
from dashboard.drawing.events import coordinates, nowhere, occasion, part_words, shapes
from dashboard.drawing.part import part
from dashboard.drawing.scene_types import Scene
from dashboard.network import placement
from dashboard.network.drawn import drawn_at
from dashboard.network.seating import standings

from .conftest import event, seat, source

Words = Callable[..., str]


@pytest.fixture
def talks(river_scene: Scene) -> dict[str, Any]:
    """The talks, told."""
    return river_scene["events"][0]


@pytest.fixture
def words(river: Dossier) -> Words:
    """Return the words for the part for which those rows say that Anna Marsh was present."""
    again = replace(river.sources["gazette"], id="gazette-2")
    sources = {**river.sources, "courier": source("courier"), "gazette-2": again}

    def say(*rows: SeatClaim) -> str:
        dossier = replace(river, seats=rows, sources=sources)
        return part_words(dossier, standings(dossier, "talks")["anna-marsh"])

    return say


def told(dossier: Dossier, identifier: str = "talks") -> dict[str, Any]:
    return occasion(part(dossier), dossier.events[identifier], places(dossier))


def anna(where: str, part: str = "", by: str = "gazette", **claim: str) -> SeatClaim:
    return seat("anna-marsh", where, part=part, source=by, **claim)


def test_an_event_says_when_and_where_and_by_what_claim(talks: dict[str, Any]) -> None:
    assert (talks["when"], talks["day"], talks["place"]) == ("2 May 2030, 10:00–12:30", "2 May 2030", "Mill Bridge")
    assert (talks["id"], talks["name"], talks["kind"], talks["status"]) == ("talks", "Talks", "talks", "held")
    assert talks["claim"] == {"source": 0, "text": "So it was."}


def test_an_event_without_a_date_says_that_none_is_given(river: Dossier) -> None:
    assert (told(river, "visit")["when"], told(river, "visit")["day"]) == ("no date given", "")


def test_a_date_that_was_inferred_says_so(river: Dossier) -> None:
    assert (told(river, "flood")["when"], told(river, "flood")["basis"]) == ("2014", dates.INFERRED)
    assert (told(river)["basis"], told(river, "visit")["basis"]) == ("", "")


def test_the_days_of_an_event_leave_its_hours_out(river: Dossier) -> None:
    night = event("night", "talks", start="2030-05-02T20:00Z", end="2030-05-03T04:00Z")
    assert told(replace(river, events=river.events | {"night": night}), "night")["day"] == "2–3 May 2030"


def test_a_background_event_has_neither_standings_nor_a_placement(river: Dossier) -> None:
    assert not {"standings", "table"} & told(river, "flood").keys()


def test_standings_come_in_the_order_of_the_actors(river: Dossier, talks: dict[str, Any]) -> None:
    groups = dict(zip(river.actors, [standing and standing["group"] for standing in talks["standings"]], strict=True))
    assert groups == {
        "anna-marsh": "at-the-table", "sol-reed": "involved", "northland": "at-the-table",
        "southland": "involved", "coast-league": "left-out", "river-union": "mentioned", "old-ferry": None,
    }  # fmt: skip


def test_whoever_has_no_report_is_never_among_the_left_out(river: Dossier) -> None:
    alone = told(replace(river, seats=(seat("coast-league", "left_out"),)))
    assert [standing and standing["group"] for standing in alone["standings"]] == [*[None] * 4, "left-out", None, None]


def test_a_standing_tells_seat_tone_side_and_how_it_is_known(talks: dict[str, Any]) -> None:
    assert talks["standings"][0] == {
        "seat": "mediator", "group": "at-the-table", "tone": "mediator", "side": 2, "part": "", "contested": False,
        "reports": 1, "statements": 0, "through": [],
        "claims": [{
            "seat": "mediator", "group": "at-the-table", "part": "",
            "source": 0, "locator": "¶ 1", "text": "So it was.",
        }],
    }  # fmt: skip


def test_a_contested_standing_says_so_and_carries_every_claim(talks: dict[str, Any]) -> None:
    sol = talks["standings"][1]
    assert (sol["contested"], sol["seat"], sol["tone"]) == (True, "nearby", "involved")
    assert [(one["group"], one["source"]) for one in sol["claims"]] == [("at-the-table", 0), ("involved", 1)]


def test_a_state_names_the_people_it_stands_through_by_place(talks: dict[str, Any]) -> None:
    assert (talks["standings"][2]["through"], talks["standings"][2]["side"]) == ([0], 2)


def test_whoever_sits_on_nobodys_side_has_no_side(talks: dict[str, Any]) -> None:
    assert talks["standings"][4]["side"] is None


def test_a_seat_that_was_withdrawn_is_still_told_and_seats_nobody(river: Dossier) -> None:
    row = seat("old-ferry", "left_out", text="The ferryman was turned away.", withdrawn="2030-05-03")
    event = told(replace(river, seats=(*river.seats, row)))
    assert (event["standings"][6] or {"group": "no-report"})["group"] == "no-report"
    assert "The ferryman was turned away." in json.dumps(event["standings"])


def test_an_event_is_placed_for_each_screen_and_for_each_paper(talks: dict[str, Any]) -> None:
    assert list(talks["table"]) == ["wide", "tall", "landscape", "square", "portrait"]
    for columns in talks["table"].values():
        assert len(columns["x"]) == len(columns["y"]) == len(talks["drawn"])
        assert set(columns["room"]) == {
            "cx", "cy", "table_rx", "table_ry", "around_rx", "around_ry", "out_top", "out_bottom", "strip",
        }  # fmt: skip


def test_of_more_marks_than_papers_are_placed_for_the_screens_alone_have_a_placement(
    river: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = sum(len(drawn_at(river, event.id)) for event in river.tables)
    monkeypatch.setattr(events, "MOST_ON_PAPER", marks)
    assert [*shapes(part(river))] == ["wide", "tall", "landscape", "square", "portrait"]
    monkeypatch.setattr(events, "MOST_ON_PAPER", marks - 1)
    assert [*shapes(part(river))] == ["wide", "tall"]


def test_at_a_call_nobody_is_at_a_table(river: Dossier) -> None:
    assert told(river)["groups"] == {}
    called = replace(river.events["talks"], kind=EventKind.CALL)
    assert told(replace(river, events={**river.events, "talks": called}))["groups"] == {"at-the-table": "On the line"}


def test_an_event_says_who_has_a_place_there(river: Dossier, talks: dict[str, Any]) -> None:
    ids = [*river.actors]
    assert [ids[place] for place in talks["drawn"]] == [*drawn_at(river, "talks")]


def test_a_placement_becomes_columns_in_the_order_of_the_actors(river: Dossier) -> None:
    spots = {actor: (place / 10, -place / 10) for place, actor in enumerate(river.actors)}
    backwards = placement.Placement(positions=dict(reversed(spots.items())))
    assert coordinates([*river.actors], backwards) == {
        "x": [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], "y": [0.0, -0.1, -0.2, -0.3, -0.4, -0.5, -0.6], "room": None,
        "sides": "", "scale": 1.0,
    }  # fmt: skip


def test_a_placement_says_on_which_side_names_had_room_unless_all_are_below(river: Dossier) -> None:
    first, second, *rest = river.actors
    spots = dict.fromkeys(river.actors, (0.0, 0.0))
    sides = {first: "above", second: "right"} | dict.fromkeys(rest, "below")
    found = coordinates([*river.actors], placement.Placement(positions=spots, sides=sides))
    assert found["sides"] == "ar" + "b" * len(rest)
    assert not coordinates([*river.actors], placement.Placement(positions=spots, sides=dict.fromkeys(sides, "below")))[
        "sides"
    ]


def test_whoever_is_not_drawn_takes_no_room_in_the_columns() -> None:
    columns = coordinates(["sol-reed"], placement.Placement(positions={"sol-reed": (0.1, 0.2)}))
    assert (columns["x"], columns["y"]) == ([0.1], [0.2])


def test_whoever_stayed_throughout_was_there_for_no_part(words: Words) -> None:
    assert words(anna("delegate"), anna("delegate", by="herald")) == ""


def test_a_part_that_all_sources_give_needs_no_source(words: Words) -> None:
    assert words(anna("delegate", "at the end"), anna("observer", "at the end", by="herald")) == "at the end"


def test_a_part_that_only_some_sources_give_names_their_publishers_once_each(words: Words) -> None:
    rows = [anna("delegate", "at the end", by) for by in ("gazette", "gazette-2", "courier")]
    assert words(anna("delegate", by="herald"), *rows) == "at the end, according to Gazette and Courier"


def test_each_part_is_told_with_the_publisher_who_gives_it(words: Words) -> None:
    rows = [anna("delegate", "at the start", "herald"), anna("delegate", "at the end", "courier")]
    said = words(anna("delegate"), *rows)
    assert "at the end" in said
    assert "says Herald, Courier" not in said


def test_sources_that_give_different_parts_are_all_heard(words: Words) -> None:
    said = words(anna("delegate", "at the start"), anna("delegate", "at the end", "herald"))
    assert "at the start" in said
    assert "at the end" in said


def test_a_withdrawn_part_limits_nothing(words: Words) -> None:
    assert words(anna("delegate"), anna("delegate", "at the end", "herald", withdrawn="2030-05-03")) == ""


def test_the_part_of_a_claim_in_another_group_limits_nothing(words: Words) -> None:
    assert words(anna("nearby"), anna("delegate", "at the end", "herald")) == ""


def test_what_has_no_column_is_told_of_an_event_and_of_a_seat(river: Dossier) -> None:
    noted = replace(anna("delegate"), attributes={"badge": "red"})
    talks = replace(river.events["talks"], attributes={"weather": "rain"})
    shown = told(replace(river, seats=(noted,), events={**river.events, "talks": talks}))
    assert shown["attributes"] == {"weather": "rain"}
    standing = next(one for one in shown["standings"] if one and one["claims"])
    assert standing["claims"][0]["attributes"] == {"badge": "red"}


def test_where_there_is_no_event_nobody_has_a_report(river: Dossier) -> None:
    shown = nowhere(river)
    assert (shown["id"], shown["name"], shown["claim"]) == ("", river.title, None)
    assert shown["standings"] == [None] * len(river.actors)
    assert "table" not in shown
