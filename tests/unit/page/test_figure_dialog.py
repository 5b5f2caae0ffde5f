"""The dialog Plotly figure: what the server draws when a page asks for its view."""

from typing import Any

import pytest
from dash import dcc
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest

from dashboard.drawing.catalogue import Catalogue
from dashboard.page.figure_dialog import MOST_COUNTRIES, MOST_LETTERS, drawn
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


def test_the_view_that_is_asked_for_is_a_complete_figure(two: Catalogue) -> None:
    graph, _ = drawn(ASKED, two)
    assert isinstance(graph, dcc.Graph)
    assert [trace.name for trace in graph.figure.data] == ["At the table 1", "No report 1"]


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
    assert "keeps nothing of a file" in told.children
    assert line.startswith('dashboard.figure(dashboard.read("trips.csv"), event="talks"')


@pytest.mark.parametrize(
    "asked",
    [
        None, [], "talks", {**ASKED, "dossier": "nowhere"}, {**ASKED, "dossier": 7}, {**ASKED, "event": "lunch"},
        {**ASKED, "highlight": "x" * (MOST_LETTERS + 1)}, {**ASKED, "countries": "NTH"}, {**ASKED, "countries": [7]},
        {**ASKED, "countries": ["NTH"] * (MOST_COUNTRIES + 1)}, {**ASKED, "pick": "nobody"}, {**ASKED, "query": None},
    ],
)  # fmt: skip
def test_what_no_page_asks_is_refused(two: Catalogue, asked: Any) -> None:
    with pytest.raises(BadRequest):
        drawn(asked, two)


def test_the_page_is_told_of_a_callback_that_ends_in_the_dialog(visitor: FlaskClient) -> None:
    outputs = [callback["output"] for callback in visitor.get("/_dash-dependencies").get_json()]
    assert any(f"{Ids.FIGURE_LINE}.children" in output for output in outputs)
