"""What Dash does not promise is still as this project needs it. A failure here says what a new Dash has changed."""

import json
from typing import Any

import pytest
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.page.dash_internals import DescribedComponent

OURS = ("_namespace", "_type", "_prop_names", "_valid_wildcard_attributes")
MEND = "see what Dash's own components have now, for example in dash/html/Div.py, and mend dash_internals.py"


class Lamp(DescribedComponent):
    pass


Lamp.describe(["id", "colour"])


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("generated", [html.Div(), dcc.Store(id="store")])
def test_the_generator_of_dash_still_writes_it_into_a_component(generated: Any, name: str) -> None:
    assert hasattr(generated, name), f"components of Dash have no {name} any more: {MEND}"
    assert type(getattr(generated, name)) is type(getattr(Lamp, name)), f"{name} of Dash is of another type: {MEND}"


@pytest.mark.parametrize("name", OURS)
def test_dash_still_needs_it_and_without_it_makes_no_component(name: str) -> None:
    described = {one: getattr(Lamp, one) for one in OURS if one != name}
    try:
        bare = type("Bare", (Component,), {"__module__": __name__, **described})
        bare(id="bare", **{"aria-label": "Bare"}).to_plotly_json()
    except AttributeError as error:
        assert name in str(error)
    else:
        pytest.fail(f"Dash no longer reads {name}: take it out of dash_internals.py and of this test")


def test_what_is_described_is_what_the_browser_is_told() -> None:
    told = Lamp(id="lamp", colour="red", **{"data-on": "yes", "aria-label": "Lamp"}).to_plotly_json()
    assert told == {
        "namespace": "at_the_table",
        "type": "Lamp",
        "props": {"id": "lamp", "colour": "red", "data-on": "yes", "aria-label": "Lamp"},
    }, f"the browser is told otherwise: {MEND}"


def test_props_that_are_not_described_are_refused() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        Lamp(id="lamp", size=3)


def test_dash_writes_it_as_it_writes_a_component_of_its_own() -> None:
    ours, theirs = (json.loads(json.dumps(one.to_plotly_json())) for one in (Lamp(id="one"), dcc.Store(id="one")))
    assert ours.keys() == theirs.keys(), f"a component is written with other keys: {MEND}"
