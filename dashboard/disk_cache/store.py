"""What is slow to make and worth keeping: bytes in a folder of this user's own, whole or made anew."""

import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from hashlib import sha256
from pathlib import Path

CHOICE = "AT_THE_TABLE_CACHE"  # the environment variable that names another folder, or OFF
OFF = "off"
NAME = "at-the-table"
SEAL = 32  # bytes of SHA-256 before what is kept, so that a file cut off or altered is known for what it is

logger = logging.getLogger(__name__)
_PASSING: ContextVar[bool] = ContextVar("_PASSING", default=False)


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Keep nothing of what is made within: what a reader brings is on no disk of the server.

    What is kept already is still found: of a dossier that ships, a reader may well bring a copy.
    """
    before = _PASSING.set(True)
    try:
        yield
    finally:
        _PASSING.reset(before)


def folder() -> Path:
    """Return the folder where this user's machine keeps what can be made again; it may not be there yet.

    The systems' own conventions: XDG Base Directory Specification 0.8, Apple's ``Library/Caches``, ``%LOCALAPPDATA%``.
    Raises ``RuntimeError`` for a user who has no home.
    """
    if chosen := os.environ.get(CHOICE):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / NAME / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / NAME
    place = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (place if place.is_absolute() else Path.home() / ".cache") / NAME


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """Return the bytes that are kept as *name*, or make and keep them.

    *name* is a path within the folder, and must change with everything that *make* depends on. Where the folder cannot
    be written, the bytes are made each time.
    """
    content = found(name)
    if content is None:
        content = make()
        if not _PASSING.get() and os.environ.get(CHOICE) != OFF:
            try:
                write(folder() / name, sha256(content).digest() + content)
            except (OSError, RuntimeError) as error:
                miss(getattr(error, "strerror", None) or str(error))
    return content


def found(name: str) -> bytes | None:
    """Return the bytes that are kept as *name*, or nothing where they are not there or not whole."""
    if os.environ.get(CHOICE) == OFF:
        return None
    try:
        sealed = (folder() / name).read_bytes()
    except (OSError, RuntimeError):
        return None
    seal, content = sealed[:SEAL], sealed[SEAL:]
    return content if sha256(content).digest() == seal else None


@cache  # a disk that is full is full for the next file too, and that is known by then
def miss(reason: str) -> None:
    """Log, once for each *reason*, that nothing can be kept."""
    mend = f"make room, or name another folder in {CHOICE}, or {OFF!r}"
    logger.warning("What is slow to make cannot be kept (%s) and is made anew each time; %s.", reason, mend)


def write(path: Path, content: bytes) -> None:
    """Put *content* at *path* in one step: nobody ever reads half of it, and of two who write the last one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        draft = Path(file.name)
        try:
            file.write(content)
            file.close()  # Windows moves no open file
            draft.replace(path)
        except OSError:
            file.close()
            draft.unlink(missing_ok=True)
            raise
