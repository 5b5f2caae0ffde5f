"""The dossiers that are served, in the order in which they are offered."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading, read
from dashboard.server.errors import ShelfError
from dashboard.server.folders import MARK

OPENING = "riyadh-2025"  # the page opens on it, where it is served


def shelf(folders: Sequence[Path]) -> tuple[list[Dossier], list[Path]]:
    """Return the dossiers in *folders*, the one to open on first, and the folders whose reading left notes."""
    readings = {folder: open_dossier(folder) for folder in folders}
    by_id: dict[str, Path] = {}
    for folder, reading in readings.items():
        other = by_id.setdefault(reading.dossier.id, folder)
        if other != folder:
            raise ShelfError(f"{folder}: has the id of {other}, {reading.dossier.id}; change one in its {MARK}")
    dossiers = sorted((reading.dossier for reading in readings.values()), key=lambda dossier: dossier.id != OPENING)
    return dossiers, [folder for folder, reading in readings.items() if reading.notes]


def open_dossier(folder: Path) -> Reading:
    """Return the reading of *folder*; its problems become one message."""
    try:
        return read(folder)
    except DossierError as error:
        raise ShelfError(broken(folder, error.problems)) from error


def broken(folder: Path, problems: Sequence[Problem]) -> str:
    """Return the first of *problems*, how many there are, and the command that prints them all."""
    first = problems[0]
    if len(problems) == 1:
        return str(first) if first.path == str(folder) else f"{folder}: {first}"
    return f"{folder}: {len(problems)} problems; the first: {first}; print them all with: python app.py check {folder}"
