"""What the command line says of lists: which column means what, and which seat a word says."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dashboard.dossier.seat_words import NO_CLAIM
from dashboard.dossier.words import CLAIMABLE_SEATS, Seat
from dashboard.exchange.lists.roles import ROLES, ListKind, Role

if TYPE_CHECKING:  # with every list behind it, which the help of the command line does not wait for
    from dashboard.exchange.lists.mapping import ListMapping, Wanted

COLUMNS, VALUES, LEAVE_OUT = "--columns", "--values", "--leave-out-bad-rows"  # what says so on the command line
NONE = "none"  # a word that claims no seat
_NEXT = re.compile(rf",(?=\s*(?:{'|'.join(Role)})\s*=)")  # a comma in the name of a column parts nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The *columns* by role, and the seats of words in *values*. An empty name leaves a role without a column."""

    columns: Mapping[Role, str] = field(default_factory=dict, hash=False)
    values: Mapping[str, Seat] = field(default_factory=dict, hash=False)

    def mapping(self, asked: "Wanted") -> "ListMapping | None":
        """Return how the list is read that is *asked* about: as chosen, and else as guessed.

        Nothing where the columns are not those of one kind of list, or where one is missing.
        """
        kinds = [kind for kind in ListKind if {*self.columns} <= {*ROLES[kind]}]
        if not kinds:
            return None
        kind = asked.kind if asked.kind in kinds else kinds[0]
        guess = {role: name for role, name in asked.guesses[kind].items() if name not in self.columns.values()}
        both = guess | dict(self.columns)
        told = {role: both[role] for role in ROLES[kind] if both.get(role)}
        mapping = replace(asked, kind=kind, guesses={**asked.guesses, kind: told}).mapping
        return mapping and replace(mapping, values=self.values)


NOTHING = Choices()


def columns(text: str) -> dict[Role, str]:
    """Return the columns that *text* names: ``event=Meeting,actor=Person_Name``. Raise ``ValueError`` for others."""
    found: dict[Role, str] = {}
    for part in _NEXT.split(text):
        word, equals, name = part.partition("=")
        if not equals or word.strip() not in [*Role]:
            roles = ", ".join(Role)
            raise ValueError(f"{part.strip()!r} names no column; write as in event=Meeting, with one of {roles}")
        if Role(word.strip()) in found:
            raise ValueError(f"{word.strip()!r} has two columns; give it one")
        found[Role(word.strip())] = name.strip()
    return found


def values(text: str) -> dict[str, Seat]:
    """Return the word of *text* and its seat: ``third party=mediator``, ``tbc=none``. Raise ``ValueError`` for less."""
    word, _, seat = (part.strip() for part in text.rpartition("="))
    if not word or seat not in (*CLAIMABLE_SEATS, NONE):
        seats = ", ".join((*CLAIMABLE_SEATS, NONE))
        raise ValueError(f"{text!r} says no seat of a word; write as in 'third party=mediator', with one of {seats}")
    return {word: NO_CLAIM if seat == NONE else Seat(seat)}


def command(path: str, mapping: "ListMapping", guess: Mapping[Role, str]) -> list[str]:
    """Return the command line that reads the list *path* as *mapping* does, and a line on each thing it cannot say.

    *guess* is what it would take the columns for by itself.
    """
    told = {**dict.fromkeys(guess, ""), **mapping.columns}
    words = ["python", "app.py", "--data", path, COLUMNS, ",".join(f"{role}={name}" for role, name in told.items())]
    words += [f"{VALUES}={word}={NONE if seat is NO_CLAIM else seat}" for word, seat in mapping.values.items()]
    words += [LEAVE_OUT] if mapping.leave_out else []
    usual = type(mapping)(kind=mapping.kind)
    unsaid = (
        (mapping.seat is not usual.seat, f"the seat where no column says it, {mapping.seat}"),
        (mapping.event_kind is not usual.event_kind, f"the kind of the events, {mapping.event_kind}"),
        (mapping.words != usual.words, f"the words of a tie where no column has them, {mapping.words}"),
        (not mapping.headed, "that the first row names no columns, which is guessed"),
    )
    return [shlex.join(words), *(f"It cannot say {what}." for differs, what in unsaid if differs)]
