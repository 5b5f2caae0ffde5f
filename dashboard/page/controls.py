"""Builders of the page's controls: each with the role and the accessible name that its readers find it by."""

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.page.components import OwnComponent
from dashboard.page.ids import Ids

Options = Mapping[str, str]  # value → label


def aria(**names: str) -> dict[str, Any]:
    """Return attributes for those who listen: ``aria(label="View")`` is ``aria-label``."""
    return {f"aria-{name}": value for name, value in names.items()}


def _options(options: Options) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in options.items()]


def select(identifier: str, label: str, options: Options, value: str) -> Component:
    """Return a combobox with a visible label."""
    return html.Div(
        [
            dbc.Label(label, html_for=identifier),
            dbc.Select(id=identifier, options=_options(options), value=value, size="sm"),
        ],
        className="choice",
    )


def radio_group(identifier: str, label: str, options: Options, value: str) -> Component:
    """Return a radio group, drawn as one bar of buttons.

    Its name is its own: radios without one are a single group to arrow keys, whatever stands about them.
    """
    heading = f"{identifier}-label"
    radios = dbc.RadioItems(
        id=identifier, name=identifier, options=_options(options), value=value, inline=True, className="bar"
    )
    return html.Div(
        [html.Span(label, id=heading, className="form-label"), radios],
        role="radiogroup",
        className="choice",
        **aria(labelledby=heading),
    )


def checkbox_group(identifier: Ids, label: str, options: Options) -> Component:
    """Return a group of checkboxes, none of them checked."""
    heading = f"{identifier}-label"
    return html.Div(
        [
            html.Span(label, id=heading, className="form-label"),
            dbc.Checklist(id=identifier, options=_options(options), value=[], inline=True, className="bar chips"),
        ],
        role="group",
        className="choice countries",
        **aria(labelledby=heading),
    )


def search(identifier: Ids, label: str, hint: str) -> Component:
    """Return a search box with a visible label."""
    return html.Div(
        [
            dbc.Label(label, html_for=identifier),
            dbc.Input(id=identifier, type="search", value="", placeholder=hint, size="sm", autocomplete="off"),
        ],
        className="choice",
    )


def textbox(identifier: Ids, label: str, *, longest: int, lines: int = 1) -> Component:
    """Return an empty text box with a visible label, for *longest* letters at most in so many *lines*."""
    given: dict[str, Any] = {"id": identifier, "value": "", "maxlength": longest, "size": "sm"}
    box: Component = (
        dbc.Input(type="text", autocomplete="off", **given) if lines == 1 else dbc.Textarea(rows=lines, **given)
    )
    return html.Div([dbc.Label(label, html_for=identifier), box], className="choice")


def checkbox(identifier: Ids, label: str) -> Component:
    """Return a checkbox that is not checked, with a visible label."""
    made: Component = dbc.Checkbox(id=identifier, label=label, value=False, className="check")
    return made


def disclosure(identifier: Ids, label: str, content: list[Component]) -> Component:
    """Return what is rarely wanted, behind a *label* that opens it."""
    return html.Details(
        [html.Summary(label), html.Div(content, className="disclosed")], id=identifier, className="disclosure"
    )


def button(identifier: Ids, label: str, *, sign: str = "") -> Component:
    """Return a button; one that shows only a *sign* carries its label for those who do not see it."""
    if not sign:
        plain: Component = dbc.Button(label, id=identifier, size="sm", color="light", n_clicks=0)
        return plain
    return html.Button(
        html.Span(sign, **aria(hidden="true")),
        id=identifier,
        type="button",
        className="sign",
        title=label,
        n_clicks=0,
        **aria(label=label),
    )


def region(panel: OwnComponent, heading: str, **more: str) -> Component:
    """Return a region that holds *panel* and is named by its heading.

    *more* is told of it to those who listen, as in :func:`aria`.
    """
    identifier = panel.id
    named = f"{identifier}-heading"
    return html.Section(
        [html.H2(heading, id=named), panel],
        className=f"region region-{identifier}",
        **aria(labelledby=named, **more),
    )
