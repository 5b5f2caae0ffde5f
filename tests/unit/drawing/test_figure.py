"""The Plotly figure of a view is complete: room, ties, marks, names, legend."""

import json
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.drawing import theme
from dashboard.drawing.drawn_ties import drawn_ties
from dashboard.drawing.figure import figure
from dashboard.drawing.highlight import highlighted
from dashboard.drawing.part import part
from dashboard.drawing.scene import scene
from dashboard.drawing.scene_types import Event, Scene
from dashboard.drawing.view import View
from dashboard.network.drawn import drawn_at

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
    {"ties": "between"},
    {"ties": "none", "pick": "marco-rubio~represents~united-states"},
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


def occasion(scene: Scene, identifier: str) -> Event:
    return next(event for event in scene["events"] if event["id"] == identifier)


def in_picture(dossier: Dossier, view: View) -> set[str]:
    """Return the ids of those whom the picture of *view* has a place for."""
    return set(dossier.actors if view.arrange == "network" else drawn_at(dossier, view.event))


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
    riyadh_scene: Scene, riyadh: Dossier, chosen: dict[str, Any]
) -> None:
    view = replace(TALKS, **chosen)
    drawn, highlight = figure(riyadh_scene, view), highlighted(riyadh_scene, view)
    actors = [actor["id"] for actor in riyadh_scene["actors"]]
    there = in_picture(riyadh, view)
    shown = marks(drawn)
    assert shown.keys() == there
    faint = [actor for actor, on in zip(actors, highlight.named, strict=True) if actor in there and not on]
    dimmed = theme.OPACITY["dimmed"]
    assert [actor for actor in actors if actor in there and shown[actor]["opacity"] == dimmed] == faint
    assert [actor for actor in actors if actor in there and not shown[actor]["name"].strip()] == faint
    asked = drawn_ties(riyadh_scene, occasion(riyadh_scene, view.event), view)
    expected = {
        tie["id"]: on
        for tie, on, wanted in zip(riyadh_scene["ties"], highlight.ties, asked, strict=True)
        if wanted and {actors[tie["from"]], actors[tie["to"]]} <= there
    }
    assert set(ties(drawn, dimmed=False)) == {tie for tie, on in expected.items() if on}
    assert sorted(ties(drawn)) == sorted(expected)
    assert len(expected) == 39 or chosen.keys() & {"event", "ties"}
    for trace in groups(drawn).values():
        assert list(trace.customdata) == sorted(trace.customdata, key=actors.index)


def test_each_group_is_an_entry_of_the_legend_with_its_count(riyadh_scene: Scene) -> None:
    assert [trace.name for trace in groups(figure(riyadh_scene, TALKS)).values()] == [
        "At the table: 7 people, 3 states",
        "Involved, not present: 4 people",
        "Left out: 2 people, 2 states, 1 bloc",
        "Mentioned: 2 people, 1 organisation",
        "No report: 1 organisation",
    ]


def test_each_kind_of_tie_is_one_entry_of_the_legend(riyadh_scene: Scene) -> None:
    for view in (TALKS, replace(TALKS, countries=("UKR",))):
        drawn = figure(riyadh_scene, view)
        entries = [t.name for t in drawn.data if (t.legendgroup or "").startswith("tie ") and t.showlegend]
        assert sorted(entries) == ["represents", "tie, planned", "tie, reported", "tie, said by a party"]


def test_marks_stand_where_the_picture_of_that_shape_has_them(riyadh_scene: Scene) -> None:
    event = occasion(riyadh_scene, "talks")
    for shape in theme.PAPERS:
        placed = event["table"][shape]
        shown = marks(figure(riyadh_scene, TALKS, shape=shape))
        assert [shown[actor["id"]]["at"] for actor in riyadh_scene["actors"]] == list(
            zip(placed["x"], placed["y"], strict=True)
        )


def test_where_a_paper_has_no_placement_of_its_own_marks_stand_as_on_a_screen_like_it(riyadh_scene: Scene) -> None:
    table = occasion(riyadh_scene, "talks")["table"]
    screens = {screen: table[screen] for screen in ("wide", "tall")}
    events = [{**event, "table": screens} if event["id"] == "talks" else event for event in riyadh_scene["events"]]
    for shape, screen in (("landscape", "wide"), ("square", "wide"), ("portrait", "tall")):
        shown = marks(figure({**riyadh_scene, "events": events}, TALKS, shape=shape))
        assert [shown[actor["id"]]["at"] for actor in riyadh_scene["actors"]] == list(
            zip(screens[screen]["x"], screens[screen]["y"], strict=True)
        )


def test_only_who_sat_at_the_table_or_was_left_out_is_filled(riyadh_scene: Scene) -> None:
    for group, trace in groups(figure(riyadh_scene, TALKS)).items():
        hollow = [
            colour == theme.LIGHT["ground"] or symbol.endswith("-open-dot")
            for colour, symbol in zip(trace.marker.color, trace.marker.symbol, strict=True)
        ]
        assert not any(hollow) if group in {Group.AT_THE_TABLE, Group.LEFT_OUT} else all(hollow)


def test_hosts_have_a_light_centre_and_those_left_out_a_bar(riyadh_scene: Scene) -> None:
    drawn = figure(riyadh_scene, TALKS)
    signs: dict[str, list[list[tuple[float, float]]]] = {}
    for trace in drawn.data:
        if trace.name == "signs":
            signs.setdefault(trace.marker.symbol, []).append(list(zip(trace.x, trace.y, strict=True)))
    shown = marks(drawn)
    told = zip(riyadh_scene["actors"], occasion(riyadh_scene, "talks")["standings"], strict=True)
    tones = {actor["id"]: standing["tone"] for actor, standing in told if standing}
    hosts = [shown[actor]["at"] for actor, tone in tones.items() if tone == "mediator"]
    out = [shown[actor]["at"] for actor, tone in tones.items() if tone == "left-out"]
    assert hosts and out
    assert signs == {"circle": [hosts], "line-ne": [out, out]}  # a bar, and the line in it


def test_a_contested_seat_is_ringed(riyadh_scene: Scene) -> None:
    (rings,) = [trace for trace in figure(riyadh_scene, TALKS).data if trace.name == "contested seat"]
    assert list(rings.customdata) == ["kirill-dmitriev"]


def test_what_is_pointed_at_says_seat_and_confirmation(river_scene: Scene) -> None:
    shown = marks(figure(river_scene, TALKS))
    assert shown["anna-marsh"]["told"] == (
        "<b>Anna Marsh</b><br>Minister of Water<br>At the table: host or mediator, reported by 1"
    )
    assert shown["sol-reed"]["told"].endswith(", contested")
    network = marks(figure(river_scene, replace(TALKS, arrange="network")))
    assert "old-ferry" not in shown  # no tie leads to anybody who is there
    assert network["old-ferry"]["told"] == "<b>Old Ferry</b><br>No report"


def test_at_a_call_nobody_is_said_to_be_at_a_table(riyadh_scene: Scene) -> None:
    shown = marks(figure(riyadh_scene, View(event="trump-putin-call")))
    assert "<br>On the line: " in shown["donald-trump"]["told"]


def test_the_title_is_the_headline_and_below_it_stand_event_place_date_and_status(riyadh_scene: Scene) -> None:
    title = figure(riyadh_scene, TALKS).layout.title
    assert title.text == "7 people of 3 states met; Ukraine, Europe and France left out"
    event = occasion(riyadh_scene, "talks")
    told = title.subtitle.text.split(" · ")
    assert (told[0], told[-2:]) == (event["name"], [event["place"], event["when"]])
    summit = figure(riyadh_scene, View(event="trump-putin-summit")).layout.title
    assert summit.subtitle.text.split(" · ")[-1] == "planned"


def test_words_of_ties_are_written_once_a_reader_asks_for_less_than_everyone(riyadh_scene: Scene) -> None:
    def written(view: View) -> set[str]:
        return {
            words for trace in figure(riyadh_scene, view).data if "lines" in trace.mode for words in trace.text or ()
        }

    assert written(TALKS) == set()
    assert "hopes to join" in written(replace(TALKS, countries=("UKR",)))


def test_the_room_is_drawn_for_a_table_alone(riyadh_scene: Scene) -> None:
    table, network = figure(riyadh_scene, TALKS), figure(riyadh_scene, replace(TALKS, arrange="network"))
    assert [shape.type for shape in table.layout.shapes] == ["circle", "circle", "rect"]
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
