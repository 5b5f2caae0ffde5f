"""A view: what a reader chose, in the words of the page's address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view_choices import VIEW_CHOICES, ViewChoice

EVERYONE = VIEW_CHOICES["highlight"].values[0]
MOST_NAMED = 20  # values that are listed where another was asked for
MOST_LETTERS = 200  # of a value that is repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown of a scene. *pick* is the id of an actor or a tie, or empty; *countries* are codes."""

    event: str
    highlight: str = EVERYONE
    countries: tuple[str, ...] = ()
    query: str = ""
    pick: str = ""
    arrange: str = "table"
    names: str = "english"
    ties: str = "all"


FIGURE_CHOICES: Mapping[str, ViewChoice] = {  # those that a figure follows too
    name: choice for name, choice in VIEW_CHOICES.items() if name in {part.name for part in fields(View)}
}
# the view that no word changes; no event is the opening one
OPENING: Mapping[str, Any] = {part.name: part.default for part in fields(View)} | {"event": ""}


def check(view: View, scene: Scene) -> None:
    """Raise ``ValueError`` for the first value of *view* that *scene* does not have, with those that it has."""
    _known("event", [view.event], [event["id"] for event in scene["events"] if "standings" in event])
    _known("countries", view.countries, [country["code"] for country in scene["countries"]])
    for name, choice in FIGURE_CHOICES.items():
        _known(name, [getattr(view, name)], scene["arrangements"] if name == "arrange" else choice.values)
    if view.pick:
        _known("picked", [view.pick], [thing["id"] for thing in (*scene["actors"], *scene["ties"])])


def _known(name: str, values: Iterable[str], right: Iterable[str]) -> None:
    choices = list(right)
    for value in values:
        if value not in choices:
            rest = f" and {len(choices) - MOST_NAMED:,} more" if len(choices) > MOST_NAMED else ""
            named = ", ".join(map(repr, choices[:MOST_NAMED])) or "any, for there is none"
            raise ValueError(f"{name}: {value[:MOST_LETTERS]!r} is none of {named}{rest}")
