"""The scripts of the page beside Dash's own: each with a fingerprint, and few, for each is one more way there and back.

The browser side goes out as one file, and before it the part of Dash that draws with Plotly, which Dash would ask for
late, by a name that no browser may keep.  Plotly itself, most of all bytes, is left to Dash to ask for once the page
stands: the first picture does not wait for it (``assets/sheet.js``).
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import dash
from dash import Dash
from dash.fingerprint import build_fingerprint
from flask import Response

from dashboard.server.caching import YEAR
from dashboard.server.responses import plotly_bundle

FOLDER = "_script/"
DRAWING = "dcc/async-graph.js"  # in the package dash


def serve(app: Dash, browser_side: Sequence[Path]) -> list[str]:
    """Let *app* serve *browser_side* in one; return the paths from / of what is to be loaded, in order."""
    together = b"\n".join(path.read_bytes() for path in browser_side)
    return [_file(app, "at-the-table", together), _drawing()]


def serve_plotly(app: Dash) -> str:
    """Let *app* serve Plotly; return its path from /."""
    return _file(app, "plotly", plotly_bundle.script())


def _file(app: Dash, name: str, content: bytes) -> str:
    path = f"{FOLDER}{name}-{sha256(content).hexdigest()[:12]}.js"

    def answer() -> Response:
        response = Response(content, mimetype="text/javascript")
        response.cache_control.max_age = YEAR
        return response

    app.server.add_url_rule(f"/{path}", endpoint=name, view_func=answer)
    return path


def _drawing() -> str:
    """Return the path, as Dash writes it, of the file in which ``dcc.Graph`` is."""
    changed = int((Path(dash.__file__).parent / DRAWING).stat().st_mtime)
    return f"_dash-component-suites/dash/{build_fingerprint(DRAWING, dash.__version__, changed)}"
