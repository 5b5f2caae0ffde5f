"""A request for a callback must be what the callback declares."""

from collections.abc import Callable
from typing import Any

import pytest
from dash import ALL, Dash, Input, Output
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest

from dashboard.server.callback_validation import MOST_BYTES, check

CALLBACK = "/_dash-update-component"
Ask = Callable[..., dict[str, object]]

MALFORMED: dict[str, dict[str, object]] = {
    "no output": {"output": ...},
    "an unknown output": {"output": "nothing.children"},
    "an output that is no name": {"output": ["answer.children"]},
    "an output that is worked out in the browser": {"output": "store.data"},
    "no inputs": {"inputs": ...},
    "inputs that are no list": {"inputs": "go.n_clicks"},
    "too few inputs": {"inputs": []},
    "too many inputs": {"inputs": [{"id": "go", "property": "n_clicks"}] * 2},
    "an input that is a list": {"inputs": [[{"id": "go", "property": "n_clicks"}]]},
    "an input that is a word": {"inputs": ["go"]},
    "an input without a property": {"inputs": [{"id": "go"}]},
    "an input of another component": {"inputs": [{"id": "answer", "property": "n_clicks"}]},
    "an input whose id is a pattern": {"inputs": [{"id": {"type": "go"}, "property": "n_clicks"}]},
    "an input of another property": {"inputs": [{"id": "go", "property": "children"}]},
    "an input whose property is a number": {"inputs": [{"id": "go", "property": 1}]},
    "no state": {"state": ...},
    "a state that is null": {"state": None},
    "no outputs": {"outputs": ...},
    "outputs that are one": {"outputs": {"id": "answer", "property": "children"}},
    "outputs of another component": {"outputs": [{"id": "go", "property": "children"}] * 2},
    "changes that are no list": {"changedPropIds": {"go": 1}},
    "changes that are no words": {"changedPropIds": [1]},
}


@pytest.mark.parametrize("fault", MALFORMED)
def test_a_malformed_request_is_refused_in_one_sentence(fault: str, stranger: FlaskClient, ask: Ask) -> None:
    answer = stranger.post(CALLBACK, json=ask(**MALFORMED[fault]))
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert answer.text.count("\n") == 1 and answer.text.endswith(".\n")


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b"null", b"1", b'"x"', b"{", b"\xff", b"[" * 200_000, b"1" * 9_000]
)
def test_a_body_that_is_no_proper_object_is_refused(body: bytes, stranger: FlaskClient) -> None:
    answer = stranger.post(CALLBACK, data=body, content_type="application/json")
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


def test_json_that_does_not_say_so_is_refused(stranger: FlaskClient, ask: Ask) -> None:
    assert stranger.post(CALLBACK, data=str(ask()), content_type="text/plain").status_code == 400


def test_a_proper_request_is_answered(stranger: FlaskClient, ask: Ask) -> None:
    answer = stranger.post(CALLBACK, json=ask())
    assert answer.json["response"] == {"answer": {"children": "hello"}, "also": {"children": "also"}}


def test_a_body_over_the_limit_is_too_large(stranger: FlaskClient, ask: Ask) -> None:
    large = ask(state=[{"id": "store", "property": "data", "value": "x" * MOST_BYTES}])
    answer = stranger.post(CALLBACK, json=large)
    assert answer.status_code == 413
    assert f"{MOST_BYTES:,} bytes" in answer.text


def test_a_body_that_does_not_tell_its_length_is_too_large_all_the_same(stranger: FlaskClient) -> None:
    from io import BytesIO

    answer = stranger.post(
        CALLBACK,
        input_stream=BytesIO(b" " * (MOST_BYTES + 1)),
        environ_overrides={"wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
        content_type="application/json",
    )
    assert answer.status_code == 413


@pytest.fixture
def patterned() -> dict[str, Any]:
    """Return the callbacks of an application whose one input is every button of a kind."""
    app = Dash(__name__, add_log_handler=False)
    app.callback(Output("answer", "children"), Input({"kind": "button", "index": ALL}, "n_clicks"))(len)
    return app.callback_map


def of_pattern(ids: list[object]) -> dict[str, object]:
    return {
        "output": "answer.children",
        "outputs": {"id": "answer", "property": "children"},
        "inputs": [[{"id": name, "property": "n_clicks", "value": 1} for name in ids]],
    }


def test_a_pattern_of_components_takes_a_list_of_those_that_fit(patterned: dict[str, Any]) -> None:
    check(of_pattern([{"kind": "button", "index": 1}, {"kind": "button", "index": "two"}]), patterned)


@pytest.mark.parametrize(
    "name", ["button", {"kind": "link", "index": 1}, {"kind": "button"}, {"kind": "button", "index": []}]
)
def test_a_pattern_of_components_takes_no_other(name: object, patterned: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        check(of_pattern([name]), patterned)
