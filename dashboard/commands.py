"""The command line: serve some dossiers, check one, or make a picture of one."""

import argparse
import io
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from dashboard.options import FAILED, INTERRUPTED, parser
from dashboard.server.errors import CannotServeError
from dashboard.server.listening import listen
from dashboard.server.paths import dossier_paths, there


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* give, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name in another script must not end the command
    logging.basicConfig(format="%(levelname)s: %(message)s")
    wish = parser().parse_args(arguments)
    try:
        if wish.command == "snapshot":
            return snapshot(wish)
        return check(there(wish.path)) if wish.command == "check" else serve(wish)
    except CannotServeError as error:
        sys.stderr.write(f"app.py: {error}\n")
        return FAILED
    except KeyboardInterrupt:
        return 0


def check(path: Path) -> int:
    """Print what is wrong with the dossiers at *path*, or what they hold; return 1 if anything is wrong."""
    from dashboard.checkup import report  # with pandas behind it, too slow to come before --help

    lines, whole = report(path)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0 if whole else 1


def serve(wish: argparse.Namespace) -> int:
    """Serve until interrupted, and return 0."""
    signal.signal(signal.SIGTERM, interrupt)
    found = dossier_paths(wish.data)
    with listen(wish.host, wish.port) as listener:
        from dashboard.opening import open_at  # with all rooms behind it, too slow to come before a simple mistake

        open_at(listener, found, wish)
    return 0


def snapshot(wish: argparse.Namespace) -> int:
    """Make the picture that *wish* asks for and name its file; return 0."""
    from dashboard.snapshot.command import make  # as above

    signal.signal(signal.SIGTERM, interrupt)
    try:
        make(wish)
    except KeyboardInterrupt:  # whoever goes on without the picture must know that there is none
        return INTERRUPTED
    return 0


def interrupt(*_: object) -> NoReturn:
    """Stop as Ctrl+C does."""
    raise KeyboardInterrupt
