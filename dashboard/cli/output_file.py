"""A file that a command writes: whole, or as it was before."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dashboard.server.errors import CommandError


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Give the file *path* to be written; it takes the place of an older one only once the block has ended well.

    Raises CommandError where nothing can be written there: at once, before any work is done for it.
    """
    with explained(str(path)):
        _refuse(path)
        if path.exists() and not path.is_file():  # a pipe or a device: there is nothing to put in its place
            with path.open("wb") as file:
                yield file
        else:
            with _beside(path.resolve()) as file:
                yield file


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raise CommandError, in words, for what goes wrong with writing *name*."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{name} cannot be written: {error.strerror}; name another file") from error


def _refuse(path: Path) -> None:
    if path.is_dir():
        raise CommandError(f"{path} is a folder; name a file in it")
    if not path.resolve().parent.is_dir():
        raise CommandError(f"{path}: there is no folder {path.parent}; make it, or name another file")
    if path.exists() and not os.access(path, os.W_OK):
        raise CommandError(f"{path} is write-protected; name another file")


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
