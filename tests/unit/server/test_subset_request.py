"""What a reader asks to be drawn of a large record."""

from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest

from benchmarks.made_up import dossier_of
from dashboard.application import create_app
from dashboard.drawing.catalogue import catalogue
from dashboard.drawing.part import FEW, MOST_BESIDES, USUAL, Choice
from dashboard.exchange.formats import written
from dashboard.server.subset_request import choice_of, drawn

from .test_uploads import opened, post

SIZE = 520


@pytest.fixture(scope="module")
def large() -> FlaskClient:
    return create_app([dossier_of(SIZE)]).server.test_client()


def test_who_says_nothing_gets_the_usual() -> None:
    assert choice_of({}) == USUAL
    assert choice_of({"draw": {}}) == USUAL


def test_a_choice_names_each_once() -> None:
    assert choice_of({"draw": {"most": 9, "besides": ["a", "b", "a"]}}) == Choice(most=9, besides=("a", "b"))


@pytest.mark.parametrize(
    "draw",
    [7, [], "all", {"most": -1}, {"most": True}, {"most": 1.5}, {"most": None}, {"besides": "a"}, {"besides": [1]},
     {"event": 1}, {"besides": ["a"] * (MOST_BESIDES + 1)}],
)  # fmt: skip
def test_anything_else_is_refused(draw: Any) -> None:
    with pytest.raises(BadRequest, match="draw has most"):
        choice_of({"draw": draw})


@pytest.mark.parametrize("dossier", ["nobody", 7, None, ["made-up"]])
def test_a_dossier_that_is_not_here_is_refused(dossier: Any) -> None:
    with pytest.raises(BadRequest, match="no dossier of that name"):
        drawn(catalogue([dossier_of(20)]), dossier, USUAL)


def test_a_dossier_of_the_servers_is_drawn_wider(large: FlaskClient) -> None:
    name = dossier_of(SIZE).id
    few = post(large, "/open", {"dossier": name}, {}).get_json()["scene"]
    assert FEW <= len(few["actors"]) < SIZE
    assert few["drawing"] != few["digest"]
    more = post(large, "/open", {"dossier": name, "draw": {"most": SIZE}}, {}).get_json()
    assert (len(more["scene"]["actors"]), more["scene"]["whole"]["rest"]["id"]) == (SIZE, [])
    assert more["scene"]["drawing"] != few["drawing"]
    assert more["scene"]["digest"] == few["digest"]


def test_an_event_is_drawn_with_whom_it_has_and_where_they_stand_alone(large: FlaskClient) -> None:
    dossier = dossier_of(SIZE)
    later = replace(dossier.events["talks"], id="summit")
    last = [actor for actor in dossier.actors][-5:]
    seats = (*dossier.seats[:9], *(replace(dossier.seats[0], event="summit", actor=actor) for actor in last))
    other = replace(dossier, id="two", events={**dossier.events, "summit": later}, seats=seats, ties=())
    scene = drawn(catalogue([other]), "two", choice_of({"draw": {"event": "summit"}}))["scene"]
    assert set(last) <= {actor["id"] for actor in scene["actors"]}
    assert [event["id"] for event in scene["events"] if "table" in event] == [scene["whole"]["event"]] == ["summit"]


def test_a_file_is_drawn_with_whoever_its_reader_asks_for(large: FlaskClient) -> None:
    files = {"made-up.graphml": written(dossier_of(SIZE), "GraphML").data}
    few = opened(large, files)["scene"]
    last = few["whole"]["rest"]["id"][-1]
    more = opened(large, files, draw={"besides": [last]})["scene"]
    assert last not in [actor["id"] for actor in few["actors"]]
    assert last in [actor["id"] for actor in more["actors"]]
    assert more["whole"]["besides"] == [last]
