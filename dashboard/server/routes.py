"""The routes at which a reader's files are opened and data are handed out.

The code behind them imports every format. It is imported at the first request, so that no start waits for it.
"""

from dash import Dash
from flask import Response

from dashboard.drawing.catalogue import Catalogue

OPEN, DATA = "/open", "/data"


def serve(app: Dash, catalogue: Catalogue) -> None:
    """Let *app* answer what is posted to ``OPEN`` and ``DATA``."""

    def opened() -> Response:
        from dashboard.server import uploads

        return uploads.opened(catalogue)

    def handed() -> Response:
        from dashboard.server import downloads

        return downloads.handed(catalogue)

    app.server.add_url_rule(OPEN, view_func=opened, methods=["POST"])
    app.server.add_url_rule(DATA, view_func=handed, methods=["POST"])
