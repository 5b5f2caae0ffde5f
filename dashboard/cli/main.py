"""The command line: serve some dossiers, or run one of the commands beside this module."""

import io
import sys
from collections.abc import Sequence

from dashboard.cli import check, compare, convert, figure, new, serve, snapshot
from dashboard.cli.arguments import FAILED, Parser
from dashboard.server.errors import CommandError
from dashboard.server.monitoring import logs

INTERRUPTED = 130  # as a shell has it for Ctrl+C


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* give, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name in another script must not end the command
    parsed = parser().parse_args(arguments)
    logs.speak(parsed.log)
    try:
        code: int = parsed.run(parsed)
    except CommandError as error:
        sys.stderr.write(f"app.py: {error}\n")
        return FAILED
    except KeyboardInterrupt:  # whoever goes on without what a command makes must know that it made nothing
        return INTERRUPTED if parsed.command else 0
    return code


def parser() -> Parser:
    """Return what the command line may hold."""
    whole = Parser(
        prog="python app.py",
        usage="python app.py [--data PATH ...] [--host HOST] [--port PORT] [--public-url URL]\n"
        "                     [--embed-on SITE ...] [--log FORM] [--metrics FOLDER] [--debug]\n"
        "                     [--leave-out-bad-rows] [--columns ROLE=COLUMN,...]\n"
        "                     [--values WORD=SEAT]\n"
        "       python app.py check PATH [--leave-out-bad-rows] [--columns ROLE=COLUMN,...]\n"
        "                     [--values WORD=SEAT]\n"
        "       python app.py new FOLDER\n"
        "       python app.py convert PATH OUT [--force] [--leave-out-bad-rows]\n"
        "                     [--columns ROLE=COLUMN,...] [--values WORD=SEAT]\n"
        "       python app.py snapshot DOSSIER -o FILE [options]\n"
        "       python app.py figure DOSSIER -o FILE [options]\n"
        "       python app.py compare DOSSIER EVENT EVENT [options]",
        description="Show in the browser who is at the table of a negotiation and who is left out.",
    )
    serve.add_options(whole)
    instead = whole.add_subparsers(
        title="instead of serving",
        prog="python app.py",
        dest="command",
        metavar="COMMAND",
    )
    for command in (check, new, convert, snapshot, figure, compare):
        command.add_parser(instead)
    return whole
