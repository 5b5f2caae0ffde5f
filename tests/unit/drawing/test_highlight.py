"""What a view highlights: the cases of tests/cases/highlight.json, which the browser must pass too."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.drawing.highlight import highlighted
from dashboard.drawing.view import View

SPECIFIED = json.loads((Path(__file__).parents[2] / "cases" / "highlight.json").read_text(encoding="utf-8"))
SCENE = SPECIFIED["scene"]


def view_of(case: dict[str, Any]) -> View:
    return View(**{"event": SCENE["opening"], **case["view"], "countries": tuple(case["view"].get("countries", ()))})


def chosen(flags: tuple[bool, ...], things: list[dict[str, Any]]) -> list[str]:
    return [thing["id"] for flag, thing in zip(flags, things, strict=True) if flag]


@pytest.mark.parametrize("case", SPECIFIED["cases"], ids=lambda case: case["case"])
def test_a_view_highlights_what_its_case_says(case: dict[str, Any]) -> None:
    found = highlighted(SCENE, view_of(case))
    assert {
        "count": found.count,
        "actors": chosen(found.actors, SCENE["actors"]),
        "named": chosen(found.named, SCENE["actors"]),
        "ties": chosen(found.ties, SCENE["ties"]),
    } == {name: case[name] for name in ("count", "actors", "named", "ties")}


def test_a_pick_is_told_by_its_place() -> None:
    assert highlighted(SCENE, View(event="talks", pick="west")).picked_actor == 1
    assert highlighted(SCENE, View(event="talks", pick="1~negotiates with~4")).picked_tie == 3


def test_a_view_is_narrowed_by_highlight_countries_or_search_and_not_by_a_pick() -> None:
    narrowed = [
        View(event="talks", highlight="left-out"),
        View(event="talks", countries=("WWW",)),
        View(event="talks", query="a"),
    ]
    assert all(highlighted(SCENE, view).narrowed for view in narrowed)
    assert not any(
        highlighted(SCENE, view).narrowed for view in (View(event="talks"), View(event="talks", pick="west"))
    )
