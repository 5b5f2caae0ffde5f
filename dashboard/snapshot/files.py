"""Where a snapshot goes: a file, which is whole or as it was before, or standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dashboard.snapshot.errors import SnapshotError

STANDARD_OUTPUT = "-"
ENDINGS = ("png", "svg")


def ending(name: str) -> str:
    """Return what kind of picture the file *name* holds, ``png`` or ``svg``; raise ValueError for any other."""
    if name == STANDARD_OUTPUT:
        return "png"
    kind = Path(name).suffix.removeprefix(".").lower()
    if kind not in ENDINGS:
        raise ValueError(f"{name!r} ends in neither .png nor .svg, and the ending says which picture is meant")
    return kind


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Give the file *name* to be written; it takes the place of an older one only once the block has ended well.

    Raises SnapshotError where nothing can be written there: at once, before any work is done for it.
    """
    if name == STANDARD_OUTPUT:
        with _explained("standard output"):
            file = _standard_output()
            yield file
            file.flush()
        return
    path = Path(name)
    with _explained(name):
        _refuse(path)
        if path.exists() and not path.is_file():  # a pipe or a device: there is nothing to put in its place
            with path.open("wb") as file:
                yield file
        else:
            with _beside(path.resolve()) as file:
                yield file


def _standard_output() -> BinaryIO:
    if sys.stdout.isatty():
        raise SnapshotError("a picture is not for a terminal; send it on (… -o - > FILE.png) or name a FILE")
    return sys.stdout.buffer


def _refuse(path: Path) -> None:
    if path.is_dir():
        raise SnapshotError(f"{path} is a folder; name a file in it")
    if not path.resolve().parent.is_dir():
        raise SnapshotError(f"{path}: there is no folder {path.parent}; make it, or name another file")
    if path.exists() and not os.access(path, os.W_OK):
        raise SnapshotError(f"{path} is write-protected; name another file")


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SnapshotError(f"{name} cannot be written: {error.strerror}; name another file") from error


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    """Give a new file beside *path* to be written, which then takes its place in one step."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
