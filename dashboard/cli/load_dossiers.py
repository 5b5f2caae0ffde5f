"""The dossiers that are served, in the order in which they are offered."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.cli.dossier_paths import MARK
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.dossier.reading_cache import recall
from dashboard.exchange import naming
from dashboard.exchange.disk import reading_at
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.server.errors import CommandError

OPENING = "riyadh-2025"  # the page opens on it, where it is served

logger = logging.getLogger(__name__)


def load_all(
    paths: Sequence[Path], *, leave_out: bool = False, choices: Choices = NOTHING
) -> tuple[list[Dossier], list[str]]:
    """Return the dossiers at *paths*, the one to open on first, and a line on each thing that is worth knowing.

    *leave_out* leaves out those rows of lists that cannot be used, *choices* say what is in them.
    """
    readings = {path: open_dossier(path, leave_out=leave_out, choices=choices) for path in paths}
    served, lines = distinct({path: reading.dossier for path, reading in readings.items()})
    noted = [told(path, reading.notes, "notes") for path, reading in readings.items() if reading.notes]
    return sorted(served.values(), key=lambda dossier: dossier.id != OPENING), [*noted, *lines]


def take_down(found: Sequence[Path], *, leave_out: bool = False, choices: Choices = NOTHING) -> list[Dossier]:
    """Return the dossiers at the paths *found*, and log what reading them noted."""
    dossiers, lines = load_all(found, leave_out=leave_out, choices=choices)
    for line in lines:
        logger.warning("%s", line)
    return dossiers


def open_dossier(path: Path, *, leave_out: bool = False, choices: Choices = NOTHING) -> Reading:
    """Return the reading of what is at *path*; its problems become one message."""
    try:
        return reading_at(path, leave_out=leave_out, choices=choices, folder=recall)
    except DossierError as error:
        raise CommandError(told(path, error.problems, "problems")) from error


def distinct(dossiers: Mapping[Path, Dossier]) -> tuple[dict[Path, Dossier], list[str]]:
    """Return *dossiers*, each with an id of its own, and a line on each that has got another.

    Two folders with one id are refused, for whoever keeps them can change it. A file has its id mostly from its name,
    and files from two folders may well share that; so it gets a number, whether it comes before the other or after.
    """
    served, lines = dict(dossiers), []
    by_id: dict[str, Path] = {}
    for path in sorted(dossiers, key=lambda path: not path.is_dir()):
        dossier = dossiers[path]
        other = by_id.get(dossier.id)
        if other and path.is_dir():
            raise CommandError(f"{path}: has the id of {other}, {dossier.id}; change one in its {MARK}")
        if other:
            served[path] = renamed(dossier, among=[served[one] for one in by_id.values()])
            lines.append(f"{path}: is served as {served[path].id}, because {other} is {dossier.id}")
        by_id[served[path].id] = path
    return served, lines


def renamed(dossier: Dossier, *, among: Sequence[Dossier]) -> Dossier:
    """Return *dossier* with an id and a title that none *among* these has; readers choose by the title."""
    name = naming.ids([[dossier.id]], what="file", taken=[one.id for one in among])[0]
    return replace(dossier, id=name, title=naming.fresh(dossier.title, [one.title for one in among]))


def told(path: Path, found: Sequence[Problem], what: str) -> str:
    """Return the first of what was *found* at *path*, how many there are, and the command that prints them all."""
    first = found[0]
    place = str(first) if first.path == str(path) else f"{path}: {first}"
    if first.path == path.name:  # a problem calls a file by its name alone
        place = str(replace(first, path=str(path)))
    if len(found) == 1:
        return place
    typed = f'"{path}"' if " " in str(path) else path
    return f"{path}: {len(found)} {what}; the first: {first}; print them all with: python app.py check {typed}"
