"""``python app.py convert``: a dossier or a file of any form to a file of another."""

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.cli.arguments import A_PATH, WRONG, Commands, ListOptions, add_how_lists_are_read
from dashboard.cli.dossier_paths import MARK, there, within
from dashboard.cli.interrupt import stop_when_told
from dashboard.cli.output_file import opened
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.drawing.theme import GROUP_WORDS
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.network.seating import standings
from dashboard.server.errors import CommandError

WRITTEN = ".zip (the tables of a dossier), .xlsx, .graphml, .gexf, .json, .jgf, .cyjs, .gml or .net"


@dataclass(frozen=True, kw_only=True)
class ConvertOptions:
    """What is converted, how its lists are read, which file is written, and whether over an older one."""

    path: Path
    out: Path
    force: bool
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "ConvertOptions":
        """Return what *parsed* arguments say."""
        return cls(path=parsed.path, out=parsed.out, force=parsed.force, lists=ListOptions.of(parsed))


def add_parser(commands: Commands) -> None:
    """Add the command that writes a dossier in another form."""
    convert = commands.add_parser(
        "convert",
        help="write a dossier or file in another form, and say what that form cannot carry",
        description="Write a dossier or file in another form, and say on the error stream what that form cannot carry. "
        "Exit with 1, and write nothing, where it has problems.",
    )
    convert.set_defaults(run=lambda parsed: run(ConvertOptions.of(parsed)))
    convert.add_argument("path", metavar="PATH", type=Path, help=A_PATH)
    convert.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help=f"file to write, in the form that its ending says: {WRITTEN}",
    )
    add_how_lists_are_read(convert)
    convert.add_argument("--force", action="store_true", help="write over OUT where it is there already")


def run(options: ConvertOptions) -> int:
    """Write what is at a path in another form."""
    stop_when_told()
    path, lists = there(options.path), options.lists
    done = convert(path, options.out, force=options.force, leave_out=lists.leave_out, choices=lists.choices)
    return 0 if done else WRONG


def convert(path: Path, out: Path, *, force: bool, leave_out: bool = False, choices: Choices = NOTHING) -> bool:
    """Write what is at *path* to the file *out*, in the form that its suffix says, and tell whether it could be read.

    Its name goes to standard output. Every problem, or else the notes and what the form cannot carry, go to the error
    stream. *leave_out* leaves out those rows of a list that cannot be used, *choices* say what is in it.
    Raises CommandError for an *out* that cannot be written, or that is there already unless *force* is given.
    """
    from dashboard.exchange.disk import reading_at  # too slow to come before --help
    from dashboard.exchange.formats import written

    form = form_for(out, force=force)
    if path.is_dir() and not (path / MARK).exists() and (several := within(path)):
        raise CommandError(f"{path}: holds dossiers; convert one at a time: {', '.join(map(str, several))}")
    try:
        with opened(out) as file:
            reading = reading_at(path, leave_out=leave_out, choices=choices)
            made = written(reading.dossier, form, standing=standing(reading.dossier))
            file.write(made.data)
    except DossierError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return False
    lines = [f"note: {note}" for note in reading.notes]
    if made.losses:
        lines += [f"{out}: {form} does not carry everything:", *(f"- {loss}" for loss in made.losses)]
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    sys.stdout.write(f"{out}\n")
    return True


def form_for(out: Path, *, force: bool) -> str:
    """Return the form that the name of the file *out* says; refuse what is there already unless *force* is given."""
    from dashboard.exchange.formats import form_of  # as above

    try:
        form = form_of(out.suffix)
    except DossierError as error:
        raise CommandError(f"{out}: {error.problems[0].message}") from error
    if os.path.exists(out) and not force and not out.is_dir():
        raise CommandError(f"{out} is there already; name another file, or say --force to write over it")
    return form


def standing(dossier: Dossier) -> Mapping[str, str]:
    """Return where everyone stands at the opening of *dossier*, in words, by actor; nothing where it has none."""
    if not dossier.opening:
        return {}
    return {actor: GROUP_WORDS[one.group] for actor, one in standings(dossier, dossier.opening).items()}
