"""``python app.py convert``: a dossier or a file of any form to a file of another."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from dashboard.cli.dossier_paths import MARK, within
from dashboard.cli.output_file import opened
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.drawing.theme import GROUP_WORDS
from dashboard.exchange.disk import reading_at
from dashboard.exchange.formats import form_of, written
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.network.seating import standings
from dashboard.server.errors import CommandError


def convert(path: Path, out: Path, *, force: bool, leave_out: bool = False, choices: Choices = NOTHING) -> bool:
    """Write what is at *path* to the file *out*, in the form that its suffix says, and tell whether it could be read.

    Its name goes to standard output. Every problem, or else the notes and what the form cannot carry, go to the error
    stream. *leave_out* leaves out those rows of a list that cannot be used, *choices* say what is in it.
    Raises CommandError for an *out* that cannot be written, or that is there already unless *force* is given.
    """
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
