"""Bytes to a JSON value, within limits, with the place of everything that is wrong or was put right."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from dashboard.dossier.problems import DossierError, Problem, shown
from dashboard.exchange.decoding import decoded
from dashboard.exchange.draft import MAX_LISTED, Draft
from dashboard.exchange.json_formats.faults import syntax_problem
from dashboard.exchange.json_formats.lines import lines
from dashboard.exchange.limits import MAX_DEPTH, size_problem
from dashboard.exchange.places import Way

MAX_VALUES = 1_500_000  # objects, lists and what they hold: each takes some hundred bytes of memory

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_MARKS = bytes(set(range(256)) - set(b"[]{},"))
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1, ord(","): 0}
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
_CONTROL = "Invalid control character at"


class Numeral(str):
    """A number as the file writes it: 1.50 stays 1.50, and no integer is too big."""

    __slots__ = ()


class Doubled(dict[str, "Json"]):
    """An object in which names stand more than once, *names* with different values. The last counts, as elsewhere."""

    __slots__ = ("names",)

    def __init__(self, pairs: Sequence[tuple[str, "Json"]]) -> None:
        super().__init__(pairs)
        seen: dict[str, Json] = {}
        self.names = [name for name, value in pairs if seen.setdefault(name, value) != value]


Json: TypeAlias = bool | str | list["Json"] | dict[str, "Json"] | None


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file: its *value*, in which numbers are ``Numeral``, and a *draft* that knows what was found so far."""

    value: Json
    draft: Draft


def document(data: bytes, *, path: str) -> Document:
    """Return the value of *data*; raise where it is no JSON, too long, too deep, or holds too much."""
    if problem := size_problem(data, path=path):
        raise DossierError(problem)
    text, notes = decoded(data, path=path, guess=False)
    if problem := _shape_problem(text, path=path):
        raise DossierError(problem)
    draft = Draft(path, locate=lambda ways: lines(text, ways))
    for note in notes:
        draft.note(note.row or (), note.message)
    return Document(_parsed(text, draft), draft)


def _shape_problem(text: str, *, path: str) -> Problem | None:
    marks = _STRING.sub("", text).encode("utf-8", "replace").translate(None, _MARKS)
    values = len(marks) - marks.count(b"]") - marks.count(b"}")
    if values > MAX_VALUES:
        return Problem(path, f"holds {values:,} values; {MAX_VALUES:,} are the most that can be read: split it")
    if max(accumulate(map(_STEPS.__getitem__, marks)), default=0) > MAX_DEPTH:
        return Problem(path, f"has brackets more than {MAX_DEPTH} deep; flatten what it holds")
    return None


class _Watching(json.JSONDecoder):
    """A decoder that keeps numbers as they are written and sees whether anything is *odd*."""

    def __init__(self, *, strict: bool) -> None:
        super().__init__(
            object_pairs_hook=self._members,
            parse_float=Numeral,
            parse_int=Numeral,
            parse_constant=self._constant,
            strict=strict,
        )
        self.odd = False

    def _members(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        if len(members) == len(pairs):
            return members
        self.odd = True
        return Doubled(pairs)

    def _constant(self, word: str) -> Numeral:
        self.odd = True
        return Numeral(word)


def _parsed(text: str, draft: Draft) -> Json:
    decoder = _Watching(strict=True)
    try:
        try:
            value: Json = decoder.decode(text)
        except json.JSONDecodeError as error:
            if error.msg != _CONTROL:
                raise
            message = "a raw line end, tab or other control character inside a text was let pass"
            draft.note(error.lineno, message)
            decoder = _Watching(strict=False)
            value = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise DossierError(syntax_problem(error, path=draft.path)) from None
    if decoder.odd:
        _say_odd(value, draft)
    return value


def _say_odd(value: Json, draft: Draft) -> None:
    """Report what JSON lets pass or does not know: names that stand twice in an object, and numbers that are none."""
    agreeing: list[Way] = []
    words: list[tuple[Way, str]] = []
    for way, part in _odd_parts(value):
        if isinstance(part, str):
            words.append((way, part))
        elif isinstance(part, Doubled) and not part.names:
            agreeing.append(way)
        elif isinstance(part, Doubled):
            for name in dict.fromkeys(part.names):
                draft.problem(way, f"{shown(name)} stands twice in one object with different values; keep one of them")
    if agreeing:
        message = "a name that stands twice in one object with the same value was read once"
        draft.note(agreeing[0], message + _times(len(agreeing)))
    if words:
        way, word = words[0]
        message = f"{word} is no number that JSON knows; it was kept as that word"
        draft.note(way, message + _times(len(words)))


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count:,} times{' or more' if count >= MAX_LISTED else ''}, here first)"


def _odd_parts(value: Json) -> list[tuple[Way, Json]]:
    """Return what in *value* is odd, up to ``MAX_LISTED`` of it, with the way to it."""
    found: list[tuple[Way, Json]] = []
    steps: list[str | int] = []

    def search(part: dict[str, Json] | list[Json]) -> None:
        if isinstance(part, Doubled):
            found.append((tuple(steps), part))
        for step, one in part.items() if isinstance(part, dict) else enumerate(part):
            if isinstance(one, dict | list):
                steps.append(step)
                search(one)
                steps.pop()
            elif type(one) is Numeral and one in _NO_NUMBERS:
                found.append(((*steps, step), one))
            if len(found) >= MAX_LISTED:
                return

    if isinstance(value, dict | list):
        search(value)
    return found
