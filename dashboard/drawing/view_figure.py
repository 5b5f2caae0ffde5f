"""A dossier and a view's words to the figure of that view: for Python, and for the command line."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.dossier.model import Dossier
from dashboard.drawing.figure import figure
from dashboard.drawing.part import Choice, part
from dashboard.drawing.scene import scene
from dashboard.drawing.view import View

THEMES = ("light", "dark")


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
