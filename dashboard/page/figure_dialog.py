"""The dialog *Plotly figure*: the present view as a complete Plotly figure, and the line of Python that makes it.

An ordinary Dash callback on the server draws it, for the page's own picture is not made by Plotly.
"""

from threading import Lock
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from werkzeug.exceptions import BadRequest

from dashboard.disk_cache.store import nothing_kept
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import STEPS, Choice, choice_of
from dashboard.drawing.view_figure import OPENING, python_line, view_figure
from dashboard.page import controls
from dashboard.page.ids import Ids

CONFIG: Any = {"showSendToCloud": False, "displaylogo": False, "responsive": True}
MOST_LETTERS = 200  # of each word of a view that is asked for
MOST_COUNTRIES = 300
MOST_DRAWN = STEPS[-1]  # actors: 3,000 take the server two seconds, and 50,000 half a minute
TOO_MANY = (
    f"A figure of more than {MOST_DRAWN:,} actors keeps the server busy for too long. This line draws it in Python:"
)
OPENED_HERE = (
    "The server keeps nothing of a file that was opened here, so it cannot draw it. "
    "Where the file lies, this line draws the view in Python:"
)
_one_at_a_time = Lock()  # a large record is placed anew, which takes a processor for a second


def figure_dialog() -> Component:
    """Return the dialog, closed and empty."""
    heading = f"{Ids.FIGURE_DIALOG}-heading"
    return html.Dialog(
        [
            html.H2("Plotly figure", id=heading),
            dcc.Store(id=Ids.FIGURE_ASKED),
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
        ClientsideFunction("atTheTable", "askForFigure"),
        Output(Ids.FIGURE_ASKED, "data"),
        Output(Ids.FIGURE_BODY, "children"),
        Input(Ids.SHOW_FIGURE, "n_clicks"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("atTheTable", "leaveFigure"),
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
    def draw(asked: Any) -> tuple[Component, str]:
        return drawn(asked, catalogue)


def drawn(asked: Any, catalogue: Catalogue) -> tuple[Component, str]:
    """Return the figure of the view that is *asked* for, in a ``dcc.Graph``, and the line of Python that makes it.

    Raise ``BadRequest`` for what no page asks, or for a view that the dossier does not have.
    """
    words = _words(asked)
    choice = _choice(asked)
    look: dict[str, Any] = {
        "draw": choice.most,
        "besides": choice.besides,
        "theme": "dark" if asked.get("theme") == "dark" else "light",
        "shape": "portrait" if asked.get("shape") == "portrait" else "landscape",
    }
    if file := asked.get("file"):
        return html.P(OPENED_HERE), python_line(_word(file), words, **look)
    exhibit = catalogue.exhibits.get(_word(asked.get("dossier")))
    if exhibit is None:
        raise BadRequest("There is no dossier of that name on this server.")
    line = python_line(f"data/{exhibit.dossier.id}", words, **look)
    if min(choice.most, len(exhibit.dossier.actors)) > MOST_DRAWN:
        return html.P(TOO_MANY), line
    try:
        with _one_at_a_time, nothing_kept():
            figure = view_figure(exhibit.dossier, words, **look)
    except ValueError as error:
        raise BadRequest(str(error)) from error
    figure.update_layout(width=None, height=None, autosize=True)
    graph = dcc.Graph(figure=figure, config=CONFIG, responsive=True, className="figure-graph")
    return graph, line


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
