"""The project's own components: what Dash is told of them, and that each has its browser side."""

import inspect
import re
from pathlib import Path

import pytest

from dashboard.page import components
from dashboard.page.components import OwnComponent
from dashboard.page.ids import NAMESPACE, Ids

MODULES = Path(__file__).resolve().parents[3] / "assets" / "js" / "components"
OURS = [
    one
    for _, one in inspect.getmembers(components, inspect.isclass)
    if issubclass(one, OwnComponent) and one is not OwnComponent
]


@pytest.mark.parametrize("kind", OURS)
def test_dash_finds_it_by_name_in_our_namespace(kind: type[OwnComponent]) -> None:
    told = kind(Ids.DETAILS, className="here").to_plotly_json()
    assert (told["namespace"], told["type"]) == (NAMESPACE, kind.__name__)
    given = {"id": "details", "element": "div", "className": "here"}
    assert {name: value for name, value in told["props"].items() if name != "aria-busy"} == given


@pytest.mark.parametrize("kind", OURS)
def test_what_follows_the_view_is_busy_until_the_browser_has_filled_it(kind: type[OwnComponent]) -> None:
    told = kind(Ids.DETAILS).to_plotly_json()["props"].get("aria-busy")
    assert told == ("true" if kind.follows else None)


@pytest.mark.parametrize("kind", OURS)
def test_the_module_of_its_name_is_there(kind: type[OwnComponent]) -> None:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    assert (MODULES / f"{name}.mjs").is_file()


@pytest.mark.parametrize("kind", OURS)
def test_it_has_the_props_that_it_follows_and_no_others(kind: type[OwnComponent]) -> None:
    given = {prop: None for prop in (*kind.follows, *kind.more, "action")}
    assert kind(Ids.DETAILS, **given).to_plotly_json()["props"].keys() >= given.keys()
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        kind(Ids.DETAILS, figure={})


def test_a_store_has_a_value_alone() -> None:
    told = components.Store(Ids.VIEW, data={"event": "talks"}).to_plotly_json()
    assert told == {
        "namespace": NAMESPACE,
        "type": "Store",
        "props": {"id": "view", "data": {"event": "talks"}},
    }


def test_it_says_its_name_to_those_who_listen() -> None:
    told = components.Legend(Ids.LEGEND, element="ul", **{"aria-label": "Legend"}).to_plotly_json()["props"]
    assert (told["aria-label"], told["element"]) == ("Legend", "ul")
