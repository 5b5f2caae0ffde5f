"""``python app.py compare``: who is at both of two events, only at one, and whose seat is another."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.cli.arguments import Commands, ListOptions, add_data, add_how_lists_are_read
from dashboard.server.errors import CommandError

if TYPE_CHECKING:
    from dashboard.dossier.model import Dossier

NOTE = "Only at one means that a source seats them there, and none at the other. No report is not absence."


@dataclass(frozen=True, kw_only=True)
class CompareOptions:
    """Which two events of which dossier, by their ids."""

    dossier: str
    data: Sequence[Path]
    first: str
    second: str
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "CompareOptions":
        """Return what *parsed* arguments say."""
        return cls(
            dossier=parsed.dossier,
            data=parsed.data,
            first=parsed.first,
            second=parsed.second,
            lists=ListOptions.of(parsed),
        )


def add_parser(commands: Commands) -> None:
    """Add the command that compares two events."""
    compare = commands.add_parser(
        "compare",
        usage="python app.py compare DOSSIER EVENT EVENT [options]",
        help="print who is at both of two events, only at one, and whose seat is another",
        description="Print who is at the tables of both events, only at one, and whose seat is another.",
    )
    compare.set_defaults(run=lambda parsed: run(CompareOptions.of(parsed)))
    compare.add_argument("dossier", metavar="DOSSIER", help="id of a dossier, a dossier's folder, or a file")
    compare.add_argument("first", metavar="EVENT", help="id of an event")
    compare.add_argument("second", metavar="EVENT", help="id of another")
    add_data(compare, default=argparse.SUPPRESS)  # what stands before the word compare is kept
    add_how_lists_are_read(compare)


def run(options: CompareOptions) -> int:
    """Print how two events differ, and return 0."""
    from dashboard.cli.subject import subject  # too slow to come before --help
    from dashboard.snapshot.view import unknown

    dossier, _ = subject(
        options.dossier, options.data, leave_out=options.lists.leave_out, choices=options.lists.choices
    )
    right = {event.id: (event.name,) for event in dossier.tables}
    for event in (options.first, options.second):
        if event not in right:
            raise CommandError(unknown("event", event, right))
    if options.first == options.second:
        raise CommandError("both events are the same; give two")
    sys.stdout.write("".join(f"{line}\n" for line in lines(dossier, options.first, options.second)))
    return 0


def lines(dossier: "Dossier", first: str, second: str) -> Iterator[str]:
    """Yield in words how the events *first* and *second* of *dossier* differ."""
    from dashboard.drawing import dates
    from dashboard.drawing.theme import SEAT_WORDS
    from dashboard.network.comparison import compare
    from dashboard.network.seating import standings

    names = []
    for event in (dossier.events[first], dossier.events[second]):
        when = dates.span(event.start, event.end) or dates.NONE_GIVEN
        names.append(f"{event.name}, {when}")
    found = compare(dossier, first, second)
    then, later = standings(dossier, first), standings(dossier, second)
    yield f"{names[0]}; then {names[1]}"
    for words, actors in (
        ("At both tables", found.both),
        ("Only at the first", found.only_first),
        ("Only at the second", found.only_second),
    ):
        yield f"{words}: {', '.join(dossier.actors[actor].name for actor in actors) or 'nobody'}"
    seats = (
        f"{dossier.actors[actor].name} ({SEAT_WORDS[then[actor].seat]}, then {SEAT_WORDS[later[actor].seat]})"
        for actor in found.changed
    )
    yield f"On another seat: {', '.join(seats) or 'nobody'}"
    yield NOTE
