"""Values of JSON as the texts of a network's attributes, and back: what was read is written as it was."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import isfinite

from dashboard.exchange.json_formats.safe import Json, Numeral
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_TEXT, OURS
from dashboard.exchange.naming import fresh

ASIDE = "~"
_EXACT = 2**53  # up to here every program reads an integer as the same number
_DEEP = 16  # brackets; a text with more of them stays a text, so that what we write is never too deep to read
_WHOLE = re.compile(r"(-?\d+)\.0+")
_NUMBER = re.compile(r"-?\d[\d.]*(e[+-]?\d+)?")


def text(value: Json) -> str:
    """Return *value* as text: numbers as the file writes them, lists and objects as JSON without spaces."""
    if isinstance(value, str):
        return value if type(value) is str else str(value)
    return "" if value is None else _compact(value)


def identity(value: Json) -> str | None:
    """Return *value* as the id of a node, or nothing if it can be none. Of an object, as d3 writes them, its own id.

    The number 1.0 is the number 1: some programs write one of them in nodes and the other in edges.
    """
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, Numeral) and (whole := _WHOLE.fullmatch(value)):
        return whole[1]
    return None if value is None or isinstance(value, dict) else text(value)


def flat(
    members: Mapping[str, Json],
    *,
    without: Collection[str] = (),
    reserved: Collection[str] = (),
    into: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Return *members* as attributes, but for those named in *without*, after the attributes *into*.

    An object's members become attributes ``object.member``. Names that become equal are told apart by a number. More
    attributes than a node may have are not gathered, nor names made longer than a text may be. Names that :func:`aside`
    moved aside get back their places.
    """
    gathered = {} if into is None else dict(into)
    for name, value in members.items():
        if name in without:
            continue
        if isinstance(value, dict) and value and len(name) <= MAX_TEXT:
            leaves: Iterable[tuple[str, Json]] = _leaves(value, f"{name}.")
        else:
            leaves = ((name, value),)
        for full, leaf in leaves:
            if full[-1:] == ASIDE and full.rstrip(ASIDE) in reserved:
                full = full[:-1]
            gathered[fresh(full, gathered) if full in gathered else full] = text(leaf)
            if len(gathered) > MAX_ATTRIBUTES:
                return gathered
    return gathered


def aside(attributes: Mapping[str, str], reserved: Collection[str], free: Collection[str] = ()) -> dict[str, str]:
    """Return *attributes* with a tilde behind each name that the format needs itself, but for those that are *free*."""
    return {
        name + ASIDE if name.rstrip(ASIDE) in reserved and name not in free else name: value
        for name, value in attributes.items()
    }


def _leaves(members: Mapping[str, Json], before: str) -> Iterator[tuple[str, Json]]:
    for name, value in members.items():
        if isinstance(value, dict) and value and len(before) + len(name) <= MAX_TEXT:
            yield from _leaves(value, f"{before}{name}.")
        else:  # where names are too long, one of them is enough for the file to be refused
            yield before + name, value


def number(value: Json) -> float | None:
    """Return *value* as a number, or nothing if it is none; a text that reads as a number is one."""
    if not isinstance(value, str) or "_" in value:  # Python takes 1_000 for a number, other programs do not
        return None
    try:
        return float(value)
    except ValueError:
        return None


def position(members: Mapping[str, Json], *, up: bool) -> tuple[float, float] | None:
    """Return the position that *members* give as x and y, or nothing; where the file's y is not *up*, it is turned."""
    x, y = number(members.get("x")), number(members.get("y"))
    if x is None or y is None:
        return None
    return (x, y if up else -y)


def written(attributes: Iterable[Mapping[str, str]]) -> list[dict[str, Json | int | float]]:
    """Return each of *attributes* as members of JSON that :func:`flat` reads as the same texts.

    A name whose every value is a number is written as numbers, and likewise truth values; lists are lists again.
    """
    owners = list(attributes)
    values: dict[str, set[str]] = {}
    for owner in owners:
        for name, value in owner.items():
            values.setdefault(name, set()).add(value)
    plain = {name: {} if name.startswith(OURS) else _plain(found) for name, found in values.items()}
    return [{name: plain[name].get(value, value) for name, value in owner.items()} for owner in owners]


def as_number(value: str) -> int | float | None:
    """Return the number that is written exactly as *value*, or nothing if programs would write it otherwise."""
    if not _NUMBER.fullmatch(value) or len(value) > 30:
        return None
    try:
        whole = int(value)
    except ValueError:
        pass
    else:
        return whole if str(whole) == value and abs(whole) <= _EXACT else None
    try:
        real = float(value)
    except ValueError:
        return None
    return real if isfinite(real) and repr(real) == value else None


def _plain(values: Collection[str]) -> dict[str, Json | int | float]:
    """Return those of *values* that are written as something else than text, by their texts."""
    if set(values) <= {"true", "false"}:
        return {value: value == "true" for value in values}
    numbers = {value: as_number(value) for value in values}
    if None not in numbers.values():
        return {value: number for value, number in numbers.items() if number is not None}
    return {value: json.loads(value) for value in values if _is_list(value)}


def _is_list(value: str) -> bool:
    if not (value.startswith("[") and value.endswith("]")):
        return False
    if value.count("[") + value.count("{") > _DEEP:
        return False
    try:
        return dumped(json.loads(value, parse_constant=_refuse)) == value
    except ValueError:
        return False


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not in JSON")


def dumped(value: object) -> str:
    """Return *value* as JSON without spaces, in the letters of its texts."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _compact(value: Json) -> str:
    """Return *value* as :func:`dumped` does, but with its numbers as the file writes them."""
    if isinstance(value, Numeral):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{dumped(name)}:{_compact(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_compact, value)) + "]"
    return dumped(value)
