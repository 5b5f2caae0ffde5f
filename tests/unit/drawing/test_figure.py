"""The Plotly figure of a view is complete: room, ties, marks, names, legend."""

import json
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.drawing import theme
from dashboard.drawing.figure import figure
from dashboard.drawing.highlight import highlighted
from dashboard.drawing.part import part
from dashboard.drawing.scene import scene
from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view import View

TALKS = View(event="talks")
VIEWS = [
    {},
    {"highlight": "left-out"},
    {"highlight": "at-the-table"},
    {"countries": ("UKR",)},
    {"query": "minister"},
    {"pick": "sergey-lavrov"},
    {"pick": "ukraine", "countries": ("UKR",)},
    {"arrange": "network"},
    {"event": "paris-meeting"},
]


@pytest.fixture(scope="module")
def riyadh_scene(riyadh: Dossier) -> Scene:
    return scene(part(riyadh))


def groups(drawn: go.Figure) -> dict[str, go.Scatter]:
    """Return the traces of actors by their group."""
    return {trace.legendgroup: trace for trace in drawn.data if trace.legendgroup in {str(group) for group in Group}}


def marks(drawn: go.Figure) -> dict[str, dict[str, Any]]:
    """Return what is drawn of each actor, by id."""
    return {
        actor: {
            "at": (trace.x[place], trace.y[place]),
            "group": trace.legendgroup,
            "name": trace.text[place],
            "opacity": trace.marker.opacity[place],
            "symbol": trace.marker.symbol[place],
            "told": trace.hovertext[place],
        }
        for trace in groups(drawn).values()
        for place, actor in enumerate(trace.customdata)
    }


def ties(drawn: go.Figure, *, dimmed: bool | None = None) -> list[str]:
    """Return the ids of the ties that are drawn; with *dimmed*, of those alone or of the others alone."""
    traces = [trace for trace in drawn.data if (trace.legendgroup or "").startswith("tie ")]
    return [
        identifier
        for trace in traces
        if dimmed is None or (trace.opacity < 1) is dimmed
        for identifier in dict.fromkeys(filter(None, trace.customdata))
    ]


def test_riyadh_has_23_marks_39_ties_and_every_name(riyadh_scene: Scene, riyadh: Dossier) -> None:
    drawn = figure(riyadh_scene, TALKS)
    assert set(marks(drawn)) == set(riyadh.actors)
    assert len(ties(drawn)) == len(set(ties(drawn))) == 39
    written = {
        actor: mark["name"].replace("<br>", " ").removeprefix("<b>").removesuffix("</b>")
        for actor, mark in marks(drawn).items()
    }
    assert written == {actor.id: actor.name for actor in riyadh.actors.values()}


@pytest.mark.parametrize("chosen", VIEWS, ids=str)
def test_it_agrees_with_the_highlight_rule_in_marks_names_ties_and_order(
    riyadh_scene: Scene, chosen: dict[str, Any]
) -> None:
    view = replace(TALKS, **chosen)
    drawn, highlight = figure(riyadh_scene, view), highlighted(riyadh_scene, view)
    actors = [actor["id"] for actor in riyadh_scene["actors"]]
    shown = marks(drawn)
    faint = [actor for actor, on in zip(actors, highlight.named, strict=True) if not on]
    assert [actor for actor in actors if shown[actor]["opacity"] == theme.OPACITY["dimmed"]] == faint
    assert [actor for actor in actors if not shown[actor]["name"].strip()] == faint
    expected = {tie["id"] for tie, on in zip(riyadh_scene["ties"], highlight.ties, strict=True) if on}
    assert set(ties(drawn, dimmed=False)) == expected
    assert len(ties(drawn)) == 39
    for trace in groups(drawn).values():
        assert list(trace.customdata) == sorted(trace.customdata, key=actors.index)


def test_each_group_is_an_entry_of_the_legend_with_its_count(riyadh_scene: Scene) -> None:
    assert [trace.name for trace in groups(figure(riyadh_scene, TALKS)).values()] == [
        "At the table 10",
        "Around the table 4",
        "Left out 5",
        "Mentioned 3",
        "No report 1",
    ]


def test_each_kind_of_tie_is_one_entry_of_the_legend(riyadh_scene: Scene) -> None:
    for view in (TALKS, replace(TALKS, countries=("UKR",))):
        drawn = figure(riyadh_scene, view)
        entries = [t.name for t in drawn.data if (t.legendgroup or "").startswith("tie ") and t.showlegend]
        assert sorted(entries) == ["represents", "tie, planned", "tie, reported", "tie, said by a party"]


def test_marks_stand_where_the_picture_of_that_shape_has_them(riyadh_scene: Scene) -> None:
    event = next(event for event in riyadh_scene["events"] if event["id"] == "talks")
    for shape, placement in (("landscape", "wide"), ("square", "wide"), ("portrait", "tall")):
        placed = event["table"][placement]
        shown = marks(figure(riyadh_scene, TALKS, shape=shape))
        assert [shown[actor["id"]]["at"] for actor in riyadh_scene["actors"]] == list(
            zip(placed["x"], placed["y"], strict=True)
        )


def test_only_who_sat_at_the_table_is_filled(riyadh_scene: Scene) -> None:
    for group, trace in groups(figure(riyadh_scene, TALKS)).items():
        hollow = [colour == theme.LIGHT["ground"] for colour in trace.marker.color]
        assert all(hollow) if group != Group.AT_THE_TABLE else not any(hollow)


def test_a_contested_seat_is_ringed(riyadh_scene: Scene) -> None:
    (rings,) = [trace for trace in figure(riyadh_scene, TALKS).data if trace.name == "contested seat"]
    assert list(rings.customdata) == ["kirill-dmitriev"]


def test_what_is_pointed_at_says_seat_and_confirmation(river_scene: Scene) -> None:
    shown = marks(figure(river_scene, TALKS))
    assert shown["anna-marsh"]["told"] == (
        "<b>Anna Marsh</b><br>Minister of Water<br>At the table: host or mediator, confirmed by 1"
    )
    assert shown["sol-reed"]["told"].endswith(", contested")
    assert shown["old-ferry"]["told"] == "<b>Old Ferry</b><br>No report"


def test_words_of_ties_are_written_once_a_reader_asks_for_less_than_everyone(riyadh_scene: Scene) -> None:
    def written(view: View) -> set[str]:
        return {
            words for trace in figure(riyadh_scene, view).data if "lines" in trace.mode for words in trace.text or ()
        }

    assert written(TALKS) == set()
    assert "hopes to join" in written(replace(TALKS, countries=("UKR",)))


def test_the_room_is_drawn_for_a_table_alone(riyadh_scene: Scene) -> None:
    table, network = figure(riyadh_scene, TALKS), figure(riyadh_scene, replace(TALKS, arrange="network"))
    assert [shape.type for shape in table.layout.shapes] == ["circle", "circle", "line"]
    assert "<b>LEFT OUT</b>" in [caption.text for caption in table.layout.annotations]
    assert (network.layout.shapes, network.layout.annotations) == ((), ())


def test_names_may_be_in_the_actors_own_languages(river_scene: Scene) -> None:
    shown = marks(figure(river_scene, replace(TALKS, names="own")))
    assert (shown["anna-marsh"]["name"], shown["sol-reed"]["name"]) == ("آنا مارش", "Sol Reed")


def test_a_dark_figure_has_the_colours_of_the_dark_page(river_scene: Scene) -> None:
    assert figure(river_scene, TALKS, dark=True).layout.paper_bgcolor == theme.DARK["ground"]


def test_no_text_of_a_dossier_is_markup(river: Dossier) -> None:
    hostile = "<a href='https://evil.example'>x</a>&lt;"
    actors = {name: replace(actor, name=hostile, title=hostile) for name, actor in river.actors.items()}
    bad_ties = tuple(replace(tie, tie=hostile) for tie in river.ties)
    drawn = figure(scene(part(replace(river, title=hostile, actors=actors, ties=bad_ties))), replace(TALKS, query="x"))
    assert "<a" not in drawn.to_json()


def test_columns_are_plain_lists(river_scene: Scene) -> None:
    text = figure(river_scene, TALKS).to_json()
    assert "bdata" not in text
    assert json.loads(text)["data"]


def test_an_unknown_shape_is_an_error_that_lists_the_right_ones(river_scene: Scene) -> None:
    with pytest.raises(ValueError, match="shape: 'round' is none of 'landscape', 'square', 'portrait'"):
        figure(river_scene, TALKS, shape="round")


def test_a_tie_tells_its_words_at_its_middle_and_leaves_the_marks_to_the_pointer(riyadh_scene: Scene) -> None:
    drawn = figure(riyadh_scene, replace(TALKS, countries=("UKR",)))
    lines = [trace for trace in drawn.data if "lines" in trace.mode]
    assert {trace.hoverinfo for trace in lines} == {"skip"}
    (middles,) = [trace for trace in drawn.data if trace.name == "ties"]
    assert set(middles.customdata) == set(ties(drawn, dimmed=False))
    assert "Ukraine <b>hopes to join</b> NATO<br>reported" in middles.hovertext
