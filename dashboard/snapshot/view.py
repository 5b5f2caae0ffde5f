"""The view that the command line asks for, checked against the dossier, as the address of the page has it."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from dashboard.dossier.model import Dossier
from dashboard.dossier.spelling import nearest
from dashboard.drawing.claims import places
from dashboard.drawing.part import MANY
from dashboard.drawing.scene import countries
from dashboard.drawing.ties import ties
from dashboard.drawing.view_choices import LONGEST_SEARCH, VIEW_CHOICES, present
from dashboard.page.choices import KEYS
from dashboard.server.errors import CommandError

MOST = 12  # right words that an error lists

Right = Mapping[str, Iterable[str]]  # a right word → other words that mean it


def search(dossier: Dossier, asked: Mapping[str, str]) -> str:
    """Return the view of *dossier* that *asked* says (any of KEYS, empty ones apart) as ``?…``.

    The page ignores what it does not know; a picture that is not the one asked for must not be made, so here each
    unknown word raises CommandError, with the nearest right one.
    """
    return "?" + urlencode({"dossier": dossier.id, **checked(dossier, asked)}, safe=",:~")


def checked(dossier: Dossier, asked: Mapping[str, str]) -> dict[str, str]:
    """Return what *asked* says of a view of *dossier*, countries by their codes; raise as :func:`search` does."""
    said = {key: present(key, asked[key]) for key in KEYS if asked.get(key)}
    if "country" in said:
        said["country"] = codes(said["country"], {one["name"]: one["code"] for one in countries(dossier)})
    for key, word in said.items():
        _check(dossier, key, word)
    return said


def codes(word: str, named: Mapping[str, str]) -> str:
    """Return *word*, codes and names between commas, with the code of each name: the page shows names alone.

    *named* has the code of each name; a name may hold a comma itself.
    """
    right = {name.casefold(): code for name, code in named.items()}
    parts = [part.strip() for part in word.split(",")]
    found = []
    while parts:
        ends = (end for end in range(len(parts), 0, -1) if ", ".join(parts[:end]).casefold() in right)
        end = next(ends, 1)
        whole = ", ".join(parts[:end])
        found.append(right.get(whole.casefold(), whole))
        parts = parts[end:]
    return ",".join(found)


def unknown(what: str, word: str, right: Right) -> str:
    """Return what to say of *word*, which is none of *right*: which was meant, or which there are."""
    meant = {other: name for name, others in right.items() for other in (name, *others) if other}
    if hint := nearest([word], meant).get(word):
        return f"unknown {what} {word!r}; did you mean {meant[hint]}?"
    names = [*right]
    rest = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return f"unknown {what} {word!r}; there are {', '.join(names[:MOST])}{rest}"


def _check(dossier: Dossier, key: str, word: str) -> None:
    match key:
        case "event" if word in dossier.events and not dossier.events[word].has_table:
            raise CommandError(f"--event: {word!r} is background: it had no table; choose another event")
        case "event":
            _know(key, "event", word, {event.id: (event.name,) for event in dossier.tables})
        case _ if key in VIEW_CHOICES:
            _know(key, VIEW_CHOICES[key].noun, word, dict.fromkeys(VIEW_CHOICES[key].values, ()))
        case "pick" if "~" in word:
            _know(key, "tie", word, _ties(dossier, word))
        case "pick":
            _know(key, "actor", word, _actors(dossier))
        case "country":
            for code in filter(None, word.split(",")):
                _know(key, key, code, {country["code"]: (country["name"],) for country in countries(dossier)})
        case "draw" if not (word.isascii() and word.isdigit() and int(word[:9]) > 0 and len(dossier.actors) > MANY):
            raise CommandError(f"--draw: {word!r}; a number from 1, of a dossier of more than {MANY} actors")
        case "with" if len(dossier.actors) <= MANY:
            raise CommandError(f"--with: {word!r}; ids of actors, of a dossier of more than {MANY} actors")
        case "with":
            for actor in filter(None, word.split(",")):
                _know(key, "actor", actor, _actors(dossier))
        case "at":
            for place in filter(None, word.split(",")):
                _check_place(dossier, place)
        case "q" if len(word) > LONGEST_SEARCH:
            raise CommandError(f"--q: {len(word)} characters; the page searches for {LONGEST_SEARCH} at most")


def _know(option: str, what: str, word: str, right: Right) -> None:
    if word not in right:
        raise CommandError(f"--{option}: {unknown(what, word, right)}")


def _actors(dossier: Dossier) -> Right:
    return {actor.id: (actor.name, actor.short) for actor in dossier.actors.values()}


def _ties(dossier: Dossier, word: str) -> Right:
    """Return the ties that share an end with *word*, or all where none does."""
    everyone = {tie["id"]: () for tie in ties(dossier, places(dossier))}
    return {tie: () for tie in everyone if {*_ends(tie)} & {*_ends(word)}} or everyone


def _ends(tie: str) -> tuple[str, str]:
    return tie.partition("~")[0], tie.rpartition("~")[2]


def _check_place(dossier: Dossier, place: str) -> None:
    actor, *point = place.split(":")
    _know("at", "actor", actor, _actors(dossier))
    try:
        whole = len(point) == 2 and all(abs(int(c)) <= 1000 for c in point)
    except ValueError:
        whole = False
    if not whole:
        raise CommandError(f"--at: {place!r} is no ID:X:Y with X and Y in whole thousandths from -1000 to 1000")
