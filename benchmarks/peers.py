"""The pages that ours is compared with, each of the same dossier: dash-cytoscape's, and a stock Dash page with a graph.

dash-cytoscape is no requirement of the project: ``pip install dash-cytoscape==1.0.2 flask-compress`` into the
environment that measures.  Its page is the quick one that its manual would make: given positions, a name at each node,
the plain (haystack) edges without arrowheads, a new stylesheet as the answer of a callback, everything sent compressed.

Dash sends the scripts of every library of components that its process has imported.  Where a peer is loaded it is
therefore served by a process of its own (:func:`apart`), which imports none of ours:

    python -m benchmarks.peers {cytoscape,stock} FOLDER
"""

import itertools
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.network import placement
from dashboard.server.serving import serve

WIDE, HIGH = 1060, 660  # px, the stage of the peers
NOTHING_OF_OURS = "."  # of the assets below the working directory a peer is to serve none: they are ours
DIMMED = {"selector": 'node[id ^= "state"]', "style": {"opacity": 0.2}}


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


@contextmanager
def apart(kind: str, folder: Path) -> Iterator[str]:
    """Serve the peer *kind* of the dossier in *folder* from another process while the block runs; give its address."""
    command = [sys.executable, "-m", __name__, kind, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def main(kind: str, folder: str) -> None:
    """Serve a peer until ended, and print its address."""
    dossier = read(Path(folder)).dossier
    app = cytoscape(elements(dossier)) if kind == "cytoscape" else stock(dossier)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        serve(listener, app.server)


if __name__ == "__main__":
    main(*sys.argv[1:])
