"""What is handed out: whole or as far as it is seen, in every form."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import networkx
import pytest
from flask.testing import FlaskClient

from dashboard.dossier.excerpt import excerpt
from dashboard.dossier.reading import Reading
from dashboard.dossier.words import Group
from dashboard.exchange.files import File
from dashboard.exchange.formats import BARE, SUFFIX_OF
from dashboard.exchange.opening import open_files
from dashboard.network.seating import standings
from dashboard.network.ties import standing
from dashboard.server.downloads import LOSSES
from tests.unit.page.conftest import RIVER
from tests.unit.server.test_uploads import GML, TIES, post

WHOLE = {"event": "talks", "positions": {"northland": [0, 1], "eastland": [-1, 0.5]}, "highlighted": None}
NORTH = {**WHOLE, "highlighted": {"actors": ["northland"], "ties": []}}


def handed(visitor: FlaskClient, form: str, view: Any = WHOLE, **about: Any) -> Any:
    return post(visitor, "/data", {"dossier": "river-2030", "form": form, "view": view} | about, {})


def read(data: bytes, name: str) -> Any:
    reading = open_files([File(name=name, data=data)])
    assert isinstance(reading, Reading)
    return reading.dossier


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIX_OF.values() if suffix != ".net"])
def test_a_dossier_comes_back_whole_from_every_form_that_carries_it(visitor: FlaskClient, suffix: str) -> None:
    answer = handed(visitor, suffix)
    assert answer.status_code == 200
    assert json.loads(unquote(answer.headers[LOSSES])) == []
    assert read(answer.data, f"any{suffix}") == RIVER


def test_what_a_form_cannot_carry_is_said(visitor: FlaskClient) -> None:
    assert BARE in json.loads(unquote(handed(visitor, ".net").headers[LOSSES]))


def test_a_view_is_a_dossier_of_what_is_lit(visitor: FlaskClient) -> None:
    dossier = read(handed(visitor, ".zip", NORTH).data, "view.zip")
    assert dossier == excerpt(RIVER, actors=["northland"], ties=[], event="talks")
    assert list(dossier.actors) == ["northland"]


EXCLUDED, SEATED = (
    {actor for actor, one in standings(RIVER, "talks").items() if one.group is group}
    for group in (Group.LEFT_OUT, Group.AT_THE_TABLE)
)


@pytest.mark.parametrize(
    ("join", "pick", "highlighted"),
    [
        ("both", "", lambda a, b: {a, b} <= {"northland", "eastland"}),
        ("either", "", lambda a, b: {a, b} & {"northland", "eastland"}),
        ("either", "northland", lambda a, b: "northland" in {a, b}),
        ("table", "", lambda a, b: {a, b} & {"northland", "eastland"} and {a, b} <= EXCLUDED | SEATED),
    ],
)
def test_the_ties_of_those_who_are_lit_and_not_drawn_are_worked_out(
    visitor: FlaskClient, join: str, pick: str, highlighted: Callable[[str, str], bool]
) -> None:
    beyond = {"join": join, "pick": pick}
    view = WHOLE | {"highlighted": {"actors": ["northland", "eastland"], "ties": [], "beyond": beyond}}
    dossier = read(handed(visitor, ".zip", view).data, "view.zip")
    wanted = {key for key in standing(RIVER) if highlighted(key[0], key[2])}
    assert {row.key for row in dossier.ties} == wanted


def test_another_program_finds_places_and_standings(visitor: FlaskClient) -> None:
    graph = networkx.parse_graphml(handed(visitor, ".graphml").text)
    assert {name: (node["x"], node["y"]) for name, node in graph.nodes(data=True)} == {
        "northland": (0, 320),
        "eastland": (-530, 160),
    }
    assert {node["standing"] for _, node in graph.nodes(data=True)} == {"At the table", "No report"}


def test_an_opened_dossier_is_handed_out_from_its_files(visitor: FlaskClient) -> None:
    view = {"event": "", "positions": {}, "highlighted": {"actors": ["1"], "ties": []}}
    answer = post(visitor, "/data", {"form": ".json", "view": view}, {"talks.gml": GML})
    assert list(read(answer.data, "view.json").actors) == ["1"]


@pytest.mark.parametrize(
    "about",
    [
        {"form": ".exe"},
        {"form": None},
        {"dossier": "moon-1969"},
        {"dossier": ["river-2030"]},
        {"view": None},
        {"view": {}},
        {"view": WHOLE | {"event": "war"}},
        {"view": WHOLE | {"event": "background"}},
        {"view": WHOLE | {"positions": {"nobody": [0, 0]}}},
        {"view": WHOLE | {"positions": {"northland": [0, 2]}}},
        {"view": WHOLE | {"positions": {"northland": [0, float("nan")]}}},
        {"view": WHOLE | {"positions": {"northland": [True, 0]}}},
        {"view": WHOLE | {"positions": {"northland": 5}}},
        {"view": WHOLE | {"highlighted": {"actors": "northland", "ties": []}}},
        {"view": WHOLE | {"highlighted": {"actors": [], "ties": []}}},
        {"view": WHOLE | {"highlighted": {"actors": [["northland"]], "ties": []}}},
        {"view": WHOLE | {"highlighted": {"actors": ["northland"], "ties": ["a~b~c"]}}},
        {"view": WHOLE | {"highlighted": 5}},
        {"view": WHOLE | {"highlighted": {"actors": ["northland"], "ties": [], "beyond": 5}}},
        {
            "view": WHOLE
            | {"highlighted": {"actors": ["northland"], "ties": [], "beyond": {"join": "some", "pick": ""}}}
        },
        {
            "view": WHOLE
            | {"highlighted": {"actors": ["northland"], "ties": [], "beyond": {"join": "either", "pick": 1}}}
        },
    ],
)
def test_what_no_page_of_ours_asks_is_a_bad_request_in_words(visitor: FlaskClient, about: dict[str, Any]) -> None:
    answer = handed(visitor, **({"form": ".zip"} | about))
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.text.count("\n") == 1


def test_a_list_without_its_mapping_is_a_bad_request(visitor: FlaskClient) -> None:
    answer = post(visitor, "/data", {"form": ".zip", "view": WHOLE}, {"ties.csv.txt": TIES})
    assert answer.status_code == 400
