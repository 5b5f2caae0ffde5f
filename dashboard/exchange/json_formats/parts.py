"""What the readers of JSON formats ask of a value: the object at its root, lists of objects, names that are there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NoReturn

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.safe import Document, Json, Numeral
from dashboard.exchange.json_formats.values import text
from dashboard.exchange.places import Way


def root(document: Document, what: str) -> dict[str, Json]:
    """Return the object that *document* is, or refuse it as no *what*."""
    if isinstance(document.value, dict):
        return document.value
    refuse(document.draft, (), f"is no {what}: it holds no object, which begins with a curly bracket")


def refuse(draft: Draft, place: Way, message: str) -> NoReturn:
    """Raise what was found so far and *message*."""
    draft.problem(place, message)
    raise draft.refused()


def listed(draft: Draft, value: Json, way: Way) -> list[Json]:
    """Return the list *value*; anything else but null is a problem."""
    if isinstance(value, list):
        return value
    if value is not None:
        draft.problem(way, f"is {kind_of(value)} where a list belongs; put what it holds in square brackets")
    return []


def objects(draft: Draft, value: Json, way: Way) -> Iterator[tuple[Way, dict[str, Json]]]:
    """Yield the objects of the list *value* with their places; anything else in it is a problem."""
    for number, one in enumerate(listed(draft, value, way)):
        if isinstance(one, dict):
            yield (*way, number), one
        else:
            draft.problem((*way, number), f"is {kind_of(one)} where an object in curly brackets belongs")


def first(members: Mapping[str, Json], names: Iterable[str]) -> str:
    """Return the first of *names* that *members* has as a text or number, or an empty text."""
    for name in names:  # no generator: this is asked of every node and edge
        if isinstance(members.get(name), str):
            return name
    return ""


def worded(members: Mapping[str, Json], name: str) -> str:
    """Return the text of the member *name*, empty where *name* is or where it is not there."""
    return text(members.get(name)) if name else ""


def kind_of(value: Json) -> str:
    """Return in words what *value* is."""
    if isinstance(value, Numeral):
        return "a number"
    kinds = {str: "a text", bool: "a truth value", list: "a list", dict: "an object"}
    return next((words for kind, words in kinds.items() if isinstance(value, kind)), "null")
