"""The dialog *Plotly figure*: the present view as a complete Plotly figure, and the line of Python that makes it.

An ordinary Dash callback on the server draws it, for the page's own picture is not made by Plotly. Of a file that was
opened on the page the server has nothing: the page sends it once more, with the view (``server/opened_figure.py``).
"""

from threading import BoundedSemaphore, Lock
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component
from werkzeug.exceptions import BadRequest

from dashboard.disk_cache.store import nothing_kept
from dashboard.dossier.model import Dossier
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import FEW, MANY, STEPS, Choice, choice_of
from dashboard.drawing.view import OPENING
from dashboard.drawing.view_figure import python_line, view_figure
from dashboard.page import components, controls
from dashboard.page.ids import NAMESPACE, Ids

CONFIG: Any = {"showSendToCloud": False, "displaylogo": False, "responsive": True}
MOST_LETTERS = 200  # of each word of a view that is asked for
MOST_COUNTRIES = 300
MOST_DRAWN = STEPS[-1]  # actors: 3,000 take the server two seconds, and 50,000 half a minute
MOST_TIES = 10_000  # 50,000 among 3,000 actors take a processor six seconds
TOO_MANY = (
    f"A figure of more than {MOST_DRAWN:,} actors or {MOST_TIES:,} ties keeps the server busy for too long. "
    "This line draws it in Python:"
)
MOST_WAITING = 3  # figures of a worker, the one that is drawn included: its other threads are for those who look
BUSY = "Many figures are being drawn at this moment; ask for this one again in a minute."
_room = BoundedSemaphore(MOST_WAITING)
_one_at_a_time = Lock()  # a large record is placed anew, which takes a processor for a second


def figure_dialog() -> Component:
    """Return the dialog, closed and empty."""
    heading = f"{Ids.FIGURE_DIALOG}-heading"
    return html.Dialog(
        [
            html.H2("Plotly figure", id=heading),
            components.Store(Ids.FIGURE_ASKED),
            html.Div(id=Ids.FIGURE_BODY, className="figure-body"),
            html.Code(id=Ids.FIGURE_LINE, className="figure-line"),
            html.P(id=Ids.FIGURE_COPIED, role="status"),
            html.Div(
                [
                    html.Button("Close", id=Ids.CLOSE_FIGURE, type="button", className="clear main", n_clicks=0),
                    html.Button("Copy as Python", id=Ids.COPY_PYTHON, type="button", className="clear", n_clicks=0),
                ],
                className="actions",
            ),
        ],
        id=Ids.FIGURE_DIALOG,
        className="over",
        **controls.aria(labelledby=heading),
    )


def register(app: Dash, catalogue: Catalogue) -> None:
    """Connect the button, the dialog and the server that draws."""
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "askForFigure"),
        Output(Ids.FIGURE_ASKED, "data"),
        Output(Ids.FIGURE_BODY, "children"),
        Input(Ids.SHOW_FIGURE, "n_clicks"),
        State(Ids.VIEW, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "leaveFigure"),
        Output(Ids.FIGURE_COPIED, "children"),
        Input(Ids.COPY_PYTHON, "n_clicks"),
        Input(Ids.CLOSE_FIGURE, "n_clicks"),
        State(Ids.FIGURE_LINE, "children"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(Ids.FIGURE_BODY, "children", allow_duplicate=True),
        Output(Ids.FIGURE_LINE, "children"),
        Input(Ids.FIGURE_ASKED, "data"),
        prevent_initial_call=True,
    )
    def draw(asked: Any) -> tuple[Any, str]:
        return drawn(asked, catalogue)


def drawn(asked: Any, catalogue: Catalogue) -> tuple[Any, str]:
    """Return the figure of the view that is *asked* for, in a ``dcc.Graph``, and the line of Python that makes it.

    Of a *file* that was opened on the page, the line alone: the page brings the figure itself. Raise ``BadRequest`` for
    what no page asks, or for a view that the dossier does not have.
    """
    words, look = _words(asked), _look(asked)
    if file := asked.get("file"):
        return no_update, python_line(_word(file), words, **look)
    entry = catalogue.dossiers.get(_word(asked.get("dossier")))
    if entry is None:
        raise BadRequest("There is no dossier of that name on this server.")
    line = python_line(f"data/{entry.dossier.id}", words, **look)
    if not _room.acquire(blocking=False):
        return html.P(BUSY), line
    try:
        with _one_at_a_time:
            return graph(entry.dossier, asked), line
    finally:
        _room.release()


def graph(dossier: Dossier, asked: Any, *, opened: bool = False) -> Component:
    """Return the figure of the view of *dossier* that is *asked* for, or in words why there is none.

    *opened* says that a reader opened it on the page. Raise ``BadRequest`` as :func:`drawn` does. Who calls it sees to
    it that few do at a time.
    """
    words, look = _words(asked), _look(asked)
    whole = len(dossier.actors) <= MANY or look["draw"] > FEW
    if min(look["draw"], len(dossier.actors)) > MOST_DRAWN or (whole and len(dossier.ties) > MOST_TIES):
        return html.P(TOO_MANY)
    try:
        with nothing_kept():
            figure = view_figure(dossier, words, **look, opened=opened)
    except ValueError as error:
        raise BadRequest(str(error)) from error
    figure.update_layout(width=None, height=None, autosize=True)
    return dcc.Graph(figure=figure, config=CONFIG, responsive=True, className="figure-graph")


def _look(asked: dict[str, Any]) -> dict[str, Any]:
    """Return how the figure that is *asked* for looks, and whom of a large record it draws."""
    choice = _choice(asked)
    return {
        "draw": choice.most,
        "besides": choice.besides,
        "theme": "dark" if asked.get("theme") == "dark" else "light",
        "shape": "portrait" if asked.get("shape") == "portrait" else "landscape",
    }


def _choice(asked: dict[str, Any]) -> Choice:
    """Return whom of a large record the view that is *asked* for draws."""
    try:
        return choice_of(asked.get("draw"))
    except ValueError as error:
        raise BadRequest(str(error)) from error


def _words(asked: Any) -> dict[str, Any]:
    """Return the words of the view that is *asked* for."""
    if not isinstance(asked, dict):
        raise BadRequest("A request for a figure must be one JSON object.")
    countries = asked.get("countries", [])
    if not isinstance(countries, list) or len(countries) > MOST_COUNTRIES:
        raise BadRequest(f"The countries of a figure must be a list of at most {MOST_COUNTRIES} codes.")
    plain = {name: _word(asked.get(name, usual)) for name, usual in OPENING.items() if name != "countries"}
    return {**plain, "countries": tuple(map(_word, countries))}


def _word(value: object) -> str:
    if not isinstance(value, str) or len(value) > MOST_LETTERS:
        raise BadRequest(f"Each word of a figure's view must be a text of at most {MOST_LETTERS} letters.")
    return value
