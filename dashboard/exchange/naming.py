"""Other people's names and texts as a dossier can hold them: ids, one line of text, or several."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from dashboard.dossier.cells import MAX_ID, WHITE, invisible
from dashboard.dossier.columns import FORBIDDEN

_LOST = re.compile(f"[{FORBIDDEN}\ud800-\udfff]")
_ODD = re.compile(f"[\n{FORBIDDEN}\ud800-\udfff]")  # tabs and the other breaks are among the forbidden
_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_ROOM = 10  # characters that a number behind an id may need
LONGEST_NAME = 100  # characters of an attribute's name


def line(text: str) -> str:
    """Return *text* on one line, without the characters that no dossier may hold and without white space about it."""
    if not _ODD.search(text):  # as most are; all the rest takes several times as long
        return _seen(text.strip(WHITE))
    joined = " ".join(part.strip(" \t") for part in _BREAKS.split(text))
    return _seen(_LOST.sub("", joined.replace("\t", " ")).strip(WHITE))


def prose(text: str) -> str:
    """Return *text* as :func:`line` does, with its line breaks as line feeds."""
    if not _ODD.search(text):
        return _seen(text.strip(WHITE))
    return _seen(_LOST.sub("", _BREAKS.sub("\n", text).replace("\t", " ")).strip(WHITE))


def _seen(text: str) -> str:
    """Return *text*, or nothing where a reader would see nothing of it."""
    return "" if invisible(text) else text


def slug(text: str) -> str:
    """Return *text* as an id, or nothing where most of its letters would be lost, as those of another script are."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = re.sub(r"[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode()).strip("-")
    plain = plain[: MAX_ID - _ROOM].rstrip("-")
    letters = sum(character.isalnum() for character in folded[:MAX_ID])
    return plain if 2 * sum(map(str.isalnum, plain)) >= min(letters, MAX_ID - _ROOM) else ""


def ids(named: Iterable[Sequence[str]], *, what: str, taken: Iterable[str] = ()) -> list[str]:
    """Return an id for each of *named*, all different and none of *taken*.

    It is made of the first of its names that letters allow, otherwise of *what* and a number.
    """
    used = dict.fromkeys(taken, 1)
    made = []
    for names in named:
        base = next(filter(None, map(slug, names)), what)
        name = base
        while name in used:
            used[base] = used.get(base, 1) + 1
            name = f"{base}-{used[base]}"
        used[name] = 1
        made.append(name)
    return made


def columns(names: Iterable[str], *, reserved: Iterable[str] = (), unnamed: str = "unnamed") -> dict[str, str]:
    """Return for each of the different *names* the name that it has as an attribute, all different, none *reserved*."""
    used = set(reserved)
    made: dict[str, str] = {}
    for name in names:
        base = line(name)[:LONGEST_NAME].strip(WHITE) or unnamed
        made[name] = fresh(base, used)
        used.add(made[name])
    return made


def fresh(name: str, used: Iterable[str] | Mapping[str, str]) -> str:
    """Return *name*, or with a number behind it where it is one of *used*."""
    number, free = 1, name
    while free in used:
        number += 1
        free = f"{name} ({number})"
    return free


def counted(number: int, word: str) -> str:
    """Return *number* with *word*, in the plural unless it is one."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
