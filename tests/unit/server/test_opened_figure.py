"""The Plotly figure of a file that a reader opened on the page."""

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from benchmarks.made_up import dossier_of
from dashboard.disk_cache import store
from dashboard.dossier.writing import zipped
from dashboard.drawing.part import MANY
from tests.unit.page.conftest import RIVER

from .test_uploads import ATTENDANCE, GML, TIES, opened, post

VIEW: dict[str, Any] = {"event": "", "highlight": "everyone", "countries": [], "query": "", "pick": "", "draw": None}


def points(told: dict[str, Any]) -> set[str]:
    """Return the ids of all that can be pointed at in the figure of an answer."""
    return {one for trace in told["graph"]["props"]["figure"]["data"] for one in trace.get("customdata") or ()}


def test_the_figure_of_a_network_is_a_graph_that_the_page_can_show(visitor: FlaskClient) -> None:
    told = opened(visitor, {"talks.gml": GML}, figure=VIEW)
    assert (told["kind"], told["graph"]["type"], told["graph"]["namespace"]) == (
        "figure",
        "Graph",
        "dash_core_components",
    )
    assert told["graph"]["props"]["config"]["showSendToCloud"] is False
    assert {"1", "2"} < points(told)


def test_the_view_is_the_one_that_is_asked_for(visitor: FlaskClient) -> None:
    told = opened(visitor, {"river.zip": zipped(RIVER)}, figure={**VIEW, "event": "visit", "theme": "dark"})
    layout = told["graph"]["props"]["figure"]["layout"]
    assert layout["title"]["text"] == "No report says who took part"
    assert layout["title"]["subtitle"]["text"].split(" · ")[0] == "The visit"


def test_a_list_is_read_as_its_reader_said(visitor: FlaskClient) -> None:
    columns = {"event": "event", "actor": "actor", "seat": "role"}
    mapping = {"kind": "attendance", "columns": columns, "headed": True, "seat": "delegate", "eventKind": "talks"}
    assert points(opened(visitor, {"who.csv": ATTENDANCE}, mapping=mapping, figure=VIEW)) == {"anna", "boris"}
    assert opened(visitor, {"ties.csv.txt": TIES}, figure=VIEW)["kind"] == "list"


def test_of_a_large_record_those_are_drawn_whom_the_reader_asked_for(visitor: FlaskClient) -> None:
    large = dossier_of(MANY + 20)
    files = {"large.zip": zipped(large)}
    everyone = opened(visitor, files, figure={**VIEW, "draw": {"most": MANY + 20, "besides": []}})
    assert set(large.actors) <= points(everyone)
    assert not set(large.actors) <= points(opened(visitor, files, figure=VIEW))
    network = {**VIEW, "arrange": "network", "draw": {"most": MANY + 20, "besides": []}}
    assert set(large.actors) <= points(opened(visitor, files, figure=network))


def test_nothing_of_it_is_kept(visitor: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.CHOICE, str(tmp_path))
    opened(visitor, {"talks.gml": GML}, figure=VIEW)
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("figure", [None, 7, [], {**VIEW, "event": "lunch"}, {**VIEW, "draw": {"most": -1}}])
def test_a_view_that_the_file_does_not_have_is_refused(visitor: FlaskClient, figure: Any) -> None:
    assert post(visitor, "/open", {"figure": figure}, {"talks.gml": GML}).status_code == 400
