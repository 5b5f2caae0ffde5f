"""What ``python app.py snapshot`` may hold; the words are those of the page and of its address."""

import argparse
from collections.abc import Iterable

from dashboard.cli.picture_file import ending
from dashboard.page.choices import ARRANGEMENTS, HIGHLIGHTS, NAMES, SHAPES, SIZES, THEMES


def add_options(snapshot: argparse.ArgumentParser) -> None:
    """Add which view of which dossier, how it looks, and where it goes."""
    snapshot.add_argument(
        "dossier", metavar="DOSSIER", help="id of a dossier that is served, a dossier's folder, or a file"
    )
    view = snapshot.add_argument_group("the view, as the address of the page has it (default: the opening view)")
    view.add_argument("--event", metavar="ID", default="", help="event whose table is shown")
    view.add_argument("--highlight", metavar="WORD", default="", help=either(HIGHLIGHTS))
    view.add_argument("--country", metavar="CODE[,CODE]", default="", help="countries and blocs, or their names")
    view.add_argument("--q", metavar="TEXT", default="", help="actors whose name, title or country this finds")
    view.add_argument("--pick", metavar="ID", default="", help="actor, or tie as FROM~TIE~TO, that is selected")
    view.add_argument("--arrange", metavar="WORD", default="", help=either(ARRANGEMENTS))
    view.add_argument("--draw", metavar="N", default="", help="of a large dossier, how many of the foremost are drawn")
    view.add_argument("--with", metavar="ID[,ID]", default="", help="and who besides them")
    view.add_argument(
        "--at", metavar="ID:X:Y[,...]", default="", help="actors moved, each to thousandths from -1000 to 1000"
    )
    look = snapshot.add_argument_group("the picture")
    look.add_argument("--names", choices=NAMES, default="english", help="language of the names (default: %(default)s)")
    look.add_argument("--size", choices=SIZES, default="2", help="of a PNG: times the shape's pixels (default: 2)")
    look.add_argument("--shape", choices=SHAPES, default="landscape", help=shapes(SHAPES))
    look.add_argument(
        "--theme",
        choices=[theme for theme in THEMES if theme != "system"],  # a picture has no system to follow
        default="light",
        help="(default: %(default)s)",
    )
    look.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=picture,
        required=True,
        help="file to write, .png or .svg by its ending, in place of an older one; - writes a PNG to standard output",
    )


def either(words: Iterable[str]) -> str:
    """Return *words* as a choice; the dossier checks them, for it can say which one was meant."""
    *most, last = words
    return f"{', '.join(most)} or {last}"


def shapes(words: Iterable[str]) -> str:
    """Return what the help says of the shapes."""
    return f"1600×900, 1080×1080 or 1080×1350 (default: {next(iter(words))})"


def picture(name: str) -> str:
    """Return *name* as a file that a picture can go to."""
    try:
        ending(name)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return name
