"""The page: its tree of components. What depends on the view is left empty here; components of ours fill it."""

from typing import Any, cast

from dash import html
from dash.development.base_component import Component

from dashboard.drawing.catalogue import Catalogue, ServedDossier
from dashboard.drawing.view_choices import VIEW_CHOICES
from dashboard.exchange.limits import MAX_BYTES
from dashboard.page import components, controls, dialogs, figure_dialog
from dashboard.page.choices import THEMES
from dashboard.page.ids import Ids

BARS = ("highlight", "arrange")  # choices of the view that are changed most, as bars of buttons
MOST: Any = {"data-most": MAX_BYTES}  # of what a reader opens: the browser says so before it sends too much


def page(catalogue: Catalogue) -> Component:
    """Return the page, opening on the first dossier."""
    entry = catalogue.dossiers[catalogue.first]
    return html.Div(
        [
            html.A("Skip to the actors", href=f"#{Ids.ACTORS}", className="skip"),
            components.Store(Ids.SCENE, data=cast(dict[str, Any], entry.scene)),
            components.Store(Ids.VIEW),
            components.Store(Ids.WANTED),
            components.Store(Ids.ASKED),
            components.Store(Ids.TAKEN),
            components.Address(Ids.ADDRESS, hidden=True),
            _header(),
            html.Main(
                [
                    _view(catalogue, entry),
                    html.Div(
                        [
                            _picture(),
                            _under(),
                            controls.region(components.Stakes(Ids.STAKES), "At stake"),
                            _side(),
                        ],
                        className="room",
                    ),
                    html.Div([controls.region(components.Sources(Ids.SOURCES), "Sources")], className="below"),
                ]
            ),
            components.Answer(
                Ids.ANSWER, element="section", className="answer", hidden=True, **controls.aria(label="Selected")
            ),
            dialogs.picture_dialog(),
            dialogs.data_dialog(),
            figure_dialog.figure_dialog(),
        ],
        className="page",
    )


def _choice(name: str) -> Component:
    """Return the control of a choice of the view."""
    choice = VIEW_CHOICES[name]
    make = controls.radio_group if name in BARS else controls.select
    return make(name, choice.label, choice.options, choice.values[0])


def _header() -> Component:
    options = [
        *(_choice(name) for name in VIEW_CHOICES if name not in BARS),
        controls.select(Ids.THEME, "Theme", THEMES, "system"),
    ]
    settings = [
        controls.button(Ids.OPEN_FILE, "Open file"),
        controls.disclosure(Ids.OPTIONS, "Options", options),
    ]
    return html.Header(
        [
            html.H1("At the Table"),
            components.Headline(Ids.HEADLINE, className="headline"),
            html.Div(settings, className="settings"),
            html.A("Explore it, with every source", id=Ids.WHOLE, target="_blank", className="whole"),
        ]
    )


def _view(catalogue: Catalogue, entry: ServedDossier) -> Component:
    scene = entry.scene
    events = {event["id"]: event["name"] for event in scene["events"] if "standings" in event}
    dossiers = {identifier: shown.dossier.title for identifier, shown in catalogue.dossiers.items()}
    return html.Section(
        [
            html.Div(
                controls.select(Ids.DOSSIER, "Dossier", dossiers, catalogue.first),
                id=Ids.DOSSIER_CHOICE,
                className="event-choice",
                hidden=len(dossiers) < 2,  # until a reader opens one more
            ),
            html.Div(
                [
                    controls.select(Ids.EVENT, "Event", events, scene["opening"]),
                    components.EventSteps(Ids.EVENT_STEPS, className="steps"),
                ],
                id=Ids.EVENT_CHOICE,
                className="event-choice",
            ),
            *(_choice(name) for name in BARS),
            controls.search(Ids.SEARCH, "Find an actor", "name, title, country"),
            html.Div(
                controls.checkbox_group(
                    Ids.COUNTRY, "Country", {country["code"]: country["name"] for country in scene["countries"]}
                ),
                id=Ids.COUNTRY_CHOICE,
                className="country-choice",
            ),
            components.Status(Ids.COUNT, role="status", className="count"),
            components.Undrawn(Ids.UNDRAWN, className="undrawn", hidden=True),
            components.Opened(Ids.OPENED, className="opened", hidden=True, **MOST),
        ],
        className="view",
        **controls.aria(label="View"),
    )


def _picture() -> Component:
    nothing = html.Div(
        [
            html.P("Nobody in this view."),
            components.NoMatch(Ids.NOTHING_WHY, className="why"),
            controls.button(Ids.RESET_EMPTY, "Show everyone"),
        ],
        id=Ids.NOTHING,
        className="nothing",
        hidden=True,
    )
    named = controls.aria(label="Picture")  # until there is one, whose alternative text then names it
    return html.Section(
        [components.Picture(Ids.STAGE, className="stage", role="img", **named), nothing],
        className="picture",
        **controls.aria(label="Picture"),
    )


def _under() -> Component:
    camera = html.Div(
        [
            controls.button(Ids.ZOOM_IN, "Zoom in", sign="+"),
            controls.button(Ids.ZOOM_OUT, "Zoom out", sign="−"),
            controls.button(Ids.FIT, "Fit", sign="⤢"),
        ],
        className="camera",
    )
    return html.Section(
        [
            components.Legend(Ids.LEGEND, element="ul", className="legend", **controls.aria(label="Legend")),
            html.Div([camera, _takeaway()], className="foot"),
            components.Announcer(Ids.WALKED, className="visually-hidden", **controls.aria(live="polite")),
            components.Notice(Ids.NOTICE, className="notice", hidden=True, **controls.aria(live="polite")),
        ],
        className="under",
        **controls.aria(label="Legend and downloads"),
    )


def _takeaway() -> Component:
    return html.Div(
        [
            controls.button(Ids.TAKE_PNG, "Download PNG"),
            controls.button(Ids.OPEN_PICTURE, "Picture …"),
            controls.button(Ids.OPEN_DATA, "Data …"),
            controls.button(Ids.TAKE_LINK, "Copy link"),
            controls.button(Ids.RESET, "Reset view"),
        ],
        className="takeaway",
    )


def _side() -> Component:
    heading = f"{Ids.ACTORS}-heading"
    actors = html.Div(
        [
            html.H2("Actors", id=heading),
            components.ActorList(
                Ids.ACTORS, element="ul", tabIndex=-1, className="actors", **controls.aria(labelledby=heading)
            ),
        ],
        className="region region-actors",
        role="group",  # it scrolls, and a browser may then stop at it: it says where
        **controls.aria(labelledby=heading),
    )
    details = controls.region(components.Details(Ids.DETAILS), "Details", keyshortcuts="Backspace")
    return html.Div([details, actors], className="side")
