"""Where a snapshot goes: a file, which is whole or as it was before, or standard output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dashboard.cli import output_file
from dashboard.server.errors import CommandError

STANDARD_OUTPUT = "-"
ENDINGS = ("png", "svg", "pdf")


def ending(name: str) -> str:
    """Return what kind of picture the file *name* holds, one of ENDINGS; raise ValueError for any other."""
    if name == STANDARD_OUTPUT:
        return "png"
    kind = Path(name).suffix.removeprefix(".").lower()
    if kind not in ENDINGS:
        raise ValueError(f"{name!r} ends in none of .png, .svg and .pdf, and the ending says which picture is meant")
    return kind


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Give the file *name* to be written, as :func:`dashboard.cli.output_file.opened` does, or standard output."""
    if name == STANDARD_OUTPUT:
        with output_file.explained("standard output"):
            file = _standard_output()
            yield file
            file.flush()
    else:
        with output_file.opened(Path(name)) as file:
            yield file


def _standard_output() -> BinaryIO:
    if sys.stdout.isatty():
        raise CommandError("a picture is not for a terminal; send it on (… -o - > FILE.png) or name a FILE")
    return sys.stdout.buffer
