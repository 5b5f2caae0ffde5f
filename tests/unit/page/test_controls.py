"""The builders of controls: each with the role and the name that readers find it by."""

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.page import controls
from dashboard.page.components import Details
from dashboard.page.ids import Ids

from .conftest import Reader, components_in

OPTIONS = {"one": "The first", "two": "The second"}


def find(made: Component, role: str, name: str) -> Component:
    return Reader(html.Div([made])).find(role, name)


def test_a_select_is_a_combobox_named_by_a_visible_label() -> None:
    made = find(controls.select(Ids.SIZE, "Size", OPTIONS, "two"), "combobox", "Size")
    assert (made.id, made.value) == (Ids.SIZE, "two")
    assert made.options == [{"value": "one", "label": "The first"}, {"value": "two", "label": "The second"}]


@pytest.mark.parametrize(
    ("made", "role"),
    [
        (controls.radio_group(Ids.ARRANGE, "Choose", OPTIONS, "one"), "radiogroup"),
        (controls.checkbox_group(Ids.COUNTRY, "Choose", OPTIONS), "group"),
    ],
)
def test_a_group_is_named_by_the_words_above_it(made: Component, role: str) -> None:
    group = find(made, role, "Choose")
    assert {getattr(part, "id", None) for part in components_in(group)} & {Ids.ARRANGE, Ids.COUNTRY}


def test_radios_of_one_group_share_a_name_that_no_other_group_has() -> None:
    made = [controls.radio_group(one, "Choose", OPTIONS, "one") for one in (Ids.HIGHLIGHT, Ids.ARRANGE)]
    names = [part.name for group in made for part in components_in(group) if getattr(part, "options", None)]
    assert len(names) == len(set(filter(None, names))) == 2


def test_a_search_box_hints_at_what_it_looks_through_and_lets_no_browser_fill_it() -> None:
    made = find(controls.search(Ids.SEARCH, "Find", "name or title"), "searchbox", "Find")
    assert (made.placeholder, made.autocomplete, made.value) == ("name or title", "off", "")


def test_a_button_is_named_by_its_words() -> None:
    assert find(controls.button(Ids.RESET, "Reset view"), "button", "Reset view").id == Ids.RESET


def test_a_button_that_shows_a_sign_is_named_for_those_who_do_not_see_it() -> None:
    made = find(controls.button(Ids.ZOOM_IN, "Zoom in", sign="+"), "button", "Zoom in")
    assert (made.title, made.type) == ("Zoom in", "button")
    assert made.children.to_plotly_json()["props"]["aria-hidden"] == "true"


def test_a_region_is_named_by_its_heading_and_holds_its_panel() -> None:
    made = controls.region(Details(Ids.DETAILS), "Details")
    find(made, "region", "Details")
    assert [part.id for part in made.children if isinstance(part, Details)] == [Ids.DETAILS]


def test_a_text_box_is_labelled_and_takes_so_many_letters() -> None:
    for lines in (1, 3):
        made = controls.textbox(Ids.WRITE_NOTE, "Note", longest=7, lines=lines)
        (box,) = [part for part in components_in(made) if getattr(part, "id", "") == Ids.WRITE_NOTE]
        assert (box.value, box.maxlength) == ("", 7)
        assert Reader(made).name(box) == "Note"


def test_a_checkbox_is_labelled_and_not_checked() -> None:
    made = controls.checkbox(Ids.STAKED, "With it")
    assert (made.label, made.value) == ("With it", False)


def test_a_disclosure_is_closed_behind_its_label() -> None:
    made = controls.disclosure(Ids.OPTIONS, "Options", [html.P("rarely")])
    assert [type(part) for part in components_in(made)][:2] == [html.Details, html.Summary]
    assert getattr(made, "open", None) is None
