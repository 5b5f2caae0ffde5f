"""The dialogs *Picture* and *Data*: what they offer, by role and name."""

from typing import Any

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.drawing.view_choices import PICTURE_TEXTS
from dashboard.page import dialogs
from dashboard.page.choices import TEXT_BOXES

from .conftest import Reader, components_in, role_of

CHOICES = {
    "Shape": (["Landscape", "Square", "Portrait"], "landscape"),
    "Size": (["1×", "2×", "4×"], "2"),
    "Picture theme": (["Light", "Dark"], "light"),
    "Picture ties": (["All", "Between sides", "None"], "between"),
}
TAKING = ["Download PNG", "Download SVG", "Print picture", "Copy alt text", "Copy roll call", "Plotly figure"]


def reading(dialog: Component) -> Reader:
    return Reader(html.Div([dialog]))


def buttons(dialog: Component) -> list[str]:
    reader = reading(dialog)
    return [reader.name(part) for part in components_in(dialog) if role_of(part) == "button"]


def labels(choice: Any) -> list[str]:
    return [option["label"] for option in choice.options]


@pytest.mark.parametrize(("name", "offered"), CHOICES.items())
def test_how_a_picture_looks_is_chosen_in_the_dialog(name: str, offered: tuple[list[str], str]) -> None:
    choice = reading(dialogs.picture_dialog()).find("combobox", name)
    assert (labels(choice), choice.value) == offered


@pytest.mark.parametrize("name", TEXT_BOXES)
def test_a_text_of_the_picture_is_written_in_an_empty_box_that_ends_where_the_text_must(name: str) -> None:
    parts = components_in(dialogs.picture_dialog())
    (box,) = [part for part in parts if getattr(part, "id", "") == TEXT_BOXES[name]]
    assert (box.value, box.maxlength) == ("", PICTURE_TEXTS[name].longest)


def test_neither_is_what_is_at_stake_on_the_picture_nor_a_text_in_the_link_unless_asked() -> None:
    checks = [part for part in components_in(dialogs.picture_dialog()) if hasattr(part, "label")]
    assert [(check.label, check.value) for check in checks] == [
        ("Keep these texts in the link", False),
        ("With what is at stake", False),
    ]


def test_a_dialog_begins_with_the_button_that_closes_it() -> None:
    assert buttons(dialogs.picture_dialog()) == ["Close", *TAKING]
    assert buttons(dialogs.data_dialog()) == ["Close", "Download data"]


def test_data_are_the_whole_dossier_as_zipped_csv_unless_the_reader_says_otherwise() -> None:
    reader = reading(dialogs.data_dialog())
    form, extent = reader.find("combobox", "Format"), reader.find("combobox", "Extent")
    assert (labels(form)[0], form.value) == ("Zipped CSV", ".zip")
    assert (labels(extent), extent.value) == (["Whole dossier", "Current view"], "dossier")


@pytest.mark.parametrize("dialog", [dialogs.picture_dialog(), dialogs.data_dialog()])
def test_a_dialog_is_named_by_its_heading_and_says_what_was_done(dialog: Component) -> None:
    reader = reading(dialog)
    assert reader.name(dialog) in {"Picture", "Data"}
    assert [role_of(part) for part in components_in(dialog)].count("status") == 1
    assert getattr(dialog, "open", None) is None
