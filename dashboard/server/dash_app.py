"""The Dash application without its page: what every page of this project is served with."""

import logging
import mimetypes
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from dash import Dash
from dash.development.base_component import Component
from flask import Flask, Response, jsonify
from werkzeug.exceptions import HTTPException, InternalServerError

from dashboard.server import caching, dash_scripts, developer_tools, error_pages, index_html, page_config, security
from dashboard.server.flask_server import Backend, DevelopersBackend
from dashboard.server.prefix import mount, straighten
from dashboard.server.receiving.patience import be_patient
from dashboard.server.responses import scripts
from dashboard.server.responses.compression import pack
from dashboard.server.responses.static_responses import keep_ready

ASSETS = Path(__file__).parents[2] / "assets"
TITLE = "At the Table"
EARLY_SCRIPT = "theme.js"  # loaded in the head, before anything is painted, so that a dark page never flashes white
BOOT_SCRIPT = "boot.js"  # loaded before Dash's own scripts, which look up what it gives them

logger = logging.getLogger(__name__)


class Site(Dash):
    """A Dash application that no environment variable opens up and that tells a visitor no versions."""

    plotly = ""  # the path at which readers find Plotly's script
    ours: Mapping[str, Any] = {}  # settings that the browser is told instead of Dash's

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        """Return the document of *parts*, one of which holds the settings that the browser is told."""
        plotly = {"serve_locally": False, "plotlyjs_url": self.plotly}  # "locally" means one that no browser may keep
        parts["scripts"] = dash_scripts.arranged(parts["scripts"])
        parts["config"] = page_config.rewritten(parts["config"], {**self.ours, **plotly})
        return str(super().interpolate_index(**parts))  # type: ignore[no-untyped-call]

    def serve_reload_hash(self) -> Response:
        """Return which process answers; only developers' pages ask."""
        return jsonify(developer_tools.process())


def site(
    layout: Component,
    register: Callable[[Dash], None],
    *,
    public_url: str = "",
    embedders: Sequence[str] = (),
    bundle: bool = True,
    debug: bool = False,
) -> Dash:
    """Return an application that shows *layout*, with the callbacks that *register* adds to it.

    *public_url* is empty or ends in a slash; a path in it is where readers find the page, and both a proxy that strips
    that path and one that passes it on are served. *embedders* are the origins whose pages may frame this one. The
    browser's modules go out in one *bundle*, or each by itself. *debug* adds Dash's developer tools.
    """
    prefix = urlsplit(public_url).path or "/"
    app = bare(prefix=prefix, debug=debug)
    app.layout = layout
    register(app)
    finish(app, prefix=prefix, embedders=embedders, bundle=bundle, packed=not debug)
    return app


def bare(*, prefix: str, debug: bool) -> Site:
    """Return the application for a page at *prefix*, which has no layout yet and no callbacks."""
    app = Site(
        __name__,
        backend=DevelopersBackend if debug else Backend,
        title=TITLE,
        update_title=None,  # type: ignore[arg-type]  # annotated as a string; None is how Dash leaves the title alone
        assets_folder=str(ASSETS),
        assets_external_path="",
        assets_ignore=r"\.m?js$",  # they go out with fingerprints (scripts.py)
        use_pages=False,
        pages_folder="",
        routes_pathname_prefix="/",
        requests_pathname_prefix=prefix,
        serve_locally=True,
        compress=False,
        suppress_callback_exceptions=False,
        health_endpoint="health",
        enable_mcp=False,
        use_async=False,
        add_log_handler=False,
        on_error=fail,
    )
    developer_tools.switch(app, on=debug)
    app.ours = developer_tools.SETTINGS if debug else {}
    return app


def finish(app: Site, *, prefix: str, embedders: Sequence[str], bundle: bool, packed: bool) -> None:
    """Give *app*, whose layout and callbacks are complete, its document, headers, refusals and prefix.

    The browser's modules go out in one *bundle*, or each by itself. Where it is not *packed*, answers go out as they
    are.
    """
    app.plotly = prefix + scripts.serve_plotly(app)
    index_html.furnish(
        app,
        early=prefix + scripts.serve_script(app, ASSETS / EARLY_SCRIPT),
        boot=prefix + scripts.serve_script(app, ASSETS / BOOT_SCRIPT),
        modules=[prefix + path for path in scripts.serve_modules(app, ASSETS / "js", bundle=bundle)],
    )
    with app.server.test_request_context():
        app.server.preprocess_request()  # Dash sets itself up at its first request and is not ready for a second then
    mimetypes.add_type("text/javascript", ".js")  # Windows may say text/plain, which no browser runs under nosniff
    mimetypes.add_type("text/css", ".css")
    server: Flask = app.server
    security.guard(server, app.csp_hashes(), embedders=embedders)
    caching.advise(server)
    if packed:
        pack(server)  # before the advice is given: the last that is registered comes first
    keep_ready(server)
    error_pages.explain(server, home=prefix)
    error_pages.want_a_host(server)
    error_pages.read_queries(server)
    straighten(server, prefix)
    if prefix != "/":
        mount(server, prefix)
    be_patient(server)


def fail(error: Exception) -> NoReturn:
    """Log what a callback raised and answer 500; what it refused itself (``BadRequest`` …) goes out as it is."""
    if isinstance(error, HTTPException):
        raise error
    logger.error("A callback failed.", exc_info=error)
    raise InternalServerError from error
