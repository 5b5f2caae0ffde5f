"""Dash's Flask server with fewer doors: no page at unknown paths, no callback that was not asked for properly."""

from collections.abc import Callable
from typing import Any

from dash import Dash
from dash.backends import get_backend
from dash.exceptions import DependencyException
from flask import Flask, abort, request

from dashboard.server import callback_validation

RELOAD, ICON = "_reload-hash", "_favicon.ico"  # a developer's tool, and Dash's own icon
FlaskBackend: Any = get_backend("flask")  # the one public way to the class


class Backend(FlaskBackend):  # type: ignore[misc]  # a type checker cannot look into what a function returns
    """The server that Dash registers its routes on."""

    closed: tuple[str, ...] = (RELOAD, ICON)

    @staticmethod
    def create_app(name: str = "__main__", config: dict[str, Any] | None = None) -> Flask:
        """Return a Flask application without a static folder of its own, and with a limit on what it reads."""
        server = Flask(name, static_folder=None)
        server.url_map.merge_slashes = False  # an address with a slash too many is unknown, not another one's
        server.config.update(config or {}, MAX_CONTENT_LENGTH=callback_validation.MOST_BYTES)
        server.config.update(DEBUG=False, PROPAGATE_EXCEPTIONS=False)  # whatever FLASK_DEBUG says
        return server

    def add_url_rule(
        self,
        rule: str,
        view_func: Callable[..., Any],
        endpoint: str | None = None,
        methods: list[str] | None = None,
    ) -> None:
        """Add a route, unless it is one of those that this project keeps closed."""
        if not rule.endswith(self.closed):
            super().add_url_rule(rule, view_func, endpoint, methods)

    def setup_catchall(self, dash_app: Dash) -> None:
        """Leave unknown paths to Flask, which answers 404; Dash would answer 200 with the page."""

    def serve_component_suites(self, dash_app: Dash, package_name: str, fingerprinted_path: str) -> Any:
        """Return a file of a component library, or 404 where Dash would fail with 500."""
        try:
            return super().serve_component_suites(dash_app, package_name, fingerprinted_path)
        except (DependencyException, OSError, ValueError):
            abort(404)

    def serve_callback(self, dash_app: Dash) -> Callable[[], Any]:
        """Return the view that runs callbacks, after a look at what is asked."""
        dispatch = super().serve_callback(dash_app)

        def view() -> Any:
            try:
                body = request.get_json(silent=True)
            except RecursionError:
                body = None
            most = callback_validation.MOST_BYTES
            if len(request.get_data()) >= most:  # sent in chunks, it is cut off there and no error
                abort(413)
            callback_validation.check(body, dash_app.callback_map)
            return dispatch()

        return view


class DevelopersBackend(Backend):
    """The same, with the route at which the page of a developer asks whether to load itself anew."""

    closed = (ICON,)
