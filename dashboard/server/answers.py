"""What a reader is sent of what they brought, as JSON: never more than a page can hold."""

import json
from collections.abc import Iterator
from typing import Any

from flask import Response

from dashboard.dossier.model import Dossier
from dashboard.drawing.part import MANY, Choice

MOST = 60_000_000  # bytes of one answer
MOST_PLACES = 1_000_000  # of actors at events: each takes some 35 bytes of an answer
TOO_LARGE = f"would be sent as more than {MOST // 1_000_000} MB, the most that a page can hold"
_DEEP = 3  # an answer, its scene, and the lists in that: what is in these is made into JSON piece by piece
_MANY = 50  # of a list, at a time


class TooLargeError(Exception):
    """An answer that has more bytes than may be sent."""


def check_places(dossier: Dossier, choice: Choice) -> None:
    """Raise :class:`TooLargeError` where *choice* draws so many of *dossier*, at so many events, that no answer could
    hold where all of them stand: to place them first would take minutes."""
    drawn = min(len(dossier.actors), max(MANY, choice.most))
    if drawn * len(dossier.tables) > MOST_PLACES:
        raise TooLargeError


def json_response(answer: dict[str, Any]) -> Response:
    """Return *answer* as JSON that no cache keeps. Raise :class:`TooLargeError` before it is whole."""
    return Response(encoded(answer), mimetype="application/json")


def encoded(answer: dict[str, Any]) -> bytes:
    """Return *answer* as JSON; raise :class:`TooLargeError` as soon as that has too many bytes, for to make all of it
    first would take the memory that is to be spared."""
    whole = bytearray()
    for piece in _pieces(answer, _DEEP):
        whole += piece.encode()
        if len(whole) > MOST:
            raise TooLargeError
    return bytes(whole)


def _pieces(value: Any, deep: int) -> Iterator[str]:
    if deep and isinstance(value, dict):
        for number, (name, one) in enumerate(value.items()):
            yield f"{',' if number else '{'}{_dumped(name)}:"
            yield from _pieces(one, deep - 1)
        yield "}" if value else "{}"
    elif isinstance(value, list) and len(value) > _MANY:
        for start in range(0, len(value), _MANY):
            yield f"{',' if start else '['}{_dumped(value[start : start + _MANY])[1:-1]}"
        yield "]"
    else:
        yield _dumped(value)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
