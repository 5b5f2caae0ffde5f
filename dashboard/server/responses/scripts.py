"""The scripts of the page beside Dash's own, each kept by the browser for a year.

The modules of ``assets/js`` go out in one file, or one by one under a folder that is named after the content of all of
them, so that the relative paths of their imports hold. ``boot.js`` hands Dash's calls on to them
(``dashboard/page/callbacks.py``).
"""

from hashlib import sha256
from pathlib import Path
from posixpath import normpath
from typing import NoReturn

from dash import Dash
from flask import Response, request
from werkzeug.exceptions import NotFound

from dashboard.server.caching import YEAR
from dashboard.server.responses import plotly_bundle
from dashboard.server.responses.module_bundle import bundled

FOLDER = "_script/"
MODULES = "_js/"
BUNDLE = "bundle.mjs"
FOR_TESTS = "testing/"  # in the folder of the modules


def serve_modules(app: Dash, folder: Path, *, bundle: bool = True) -> list[str]:
    """Let *app* serve the ES modules in *folder*; return the paths from / that a page loads, the first to begin with.

    That is one for all where they are to go in a *bundle*, else ``main.mjs`` and all others. The tests beside them and
    what is for tests alone are served nowhere, and no module at a second address.
    """
    content = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.mjs"))}
    content = {name: text for name, text in content.items() if not _is_for_tests(name)}
    modules = list(content)
    app.server.before_request(_plain_paths_alone)
    content[BUNDLE] = bundled({name: text.decode() for name, text in content.items()}).encode()
    together = sha256(b"\0".join(part for name, text in content.items() for part in (name.encode(), text)))
    root = f"{MODULES}{together.hexdigest()[:12]}/"

    def answer(name: str) -> Response:
        if name not in content:
            raise NotFound
        return _script(content[name])

    app.server.add_url_rule(f"/{root}<path:name>", endpoint="modules", view_func=answer)
    app.server.add_url_rule(f"/assets/{folder.name}/<path:name>", endpoint="modules as assets", view_func=_nothing)
    if bundle:
        return [root + BUNDLE]
    return sorted((root + name for name in modules), key=lambda path: path != f"{root}main.mjs")


def _is_for_tests(name: str) -> bool:
    return name.endswith(".test.mjs") or name.startswith(FOR_TESTS)


def _plain_paths_alone() -> None:
    """Raise ``NotFound`` for a second way to a file, as ``/assets/./js/main.mjs`` is to a module."""
    if request.path.startswith("/assets/") and normpath(request.path) != request.path:
        raise NotFound


def _nothing(name: str) -> NoReturn:
    raise NotFound(name)


def serve_script(app: Dash, path: Path) -> str:
    """Let *app* serve the classic script at *path*; return its path from /."""
    return _file(app, path.stem, path.read_bytes())


def serve_plotly(app: Dash) -> str:
    """Let *app* serve Plotly; return its path from /."""
    return _file(app, "plotly", plotly_bundle.script())


def _file(app: Dash, name: str, content: bytes) -> str:
    path = f"{FOLDER}{name}-{sha256(content).hexdigest()[:12]}.js"
    app.server.add_url_rule(f"/{path}", endpoint=name, view_func=lambda: _script(content))
    return path


def _script(content: bytes) -> Response:
    response = Response(content, mimetype="text/javascript")
    response.cache_control.max_age = YEAR
    return response
