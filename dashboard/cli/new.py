"""``python app.py new``: a dossier to start one's own from, an invented example whose every key is explained."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from dashboard.cli.arguments import Commands
from dashboard.dossier.columns import FILES, FRONT
from dashboard.exchange.naming import slug
from dashboard.server.errors import CommandError

TEMPLATE = Path(__file__).parent / "template"
ID = 'id = "example"'  # the line of the template that gets an id of its own, so that two new dossiers can be served


@dataclass(frozen=True, kw_only=True)
class NewOptions:
    """Where the new dossier goes."""

    folder: Path

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "NewOptions":
        """Return what *parsed* arguments say."""
        return cls(folder=parsed.folder)


def add_parser(commands: Commands) -> None:
    """Add the command that starts a dossier."""
    new = commands.add_parser(
        "new",
        help="write a small invented dossier to start your own from",
        description="Write a dossier to start your own from: an invented example in which everything is explained.",
    )
    new.set_defaults(run=lambda parsed: run(NewOptions.of(parsed)))
    new.add_argument("folder", metavar="FOLDER", type=Path, help="where to; not there yet, or empty")


def run(options: NewOptions) -> int:
    """Write a dossier to start from, and print what to do next."""
    start(options.folder)
    sys.stdout.write(next_steps(options.folder))
    return 0


def start(folder: Path) -> None:
    """Write the template to *folder*, which is not there yet or is empty."""
    refuse(folder)
    name = slug(folder.resolve().name) or "my-dossier"
    texts = {path: (TEMPLATE / path).read_text("utf-8") for path in FILES}
    texts[FRONT] = texts[FRONT].replace(ID, f'id = "{name}"')
    made: list[Path] = []
    try:
        made += [path for path in (folder, *folder.parents) if not path.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            made.insert(0, folder / path)
            (folder / path).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        undo(made)
        reason = error.strerror or type(error).__name__
        raise CommandError(f"{folder}: cannot be written: {reason}; name another folder") from error


def refuse(folder: Path) -> None:
    """Refuse *folder* where something is in the way."""
    try:
        if folder.exists() and not folder.is_dir():
            raise CommandError(f"{folder}: is a file; name a folder that is not there yet")
        if folder.is_dir() and any(folder.iterdir()):
            raise CommandError(f"{folder}: is not empty; name a folder that is not there yet, or an empty one")
    except OSError as error:
        raise CommandError(f"{folder}: cannot be looked into: {error.strerror}; name another folder") from error


def undo(made: list[Path]) -> None:
    """Remove what was *made*, the innermost first, as far as that can be."""
    for path in made:
        try:
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
        except OSError:  # what stands in the way is told already
            return


def next_steps(folder: Path) -> str:
    """Return what to do with the new dossier in *folder*."""
    typed = f'"{folder}"' if " " in str(folder) else str(folder)
    return (
        f"{folder} holds a dossier now: an invented example, to write your own over.\n"
        f"{FRONT} says what each file is for, and data/README.md what each column is for.\n\n"
        f"  python app.py check {typed}     prints what is wrong with it, or what it holds\n"
        f"  python app.py --data {typed}    shows it in the browser\n"
    )
