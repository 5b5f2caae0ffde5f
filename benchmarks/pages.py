"""The pages that are compared, each of the same dossier: ours, dash-cytoscape's, and a stock Dash page with a graph.

dash-cytoscape is no requirement of the project: ``pip install dash-cytoscape==1.0.2 flask-compress`` into the
environment that measures.  Its page is the quick one that its manual would make: given positions, a name at each node,
the plain (haystack) edges without arrowheads, a new stylesheet as the answer of a callback, everything sent compressed.
"""

import itertools
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from dashboard.application import create_app
from dashboard.dossier.model import Dossier
from dashboard.drawing import part
from dashboard.network import placement
from dashboard.server.serving import served

WIDE, HIGH = 1060, 660  # px, the stage of the peers
NOTHING_OF_OURS = "."  # of the assets below the working directory a peer is to serve none: they are ours
DIMMED = {"selector": 'node[id ^= "state"]', "style": {"opacity": 0.2}}


@contextmanager
def serving(app: Dash) -> Iterator[str]:
    """Serve *app* on this machine while the block runs; give its address, without a slash at its end."""
    with socket.create_server(("127.0.0.1", 0)) as listener, served(listener, app.server):
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@contextmanager
def all_drawn() -> Iterator[None]:
    """Draw every actor of however large a record; the page itself opens on the foremost few hundred."""
    usual = part.MANY
    part.MANY = 10**9
    try:
        yield
    finally:
        part.MANY = usual


def ours(*dossiers: Dossier) -> Dash:
    """Return our application."""
    return create_app(dossiers)


def elements(dossier: Dossier) -> list[dict[str, Any]]:
    """Return *dossier* as Cytoscape's nodes and edges, where our Network placement has them."""
    at = placement.network(dossier).positions
    nodes = [
        {
            "data": {"id": one.id, "label": one.name},
            "position": {"x": at[one.id][0] * WIDE / 2, "y": -at[one.id][1] * HIGH / 2},
        }
        for one in dossier.actors.values()
    ]
    return [*nodes, *({"data": {"source": tie.tail, "target": tie.head}} for tie in dossier.ties)]


def cytoscape(drawn: list[dict[str, Any]]) -> Dash:
    """Return dash-cytoscape's page of some elements: a button dims the states, or lights them again."""
    import dash_cytoscape as cyto

    app = Dash("peer", compress=True, serve_locally=True, assets_ignore=NOTHING_OF_OURS)
    plain = [{"selector": "node", "style": {"label": "data(label)", "width": 19, "height": 19, "font-size": 12}}]
    picture = cyto.Cytoscape(
        id="cy",
        elements=drawn,
        layout={"name": "preset"},
        stylesheet=plain,
        style={"width": f"{WIDE}px", "height": f"{HIGH}px"},
    )
    app.layout = html.Div([html.Button("Highlight", id="press", n_clicks=0), picture])

    @app.callback(Output("cy", "stylesheet"), Input("press", "n_clicks"))
    def press(clicks: int) -> list[Mapping[str, Any]]:
        return [*plain, DIMMED] if clicks % 2 else plain

    return app


def stock(dossier: Dossier) -> Dash:
    """Return a Dash page as its tutorial makes it, with the same marks and ties in a ``dcc.Graph``."""
    at = placement.network(dossier).positions
    lines = [(*(at[end] for end in (tie.tail, tie.head)), (None, None)) for tie in dossier.ties]
    xs, ys = zip(*itertools.chain.from_iterable(lines), strict=True)
    places = [at[one] for one in dossier.actors]
    names = [one.name for one in dossier.actors.values()]
    ties = go.Scatter(x=xs, y=ys, mode="lines")
    marks = go.Scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers+text",
        text=names,
        textposition="bottom center",
    )
    app = Dash("stock", assets_ignore=NOTHING_OF_OURS)
    app.layout = html.Div([dcc.Graph(figure=go.Figure([ties, marks]), style={"height": f"{HIGH}px"})])
    return app
