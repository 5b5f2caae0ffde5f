"""The marks that the page lets Plotly draw: one for each actor."""

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from benchmarks.made_up import dossier_of
from dashboard.dossier.model import Dossier
from dashboard.drawing import theme
from dashboard.drawing.marks import MANY, page_marks
from dashboard.drawing.part import part
from dashboard.drawing.scene import Scene, scene


@pytest.fixture(scope="module")
def drawn(river_scene: Scene) -> dict[str, Any]:
    """The figure of the river talks, as Plotly's JSON."""
    return page_marks(river_scene).to_plotly_json()


@pytest.fixture
def marks(drawn: dict[str, Any]) -> dict[str, Any]:
    """The one trace of the figure."""
    (trace,) = drawn["data"]
    return trace


def test_there_is_one_mark_for_each_actor_where_the_opening_event_places_it(
    marks: dict[str, Any], river_scene: Scene
) -> None:
    table = river_scene["events"][0]["table"]["wide"]
    assert (list(marks["x"]), list(marks["y"])) == (table["x"], table["y"])


def test_the_shape_of_a_mark_says_the_kind_of_its_actor(marks: dict[str, Any], river: Dossier) -> None:
    assert dict(zip(river.actors, marks["marker"]["symbol"], strict=True)) == {
        "anna-marsh": "circle", "sol-reed": "circle", "northland": "square", "southland": "square",
        "coast-league": "hexagon", "river-union": "diamond", "old-ferry": "circle",
    }  # fmt: skip
    assert list(marks["marker"]["size"]) == [theme.SIZE[actor.kind] for actor in river.actors.values()]


def test_the_outline_of_a_mark_has_the_colour_of_its_group(marks: dict[str, Any]) -> None:
    tones = ["mediator", "around-the-table", "mediator", "around-the-table", "left-out", "mentioned", "no-report"]
    assert list(marks["marker"]["line"]["color"]) == [theme.LIGHT[tone] for tone in tones]


def test_a_mark_is_hollow_where_its_actor_is_not_at_the_table(marks: dict[str, Any], river: Dossier) -> None:
    hollow = [colour == theme.LIGHT["ground"] for colour in marks["marker"]["color"]]
    assert [actor for actor, is_hollow in zip(river.actors, hollow, strict=True) if not is_hollow] == [
        "anna-marsh", "northland",
    ]  # fmt: skip


def test_of_many_actors_it_has_the_first_of_each_kind() -> None:
    seen = scene(part(dossier_of(MANY)))
    (trace,) = page_marks(seen).to_plotly_json()["data"]
    table = seen["events"][0]["table"]["wide"]
    first = [next(i for i, actor in enumerate(seen["actors"]) if actor["kind"] == kind) for kind in ("state", "person")]
    assert list(trace["marker"]["symbol"]) == ["square", "circle"]
    assert list(trace["x"]) == [table["x"][index] for index in first]
    seen = scene(part(dossier_of(MANY - 1)))
    assert len(page_marks(seen).to_plotly_json()["data"][0]["x"]) == MANY - 1


def test_plotly_takes_the_figure_as_valid(drawn: dict[str, Any]) -> None:
    assert go.Figure(drawn).to_plotly_json()["data"][0]["type"] == "scatter"


def test_columns_are_lists_for_the_browser_and_no_packed_arrays(drawn: dict[str, Any]) -> None:
    text = go.Figure(drawn).to_json()
    assert "bdata" not in text
    assert json.loads(text)["data"][0]["x"] == list(drawn["data"][0]["x"])


def test_the_figure_carries_no_template_and_stays_small(drawn: dict[str, Any]) -> None:
    assert "layout" not in drawn["layout"]["template"]
    assert len(go.Figure(drawn).to_json()) < 2_000


def test_the_plane_fills_the_figure_and_nothing_stands_beside_it(drawn: dict[str, Any]) -> None:
    layout = drawn["layout"]
    for axis in ("xaxis", "yaxis"):
        assert (list(layout[axis]["range"]), layout[axis]["visible"]) == ([-1, 1], False)
    assert set(layout["margin"].values()) == {0}
    assert layout["showlegend"] is False


def test_no_text_of_a_dossier_goes_through_plotly(drawn: dict[str, Any], river: Dossier) -> None:
    text = json.dumps(json.loads(go.Figure(drawn).to_json()), ensure_ascii=False)
    assert [actor.name for actor in river.actors.values() if actor.name in text] == []
