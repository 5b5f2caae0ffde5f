"""What the command line may hold."""

import argparse
from pathlib import Path
from typing import NoReturn

from dashboard.server.addresses import public_url
from dashboard.server.listening import PORT, TRIES
from dashboard.snapshot import options as snapshots

DATA = Path(__file__).parents[1] / "data"
INTERRUPTED = 130  # as a shell has it for Ctrl+C
FAILED = 2  # the exit code where nothing could be done; 1 says that a dossier has problems


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Print *message* and exit."""
        self.exit(FAILED, f"app.py: {message}; see {self.prog} --help\n")


def parser() -> Parser:
    """Return what the command line may hold."""
    whole = Parser(
        prog="python app.py",
        usage="python app.py [--data PATH ...] [--host HOST] [--port PORT] [--public-url URL]\n"
        "       python app.py check PATH\n"
        "       python app.py snapshot DOSSIER -o FILE [options]",
        description="Show in the browser who is at the table of a negotiation and who is left out.",
        formatter_class=page_wide,
        allow_abbrev=False,
    )
    add_options(whole)
    instead = whole.add_subparsers(
        title="instead of serving",
        prog="python app.py",
        dest="command",
        metavar="COMMAND",
    )
    check = instead.add_parser(
        "check",
        help="print every problem of a dossier and exit with 1, or print what it holds",
        description="Print every problem of a dossier and exit with 1, or print what it holds and exit with 0.",
        formatter_class=page_wide,
    )
    check.add_argument("path", metavar="PATH", type=Path, help="a dossier, or a folder that holds dossiers")
    snapshot = instead.add_parser(
        "snapshot",
        usage="python app.py snapshot DOSSIER -o FILE [options]",
        help="make the picture that the page downloads, without anyone at the screen",
        description="Make the picture of a view that the page downloads, in a browser that nobody sees.",
        formatter_class=page_wide,
        allow_abbrev=False,
    )
    snapshots.add_options(snapshot)
    add_data(snapshot, default=argparse.SUPPRESS)  # what stands before the word snapshot is kept
    add_public_url(snapshot, default=argparse.SUPPRESS)
    return whole


def add_options(whole: Parser) -> None:
    """Add what serving can be told."""
    add_data(whole, default=[DATA])
    whole.add_argument("--host", default="127.0.0.1", help="address of this machine to serve on (default: %(default)s)")
    whole.add_argument(
        "--port", type=port, help=f"port to serve on (default: the first free one from {PORT} to {PORT + TRIES})"
    )
    add_public_url(whole, default="")


def add_data(command: argparse.ArgumentParser, *, default: object) -> None:
    """Add which dossiers are served."""
    command.add_argument(
        "--data",
        metavar="PATH",
        nargs="+",
        type=Path,
        default=default,
        help="dossiers, or folders that hold dossiers (default: data, beside app.py)",
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


def url(text: str) -> str:
    """Return *text* as the address that readers use; none is none."""
    try:
        return public_url(text) if text else ""
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
