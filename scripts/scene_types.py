"""Write what the browser's modules share with Python down for them; they are then checked against it.

    python -m scripts.scene_types

Makes ``assets/js/scene.d.ts`` of ``dashboard/drawing/scene_types.py`` and the keys of an address.  A test says when
that is out of date.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from enum import EnumMeta
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypedDict, Union, get_args, get_origin, get_type_hints, is_typeddict

from dashboard.drawing import scene_types
from dashboard.drawing.view_choices import VIEW_CHOICES
from dashboard.page.choices import ADDRESS_KEYS

WRITTEN = Path(__file__).resolve().parents[1] / "assets" / "js" / "scene.d.ts"
HEAD = "/* Made by scripts/scene_types.py, whose docstring says of what. Change that, and make this anew. */\n"
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
NAMELESS = {  # for TypeScript; and attributes are like any other record of strings
    name for name in vars(scene_types) if name.startswith("_")
} | {"Literal", "NotRequired", "TypedDict", "Attributes"}
WIDEST = 120


class View(TypedDict):
    """What a reader chose, and each of ``VIEW_CHOICES``. *moved* is by id, in the plane; *most* are the drawn.

    *headline*, *note* and *credit* are what a reader wrote on the picture of this event; *worded*: the link holds them.
    """

    dossier: str
    event: str
    countries: list[str]
    query: str
    pick: str
    embed: bool
    moved: dict[str, tuple[float, float]]
    most: int
    besides: list[str]
    headline: str
    note: str
    credit: str
    worded: bool


NAMED: dict[str, Any] = {name: one for name, one in vars(scene_types).items() if name not in NAMELESS} | {"View": View}
ALIASES = {name: one for name, one in NAMED.items() if get_origin(one) in {dict, Literal, Union, UnionType}}


def declarations() -> str:
    """Return the declarations of everything that a scene is made of, and of a view, as TypeScript."""
    return "\n".join(
        [
            HEAD,
            _choices(),
            _words("AddressKey", "A key that an address may have.", ADDRESS_KEYS),
            *(f"{declared}\n" for name, one in NAMED.items() for declared in _declared(name, one)),
        ]
    )


def _choices() -> str:
    """Return the declaration of the choices of a view that are one of several."""
    words = {name: map(json.dumps, choice.values) for name, choice in VIEW_CHOICES.items()}
    lines = [f"  {name}: {' | '.join(some)};" for name, some in words.items()]
    return "\n".join(
        ["/** The choices of a view that are one of several. */", "export interface Choices {", *lines, "}\n"]
    )


def _words(name: str, comment: str, words: Iterable[str]) -> str:
    """Return the declaration of a type that is one of *words*."""
    return f"/** {comment} */\n{_alias(name, [_quoted(word) for word in words])}\n"


def _declared(name: str, one: Any) -> Iterator[str]:
    if is_typeddict(one):
        keys = [
            f"  {key}{'?' if key in one.__optional_keys__ else ''}: {_type(kind)};"
            for key, kind in get_type_hints(one).items()
        ]
        yield "\n".join(
            [_comment(one), f"export interface {name}{' extends Choices' if one is View else ''} {{", *keys, "}"]
        )
    elif isinstance(one, EnumMeta):
        yield f"{_comment(one)}\n{_alias(name, [_quoted(word) for word in one])}"
    elif name in ALIASES:
        yield _alias(name, [_spelt(part) if part is one else _type(part) for part in _parts(one)])


def _parts(one: Any) -> list[Any]:
    """Return the types of which *one* may be any; a list of words is each of them."""
    if get_origin(one) is Literal:
        return [Literal[word] for word in get_args(one)]
    return [part for inner in get_args(one) for part in _parts(inner)] if _is_union(one) else [one]


def _is_union(one: Any) -> bool:
    return get_origin(one) in {Union, UnionType}


def _alias(name: str, parts: list[str]) -> str:
    line = f"export type {name} = {' | '.join(parts)};"
    return (
        line if len(line) <= WIDEST else "\n".join([f"export type {name} =", *(f"  | {part}" for part in parts)]) + ";"
    )


def _comment(one: Any) -> str:
    """Return the docstring of *one* as a comment, in the marks of its language."""
    text = re.sub(r"``|:class:", "`", one.__doc__).replace("``", "`").replace(" (`Group`)", "")
    lines = [line.strip() for line in text.strip().splitlines()]
    return (
        f"/** {lines[0]} */"
        if len(lines) == 1
        else "\n".join(["/**", *(f" * {line}".rstrip() for line in lines), " */"])
    )


def _type(one: Any) -> str:
    """Return how TypeScript calls *one*."""
    return next((name for name, alias in ALIASES.items() if alias == one), "") or _spelt(one)


def _spelt(one: Any) -> str:
    if is_typeddict(one) or isinstance(one, EnumMeta):
        name: str = one.__name__
        return name
    if one in PLAIN:
        return PLAIN[one]
    inner = get_args(one)
    if get_origin(one) is Literal:
        return " | ".join(map(_quoted, inner))
    if _is_union(one):
        return " | ".join(map(_type, inner))
    if get_origin(one) is list:
        items = _type(inner[0])
        return f"({items})[]" if " | " in items else f"{items}[]"
    if get_origin(one) is tuple:
        return f"[{', '.join(map(_type, inner))}]"
    return f"Record<{_type(inner[0])}, {_type(inner[1])}>"


def _quoted(word: str) -> str:
    return f'"{word}"'


def main() -> int:
    """Write the declarations, and return 0."""
    WRITTEN.write_text(declarations(), "utf-8", newline="\n")
    sys.stdout.write(f"{WRITTEN.name}: {len(NAMED)} types.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
