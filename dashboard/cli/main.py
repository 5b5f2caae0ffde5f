"""The command line: serve some dossiers, check one, start one, convert one, or make a picture of one."""

import argparse
import io
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

from dashboard.cli.arguments import FAILED, INTERRUPTED, WRONG, parser
from dashboard.cli.dossier_paths import dossier_paths, there
from dashboard.cli.imports import without_gc
from dashboard.cli.listening import listen
from dashboard.cli.record_options import choices_in
from dashboard.server.errors import CommandError
from dashboard.server.monitoring import logs


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* give, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name in another script must not end the command
    wish = parser().parse_args(arguments)
    logs.speak(wish.log)
    try:
        return COMMANDS.get(wish.command, serve)(wish)
    except CommandError as error:
        sys.stderr.write(f"app.py: {error}\n")
        return FAILED
    except KeyboardInterrupt:  # whoever goes on without what a command makes must know that it made nothing
        return INTERRUPTED if wish.command else 0


def check(wish: argparse.Namespace) -> int:
    """Print what is wrong with the dossiers at a path, or what they hold."""
    path = there(wish.path)
    with without_gc():
        from dashboard.cli.check import report  # with pandas behind it, too slow to come before --help

    lines, whole = report(path, leave_out=wish.leave_out_bad_rows, choices=choices_in(wish))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0 if whole else WRONG


def new(wish: argparse.Namespace) -> int:
    """Write a dossier to start from, and print what to do next."""
    from dashboard.cli.new import next_steps, start  # as above

    start(wish.folder)
    sys.stdout.write(next_steps(wish.folder))
    return 0


def convert(wish: argparse.Namespace) -> int:
    """Write what is at a path in another form."""
    signal.signal(signal.SIGTERM, interrupt)
    path = there(wish.path)
    with without_gc():
        from dashboard.cli.convert import convert  # as above

    done = convert(path, wish.out, force=wish.force, leave_out=wish.leave_out_bad_rows, choices=choices_in(wish))
    return 0 if done else WRONG


def serve(wish: argparse.Namespace) -> int:
    """Serve until interrupted."""
    signal.signal(signal.SIGTERM, interrupt)
    found = dossier_paths(wish.data)
    with listen(wish.host, wish.port) as listener:
        with without_gc():
            from dashboard.cli.web_server import (
                open_at,  # with all rooms behind it, too slow to come before a simple mistake
            )

        open_at(listener, found, wish)
    return 0


def snapshot(wish: argparse.Namespace) -> int:
    """Make the picture that *wish* asks for and name its file."""
    with without_gc():
        from dashboard.cli.snapshot import make  # as above

    signal.signal(signal.SIGTERM, interrupt)
    make(wish)
    return 0


def interrupt(*_: object) -> NoReturn:
    """Stop as Ctrl+C does."""
    raise KeyboardInterrupt


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "check": check,
    "new": new,
    "convert": convert,
    "snapshot": snapshot,
}
