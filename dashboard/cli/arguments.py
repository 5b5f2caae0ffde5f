"""What the command line may hold."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

from dashboard.cli import snapshot_options as snapshots
from dashboard.cli.listening import PORT, TRIES
from dashboard.cli.record_options import KINDS, add_check, add_convert, add_how_lists_are_read, add_new
from dashboard.server.addresses import origin, public_url
from dashboard.server.monitoring.logs import FORMS, PLAIN

DATA = Path(__file__).parents[2] / "data"
INTERRUPTED = 130  # as a shell has it for Ctrl+C
FAILED = 2  # the exit code where nothing could be done
WRONG = 1  # that where a dossier or a file has problems


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line; so do those of the commands, which are made of it."""

    def __init__(self, **told: Any) -> None:
        """Make a parser whose help has one width, so that the README can show it, and which guesses no option."""
        super().__init__(**{"formatter_class": page_wide, "allow_abbrev": False, **told})

    def error(self, message: str) -> NoReturn:
        """Print *message* and exit."""
        self.exit(FAILED, f"app.py: {message}; see {self.prog} --help\n")


def parser() -> Parser:
    """Return what the command line may hold."""
    whole = Parser(
        prog="python app.py",
        usage="python app.py [--data PATH ...] [--host HOST] [--port PORT] [--public-url URL]\n"
        "                     [--embed-on SITE ...] [--log FORM] [--metrics FOLDER]\n"
        "                     [--leave-out-bad-rows] [--columns ROLE=COLUMN,...]\n"
        "                     [--values WORD=SEAT]\n"
        "       python app.py check PATH [--leave-out-bad-rows] [--columns ROLE=COLUMN,...]\n"
        "                     [--values WORD=SEAT]\n"
        "       python app.py new FOLDER\n"
        "       python app.py convert PATH OUT [--force] [--leave-out-bad-rows]\n"
        "                     [--columns ROLE=COLUMN,...] [--values WORD=SEAT]\n"
        "       python app.py snapshot DOSSIER -o FILE [options]",
        description="Show in the browser who is at the table of a negotiation and who is left out.",
    )
    add_options(whole)
    instead = whole.add_subparsers(
        title="instead of serving",
        prog="python app.py",
        dest="command",
        metavar="COMMAND",
    )
    for add in (add_check, add_new, add_convert, add_snapshot):
        add(instead)
    return whole


def add_snapshot(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command that makes a picture."""
    snapshot = commands.add_parser(
        "snapshot",
        usage="python app.py snapshot DOSSIER -o FILE [options]",
        help="make the picture that the page downloads, without anyone at the screen",
        description="Make the picture of a view that the page downloads, in a browser that nobody sees.",
    )
    snapshots.add_options(snapshot)
    add_data(snapshot, default=argparse.SUPPRESS)  # what stands before the word snapshot is kept
    add_public_url(snapshot, default=argparse.SUPPRESS)
    add_how_lists_are_read(snapshot)


def add_options(whole: Parser) -> None:
    """Add what serving can be told."""
    add_data(whole, default=[DATA])
    whole.add_argument("--host", default="127.0.0.1", help="address of this machine to serve on (default: %(default)s)")
    whole.add_argument(
        "--port", type=port, help=f"port to serve on (default: the first free one from {PORT} to {PORT + TRIES})"
    )
    add_public_url(whole, default="")
    add_how_lists_are_read(whole, default=False)
    whole.add_argument(
        "--embed-on",
        metavar="SITE",
        nargs="+",
        type=site,
        default=[],
        help="sites whose pages may show this one in a frame, as https://news.example (default: none)",
    )
    whole.add_argument(
        "--log",
        metavar="FORM",
        choices=FORMS,
        default=PLAIN,
        help="plain: problems alone, in words; json: a line for each request too (default: %(default)s)",
    )
    whole.add_argument(
        "--metrics",
        metavar="FOLDER",
        default="",
        help="count requests in files there and tell the counts at /metrics (default: no counts)",
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


def port(text: str) -> int:
    """Return *text* as a port; 0 lets the system choose."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number from 0 to 65535")
    return int(text)


def site(text: str) -> str:
    """Return *text* as a site that may show the page."""
    try:
        return origin(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def url(text: str) -> str:
    """Return *text* as the address that readers use; none is none."""
    try:
        return public_url(text) if text else ""
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
