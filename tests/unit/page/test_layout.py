"""The tree of components: the controls that readers, tests and assistive technology find by role and name."""

from typing import Any

import pytest
from dash import html

from dashboard.drawing.catalogue import Catalogue
from dashboard.page.components import Picture, Store
from dashboard.page.ids import Ids

from .conftest import Reader, components_in, role_of, text

BUTTONS = [
    "Download PNG", "Picture …", "Data …", "Copy link", "Reset view", "Zoom in", "Zoom out", "Fit", "Open file",
]  # fmt: skip


def labels(control: Any) -> list[str]:
    """Return the labels of a control's options."""
    return [option["label"] for option in control.options]


def inside(group: Any) -> Any:
    """Return the control in a group: the part of it that has options."""
    (control,) = [part for part in components_in(group) if getattr(part, "options", None) is not None]
    return control


def values(control: Any) -> list[str]:
    return [option["value"] for option in control.options]


def test_dossiers_are_offered_by_title_and_the_first_is_chosen(reader: Reader) -> None:
    choice = reader.find("combobox", "Dossier")
    assert (labels(choice), choice.value) == (["The river talks", "The lake talks"], "river-2030")


def test_events_that_could_have_a_table_are_offered_by_date_and_the_opening_one_is_chosen(reader: Reader) -> None:
    choice = reader.find("combobox", "Event")
    assert (labels(choice), choice.value) == (["The visit", "The talks"], "talks")


def test_highlight_offers_everyone_and_the_three_groups_that_a_reader_asks_for(reader: Reader) -> None:
    choice = inside(reader.find("radiogroup", "Highlight"))
    assert labels(choice) == ["Everyone", "At the table", "Involved, not present", "Left out"]
    assert values(choice) == ["everyone", "at-the-table", "involved", "left-out"]
    assert choice.value == "everyone"


def test_every_country_of_the_dossier_has_a_checkbox_and_none_is_checked(reader: Reader) -> None:
    choice = inside(reader.find("group", "Country"))
    assert (values(choice), labels(choice), choice.value) == (["EST", "NTH"], ["Eastland", "Northland"], [])


def test_the_search_box_is_empty(reader: Reader) -> None:
    assert reader.find("searchbox", "Find an actor").value == ""


def test_the_table_is_arranged_first_and_the_network_is_the_other_choice(reader: Reader) -> None:
    choice = inside(reader.find("radiogroup", "Arrange"))
    assert (labels(choice), choice.value) == (["Table", "Network"], "table")


def test_the_actors_are_a_list(reader: Reader) -> None:
    assert reader.find("list", "Actors").id == Ids.ACTORS


@pytest.mark.parametrize("name", ["Details", "At stake", "Sources"])
def test_what_is_known_stands_in_regions_named_by_their_headings(reader: Reader, name: str) -> None:
    reader.find("region", name)
    reader.find("heading", name)


def test_the_count_is_a_status_so_that_it_is_said_aloud_politely(reader: Reader) -> None:
    assert role_of(reader.by_id(Ids.COUNT)) == "status"


def buttons(reader: Reader, part: Any) -> list[str]:
    """Return the names of the buttons in *part*, those of dialogs in it left out."""
    dialogs = [one for one in components_in(part) if isinstance(one, html.Dialog) and one is not part]
    within = {id(one) for dialog in dialogs for one in components_in(dialog)}
    return [reader.name(one) for one in components_in(part) if role_of(one) == "button" and id(one) not in within]


@pytest.mark.parametrize("name", BUTTONS)
def test_what_a_reader_may_press_is_a_button_on_the_page_by_that_name(reader: Reader, name: str) -> None:
    assert name in buttons(reader, reader.tree)


def test_on_the_page_stands_nothing_more_to_press(reader: Reader) -> None:
    assert sorted(buttons(reader, reader.tree)) == sorted([*BUTTONS, "Show everyone"])


@pytest.mark.parametrize("name", ["Names", "Theme", "Ties"])
def test_what_is_rarely_changed_is_behind_options(reader: Reader, name: str) -> None:
    (options,) = [part for part in reader.all() if isinstance(part, html.Details)]
    assert text(options).startswith("Options")
    assert reader.find("combobox", name) in components_in(options)


def test_what_is_at_stake_comes_after_the_picture_and_its_legend(reader: Reader) -> None:
    regions = [reader.name(part) for part in reader.all() if role_of(part) == "region"]
    first = regions.index("Picture")
    assert regions[first : first + 3] == ["Picture", "Legend and downloads", "At stake"]


def test_the_theme_follows_the_system_until_it_is_chosen(reader: Reader) -> None:
    choice = reader.find("combobox", "Theme")
    assert (labels(choice), choice.value) == (["System", "Light", "Dark"], "system")


def test_names_are_english_until_their_own_language_is_chosen(reader: Reader) -> None:
    choice = reader.find("combobox", "Names")
    assert [label.lower() for label in labels(choice)] == ["english", "own language"]
    assert choice.value == "english"


def test_every_control_and_every_region_has_a_name(reader: Reader) -> None:
    named = ("combobox", "searchbox", "radiogroup", "group", "button", "region", "list", "link")
    assert [part for part in reader.all() if role_of(part) in named and not reader.name(part)] == []


def test_no_two_buttons_have_one_name_where_a_reader_sees_both(reader: Reader) -> None:
    for part in (reader.tree, *(one for one in reader.all() if isinstance(one, html.Dialog))):
        names = buttons(reader, part)
        assert sorted(names) == sorted(set(names))


def test_the_page_has_one_main_part_and_one_first_heading(reader: Reader) -> None:
    assert [type(part) for part in reader.all()].count(html.Main) == 1
    assert [text(part) for part in reader.all() if isinstance(part, html.H1)] == ["At the Table"]


def test_a_reader_at_the_keyboard_can_skip_to_the_actors(reader: Reader) -> None:
    first = next(part for part in reader.all() if role_of(part) == "link")
    assert first.href == f"#{Ids.ACTORS}"
    assert reader.by_id(Ids.ACTORS).tabIndex == -1


def test_the_picture_is_a_component_of_ours(reader: Reader) -> None:
    assert isinstance(reader.by_id(Ids.STAGE), Picture)


def test_the_page_begins_without_a_component_whose_scripts_come_later_or_never(reader: Reader) -> None:
    """They are dcc's and those of Dash's table (dashboard/server/dash_scripts.py)."""
    libraries = {part.to_plotly_json()["namespace"] for part in reader.all()}
    assert libraries == {"at_the_table", "dash_bootstrap_components", "dash_html_components"}


def test_the_page_opens_on_the_first_dossier(reader: Reader, two: Catalogue) -> None:
    assert reader.by_id(Ids.SCENE).data is two.dossiers["river-2030"].scene


def test_the_scene_is_kept_by_the_page_alone_and_no_browser_stores_it(reader: Reader) -> None:
    store = reader.by_id(Ids.SCENE)
    assert isinstance(store, Store)
    assert store.to_plotly_json()["props"].keys() == {"id", "data"}


@pytest.mark.parametrize("identifier", [Ids.NOTHING, Ids.NOTICE])
def test_what_is_shown_at_times_only_begins_hidden(reader: Reader, identifier: Ids) -> None:
    assert reader.by_id(identifier).hidden is True


@pytest.mark.parametrize("identifier", [Ids.NOTICE, Ids.WALKED])
def test_what_the_page_says_by_the_way_is_said_politely(reader: Reader, identifier: Ids) -> None:
    assert reader.by_id(identifier).to_plotly_json()["props"]["aria-live"] == "polite"


def test_nothing_on_the_page_has_an_address_elsewhere(reader: Reader) -> None:
    props = [part.to_plotly_json()["props"] for part in reader.all()]
    addresses = [value for given in props for key, value in given.items() if key in ("href", "src")]
    assert [address for address in addresses if not address.startswith("#")] == []
