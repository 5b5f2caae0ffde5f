"""The tables of a dossier: every file, its columns, and what a cell of each may hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from dashboard.dossier.words import (
    CLAIMABLE_SEATS,
    ActorKind,
    DateBasis,
    EventKind,
    EventStatus,
    Roster,
    SourceKind,
    TieStatus,
)


class Holds(Enum):
    """What kind of value the cells of a column hold."""

    TEXT = auto()  # one line
    PROSE = auto()  # may run over several lines
    QUOTE = auto()
    ID = auto()
    REFERENCE = auto()
    WORD = auto()
    COUNTRY = auto()
    DATE = auto()
    ADDRESS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    *filled*: no cell may be empty. *optional*: the table may do without it. *words*: the choice for a WORD.
    *refers*: the file whose ids a REFERENCE names.
    """

    name: str
    holds: Holds = Holds.TEXT
    filled: bool = False
    optional: bool = False
    words: tuple[StrEnum, ...] = ()
    refers: str = ""


def _word(name: str, words: Iterable[StrEnum], *, filled: bool = True, optional: bool = False) -> Column:
    return Column(name=name, holds=Holds.WORD, words=tuple(words), filled=filled, optional=optional)


def _reference(name: str, refers: str, *, filled: bool = True, optional: bool = False) -> Column:
    return Column(name=name, holds=Holds.REFERENCE, refers=refers, filled=filled, optional=optional)


def _date(name: str, *, optional: bool = False) -> Column:
    return Column(name=name, holds=Holds.DATE, optional=optional)


_ID = Column(name="id", holds=Holds.ID, filled=True)
_NAME = Column(name="name", filled=True)
_COUNTRY = Column(name="country", holds=Holds.COUNTRY)
_BASIS = _word("date_basis", DateBasis, filled=False, optional=True)

CLAIM = (
    _reference("source", "sources.csv"),
    Column(name="locator"),
    Column(name="claim", holds=Holds.PROSE, filled=True),
    Column(name="speaker", optional=True),
    Column(name="quote", holds=Holds.QUOTE, optional=True),
    _date("first_seen", optional=True),
    _date("withdrawn", optional=True),
    Column(name="withdrawn_note", holds=Holds.PROSE, optional=True),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "sources.csv": (
        _ID,
        Column(name="title", filled=True),
        Column(name="publisher", filled=True),
        _date("date"),
        Column(name="url", holds=Holds.ADDRESS),
        Column(name="language", optional=True),
        _word("kind", SourceKind, filled=False, optional=True),
        Column(name="origin", optional=True),
        Column(name="note", holds=Holds.PROSE, optional=True),
    ),
    "actors.csv": (
        _ID,
        _NAME,
        Column(name="short", optional=True),
        _word("kind", ActorKind),
        _COUNTRY,
        Column(name="title", optional=True),
    ),
    "events.csv": (
        _ID,
        _NAME,
        _word("kind", EventKind),
        _word("status", EventStatus),
        _date("start"),
        _date("end", optional=True),
        _BASIS,
        Column(name="place"),
        _COUNTRY,
        Column(name="headline", optional=True),
        _word("roster", Roster, filled=False, optional=True),
        *CLAIM,
    ),
    "seats.csv": (
        _reference("event", "events.csv"),
        _reference("actor", "actors.csv"),
        _word("seat", CLAIMABLE_SEATS),
        _reference("side", "actors.csv", filled=False, optional=True),
        Column(name="part", optional=True),
        Column(name="title", optional=True),
        *CLAIM,
    ),
    "ties.csv": (
        _reference("from", "actors.csv"),
        _reference("to", "actors.csv"),
        Column(name="tie", filled=True),
        _reference("event", "events.csv", filled=False, optional=True),
        _date("date", optional=True),
        _BASIS,
        _word("status", TieStatus),
        *CLAIM,
    ),
    "stakes.csv": (
        Column(name="issue", filled=True),
        _reference("actor", "actors.csv"),
        _reference("event", "events.csv"),
        *CLAIM,
    ),
}

FRONT = "dossier.toml"
FRONT_KEYS = ("id", "title", "summary", "as_of", "licence", "opening")
FILES = (FRONT, *TABLES)

NEVER_EMPTY = ("sources.csv", "actors.csv")  # nor events.csv, unless the dossier opens on none

ATTRIBUTES = "attributes"  # the table of FRONT that holds what the keys have no place for
OWN = "attr_"  # what the columns of attributes begin with; any name may follow
ATTRIBUTED = ("actors.csv", "events.csv", "seats.csv", "ties.csv")  # what a network or a list has: the files to import
# Characters that no text may hold: control characters but the line feed; marks that turn the direction of all the text
# after them; what XML forbids.
FORBIDDEN = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff"
ATTRIBUTE = re.compile(rf"{OWN}([^\s{FORBIDDEN}][^\n{FORBIDDEN}]*)")
NAME_IN = re.compile(r"name_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")  # name_ar, name_uk, name_sr-Latn


def declared(path: str, header: Iterable[str]) -> dict[str, Column]:
    """Return the columns that the table *path* may have, by name: the fixed ones, then those of *header* that
    may have any name: a ``name_<language>`` for each language of an actor, an ``attr_<name>`` for each attribute."""
    columns = {column.name: column for column in TABLES[path]}
    for name in header:
        if path == "actors.csv" and NAME_IN.fullmatch(name):
            columns[name] = Column(name=name, optional=True)
        elif path in ATTRIBUTED and ATTRIBUTE.fullmatch(name):
            columns[name] = Column(name=name, holds=Holds.PROSE, optional=True)
    return columns
