"""Turns: files are read one at a time in each worker, because to place a dossier takes a whole processor for seconds.

Those who only look at the page then share a worker with one such reading and not with ten.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from werkzeug.exceptions import TooManyRequests

MOST_WAITING = 8  # of a worker's threads; the others are for those who look (docs/deploy.md gives it 16)
FULL = "Many files are being opened at this moment; open yours again in a minute."

_room = BoundedSemaphore(MOST_WAITING)
_turn = Lock()


@contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn, and have it while the block runs. Raise what answers 429 where too many wait."""
    if not _room.acquire(blocking=False):
        raise TooManyRequests(FULL)
    try:
        with _turn:
            yield
    finally:
        _room.release()
