"""The body of a request as it arrives: few at a time in each worker, none too slowly, refused in words."""

from collections.abc import Mapping
from contextlib import ExitStack
from threading import BoundedSemaphore
from typing import Any

from werkzeug.exceptions import BadRequest, HTTPException, RequestTimeout, TooManyRequests

from dashboard.server.receiving.lines import BODY, LINES, Line, Lines

MOST_ARRIVING = 6  # of a worker's threads, of which docs/deploy.md gives it 16; as many may wait for a turn
PIECE = 65_536  # bytes, after which is looked how much has come
LATER = 10  # seconds after which to come again

FULL = "Many files are arriving at this moment; send yours again in a minute."
SLOW = "The body of the request came too slowly; send it again over a faster line."
CUT = "The body of the request ended too early; send it again."
GARBLED = "The body of the request cannot be read: what is sent in chunks must be in chunks as HTTP has them."

PLACES = BoundedSemaphore(MOST_ARRIVING)


class Body:
    """What a server hands on as ``wsgi.input``; from its first piece to its last it has one of the places.

    *length* is how many bytes were announced, or ``None`` where they come in chunks.
    """

    def __init__(
        self, stream: Any, socket: Any, length: int | None, *, lines: Lines = LINES, places: BoundedSemaphore = PLACES
    ) -> None:
        self.stream = stream
        self.socket = socket
        self.left = length
        self.lines = lines
        self.places = places
        self.whole = length == 0
        self._line: Line | None = None
        self._held = ExitStack()

    def read(self, size: int = -1) -> bytes:
        """Return *size* bytes, or all where that is negative; fewer where there are no more.

        Raise what answers 429, 408 or 400 where too many bodies arrive, this one is too slow, or it is none.
        """
        pieces = bytearray()
        while not self.whole and (size < 0 or len(pieces) < size):
            wanted = PIECE if size < 0 else min(PIECE, size - len(pieces))
            pieces += self._piece(wanted if self.left is None else min(wanted, self.left))
        return bytes(pieces)

    def leave(self) -> None:
        """Give the place back."""
        self._held.close()
        self._line = None

    def _piece(self, size: int) -> bytes:
        line = self._line or self._begin()
        piece, failure = b"", ""
        try:
            piece = self.stream.read(size)
        except OSError:
            failure = CUT
        except Exception:  # of the server's own kinds, which we cannot know
            failure = GARBLED
        line.count += len(piece)
        line.look(self.lines.clock())
        if line.late:
            self._refuse(RequestTimeout(SLOW))
        if failure or (len(piece) < size and self.left is not None):
            self._refuse(BadRequest(failure or CUT))
        if self.left is not None:
            self.left -= len(piece)
        if self.left == 0 or len(piece) < size:
            self.whole = True
            self.leave()
        return piece

    def _begin(self) -> Line:
        if not self.places.acquire(blocking=False):
            raise TooManyRequests(FULL, retry_after=LATER)
        self._held.callback(self.places.release)
        self._line = self._held.enter_context(self.lines.under(BODY, self.socket))
        return self._line

    def _refuse(self, error: HTTPException) -> None:
        self.leave()
        raise error


def announced(environ: Mapping[str, Any]) -> int | None:
    """Return how many bytes of body a request announces, or ``None`` where they come in chunks."""
    if "HTTP_TRANSFER_ENCODING" in environ:
        return None
    length = environ.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdecimal() else 0  # what is no number is refused elsewhere
