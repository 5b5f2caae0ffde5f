"""What the commands may hold that check, start and convert a record."""

import argparse
from pathlib import Path
from typing import Any, TypeAlias

from dashboard.dossier.words import Seat
from dashboard.exchange.lists import choices
from dashboard.exchange.lists.roles import Role

KINDS = "zip, xlsx, csv, graphml, gexf, gml, net, json, cyjs, cx2"  # of files that are read
WRITTEN = ".zip (the tables of a dossier), .xlsx, .graphml, .gexf, .json, .jgf, .cyjs, .gml or .net"
A_PATH = f"a dossier's folder, or a file: {KINDS}"

Commands: TypeAlias = "argparse._SubParsersAction[Any]"  # what argparse adds a command to


def add_check(commands: Commands) -> None:
    """Add the command that says whether a dossier is whole."""
    check = commands.add_parser(
        "check",
        help="print every problem of a dossier or file and exit with 1, or print what it holds",
        description="Print every problem of a dossier and exit with 1, or print what it holds and exit with 0.",
    )
    add_how_lists_are_read(check)
    check.add_argument("path", metavar="PATH", type=Path, help=f"{A_PATH}, or a folder that holds dossiers")


def add_new(commands: Commands) -> None:
    """Add the command that starts a dossier."""
    new = commands.add_parser(
        "new",
        help="write a small invented dossier to start your own from",
        description="Write a dossier to start your own from: an invented example in which everything is explained.",
    )
    new.add_argument("folder", metavar="FOLDER", type=Path, help="where to; not there yet, or empty")


def add_convert(commands: Commands) -> None:
    """Add the command that writes a dossier in another form."""
    convert = commands.add_parser(
        "convert",
        help="write a dossier or file in another form, and say what that form cannot carry",
        description="Write a dossier or file in another form, and say on the error stream what that form cannot carry. "
        "Exit with 1, and write nothing, where it has problems.",
    )
    convert.add_argument("path", metavar="PATH", type=Path, help=A_PATH)
    convert.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help=f"file to write, in the form that its ending says: {WRITTEN}",
    )
    add_how_lists_are_read(convert)
    convert.add_argument("--force", action="store_true", help="write over OUT where it is there already")


class Gather(argparse.Action):
    """What an option says each time that it is given, all in one; nothing may be said twice."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option_string: Any = None
    ) -> None:
        """Add *values* to what *namespace* has."""
        held = dict(getattr(namespace, self.dest, None) or {})
        for name, value in values.items():
            if held.setdefault(name, value) != value:
                raise argparse.ArgumentError(self, f"{name!r} is given twice; give it once")
        setattr(namespace, self.dest, held)


def add_how_lists_are_read(command: argparse.ArgumentParser, *, default: object = argparse.SUPPRESS) -> None:
    """Add how lists are read; what stands before the name of a command is kept."""
    command.add_argument(
        choices.LEAVE_OUT,
        action="store_true",
        default=default,
        help="leave out the rows of a list that cannot be used, and print which; otherwise they are problems",
    )
    command.add_argument(
        choices.COLUMNS,
        metavar="ROLE=COLUMN,...",
        type=_columns,
        action=Gather,
        default=argparse.SUPPRESS if default is argparse.SUPPRESS else {},
        help="what columns of a list mean, as event=Meeting,actor=Name,side=Delegation; the others are guessed",
    )
    command.add_argument(
        choices.VALUES,
        metavar="WORD=SEAT",
        type=_values,
        action=Gather,
        default=argparse.SUPPRESS if default is argparse.SUPPRESS else {},
        help="which seat a word of a list says, as 'third party=mediator', or that it says none, as tbc=none; "
        "may be given several times",
    )


def choices_in(wish: argparse.Namespace) -> choices.Choices:
    """Return what *wish* says of the columns and words of lists."""
    return choices.Choices(columns=wish.columns, values=wish.values)


def _columns(text: str) -> dict[Role, str]:
    try:
        return choices.columns(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _values(text: str) -> dict[str, Seat]:
    try:
        return choices.values(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
