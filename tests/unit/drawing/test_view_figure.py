"""The figure of a dossier's view, as Python asks for it."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.dossier.model import Dossier
from dashboard.drawing.view_figure import python_line, view_figure

OPENING: dict[str, Any] = {
    "event": "", "highlight": "everyone", "countries": (), "query": "", "pick": "", "arrange": "table",
    "names": "english", "ties": "all",
}  # fmt: skip


def test_no_event_means_the_opening_one(river: Dossier) -> None:
    opening, visit = view_figure(river, OPENING), view_figure(river, OPENING | {"event": "visit"})
    assert opening.layout.title.text == "Only Marsh is reported at the table; Coast League left out"
    assert opening.layout.title.subtitle.text.split(" · ")[0] == "Talks"
    assert visit.layout.title.text == "No report says who takes part"
    assert visit.layout.title.subtitle.text.split(" · ")[0] == "Visit"


def test_an_unknown_event_is_an_error_that_lists_those_with_a_table(river: Dossier) -> None:
    with pytest.raises(ValueError, match="event: 'flood' is none of 'talks', 'visit'"):
        view_figure(river, OPENING | {"event": "flood"})


def test_an_unknown_theme_is_an_error_that_lists_the_right_ones(river: Dossier) -> None:
    with pytest.raises(ValueError, match="theme: 'system' is none of 'light', 'dark'"):
        view_figure(river, OPENING, theme="system")


def test_a_record_without_events_is_drawn_as_a_network_of_everyone(river: Dossier) -> None:
    bare = replace(
        river, events={}, seats=(), stakes=(), opening="", ties=tuple(replace(t, event="") for t in river.ties)
    )
    drawn = view_figure(bare, OPENING)
    assert [trace.name for trace in drawn.data if trace.legendgroup == "no-report"] == [
        "No report: 2 people, 2 states, 1 bloc, 1 organisation, 1 actor"
    ]
    assert drawn.layout.shapes == ()


def test_the_number_and_the_actors_that_a_large_record_does_not_have_are_errors(river: Dossier) -> None:
    with pytest.raises(ValueError, match="draw: -1 is no number of actors"):
        view_figure(river, OPENING, draw=-1)
    with pytest.raises(ValueError, match="besides: 'nobody' is none of the 7 actors"):
        view_figure(river, OPENING, besides=["nobody"])


def test_the_line_says_who_is_drawn_where_it_is_not_as_usual() -> None:
    assert python_line("a", OPENING, draw=300) == 'dashboard.figure(dashboard.read("a"))'
    line = python_line("a", OPENING, draw=1_000, besides=("ann", "bob"))
    assert line == 'dashboard.figure(dashboard.read("a"), draw=1000, besides=["ann", "bob"])'
