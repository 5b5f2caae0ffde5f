"""A dossier and a view's words to the figure of that view: for Python, and for the command line."""

import json
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.dossier.model import Dossier
from dashboard.drawing.figure import figure
from dashboard.drawing.part import Choice, part
from dashboard.drawing.scene import scene
from dashboard.drawing.theme import PAPERS
from dashboard.drawing.view import EVERYONE, NAMES, View

THEMES = ("light", "dark")
OPENING: Mapping[str, Any] = {  # the view that no word changes, by the names of ``View``; no event is the opening one
    "event": "",
    "highlight": EVERYONE,
    "countries": (),
    "query": "",
    "pick": "",
    "arrange": "table",
    "names": NAMES[0],
}


def view_figure(
    dossier: Dossier, chosen: Mapping[str, Any], *, theme: str = "light", shape: str = "landscape"
) -> go.Figure:
    """Return the figure of the view of *dossier* that *chosen* says, by the names of ``View``.

    An empty event is the opening one; of a dossier without events everyone is drawn as a network. Raise ``ValueError``
    for what the dossier does not have.
    """
    if theme not in THEMES:
        raise ValueError(f"theme: {theme!r} is none of {', '.join(map(repr, THEMES))}")
    wanted = chosen["event"] or dossier.opening
    tables = [event.id for event in dossier.tables]
    if wanted not in tables and (wanted or tables):
        raise ValueError(f"event: {wanted!r} is none of {', '.join(map(repr, tables))}")
    drawn = scene(part(dossier, Choice(event=wanted)), only=wanted)
    arrange = chosen["arrange"] if tables else "network"
    view = View(**{**chosen, "event": wanted, "arrange": arrange})
    return figure(drawn, view, dark=theme == "dark", shape=shape)


def python_line(
    path: str, chosen: Mapping[str, Any], *, theme: str = THEMES[0], shape: str = next(iter(PAPERS))
) -> str:
    """Return the line of Python that draws the view of the dossier at *path* that *chosen* says.

    What is as it opens is left out, but for the event, so that the line says which it is.

    >>> python_line("data/riyadh-2025", {**OPENING, "event": "talks", "highlight": "left-out"})
    'dashboard.figure(dashboard.read("data/riyadh-2025"), event="talks", highlight="left-out")'
    """
    said = {"picked" if name == "pick" else name: chosen[name] for name in OPENING if chosen[name] != OPENING[name]}
    said |= {} if theme == THEMES[0] else {"theme": theme}
    said |= {} if shape == next(iter(PAPERS)) else {"shape": shape}
    words = [f"{name}={_literal(value)}" for name, value in said.items()]
    return f"dashboard.figure({', '.join([f'dashboard.read({_literal(path)})', *words])})"


def _literal(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
