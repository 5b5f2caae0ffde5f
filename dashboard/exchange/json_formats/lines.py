"""On which lines of a JSON text certain values stand: asked only when there is something to say about them."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from dashboard.exchange.places import Way

_SPACE = re.compile(r"[ \t\n\r]*")
# Numbers stay text: int() refuses very long ones, and nobody asks for their values here.
_decoder: Any = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)
_scanned = _decoder.scan_once


def lines(text: str, ways: Collection[Way]) -> Mapping[Way, int]:
    """Return the line of each of *ways* that leads to a value of *text*, which is valid JSON.

    One pass over the text finds them all: what no way leads into is passed over at the speed of the parser.
    """
    onward = frozenset(way[:length] for way in ways for length in range(len(way)))
    starts = {way: start for way, start in _starts(text, _next(text, 0), (), onward) if way in ways}
    found: dict[Way, int] = {}
    line, seen = 1, 0
    for way, start in sorted(starts.items(), key=lambda item: item[1]):
        line, seen = line + text.count("\n", seen, start), start
        found[way] = line
    return found


def _starts(text: str, position: int, way: Way, onward: frozenset[Way]) -> Iterator[tuple[Way, int]]:
    """Yield *way*, whose value starts at *position*, with that place, and what is below it as far as *onward* leads."""
    yield way, position
    if way in onward:
        for step, start in _members(text, position):
            yield from _starts(text, start, (*way, step), onward)


def _members(text: str, position: int) -> Iterator[tuple[str | int, int]]:
    """Yield the name or number of each member of the object or list at *position*, and where its value starts."""
    if text[position] not in "{[":
        return
    named, number = text[position] == "{", 0
    position = _next(text, position + 1)
    while text[position] not in "]}":
        step: str | int = number
        if named:
            step, position = _scanned(text, position)
            position = _next(text, _next(text, position) + 1)
        yield step, position
        _, position = _scanned(text, position)
        position = _next(text, position)
        if text[position] == ",":
            position = _next(text, position + 1)
        number += 1


def _next(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position
