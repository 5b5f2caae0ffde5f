"""What ``python app.py check`` prints: every problem of a dossier or a file, or what it holds."""

from pathlib import Path

from dashboard.cli.dossier_paths import within
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.exchange.disk import reading_at
from dashboard.exchange.lists.choices import NOTHING, Choices


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
    try:
        reading = reading_at(path, leave_out=leave_out, choices=choices)
    except DossierError as error:
        return [str(problem) for problem in error.problems], False
    return [summary(reading.dossier), *(f"note: {note}" for note in reading.notes)], True


def summary(dossier: Dossier) -> str:
    """Return how much *dossier* holds; a seat, tie or issue with several claims counts once."""
    claims = len(dossier.seats) + len(dossier.ties) + len(dossier.stakes)
    return ", ".join(
        counted(number, word)
        for number, word in (
            (len(dossier.actors), "actor"),
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
