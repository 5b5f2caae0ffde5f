"""The callbacks, which are the page's data flow.

``reduce`` alone makes the view, from every control, every component's action and the address. It writes the controls
too, because Dash allows a circle only inside one callback, and the picture, which a reader waits for
(docs/performance.md). All else follows the view, each through a callback of its own. Exploring runs in the reader's
browser (``assets/js/main.mjs``, for the dialogs ``taking_away.mjs``); the server is asked for another dossier and for
a figure.
"""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from werkzeug.exceptions import BadRequest

from dashboard.drawing.catalogue import Catalogue
from dashboard.page import archives, figure_dialog
from dashboard.page.choices import CONTROLS, TEXT_BOXES
from dashboard.page.components import OwnComponent, Picture
from dashboard.page.ids import NAMESPACE, Ids

OFFERED = (Ids.EVENT, Ids.COUNTRY, Ids.ARRANGE)  # controls whose options are another scene's
LEFT = (Ids.RESET, Ids.RESET_EMPTY)
TAKES = (  # buttons of what is taken away: each id ends in what that is
    Ids.TAKE_PNG,
    Ids.TAKE_LINK,
    Ids.PICTURE_PNG,
    Ids.PICTURE_SVG,
    Ids.PICTURE_PRINT,
    Ids.PICTURE_TEXT,
    Ids.PICTURE_ROLL,
    Ids.TAKE_DATA,
)
PAPER = (Ids.SHAPE, Ids.PICTURE_THEME, Ids.PICTURE_TIES, Ids.STAKED)  # how a picture for paper looks
DIALOGS = (
    (Ids.OPEN_PICTURE, Ids.CLOSE_PICTURE, Ids.PICTURE_SAID),
    (Ids.OPEN_DATA, Ids.CLOSE_DATA, Ids.DATA_SAID),
)


def register(app: Dash, catalogue: Catalogue) -> None:
    """Connect the controls and components of the page to one another, and the choice of a dossier to the catalogue."""
    _reduce(app)
    _follow(app)
    _dossier(app, catalogue)
    _look(app)
    _take(app)
    archives.serve(app, catalogue)
    figure_dialog.register(app, catalogue)


def ours(app: Dash) -> list[OwnComponent]:
    """Return the components of ours on the page of *app*."""
    return [app.layout[identifier] for identifier in app.layout if isinstance(app.layout[identifier], OwnComponent)]


def _browser(app: Dash, function: str, *connected: Input | Output | State, first: bool = False) -> None:
    app.clientside_callback(ClientsideFunction(NAMESPACE, function), *connected, prevent_initial_call=not first)


def _reduce(app: Dash) -> None:
    _browser(
        app,
        "reduce",
        Output(Ids.VIEW, "data"),
        *(Output(Ids.STAGE, prop) for prop in Picture.follows),
        *(Output(control, "value") for control in CONTROLS),
        *(Output(control, "options") for control in OFFERED),
        Input(Ids.SCENE, "data"),
        Input(Ids.WANTED, "data"),
        *(Input(control, "value") for control in CONTROLS),
        *(Input(component.id, "action") for component in ours(app)),
        *(Input(button, "n_clicks") for button in LEFT),
        State(Ids.VIEW, "data"),
        first=True,
    )


def _follow(app: Dash) -> None:
    for component in ours(app):
        if component.follows and not isinstance(component, Picture):
            gives = (Output(component.id, prop) for prop in component.follows)
            has = (State(component.id, prop) for prop in component.follows)
            _browser(app, "follow", *gives, Input(Ids.VIEW, "data"), *has)
    choices = (Ids.DOSSIER_CHOICE, Ids.EVENT_CHOICE, Ids.COUNTRY_CHOICE)
    _browser(
        app,
        "offer",
        Output(Ids.DOSSIER, "options"),
        *(Output(choice, "hidden") for choice in choices),
        Input(Ids.VIEW, "data"),
    )
    _browser(app, "link", Output(Ids.WHOLE, "href"), Input(Ids.VIEW, "data"))
    holds = (Ids.VIEW, Ids.WANTED, Ids.TAKEN)
    messages = (*(Input(store, "data") for store in holds), Input(Ids.OPENED, "message"), Input(Ids.UNDRAWN, "message"))
    _browser(app, "notify", Output(Ids.NOTICE, "message"), *messages)


def _dossier(app: Dash, catalogue: Catalogue) -> None:
    _browser(
        app,
        "want",
        Output(Ids.WANTED, "data"),
        Output(Ids.ASKED, "data"),
        Output(Ids.DOSSIER, "value"),
        Input(Ids.DOSSIER, "value"),
        Input(Ids.ADDRESS, "action"),
        Input(Ids.OPENED, "action"),
        State(Ids.VIEW, "data"),
        State(Ids.SCENE, "data"),
        first=True,
    )

    @app.callback(Output(Ids.SCENE, "data"), Input(Ids.ASKED, "data"), prevent_initial_call=True)
    def bring(asked: Any) -> Any:
        dossier = asked.get("dossier") if isinstance(asked, dict) else None
        entry = catalogue.dossiers.get(dossier) if isinstance(dossier, str) else None
        if entry is None:
            raise BadRequest("There is no dossier of that name on this server.")
        return entry.scene


def _look(app: Dash) -> None:
    """Connect what changes how the picture looks and is no part of the view."""
    pressed = (Ids.ZOOM_IN, Ids.ZOOM_OUT, Ids.FIT, *LEFT)
    _browser(app, "turn", Output(Ids.STAGE, "camera"), *(Input(button, "n_clicks") for button in pressed))
    look = (Output(Ids.STAGE, "theme"), Output(Ids.THEME, "value"))
    _browser(app, "chooseTheme", *look, Input(Ids.THEME, "value"), first=True)


def _take(app: Dash) -> None:
    """Connect what is taken away, the dialogs for that, and the preview in one of them."""
    pressed = (Input(control, "n_clicks") for control in TAKES)
    looks = (State(choice, "value") for choice in (*PAPER, Ids.SIZE, Ids.FORM, Ids.EXTENT))
    _browser(app, "take", Output(Ids.TAKEN, "data"), *pressed, State(Ids.VIEW, "data"), *looks)
    for opens, closes, said in DIALOGS:
        buttons = (Input(opens, "n_clicks"), Input(closes, "n_clicks"))
        _browser(app, "dialog", Output(said, "children"), *buttons, Input(Ids.TAKEN, "data"))
    papers = (Input(choice, "value") for choice in PAPER)
    _browser(app, "preview", Output(Ids.PREVIEW, "paper"), Input(Ids.OPEN_PICTURE, "n_clicks"), *papers)
    hints = (Output(box, "placeholder") for box in TEXT_BOXES.values())
    _browser(app, "hint", *hints, Input(Ids.VIEW, "data"))
