"""Which ties a view draws."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.drawing.drawn_ties import drawn_ties
from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view import View

REPRESENT = {"anna-marsh~represents~northland", "sol-reed~represents~southland"}
OBJECTS, VISITS = "coast-league~objects-to~northland", "anna-marsh~is-to-visit~coast-league"
TALKS = View(event="talks")


def drawn(scene: Scene, view: View) -> set[str]:
    event = next(event for event in scene["events"] if event["id"] == view.event)
    return {tie["id"] for tie, on in zip(scene["ties"], drawn_ties(scene, event, view), strict=True) if on}


def joined(scene: Scene, tail: str, head: str) -> Any:
    """Return *scene* with one tie more, called ``more``, between two of its actors."""
    place = {actor["id"]: number for number, actor in enumerate(scene["actors"])}
    more = {**scene["ties"][0], "id": "more", "represents": False, "from": place[tail], "to": place[head]}
    return {**scene, "ties": [*scene["ties"], more]}


def test_all_are_drawn_unless_a_reader_asks_for_less(river_scene: Scene) -> None:
    assert drawn(river_scene, TALKS) == {*REPRESENT, OBJECTS, VISITS}
    assert drawn(river_scene, replace(TALKS, ties="none")) == set()


def test_what_is_picked_is_drawn_whatever_is_asked_for(river_scene: Scene) -> None:
    assert drawn(river_scene, replace(TALKS, ties="none", pick=OBJECTS)) == {OBJECTS}


def test_between_sides_a_tie_within_one_side_is_not_drawn_and_represents_is(river_scene: Scene) -> None:
    view = replace(TALKS, ties="between")
    assert drawn(river_scene, view) == {*REPRESENT, OBJECTS, VISITS}
    assert "more" not in drawn(joined(river_scene, "anna-marsh", "northland"), view)
    assert "more" in drawn(joined(river_scene, "anna-marsh", "sol-reed"), view)


@pytest.mark.parametrize(("side", "on"), [("northland", False), ("southland", True)])
def test_the_side_for_which_somebody_sits_goes_before_whom_they_represent(
    river_scene: Scene, side: str, on: bool
) -> None:
    place = {actor["id"]: number for number, actor in enumerate(river_scene["actors"])}
    talks: Any = river_scene["events"][0]
    standings = list(talks["standings"])
    standings[place["sol-reed"]] = {**standings[place["sol-reed"]], "side": place[side]}
    scene = {**joined(river_scene, "sol-reed", "northland"), "events": [{**talks, "standings": standings}]}
    assert ("more" in drawn(scene, replace(TALKS, ties="between"))) is on


def test_whoever_has_no_seat_is_on_the_side_of_whom_they_represent(river_scene: Scene) -> None:
    view = View(event="visit", ties="between")  # where nobody is known to sit
    assert "more" not in drawn(joined(river_scene, "sol-reed", "southland"), view)
    assert "more" in drawn(joined(river_scene, "sol-reed", "northland"), view)


def test_a_table_draws_no_tie_that_tells_of_another_time_and_a_network_does(river_scene: Scene) -> None:
    place = [tie["id"] for tie in river_scene["ties"]].index(VISITS)
    events = [{**event, "other_times": [place]} for event in river_scene["events"]]
    scene: Any = {**river_scene, "events": events}
    assert drawn(scene, TALKS) == {*REPRESENT, OBJECTS}
    assert drawn(scene, replace(TALKS, pick=VISITS)) == {*REPRESENT, OBJECTS, VISITS}
    assert VISITS in drawn(scene, replace(TALKS, arrange="network"))
