"""What the rows of a list say of seats: by the table of words or by what the reader says of them, and else nothing."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.dossier.problems import Problem, shown
from dashboard.dossier.seat_words import NO_CLAIM, meaning
from dashboard.dossier.words import GROUP_OF, Group, Seat
from dashboard.exchange import naming
from dashboard.exchange.lists.entries import Entries, Entry
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import ANSWERS, OFFICES, SEATING, Role, called

MAX_WORDS = 200  # different words that a reader is asked about
WITHOUT = "rows without a seat"  # attribute of the dossier: which rows claim none
_NUMBERED = 200  # rows that it names
_AWAY = frozenset(seat for seat, group in GROUP_OF.items() if group in (Group.INVOLVED, Group.LEFT_OUT))
_FINER = (Seat.MEDIATOR, Seat.STAFF, Seat.OBSERVER)  # what an office says of whoever is said to have been there

Word = tuple[str, int]  # as its first cell has it, and in how many rows it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """The *seats* of the rows, ``NO_CLAIM`` where one claims none. *unknown* are the words that nobody knows, whose
    rows are then among those. *notes* tell how the seats were read."""

    seats: Sequence[Seat]
    unknown: Sequence[Word]
    notes: Sequence[Problem]
    attributes: Mapping[str, str]


def key(text: str) -> str:
    """Return *text* as words are compared: not by their case, nor by the space in them."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def seating(read: Entries, mapping: ListMapping) -> Seating:
    """Return what the rows of *read* say of seats, as *mapping* has their columns."""
    given = {key(word): seat for word, seat in mapping.values.items()}
    column = read.names.get(Role.SEAT, "")
    said = [_said(entry.get(Role.SEAT), given) if column else mapping.seat for entry in read.rows]
    firm = [seat or NO_CLAIM for seat in said]
    whole = [_beside(seat, entry, read, given) for seat, entry in zip(firm, read.rows, strict=True)]
    silent = [entry for seat, entry in zip(whole, read.rows, strict=True) if seat is NO_CLAIM]
    unknown = _counted(entry.get(Role.SEAT) for seat, entry in zip(said, read.rows, strict=True) if seat is None)
    return Seating(
        seats=whole,
        unknown=unknown,
        notes=tuple(_notes(read, mapping, firm, whole, silent)),
        attributes=_without(silent, read),
    )


def _said(text: str, given: Mapping[str, Seat]) -> Seat | None:
    return given.get(key(text)) or meaning(text)


def _beside(seat: Seat, entry: Entry, read: Entries, given: Mapping[str, Seat]) -> Seat:
    """Return *seat* as the other columns of its row have it.

    Nobody is at the table whom one of them says to have been away; of whoever was there, an office can say more.
    """
    if GROUP_OF[seat] is not Group.AT_THE_TABLE:
        return seat
    for name, text in entry.others.items():
        if called(name) in SEATING and called(name) not in ANSWERS and _said(text, given) in _AWAY:
            return _said(text, given) or seat
    if seat is Seat.DELEGATE and called(read.names.get(Role.SEAT, "")) in SEATING:
        offices = [text for name, text in entry.others.items() if called(name) in OFFICES]
        for office in (entry.get(Role.TITLE), *offices):
            if (other := _said(office, given)) in _FINER:
                return other
    return seat


def _counted(words: Iterable[str]) -> list[Word]:
    """Return the different *words* of the rows with their counts, the most frequent first."""
    first: dict[str, str] = {}
    counts: dict[str, int] = {}
    for word in words:
        first.setdefault(key(word), word)
        counts[key(word)] = counts.get(key(word), 0) + 1
    return sorted(((first[one], count) for one, count in counts.items()), key=lambda pair: -pair[1])


def _notes(
    read: Entries, mapping: ListMapping, firm: Sequence[Seat], whole: Sequence[Seat], silent: Sequence[Entry]
) -> Iterator[Problem]:
    column = read.names.get(Role.SEAT, "")
    if not column and read.rows:
        rows = naming.counted(len(read.rows), "row")
        yield Problem(
            read.path, f"no column says who sat; to be listed was read as to have attended: {mapping.seat} ({rows})"
        )
    if silent:
        words = ", ".join(
            f"{_named(word)} ({naming.counted(count, 'row')})" for word, count in _counted(_cells(silent))[:10]
        )
        message = (
            f"{naming.counted(len(silent), 'row')} claim no seat: {words}"
            if len(silent) > 1
            else f"1 row claims no seat: {words}"
        )
        yield Problem(
            read.path,
            f"{message}; of whoever is in them there is no report, unless another row seats them",
            column=column,
        )
    changed = [(a, b) for a, b in zip(firm, whole, strict=True) if a is not b]
    if finer := sum(GROUP_OF[after] is Group.AT_THE_TABLE for _, after in changed):
        yield Problem(read.path, f"what they did there was read from their office ({naming.counted(finer, 'row')})")
    if away := len(changed) - finer:
        message = f"another column says that somebody was not there, which decides ({naming.counted(away, 'row')})"
        yield Problem(read.path, message)
    cells = {key(entry.get(Role.SEAT)) for entry in read.rows}
    for word in mapping.values:
        if key(word) not in cells:
            yield Problem(read.path, f"no cell of the column of seats says {shown(word)}, for which a meaning is given")


def _cells(silent: Iterable[Entry]) -> Iterator[str]:
    return (entry.get(Role.SEAT) for entry in silent)


def _named(word: str) -> str:
    return shown(word) if word else "blank"


def _without(silent: Sequence[Entry], read: Entries) -> dict[str, str]:
    """Return what the dossier says of the rows that claim no seat."""
    if not silent:
        return {}
    numbers = [str(entry.number) for entry in silent[:_NUMBERED]]
    more = f" and {len(silent) - _NUMBERED:,} more" if len(silent) > _NUMBERED else ""
    return {WITHOUT: f"{naming.counted(len(silent), 'row')} of {read.path}: {', '.join(numbers)}{more}"}


def unknown_problem(read: Entries, words: Sequence[Word]) -> Problem:
    """Return that nobody knows what seat *words* say, and all of them."""
    column = read.names.get(Role.SEAT, "")
    if len(words) > MAX_WORDS:
        message = f"has {len(words):,} different words that say no seat that is known; {MAX_WORDS} are the most that"
        return Problem(
            read.path, f"{message} can be asked about: choose another column for the seat, or none", column=column
        )
    told = ", ".join(f"{shown(word)} ({naming.counted(count, 'row')})" for word, count in words)
    message = f"nobody is seated by a word that is not known: {told}; say for each which seat it is, or that it is none"
    return Problem(read.path, message, column=column)
