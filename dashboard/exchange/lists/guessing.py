"""Which column of a list means what, as far as its name and its cells tell: a guess, for its reader to confirm."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from dashboard.dossier.seat_words import meaning
from dashboard.exchange.dates import moment
from dashboard.exchange.lists.directions import WORDS
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.roles import (
    ANSWERS,
    REQUIRED,
    ROLES,
    SEATING,
    UNLIKELY,
    WEAK,
    ListKind,
    Role,
    bare,
    called,
)

_NOTHING = frozenset({"", "n a", "na", "none", "nil"})  # cells that hold no word: a dash, n/a
Guess = Mapping[Role, str]  # from a role to the name of its column

_SAMPLE = 200  # rows that are looked at
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?")
_DATES = (Role.DATE, Role.END)


def guesses(found: Listing) -> Mapping[ListKind, Guess]:
    """Return the columns of *found* by role, for either kind of list. A column has one role at most."""
    return {kind: _guess(found, ROLES[kind], REQUIRED[kind]) for kind in ListKind}


def bold(found: Listing) -> Mapping[ListKind, Guess]:
    """Return :func:`guesses` on *found*, which is a list without a doubt: two columns are then the ends of a tie,
    whatever they are called.
    """
    told = guesses(found)
    ties = told[ListKind.TIES]
    if len(found.columns) == len(REQUIRED[ListKind.TIES]):
        ties = {**ties, **_first_two(ROLES[ListKind.TIES], found.columns, ties)}
    return {**told, ListKind.TIES: ties}


def likeliest(found: Mapping[ListKind, Guess]) -> ListKind:
    """Return the kind of list of which more is *found*: the roles that it cannot do without, by the better names."""

    def doubt(kind: ListKind) -> int:
        guess = found[kind]
        return sum(
            UNLIKELY[role].get(bare(guess[role].removesuffix("Label")), WEAK) if role in guess else 10 * WEAK
            for role in REQUIRED[kind]
        )

    return min(ListKind, key=doubt)


def _guess(found: Listing, roles: Sequence[Role], required: Sequence[Role]) -> Guess:
    """Return a column for each of *roles* that one fits, those *required* first, then the surest.

    In a list without names the first two columns are as good as any.
    """
    cells = {name: [row[place] for _, row in found.rows[:_SAMPLE]] for place, name in enumerate(found.columns)}
    seats = seat_column(found)
    pairs = sorted(
        (role not in required, _is_doubtful(role, cells[name]), UNLIKELY[role][called(name)], place, role, name)
        for place, role in enumerate(roles)
        for name in found.columns
        if bare(name) in UNLIKELY[role] and _fits(role, name, cells[name]) and (role is not Role.SEAT or name == seats)
    )
    guess: dict[Role, str] = {}
    for *_, role, name in pairs:
        if role not in guess and name not in guess.values():
            guess[role] = name
    if twin := _twin(guess.get(Role.TO, ""), found.columns):  # beside actor1 and actor2, source is whoever reported
        guess = {role: name for role, name in guess.items() if name != twin} | {Role.FROM: twin}
    if across := _across(guess.get(Role.FROM, ""), found.columns):
        guess = {role: name for role, name in guess.items() if name != across} | {Role.TO: across}
    guess = _labelled(guess, roles[:2], found.columns)
    if not found.headed:
        guess |= _first_two(roles, found.columns, {})
    return {role: guess[role] for role in roles if role in guess}


def seat_column(found: Listing) -> str:
    """Return the column of *found* that says who was there, or nothing.

    One that is called so is, whatever its cells hold; one of offices is where they are seats for the half at least.
    """
    known = {}
    for place, name in enumerate(found.columns):
        if (plain := called(name)) in UNLIKELY[Role.SEAT]:
            filled = Counter(row[place] for _, row in found.rows if bare(row[place]) not in _NOTHING)
            said = sum(count for cell, count in filled.items() if meaning(cell) and not cell.isdigit())
            if plain in SEATING:  # who came tells more than who answered that they would
                known[name] = (True, plain not in ANSWERS, said, -UNLIKELY[Role.SEAT][plain])
            elif filled and 2 * said >= filled.total():
                known[name] = (False, True, said, -UNLIKELY[Role.SEAT][plain])
    return max(known, key=known.__getitem__, default="")


def _twin(second: str, columns: Sequence[str]) -> str:
    """Return which of *columns* is called as *second* is, but as the first of the two, or nothing."""
    first = re.sub(r"\b(2|b)\b", lambda found: {"2": "1", "b": "a"}[found[0]], bare(second))
    likely = (name for name in columns if bare(name) == first != bare(second))
    return next((name for name in likely if first in UNLIKELY[Role.FROM]), "")


def _across(first: str, columns: Sequence[str]) -> str:
    """Return which of *columns* is called as the other end of one that is called *first* alone would not be."""
    ends = {"de": ("a", "para"), "da": ("a",), "desde": ("hasta",)}
    return next((name for name in columns if bare(name) in ends.get(bare(first), ())), "")


def _labelled(guess: Guess, roles: Sequence[Role], columns: Sequence[str]) -> dict[Role, str]:
    """Return *guess* with the names of things instead of their codes, as Wikidata's ``item`` has its ``itemLabel``.

    Such columns are taken for those of *roles* that nothing else fits.
    """
    labels = {name.removesuffix("Label"): name for name in columns if name.removesuffix("Label") in columns}
    named = {role: labels.get(name, name) for role, name in guess.items()}
    free = [label for name, label in labels.items() if label != name and label not in named.values()]
    return {**dict(zip((role for role in roles if role not in named), free, strict=False)), **named}


def _first_two(roles: Sequence[Role], columns: Sequence[str], known: Guess) -> Guess:
    """Return the first two of *columns* for the first two of *roles*, but for those that are *known*."""
    wanted = [role for role in roles[:2] if role not in known]
    free = [name for name in columns[:2] if name not in known.values()]
    return dict(zip(wanted, free, strict=False))


def _fits(role: Role, name: str, cells: Sequence[str]) -> bool:
    """Tell whether *cells* hold what *role* needs; of a column that is surely called a date, one date is enough."""
    sure = role in _DATES and UNLIKELY[role][called(name)] < WEAK
    return any(map(moment, filter(None, cells))) if sure else _FITS.get(role, _any)(cells)


def _is_doubtful(role: Role, cells: Sequence[str]) -> bool:
    return role in _DATES and not _moments(cells)


def _any(cells: Sequence[str]) -> bool:
    return any(cells)


def _moments(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and 2 * sum(bool(moment(cell)) for cell in filled) >= len(filled)


def _directions(cells: Sequence[str]) -> bool:
    filled = {cell.casefold() for cell in cells if cell}
    return bool(filled) and filled <= WORDS | {"true", "false", "yes", "no", "0", "1"}


def _words(cells: Sequence[str]) -> bool:
    """Tell whether *cells* say something of their own: not only numbers, nor only that there is a direction."""
    filled = {cell.casefold() for cell in cells if cell}
    return bool(filled) and not filled <= WORDS and not all(map(_NUMBER.fullmatch, filled))


def _numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


_FITS: Mapping[Role, Callable[[Sequence[str]], bool]] = {
    Role.DATE: _moments,
    Role.END: _moments,
    Role.DIRECTION: _directions,
    Role.TIE: _words,
    Role.WEIGHT: _numbers,
}
