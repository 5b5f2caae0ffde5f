"""The callbacks.  Exploring runs in the reader's browser; the server is asked for another dossier and for a figure."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from werkzeug.exceptions import BadRequest

from dashboard.drawing.catalogue import Catalogue
from dashboard.page import archives, figure_dialog
from dashboard.page.ids import NAMESPACE, Ids


def register(app: Dash, catalogue: Catalogue) -> None:
    """Connect the controls of the page to the browser side, and the choice of a dossier to the catalogue."""
    _explore(app)
    _take(app)
    archives.serve(app, catalogue)
    _turn(app, catalogue)
    figure_dialog.register(app, catalogue)


def _browser(app: Dash, function: str, *connected: Input | State, first: bool = False) -> None:
    app.clientside_callback(ClientsideFunction(NAMESPACE, function), *connected, prevent_initial_call=not first)


def _explore(app: Dash) -> None:
    _browser(app, "open", Input(Ids.SCENE, "data"), first=True)
    chosen = (Ids.EVENT, Ids.HIGHLIGHT, Ids.COUNTRY, Ids.SEARCH, Ids.ARRANGE, Ids.NAMES)
    _browser(app, "choose", *(Input(control, "value") for control in chosen))
    pressed = (Ids.ZOOM_IN, Ids.ZOOM_OUT, Ids.FIT, Ids.RESET, Ids.RESET_EMPTY)
    _browser(app, "move", *(Input(control, "n_clicks") for control in pressed))
    _browser(app, "chooseTheme", Input(Ids.THEME, "value"))


def _take(app: Dash) -> None:
    pressed = (Ids.TAKE_PNG, Ids.TAKE_SVG, Ids.TAKE_DATA, Ids.TAKE_LINK, Ids.TAKE_TEXT)
    looks = tuple(State(choice, "value") for choice in (Ids.SIZE, Ids.SHAPE, Ids.THEME, Ids.FORM, Ids.EXTENT))
    _browser(app, "take", *(Input(control, "n_clicks") for control in pressed), *looks)


def _turn(app: Dash, catalogue: Catalogue) -> None:
    _browser(app, "turn", Input(Ids.DOSSIER, "value"))

    @app.callback(
        Output(Ids.SCENE, "data"),
        Output(Ids.GRAPH, "figure"),
        Input(Ids.ASKED, "data"),
        prevent_initial_call=True,
    )
    def turn(asked: Any) -> tuple[Any, Any]:
        dossier = asked.get("dossier") if isinstance(asked, dict) else None
        exhibit = catalogue.exhibits.get(dossier) if isinstance(dossier, str) else None
        if exhibit is None:
            raise BadRequest("There is no dossier of that name on this server.")
        return exhibit.scene, exhibit.figure
