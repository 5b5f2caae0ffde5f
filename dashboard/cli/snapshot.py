"""``python app.py snapshot``: the picture of a view, from the options to a file; the words are those of the page."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.cli.arguments import Commands, ListOptions, add_data, add_how_lists_are_read, add_public_url
from dashboard.cli.interrupt import stop_when_told
from dashboard.cli.listening import PORT, listen
from dashboard.cli.picture_file import STANDARD_OUTPUT, ending, opened
from dashboard.drawing.view_choices import PICTURE_TEXTS, VIEW_CHOICES, PictureText, ViewChoice
from dashboard.page.choices import KEYS, PICTURE_THEMES, PICTURE_TIES, SHAPES, SIZES
from dashboard.server import addresses

HERE = "127.0.0.1"
README_ADDRESS = addresses.local(HERE, PORT)  # what the metadata of a picture name where no --public-url is given: the
# port that this command serves on is gone when the picture is looked at; at this address ``python app.py`` reopens the
# view.  It is not printed, for it leads nobody anywhere who sees the picture elsewhere


@dataclass(frozen=True, kw_only=True)
class SnapshotOptions:
    """Which *view* of which dossier, by the keys of the address, how it looks, and where the picture goes."""

    dossier: str
    data: Sequence[Path]
    public_url: str
    view: Mapping[str, str]
    size: str
    shape: str
    theme: str
    ties: str
    texts: Mapping[str, str]
    at_stake: bool
    output: str
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "SnapshotOptions":
        """Return what *parsed* arguments say."""
        return cls(
            dossier=parsed.dossier,
            data=parsed.data,
            public_url=parsed.public_url,
            view={key: vars(parsed)[key] for key in KEYS if key != "ties"},  # the picture has its own
            size=parsed.size,
            shape=parsed.shape,
            theme=parsed.theme,
            ties=parsed.ties,
            texts={name: vars(parsed)[name] for name in PICTURE_TEXTS},
            at_stake=parsed.at_stake,
            output=parsed.output,
            lists=ListOptions.of(parsed),
        )


def add_parser(commands: Commands) -> None:
    """Add the command that makes a picture."""
    snapshot = commands.add_parser(
        "snapshot",
        usage="python app.py snapshot DOSSIER -o FILE [options]",
        help="make the picture that the page downloads, without anyone at the screen",
        description="Make the picture of a view that the page downloads, in a browser that nobody sees.",
    )
    snapshot.set_defaults(run=lambda parsed: run(SnapshotOptions.of(parsed)))
    add_options(snapshot)
    add_data(snapshot, default=argparse.SUPPRESS)  # what stands before the word snapshot is kept
    add_public_url(snapshot, default=argparse.SUPPRESS)
    add_how_lists_are_read(snapshot)


def run(options: SnapshotOptions) -> int:
    """Make the picture that *options* ask for and name its file."""
    stop_when_told()
    make(options)
    return 0


def make(options: SnapshotOptions) -> None:
    """Make the picture that *options* ask for, and print the name of its file.

    What is quick to find out comes first: whether they fit the dossier, whether the file can be written, whether
    there is a browser. Only then are all the pages of all the dossiers made ready.
    """
    from dashboard.application import create_app  # too slow to come before --help
    from dashboard.cli.subject import subject
    from dashboard.server.error_pages import answer_only_to
    from dashboard.server.serving import served
    from dashboard.snapshot.taking import Look, browsing, take
    from dashboard.snapshot.view import search

    lists = options.lists
    dossier, served_dossiers = subject(options.dossier, options.data, leave_out=lists.leave_out, choices=lists.choices)
    view = search(dossier, options.view)
    look = Look(
        size=options.size,
        shape=options.shape,
        theme=options.theme,
        ties=options.ties,
        kind=ending(options.output),
        texts=options.texts,
        at_stake=options.at_stake,
    )
    known_as = options.public_url or README_ADDRESS
    with opened(options.output) as file, browsing() as browser, listen(HERE, 0) as listener:
        app = create_app(served_dossiers, public_url=known_as, printed=bool(options.public_url))
        answer_only_to(app.server, addresses.names(HERE, ""))
        page = addresses.local(*listener.getsockname()).rstrip("/") + urlsplit(known_as).path
        with served(listener, app.server):
            file.write(take(browser, page + view, dossier.id, look))
    if options.output != STANDARD_OUTPUT:
        sys.stdout.write(f"{Path(options.output)}\n")


def add_view(command: argparse.ArgumentParser, choices: Mapping[str, ViewChoice]) -> "argparse._ArgumentGroup":
    """Add which view of which dossier, as far as a Plotly figure has it too, and return the group of these options."""
    command.add_argument(
        "dossier", metavar="DOSSIER", help="id of a dossier that is served, a dossier's folder, or a file"
    )
    view = command.add_argument_group("the view, as the address of the page has it (default: the opening view)")
    view.add_argument("--event", metavar="ID", default="", help="event whose table is shown")
    view.add_argument("--country", metavar="CODE[,CODE]", default="", help="countries and blocs, or their names")
    view.add_argument("--q", metavar="TEXT", default="", help="actors whose name, title or country this finds")
    view.add_argument("--pick", metavar="ID", default="", help="actor, or tie as FROM~TIE~TO, that is selected")
    for name, choice in choices.items():
        view.add_argument(f"--{name}", metavar="WORD", default="", help=either(choice.options))
    view.add_argument("--draw", metavar="N", default="", help="of a large dossier, how many of the foremost are drawn")
    view.add_argument("--with", metavar="ID[,ID]", default="", help="and who besides them")
    return view


def add_options(snapshot: argparse.ArgumentParser) -> None:
    """Add which view of which dossier, how it looks, and where it goes."""
    view = add_view(snapshot, {name: choice for name, choice in VIEW_CHOICES.items() if name != "ties"})
    view.add_argument(
        "--at", metavar="ID:X:Y[,...]", default="", help="actors moved, each to thousandths from -1000 to 1000"
    )
    look = snapshot.add_argument_group("the picture")
    look.add_argument("--size", choices=SIZES, default="2", help="of a PNG: times the shape's pixels (default: 2)")
    look.add_argument("--shape", choices=SHAPES, default="landscape", help=shapes(SHAPES))
    look.add_argument(
        "--theme",
        choices=PICTURE_THEMES,
        default="light",
        help="(default: %(default)s)",
    )
    look.add_argument(
        "--ties",
        choices=VIEW_CHOICES["ties"].values,
        default=PICTURE_TIES,
        help="that are drawn (default: %(default)s)",
    )
    for name, text in PICTURE_TEXTS.items():
        look.add_argument(
            f"--{name}",
            metavar="TEXT",
            type=short(text),
            default="",
            help=f"{HELP[name]}, up to {text.longest} letters",
        )
    look.add_argument("--at-stake", action="store_true", help="with what is at stake at the event")
    look.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=picture,
        required=True,
        help="file to write, .png, .svg or .pdf by its ending, in place of an older one; - writes a PNG to standard "
        "output",
    )


HELP: Mapping[str, str] = {
    "headline": "above the picture, in place of who met and who was left out",
    "note": "below the headline",
    "credit": "at the foot, in place of the record's",
}


def short(text: PictureText) -> Callable[[str], str]:
    """Return what reads a text of the picture from the command line: too long a one is refused, and not cut."""

    def read(word: str) -> str:
        if len(word) > text.longest:
            raise argparse.ArgumentTypeError(f"{len(word)} letters; a {text.label.lower()} has {text.longest} at most")
        return word

    return read


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
