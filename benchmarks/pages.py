"""Our own page as the benchmarks open it, and a server for it and for its peers (``benchmarks.peers``)."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from dash import Dash

from dashboard.application import create_app
from dashboard.dossier.model import Dossier
from dashboard.drawing import part
from dashboard.server.serving import served


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
