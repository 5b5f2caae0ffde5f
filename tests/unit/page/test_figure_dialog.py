"""The dialog Plotly figure: what the server draws when a page asks for its view."""

from dataclasses import replace
from threading import BoundedSemaphore
from typing import Any

import pytest
from dash import dcc, no_update
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest

from benchmarks.made_up import dossier_of
from dashboard.drawing.catalogue import Catalogue, catalogue
from dashboard.drawing.part import FEW, MANY, MOST_BESIDES, choice_of, part
from dashboard.page import figure_dialog
from dashboard.page.figure_dialog import MOST_COUNTRIES, MOST_DRAWN, MOST_LETTERS, MOST_TIES, drawn
from dashboard.page.ids import Ids

from .conftest import RIVER

ASKED = {
    "dossier": RIVER.id,
    "event": "talks",
    "highlight": "left-out",
    "countries": [],
    "query": "",
    "pick": "",
    "number": 1,
}


LARGE = dossier_of(MANY + 20)


def actors_of(graph: dcc.Graph) -> set[str]:
    """Return the ids of the actors in a figure."""
    return {one for trace in graph.figure.data for one in trace.customdata or () if one in LARGE.actors}


@pytest.fixture(scope="module")
def large() -> Catalogue:
    return catalogue([LARGE])


def test_of_a_large_record_it_draws_whom_the_picture_draws(large: Catalogue) -> None:
    drawn_first = set(part(LARGE).drawn.actors)
    last = next(actor for actor in LARGE.actors if actor not in drawn_first)
    asked = {**ASKED, "dossier": LARGE.id, "highlight": "everyone"}
    usual, line = drawn({**asked, "draw": {"most": FEW, "besides": []}}, large)
    assert actors_of(usual) == drawn_first
    assert line == f'dashboard.figure(dashboard.read("data/{LARGE.id}"), event="talks")'
    more, line = drawn({**asked, "draw": {"most": FEW, "besides": [last]}}, large)
    assert actors_of(more) == drawn_first | {last}
    assert line.endswith(f'event="talks", besides=["{last}"])')
    everyone, line = drawn({**asked, "draw": {"most": len(LARGE.actors), "besides": []}}, large)
    assert actors_of(everyone) == set(LARGE.actors)
    assert line.endswith(f'event="talks", draw={len(LARGE.actors)})')
    network, line = drawn({**asked, "arrange": "network", "draw": {"most": len(LARGE.actors), "besides": []}}, large)
    assert actors_of(network) == set(LARGE.actors)
    assert line.endswith(f'event="talks", arrange="network", draw={len(LARGE.actors)})')


def test_everyone_stands_where_the_picture_has_them(large: Catalogue) -> None:
    choice = {"most": 310, "besides": []}
    scene = large.part(LARGE.id, choice_of(choice))
    placed = next(event for event in scene["events"] if event["id"] == "talks")["table"]["wide"]
    there = dict(
        zip((actor["id"] for actor in scene["actors"]), zip(placed["x"], placed["y"], strict=True), strict=True)
    )
    graph, _ = drawn({**ASKED, "dossier": LARGE.id, "draw": choice}, large)
    found = {
        one: (x, y)
        for trace in graph.figure.data
        for one, x, y in zip(trace.customdata or (), trace.x, trace.y, strict=False)
        if one in there
    }
    assert found == there


def test_of_more_actors_than_the_server_has_time_for_the_line_alone_is_given() -> None:
    crowd = dossier_of(MOST_DRAWN + 10)
    told, line = drawn({**ASKED, "dossier": crowd.id, "draw": {"most": MOST_DRAWN + 1}}, catalogue([crowd]))
    assert "more than 3,000 actors" in told.children
    assert line.endswith(f"draw={MOST_DRAWN + 1})")


def test_the_view_that_is_asked_for_is_a_complete_figure(two: Catalogue) -> None:
    graph, _ = drawn(ASKED, two)
    assert isinstance(graph, dcc.Graph)
    assert [trace.name for trace in graph.figure.data] == ["At the table: 1 state"]
    graph, _ = drawn({**ASKED, "arrange": "network"}, two)
    assert [trace.name for trace in graph.figure.data] == ["At the table: 1 state", "No report: 1 state"]


def test_no_figure_is_sent_to_a_cloud(two: Catalogue) -> None:
    graph, _ = drawn(ASKED, two)
    assert graph.config["showSendToCloud"] is False


def test_the_line_of_python_makes_the_same_view(two: Catalogue) -> None:
    _, line = drawn({**ASKED, "theme": "dark", "shape": "portrait"}, two)
    assert line == (
        f'dashboard.figure(dashboard.read("data/{RIVER.id}"), event="talks", highlight="left-out", '
        'theme="dark", shape="portrait")'
    )


def test_of_a_file_that_was_opened_here_the_line_alone_is_given(two: Catalogue) -> None:
    told, line = drawn({**ASKED, "dossier": "trips", "file": "trips.csv"}, two)
    assert told is no_update
    assert line.startswith('dashboard.figure(dashboard.read("trips.csv"), event="talks"')


@pytest.mark.parametrize(
    "asked",
    [
        None, [], "talks", {**ASKED, "dossier": "nowhere"}, {**ASKED, "dossier": 7}, {**ASKED, "event": "lunch"},
        {**ASKED, "highlight": "x" * (MOST_LETTERS + 1)}, {**ASKED, "countries": "NTH"}, {**ASKED, "countries": [7]},
        {**ASKED, "countries": ["NTH"] * (MOST_COUNTRIES + 1)}, {**ASKED, "pick": "nobody"}, {**ASKED, "query": None},
        {**ASKED, "draw": 7}, {**ASKED, "draw": {"most": "all"}}, {**ASKED, "draw": {"besides": ["nobody"]}},
        {**ASKED, "draw": {"besides": ["a"] * (MOST_BESIDES + 1)}},
    ],
)  # fmt: skip
def test_what_no_page_asks_is_refused(two: Catalogue, asked: Any) -> None:
    with pytest.raises(BadRequest):
        drawn(asked, two)


def test_the_page_is_told_of_a_callback_that_ends_in_the_dialog(visitor: FlaskClient) -> None:
    outputs = [callback["output"] for callback in visitor.get("/_dash-dependencies").get_json()]
    assert any(f"{Ids.FIGURE_LINE}.children" in output for output in outputs)


def test_where_many_figures_wait_another_is_told_to_come_again(
    large: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_dialog, "_room", BoundedSemaphore(1))
    assert figure_dialog._room.acquire(blocking=False)
    told, line = drawn({**ASKED, "dossier": LARGE.id}, large)
    assert told.children == figure_dialog.BUSY
    assert line.startswith("dashboard.figure(")


def test_of_more_ties_than_the_server_has_time_for_the_line_alone_is_given() -> None:
    knot = replace(dossier_of(12), id="knot")
    knot = replace(knot, ties=tuple(replace(knot.ties[0], tie=f"tie {n}") for n in range(MOST_TIES + 1)))
    told, _ = drawn({**ASKED, "dossier": knot.id}, catalogue([knot]))
    assert "10,000 ties" in told.children
