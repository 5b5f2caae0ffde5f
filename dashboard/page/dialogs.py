"""The dialogs *Picture* and *Data*: all that a reader takes away, and how it is to look.

Each is a modal dialog of the browser's own (``html.Dialog``), which keeps the focus and gives it back. What a reader
writes in *Picture* is part of the view; how the picture looks is not, and stays as it was set last.
"""

from dash import html
from dash.development.base_component import Component

from dashboard.drawing.view_choices import PICTURE_TEXTS, VIEW_CHOICES
from dashboard.exchange.forms import CSV, SUFFIX_OF
from dashboard.page import components, controls
from dashboard.page.choices import EXTENTS, PICTURE_THEMES, PICTURE_TIES, SHAPES, SIZES, TEXT_BOXES
from dashboard.page.ids import Ids

FORMS = {suffix: f"{form[0].upper()}{form[1:]}" for form, suffix in SUFFIX_OF.items()}


def picture_dialog() -> Component:
    """Return the dialog *Picture*, closed."""
    preview = components.Preview(
        Ids.PREVIEW, className="paper-preview", role="img", **controls.aria(label="Preview of the picture")
    )
    settings = html.Div(
        [
            _texts(),
            controls.checkbox(Ids.STAKED, "With what is at stake"),
            html.Div(
                [
                    controls.select(Ids.SHAPE, "Shape", SHAPES, "landscape"),
                    controls.select(Ids.SIZE, "Size", SIZES, "2"),
                    controls.select(Ids.PICTURE_THEME, "Picture theme", PICTURE_THEMES, "light"),
                    controls.select(Ids.PICTURE_TIES, "Picture ties", VIEW_CHOICES["ties"].options, PICTURE_TIES),
                ],
                className="choices",
            ),
        ],
        className="paper-settings",
    )
    taking = [
        controls.button(Ids.PICTURE_PNG, "Download PNG"),
        controls.button(Ids.PICTURE_SVG, "Download SVG"),
        controls.button(Ids.PICTURE_PRINT, "Print picture"),
        controls.button(Ids.PICTURE_TEXT, "Copy alt text"),
        controls.button(Ids.PICTURE_ROLL, "Copy roll call"),
        controls.button(Ids.SHOW_FIGURE, "Plotly figure"),
    ]
    body = html.Div([preview, settings], className="paper-body")
    return _dialog(Ids.PICTURE_DIALOG, "Picture", body, taking, close=Ids.CLOSE_PICTURE, said=Ids.PICTURE_SAID)


def data_dialog() -> Component:
    """Return the dialog *Data*, closed."""
    choices = html.Div(
        [
            controls.select(Ids.FORM, "Format", FORMS, SUFFIX_OF[CSV]),
            controls.select(Ids.EXTENT, "Extent", EXTENTS, "dossier"),
        ],
        className="choices",
    )
    taking = [controls.button(Ids.TAKE_DATA, "Download data")]
    return _dialog(Ids.DATA_DIALOG, "Data", choices, taking, close=Ids.CLOSE_DATA, said=Ids.DATA_SAID)


def _texts() -> Component:
    """Return the boxes for what a reader writes on the picture, and whether the link holds it."""
    boxes = [
        controls.textbox(TEXT_BOXES[name], text.label, longest=text.longest, lines=3 if name == "note" else 1)
        for name, text in PICTURE_TEXTS.items()
    ]
    return html.Div([*boxes, controls.checkbox(Ids.WORDED, "Keep these texts in the link")], className="paper-texts")


def _dialog(
    identifier: Ids, heading: str, body: Component, actions: list[Component], *, close: Ids, said: Ids
) -> Component:
    """Return a closed dialog that is named by its *heading*; *said* is what it tells its reader of what was done.

    The button that closes it comes first, so that a finger's keyboard does not rise over it when it opens.
    """
    named = f"{identifier}-heading"
    head = html.Div(
        [html.H2(heading, id=named), controls.button(close, "Close", sign="×")],
        className="dialog-head",
    )
    foot = html.Div(
        [html.Div(actions, className="actions"), html.P(id=said, role="status", className="dialog-said")],
        className="dialog-foot",
    )
    return html.Dialog(
        [head, body, foot],
        id=identifier,
        className=f"over sheet {identifier}",
        **controls.aria(labelledby=named),
    )
