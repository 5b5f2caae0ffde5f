"""``python app.py check``: every problem of a dossier or a file, or what it holds."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from dashboard.cli.arguments import A_PATH, WRONG, Commands, ListOptions, add_how_lists_are_read
from dashboard.cli.dossier_paths import there, within
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.exchange.lists.choices import NOTHING, Choices


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """What is checked, and how its lists are read."""

    path: Path
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "CheckOptions":
        """Return what *parsed* arguments say."""
        return cls(path=parsed.path, lists=ListOptions.of(parsed))


def add_parser(commands: Commands) -> None:
    """Add the command that says whether a dossier is whole."""
    check = commands.add_parser(
        "check",
        help="print every problem of a dossier or file and exit with 1, or print what it holds",
        description="Print every problem of a dossier and exit with 1, or print what it holds and exit with 0.",
    )
    check.set_defaults(run=lambda parsed: run(CheckOptions.of(parsed)))
    add_how_lists_are_read(check)
    check.add_argument("path", metavar="PATH", type=Path, help=f"{A_PATH}, or a folder that holds dossiers")


def run(options: CheckOptions) -> int:
    """Print what is wrong with the dossiers at a path, or what they hold."""
    lines, whole = report(there(options.path), leave_out=options.lists.leave_out, choices=options.lists.choices)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0 if whole else WRONG


def report(path: Path, *, leave_out: bool = False, choices: Choices = NOTHING) -> tuple[list[str], bool]:
    """Return the lines about the dossier at *path*, or about all in that folder, and whether nothing is wrong."""
    folders = within(path) if path.is_dir() else []
    if not folders:
        return examine(path, leave_out=leave_out, choices=choices)
    reports = [(folder, *examine(folder)) for folder in folders]
    lines = [f"{folder.name}: {line}" for folder, about, _ in reports for line in about]
    return lines, all(whole for _, _, whole in reports)


def examine(path: Path, *, leave_out: bool = False, choices: Choices = NOTHING) -> tuple[list[str], bool]:
    """Return the lines about the one dossier at *path*, and whether nothing is wrong with it."""
    from dashboard.exchange.disk import reading_at  # too slow to come before --help

    try:
        reading = reading_at(path, leave_out=leave_out, choices=choices)
    except DossierError as error:
        return [str(problem) for problem in error.problems], False
    return [summary(reading.dossier), *(f"note: {note}" for note in reading.notes)], True


def summary(dossier: Dossier) -> str:
    """Return how much *dossier* holds; a seat, tie or issue with several claims counts once.

    Whoever is known as the side of others alone is counted apart from the actors.
    """
    from dashboard.network.sides import sides_alone

    claims = len(dossier.seats) + len(dossier.ties) + len(dossier.stakes)
    sides = len(sides_alone(dossier))
    return ", ".join(
        counted(number, word)
        for number, word in (
            (len(dossier.actors) - sides, "actor"),
            *([(sides, "side")] if sides else []),
            (len(dossier.events), "event"),
            (len(dossier.sources), "source"),
            (len({(claim.event, claim.actor) for claim in dossier.seats}), "seat"),
            (len({claim.key for claim in dossier.ties}), "tie"),
            (len({(claim.issue, claim.event) for claim in dossier.stakes}), "issue"),
            (claims, "claim"),
        )
    )


def counted(number: int, word: str) -> str:
    """Return *number* with *word*, in the plural unless it is one."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
