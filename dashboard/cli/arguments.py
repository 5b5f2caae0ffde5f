"""What several commands may be told, and how all of them refuse a word."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from dashboard.dossier.words import Seat
from dashboard.exchange.lists import choices
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.exchange.lists.roles import Role
from dashboard.server.addresses import public_url

DATA = Path(__file__).parents[2] / "data"
FAILED = 2  # the exit code where nothing could be done
WRONG = 1  # that where a dossier or a file has problems
KINDS = "zip, xlsx, csv, graphml, gexf, gml, net, json, cyjs, cx2"  # of files that are read
A_PATH = f"a dossier's folder, or a file: {KINDS}"

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # what argparse adds a command to


@dataclass(frozen=True, kw_only=True)
class ListOptions:
    """How lists are read: without the rows that cannot be used, and what their columns and words mean."""

    leave_out: bool = False
    choices: Choices = NOTHING

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "ListOptions":
        """Return what *parsed* arguments say."""
        said = Choices(columns=parsed.columns, values=parsed.values)
        return cls(leave_out=parsed.leave_out_bad_rows, choices=said)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line; so do those of the commands, which are made of it."""

    def __init__(self, **told: Any) -> None:
        """Make a parser whose help has one width, so that the README can show it, and which guesses no option."""
        super().__init__(**{"formatter_class": page_wide, "allow_abbrev": False, **told})

    def error(self, message: str) -> NoReturn:
        """Print *message* and exit."""
        self.exit(FAILED, f"app.py: {message}; see {self.prog} --help\n")


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


def add_data(command: argparse.ArgumentParser, *, default: object) -> None:
    """Add which dossiers are served."""
    command.add_argument(
        "--data",
        metavar="PATH",
        nargs="+",
        type=Path,
        default=default,
        help=f"dossiers, folders that hold dossiers, or files: {KINDS} (default: data, beside app.py)",
    )


def add_public_url(command: argparse.ArgumentParser, *, default: object) -> None:
    """Add the name by which readers know the server."""
    command.add_argument(
        "--public-url",
        metavar="URL",
        type=url,
        default=default,
        help="address that readers use, where the server is known by another name; pictures and links carry it",
    )


def page_wide(prog: str) -> argparse.HelpFormatter:
    """Return a formatter of one width, so that the README can show the help as it is."""
    return argparse.HelpFormatter(prog, width=88)


def url(text: str) -> str:
    """Return *text* as the address that readers use; none is none."""
    try:
        return public_url(text) if text else ""
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


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
