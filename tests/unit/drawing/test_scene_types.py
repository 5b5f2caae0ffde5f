"""The types of a scene: the browser has the same, and no scene has anything else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import EnumMeta
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from benchmarks.made_up import CLAIM, dossier_of
from dashboard.dossier.model import Dossier, StakeClaim
from dashboard.dossier.reading import read
from dashboard.drawing.catalogue import catalogue
from dashboard.drawing.part import MANY, part
from dashboard.drawing.scene import scene
from dashboard.drawing.scene_types import Scene
from scripts.scene_types import WRITTEN, declarations

from .conftest import RIVER, tie

SHIPPED = ("kissinger-1973-75", "reykjavik-1986", "riyadh-2025")
QUICK = 0.01  # of the time for a placement: where an actor stands is no part of a type


def large() -> Dossier:
    """Return a record of which not all are drawn, with an issue of whom it draws and of whom it does not."""
    made = dossier_of(MANY + 100)
    stakes = tuple(StakeClaim(issue="Water", actor=actor, event="talks", claim=CLAIM) for actor in made.actors)
    return replace(made, stakes=stakes)


def marked() -> Dossier:
    """Return the river talks with what their file has no column for, and with every cell of a claim."""
    seats = (replace(RIVER.seats[0], attributes={"badge": "red"}, title="Minister"), *RIVER.seats[1:])
    cells = {"locator": "see https://example.org/a", "first_seen": "2030-05", "withdrawn": "2030-06", "text": ""}
    cells |= {"withdrawn_note": "The Gazette corrected itself."}
    letter = replace(tie("sol-reed", "wrote to", "northland", **cells), attributes={"length": "2 pages"})
    return replace(RIVER, seats=seats, ties=(*RIVER.ties, letter))


@pytest.fixture(scope="module")
def scenes(root: Path, cache: Path) -> list[Scene]:
    """The scenes of what ships, of a large record, of one without an event, as they are served, and an opened one."""
    shipped = [read(root / "data" / name).dossier for name in SHIPPED]
    bare = replace(RIVER, opening="", events={}, seats=(), ties=(), stakes=())
    served = catalogue([RIVER])
    made = [scene(part(dossier), share=QUICK) for dossier in (*shipped, large(), bare, marked())]
    return [*made, served.dossiers[RIVER.id].scene, served.opened(RIVER)]


@cache
def keys(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def lies(value: Any, kind: Any, at: str = "scene") -> Iterator[str]:
    """Yield where *value* is not what *kind* says: a key that is missing or one too many, or something else there."""
    inner = get_args(kind)
    wanted = dict if is_typeddict(kind) else get_origin(kind)
    if wanted in {dict, list} and type(value) is not wanted:
        yield f"{at}: is {value!r}, no {kind}"
    elif is_typeddict(kind):
        hints = keys(kind)
        yield from (f"{at}: {key} is missing" for key in kind.__required_keys__ - value.keys())
        yield from (f"{at}: {key} is one too many" for key in value.keys() - hints.keys())
        for key in value.keys() & hints.keys():
            yield from lies(value[key], hints[key], f"{at}.{key}")
    elif get_origin(kind) is list:
        for number, one in enumerate(value):
            yield from lies(one, inner[0], f"{at}[{number}]")
    elif get_origin(kind) is dict:
        if (words := closed(inner[0])) and value.keys() != words:
            yield f"{at}: has {sorted(value)}, not {sorted(words)}"
        for key, one in value.items():
            yield from lies(one, inner[1], f"{at}[{key!r}]")
    elif inner and get_origin(kind) is not Literal:
        if all(list(lies(value, one, at)) for one in inner):
            yield f"{at}: is {value!r}, none of {kind}"
    elif not plain(value, kind):
        yield f"{at}: is {value!r}, no {kind}"


def closed(kind: Any) -> set[str]:
    """Return the words that a key of *kind* can be, or none where it can be any."""
    if isinstance(kind, EnumMeta):
        return set(kind)
    return (
        set(get_args(kind)) if get_origin(kind) is Literal else {word for one in get_args(kind) for word in closed(one)}
    )


def plain(value: Any, kind: Any) -> bool:
    if kind is float:
        return type(value) in {int, float}
    if isinstance(kind, EnumMeta) or get_origin(kind) is Literal:
        return isinstance(value, str) and value in closed(kind)
    return value is None if kind in {None, NoneType} else type(value) is kind


def parts(value: Any, kind: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each part of *value* that has keys of its own, with its type."""
    inner = get_args(kind)
    if is_typeddict(kind):
        yield value, kind
        for key, one in keys(kind).items():
            yield from parts(value[key], one) if key in value else ()
    elif get_origin(kind) is list:
        yield from (found for one in value for found in parts(one, inner[0]))
    elif get_origin(kind) is dict:
        yield from (found for one in value.values() for found in parts(one, inner[1]))
    elif inner and get_origin(kind) is not Literal:
        yield from next((parts(value, one) for one in inner if not list(lies(value, one))), ())


def test_a_scene_is_what_its_types_say(scenes: list[Scene]) -> None:
    assert [lie for shown in scenes for lie in lies(shown, Scene)] == []


def test_what_can_be_missing_is_there_in_some_scene_and_missing_in_another(scenes: list[Scene]) -> None:
    there, every = Counter[str](), Counter[str]()  # a key means the same of every claim
    for value, kind in (found for shown in scenes for found in parts(shown, Scene)):
        every.update(kind.__optional_keys__)
        there.update(kind.__optional_keys__ & value.keys())
    assert [key for key in sorted(every) if not 0 < there[key] < every[key]] == []


def test_a_lie_is_found() -> None:
    assert list(lies({"code": "NTH"}, get_args(get_type_hints(Scene)["countries"])[0]))
    assert list(lies({"light": {}}, get_type_hints(Scene)["palettes"]))
    assert list(lies([1], list[str])) and list(lies(True, int)) and list(lies(None, str | int))


def test_the_browser_has_the_types_of_today() -> None:
    assert WRITTEN.read_text("utf-8") == declarations(), "python -m scripts.scene_types makes them anew"
