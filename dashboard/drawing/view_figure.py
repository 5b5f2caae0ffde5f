"""A dossier and a view's words to the figure of that view: for Python, and for the command line."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.dossier.model import Dossier
from dashboard.drawing.catalogue import seen_while_waiting
from dashboard.drawing.figure import figure
from dashboard.drawing.part import FEW, Choice, Part, part
from dashboard.drawing.scene import scene
from dashboard.drawing.theme import PAPERS
from dashboard.drawing.view import OPENING, View
from dashboard.drawing.view_choices import present

THEMES = ("light", "dark")


def view_figure(
    dossier: Dossier,
    chosen: Mapping[str, Any],
    *,
    draw: int = 0,
    besides: Iterable[str] = (),
    theme: str = "light",
    shape: str = "landscape",
    opened: bool = False,
) -> go.Figure:
    """Return the figure of the view of *dossier* that *chosen* says, by the names of ``View``.

    An empty event is the opening one; of a dossier without events everyone is drawn as a network. Of a large record
    the *draw* foremost are drawn, 0 for as many as is usual, and those *besides*. Everyone stands where the page has
    them; *opened* says that a reader opened the dossier there. Raise ``ValueError`` for what it does not have.
    """
    if theme not in THEMES:
        raise ValueError(f"theme: {theme!r} is none of {', '.join(map(repr, THEMES))}")
    chosen = {name: present(name, word) if isinstance(word, str) else word for name, word in chosen.items()}
    wanted = chosen["event"] or dossier.opening
    tables = [event.id for event in dossier.tables]
    if wanted not in tables and (wanted or tables):
        raise ValueError(f"event: {wanted!r} is none of {', '.join(map(repr, tables))}")
    drawn = _drawn(dossier, Choice(most=draw, besides=tuple(dict.fromkeys(besides)), event=wanted))
    arrange = chosen["arrange"] if tables else "network"
    view = View(**{**chosen, "event": wanted, "arrange": arrange})
    made = scene if drawn.usual and not opened else seen_while_waiting
    return figure(made(drawn, only=wanted), view, dark=theme == "dark", shape=shape)


def _drawn(dossier: Dossier, choice: Choice) -> Part:
    """Return what *choice* draws of *dossier*; raise ``ValueError`` for a number or an actor that there is not."""
    if choice.most < 0:
        raise ValueError(f"draw: {choice.most} is no number of actors; 0 is as many as the page opens on")
    for actor in choice.besides:
        if actor not in dossier.actors:
            raise ValueError(f"besides: {actor!r} is none of the {len(dossier.actors):,} actors")
    return part(dossier, choice)


def python_line(
    path: str,
    chosen: Mapping[str, Any],
    *,
    draw: int = 0,
    besides: tuple[str, ...] = (),
    theme: str = THEMES[0],
    shape: str = next(iter(PAPERS)),
) -> str:
    """Return the line of Python that draws the view of the dossier at *path* that *chosen* says.

    What is as it opens is left out, but for the event, so that the line says which it is.

    >>> python_line("data/riyadh-2025", {**OPENING, "event": "talks", "highlight": "left-out"})
    'dashboard.figure(dashboard.read("data/riyadh-2025"), event="talks", highlight="left-out")'
    """
    said = {"picked" if name == "pick" else name: chosen[name] for name in OPENING if chosen[name] != OPENING[name]}
    said |= {} if draw in (0, FEW) else {"draw": draw}
    said |= {"besides": besides} if besides else {}
    said |= {} if theme == THEMES[0] else {"theme": theme}
    said |= {} if shape == next(iter(PAPERS)) else {"shape": shape}
    words = [f"{name}={_literal(value)}" for name, value in said.items()]
    return f"dashboard.figure({', '.join([f'dashboard.read({_literal(path)})', *words])})"


def _literal(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
