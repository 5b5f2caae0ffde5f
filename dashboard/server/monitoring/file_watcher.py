"""A look, now and then, at the dossiers on the disk. What is served is what was read at the start, come what may.

A dossier that is being edited is broken for a while. So none is read into a running server; the log says that one has
changed, and whether it can be read.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

from dashboard.server.errors import CommandError

PAUSE = 2.0  # seconds between two looks
STAYS = "what was read at the start goes on being served"

logger = logging.getLogger(__name__)
Read = Callable[[Path], object]
State = tuple[tuple[str, int, int], ...]


def look_after(paths: Sequence[Path], read: Read) -> None:
    """Begin to watch the dossiers at *paths* for as long as the process runs.

    *read* reads one, and raises ``CommandError`` where that cannot be done.
    """
    watched = Watched(paths, read)

    def look() -> None:
        never = Event()
        while not never.wait(PAUSE):
            watched.tell()

    Thread(target=look, name="disk", daemon=True).start()


class Watched:
    """Dossiers at some paths, and what was on the disk when they were looked at last."""

    def __init__(self, paths: Sequence[Path], read: Read) -> None:
        self.read = read
        self.served = {path: state(path) for path in paths}
        self.seen = dict(self.served)

    def tell(self) -> None:
        """Log each dossier that has changed since the last look."""
        for path, line in self.changes():
            logger.warning("%s %s", path, line)

    def changes(self) -> Iterator[tuple[Path, str]]:
        """Yield each path whose dossier has changed since the last look, and what that means."""
        for path, before in self.seen.items():
            now = state(path)
            if now == before:
                continue
            self.seen[path] = now
            if now == self.served[path]:
                yield path, "is again as it was when it was read."
            else:
                yield path, f"has changed on the disk; {STAYS}. {self.verdict(path)}"

    def verdict(self, path: Path) -> str:
        """Return whether the dossier at *path* can be read now, and what to do."""
        try:
            self.read(path)
        except CommandError as error:
            return f"It cannot be read now: {error}"
        return "It can be read: start the server again to show it."


def state(path: Path) -> State:
    """Return the names, sizes and times of change of the files at *path*; nothing where it cannot be looked at."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        states = [(file.name, file.stat()) for file in files]
    except OSError:
        return ()
    return tuple((name, one.st_size, one.st_mtime_ns) for name, one in states)
