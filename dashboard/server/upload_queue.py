"""The queue of uploads and downloads: a worker reads or writes one file at a time.

Each takes a processor, some for seconds. Readers who only look at the page then share a worker with one such task and
not with ten.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from werkzeug.exceptions import TooManyRequests

MOST_WAITING = 6  # of a worker's threads; as many receive what was sent, the others are for those who look
LATER = 60  # seconds after which to come again
FULL = "Many files are being opened at this moment; open yours again in a minute."

_room = BoundedSemaphore(MOST_WAITING)
_turn = Lock()


@contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn, and have it while the block runs. Raise what answers 429 where too many wait."""
    if not _room.acquire(blocking=False):
        raise TooManyRequests(FULL, retry_after=LATER)
    try:
        with _turn:
            yield
    finally:
        _room.release()
