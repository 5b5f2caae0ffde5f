"""The callbacks: exploring stays in the browser; the server is asked for another dossier and for a figure."""

import re
from typing import Any

import networkx as nx
import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.view_choices import VIEW_CHOICES
from dashboard.page.callbacks import TAKES
from dashboard.page.choices import TEXT_BOXES
from dashboard.page.components import OwnComponent
from dashboard.page.ids import NAMESPACE, Ids

from .conftest import LAKE, RIVER

OUTPUT = f"{Ids.SCENE}.data"


def declared(app: Dash) -> list[dict[str, Any]]:
    """Return every callback as the page is told of it."""
    return app.server.test_client().get("/_dash-dependencies").get_json()


def at_the_server(app: Dash) -> list[dict[str, Any]]:
    return [callback for callback in declared(app) if not callback["clientside_function"]]


def ask(visitor: FlaskClient, dossier: Any) -> Any:
    """Ask for *dossier* as the page does when another one is chosen."""
    changed = {"id": Ids.ASKED, "property": "data", "value": {"dossier": dossier, "number": 1}}
    outputs = {"id": Ids.SCENE, "property": "data"}
    body = {"output": OUTPUT, "outputs": outputs, "inputs": [changed], "changedPropIds": [f"{Ids.ASKED}.data"]}
    return visitor.post("/_dash-update-component", json=body)


def test_only_another_dossier_and_a_figure_ask_the_server(app: Dash) -> None:
    first, second = sorted((callback["output"] for callback in at_the_server(app)), key=len)
    assert first == OUTPUT
    assert second.endswith(f"...{Ids.FIGURE_LINE}.children..")


def test_what_runs_in_the_browser_stands_in_a_file_and_never_in_the_page(app: Dash) -> None:
    functions = [callback["clientside_function"] for callback in declared(app) if callback["clientside_function"]]
    assert {function["namespace"] for function in functions} == {NAMESPACE}


def test_opening_the_page_alone_runs_without_a_choice(app: Dash) -> None:
    unasked = [callback for callback in declared(app) if not callback["prevent_initial_call"]]
    called = [callback["clientside_function"]["function_name"] for callback in unasked]
    assert sorted(called) == ["chooseTheme", "reduce", "want"]


def test_every_callback_has_an_output(app: Dash) -> None:
    assert [callback for callback in declared(app) if not callback["output"]] == []


def test_no_callback_but_the_reducing_one_and_the_two_of_choices_writes_what_it_hears(app: Dash) -> None:
    circles = {
        callback["clientside_function"]["function_name"]
        for callback in declared(app)
        if any(f"{part['id']}.{part['property']}" in callback["output"] for part in callback["inputs"])
    }
    assert circles == {"reduce", "want", "chooseTheme"}


def test_no_circle_leads_through_several_callbacks(app: Dash) -> None:
    graph = nx.DiGraph()
    for callback in declared(app):
        outputs = re.findall(r"([\w-]+\.\w+)(?:@\w+)?", callback["output"])
        inputs = [f"{part['id']}.{part['property']}" for part in callback["inputs"]]
        graph.add_edges_from((one, other) for one in inputs for other in outputs if other not in inputs)
    assert nx.is_directed_acyclic_graph(graph)


def test_every_component_of_ours_that_follows_the_view_is_given_it(app: Dash) -> None:
    ours = [app.layout[identifier] for identifier in app.layout if isinstance(app.layout[identifier], OwnComponent)]
    given = {output for callback in declared(app) for output in callback["output"].strip(".").split("...")}
    assert {f"{one.id}.{prop}" for one in ours for prop in one.follows} <= given


def test_callbacks_listen_to_what_stands_on_the_page(app: Dash) -> None:
    heard = {part["id"] for callback in declared(app) for part in (*callback["inputs"], *callback["state"])}
    assert heard <= {*Ids, *VIEW_CHOICES}


def test_every_control_is_heard(app: Dash) -> None:
    heard = {part["id"] for callback in declared(app) for part in (*callback["inputs"], *callback["state"])}
    choices = {Ids.DOSSIER, Ids.EVENT, Ids.HIGHLIGHT, Ids.COUNTRY, Ids.SEARCH, Ids.ARRANGE}
    looks = {Ids.SIZE, Ids.SHAPE, Ids.PICTURE_THEME, Ids.PICTURE_TIES, Ids.STAKED, Ids.THEME, Ids.NAMES}
    texts = {*TEXT_BOXES.values(), Ids.WORDED}
    data = {Ids.FORM, Ids.EXTENT}
    buttons = {*TAKES, Ids.OPEN_PICTURE, Ids.CLOSE_PICTURE, Ids.OPEN_DATA, Ids.CLOSE_DATA, Ids.RESET, Ids.RESET_EMPTY}
    assert choices | texts | data | looks | buttons | {Ids.ZOOM_IN, Ids.ZOOM_OUT, Ids.FIT} <= heard


def test_choosing_a_dossier_brings_its_scene(visitor: FlaskClient, two: Catalogue) -> None:
    answer = ask(visitor, "lake-2031").get_json()["response"]
    assert answer[Ids.SCENE]["data"] == two.dossiers["lake-2031"].scene


@pytest.mark.parametrize("wish", ["moon-1969", "", None, 5, ["river-2030"], {"id": "river-2030"}, "../river-2030"])
def test_a_dossier_that_is_not_served_is_a_bad_request_in_words(visitor: FlaskClient, wish: Any) -> None:
    answer = ask(visitor, wish)
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.text == "There is no dossier of that name on this server.\n"


def test_a_second_application_has_the_same_callbacks_as_the_first(app: Dash) -> None:
    assert declared(create_app([RIVER, LAKE])) == declared(app)
