"""What a reader says of a list: what its rows are, and which of its columns means what; and what we ask them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.dossier.problems import Problem, plain, shown
from dashboard.dossier.words import CLAIMABLE_SEATS, EventKind, Seat
from dashboard.exchange.edges_to_ties import TIE
from dashboard.exchange.lists.guessing import Guess, bold, likeliest
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.roles import REQUIRED, ROLES, ListKind, Role
from dashboard.exchange.naming import line

SHOWN_CHARACTERS = 200  # of a cell
SHOWN_ROWS = 20  # as many as a reader needs to see what a column holds
_LONGEST_WORDS = 200  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMapping:
    """How to read a list. *columns* give the name of the column of a role; all others are kept as attributes.

    *words* are those of a tie where no column has them, *seat* that of whoever is in the list where no column is one
    of seats, *event_kind* that of every event. *headed* says whether the first row names the columns, *leave_out* that
    rows which cannot be used are to be left out. *values* are the seats of words that the table of words does not have,
    or has for another seat; there ``NO_REPORT`` is no claim.
    """

    kind: ListKind
    columns: Mapping[Role, str] = field(default_factory=dict, hash=False)
    words: str = TIE
    seat: Seat = Seat.DELEGATE
    event_kind: EventKind = EventKind.MEETING
    headed: bool = True
    leave_out: bool = False
    values: Mapping[str, Seat] = field(default_factory=dict, hash=False)

    def problems(self, found: Listing) -> Iterator[Problem]:
        """Yield what is wrong with it as a mapping of the list *found*."""
        for role in REQUIRED[self.kind]:
            if not self.columns.get(role):
                yield Problem(found.path, f"no column is chosen for {shown(role)}; choose one")
        for role, name in self.columns.items():
            if role not in ROLES[self.kind]:
                yield Problem(found.path, f"{shown(str(role))} is no column of a list of {self.kind}; leave it out")
            if name not in found.columns:
                yield Problem(found.path, f"has no column {shown(name)}; choose one of {_listed(found)}")
        names = list(self.columns.values())
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            yield Problem(found.path, f"the column {shown(name)} is chosen more than once; choose it for one thing")
        if not line(self.words) or len(self.words) > _LONGEST_WORDS:
            yield Problem(
                found.path, f"the words for a tie are empty or longer than {_LONGEST_WORDS} characters; mend them"
            )
        if self.seat not in CLAIMABLE_SEATS:
            yield Problem(found.path, f"{shown(self.seat)} is no seat that a list can claim; choose another")
        if self.event_kind is EventKind.BACKGROUND:
            yield Problem(found.path, "nobody can sit at a background event; choose another kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A list whose reader is to say which column means what: the first 20 of its *rows*, and a guess.

    *guesses* are by kind of list, *kind* is the likelier; *count* is the number of all rows, *listing* the whole list.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    headed: bool
    kind: ListKind
    guesses: Mapping[ListKind, Guess]
    notes: tuple[Problem, ...]
    listing: Listing = field(repr=False)

    @property
    def mapping(self) -> ListMapping | None:
        """The guess as a mapping, or nothing where a column is missing that no list can do without."""
        guess = self.guesses[self.kind]
        if any(role not in guess for role in REQUIRED[self.kind]):
            return None
        return ListMapping(kind=self.kind, columns=guess, headed=self.headed)


def wanted(found: Listing, notes: tuple[Problem, ...]) -> Wanted:
    """Return what is to be asked of the list *found*."""
    guessed = bold(found)
    return Wanted(
        path=found.path,
        columns=found.columns,
        rows=tuple(tuple(line(cell)[:SHOWN_CHARACTERS] for cell in row) for _, row in found.rows[:SHOWN_ROWS]),
        count=len(found.rows),
        headed=found.headed,
        kind=likeliest(guessed),
        guesses=guessed,
        notes=notes,
        listing=found,
    )


def _listed(found: Listing) -> str:
    return ", ".join(map(plain, found.columns))
