"""At the Table: who sat at the table of a negotiation, who was left out, and how that is known.

For notebooks and for Dash apps of your own: :func:`read`, :func:`figure`, :func:`graph`, :func:`tables`. Importing this
package imports neither Plotly, networkx nor pandas; the function that needs one does when it is called.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import plotly.graph_objects as go

    from dashboard.dossier.model import Dossier

__all__ = ["figure", "graph", "read", "tables"]


def read(path: str | Path) -> "Dossier":
    """Return the dossier at *path*: its folder, or a file of any form that is read here.

    Raise ``DossierError`` with every problem that keeps it from being read.

    >>> read("data/riyadh-2025").title
    'US–Russia talks in Riyadh'
    """
    from dashboard.exchange.disk import reading_at

    return reading_at(Path(path)).dossier


def figure(
    dossier: "Dossier",
    *,
    event: str = "",
    highlight: str = "everyone",
    countries: Iterable[str] = (),
    query: str = "",
    arrange: str = "table",
    picked: str = "",
    names: str = "english",
    ties: str = "all",
    draw: int = 0,
    besides: Iterable[str] = (),
    theme: str = "light",
    shape: str = "landscape",
) -> "go.Figure":
    """Return a complete Plotly figure of a view of *dossier*, as the page's address has it; "" is the opening event.

    *theme* is ``light`` or ``dark``, *shape* ``landscape``, ``square`` or ``portrait``. Of more than 500 actors it
    draws, as the page does, the *draw* foremost, 300 unless you say more. Those *besides*, by their ids, are drawn
    in any case, also where no source reports them at the event. A value that the dossier does not have raises
    ``ValueError``, with those that it has. ``customdata`` of each point is the id of its actor or tie.

    >>> riyadh = read("data/riyadh-2025")
    >>> [trace.name for trace in figure(riyadh, highlight="left-out").data if trace.legendgroup == "left-out"]
    ['Left out: 2 people, 2 states, 1 bloc']
    """
    from dashboard.drawing.view_figure import view_figure

    chosen = {"event": event, "highlight": highlight, "countries": tuple(countries), "query": query, "pick": picked}
    chosen |= {"arrange": arrange, "names": names, "ties": ties}
    return view_figure(dossier, chosen, draw=draw, besides=besides, theme=theme, shape=shape)


def graph(dossier: "Dossier", event: str = "") -> "nx.MultiDiGraph":
    """Return *dossier* as a graph: a node for each actor, an edge for each tie that stands, keyed by its words.

    Nodes have ``name``, ``kind``, ``country`` and, at *event* ("" is the opening one), ``seat`` and ``group``. Edges
    have ``tie``, ``status`` and ``claims``. Raise ``ValueError`` for an event that the dossier does not have.

    >>> graph(read("data/riyadh-2025")).nodes["ukraine"]["group"]
    'left-out'
    """
    from dashboard.network.graph import seated_graph

    return seated_graph(dossier, event)


def tables(dossier: "Dossier") -> "dict[str, pd.DataFrame]":
    """Return the tables ``claims``, ``seats``, ``ties`` and ``presence`` of *dossier*.

    >>> seats = tables(read("data/riyadh-2025"))["seats"]
    >>> seats[(seats.event == "talks") & (seats.group == "left-out")].name.tolist()
    ['Volodymyr Zelensky', 'Emmanuel Macron', 'Ukraine', 'France', 'Europe']
    """
    from dashboard.network.tables import tables

    return tables(dossier)
