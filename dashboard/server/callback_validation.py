"""What a request for a callback must look like. Dash believes what it is sent, and fails where that is not so."""

import json
from collections.abc import Mapping
from typing import Any

from werkzeug.exceptions import BadRequest

MOST_BYTES = 1_000_000  # of a request's body; the page itself sends some hundred
GAPS = (["ALL"], ["MATCH"], ["ALLSMALLER"])


def check(body: object, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise ``BadRequest`` unless *body* asks for one of *callbacks* with the inputs, states and outputs it declares.

    *callbacks* is ``Dash.callback_map``. Values are not looked at: only the callback knows what they may be.
    """
    if not isinstance(body, dict):
        raise BadRequest("The body of a request for a callback must be one JSON object, sent as application/json.")
    name = body.get("output")
    declared = callbacks.get(name) if isinstance(name, str) else None
    if declared is None or "callback" not in declared:
        raise BadRequest("There is no callback on this server with the output that the request names.")
    for key in ("inputs", "state"):
        if not all_match(body.get(key, []), declared[key]):
            raise BadRequest(f"The {key} of the request are not those that the callback declares.")
    if not declared["no_output"] and not outputs_match(body.get("outputs"), declared["output"]):
        raise BadRequest("The outputs of the request are not those that the callback declares.")
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(item, str) for item in changed):
        raise BadRequest("The changedPropIds of the request must be a list of strings.")


def outputs_match(given: object, declared: Any) -> bool:
    """Return whether *given* names the output or the list of outputs that a callback declares."""
    if isinstance(declared, list | tuple):
        return all_match(given, [output.to_dict() for output in declared])
    return matches(given, declared.to_dict())


def all_match(given: object, declared: list[Mapping[str, Any]]) -> bool:
    """Return whether *given* is a list that names what *declared* names, in its order."""
    return (
        isinstance(given, list)
        and len(given) == len(declared)
        and all(matches(one, place) for one, place in zip(given, declared, strict=True))
    )


def matches(given: object, declared: Mapping[str, Any]) -> bool:
    """Return whether *given* names the component and the property of *declared*.

    A pattern of components (its id is a JSON object) may stand for one of them or for a list.
    """
    pattern = json.loads(declared["id"]) if declared["id"].startswith("{") else None
    if pattern and isinstance(given, list):
        return all(isinstance(one, dict) and matches(one, declared) for one in given)
    if not isinstance(given, dict) or not isinstance(given.get("property"), str):
        return False
    named = fits(given.get("id"), pattern) if pattern else given.get("id") == declared["id"]
    return named and given["property"].split("@")[0] == declared["property"].split("@")[0]


def fits(name: object, pattern: Mapping[str, Any]) -> bool:
    """Return whether *name*, the id of a component, is one of *pattern*'s, in which a list (``["ALL"]``) is a gap."""
    return (
        isinstance(name, dict)
        and name.keys() == pattern.keys()
        and all(
            isinstance(name[key], str | int | float) and value in (name[key], *GAPS) for key, value in pattern.items()
        )
    )
