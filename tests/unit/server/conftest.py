"""A small page behind the real server, and a stranger who visits it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest

from dashboard.application import create_app
from dashboard.server.dash_app import site
from tests.unit.page.conftest import LAKE, RIVER

Ask = Callable[..., dict[str, object]]


@pytest.fixture
def small_page() -> html.Main:
    ids = [html.P(id=name) for name in ("answer", "also")]
    return html.Main([html.Button("Go", id="go"), dcc.Store(id="store"), dcc.Graph(id="graph"), *ids])


@pytest.fixture
def register() -> Callable[[Dash], None]:
    """Return what adds a callback that answers, breaks or refuses as it is told, and two that run in the browser."""
    return add_callbacks


def add_callbacks(app: Dash) -> None:

    @app.callback(
        Output("answer", "children"),
        Output("also", "children"),
        Input("go", "n_clicks"),
        State("store", "data"),
        prevent_initial_call=True,
    )
    def answer(_: int, wish: str) -> tuple[str, str]:
        if wish == "break":
            raise RuntimeError("the secret of the house")
        if wish == "refuse":
            raise BadRequest("There is no such dossier {here}.")
        return wish, "also"

    app.clientside_callback(ClientsideFunction("somewhere", "something"), Output("store", "data"), Input("go", "title"))
    app.clientside_callback("() => 1", Output("graph", "figure"), Input("go", "role"))


@pytest.fixture
def app(small_page: html.Main, register: Callable[[Dash], None]) -> Dash:
    return site(small_page, register)


@pytest.fixture
def stranger(app: Dash) -> FlaskClient:
    return app.server.test_client()


def question(**changes: object) -> dict[str, object]:
    """Return a proper request for the callback of the small page, with *changes*; ``...`` leaves a part out."""
    body: dict[str, object] = {
        "output": "..answer.children...also.children..",
        "outputs": [{"id": "answer", "property": "children"}, {"id": "also", "property": "children"}],
        "inputs": [{"id": "go", "property": "n_clicks", "value": 1}],
        "state": [{"id": "store", "property": "data", "value": "hello"}],
        "changedPropIds": ["go.n_clicks"],
        **changes,
    }
    return {key: value for key, value in body.items() if value is not ...}


@pytest.fixture
def ask() -> Ask:
    return question


@pytest.fixture(scope="session")
def visitor(cache: Path) -> FlaskClient:
    """Return someone who asks the server of the whole page of two small dossiers."""
    return create_app([RIVER, LAKE]).server.test_client()
