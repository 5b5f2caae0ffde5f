"""Lines to readers, each with a time within which so much must have passed; one that is late is shut.

A thread that waits for a line cannot look at a clock. So one that waits for none looks at all lines, and shuts those
that are late: their threads then find that nothing more comes, or that nobody takes it, and are free again.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any

PAUSE = 0.5  # seconds between two looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How slow a line may be: *least* bytes a second after *grace* seconds, all within *longest* seconds.

    *way* is what is shut when it is late: both ways, unless the answer is still to go out.
    """

    grace: float
    least: float
    longest: float
    way: int = socket.SHUT_RDWR

    def are_broken(self, seconds: float, count: int) -> bool:
        """Return whether *count* bytes in so many *seconds* are too few."""
        return seconds > self.longest or count < self.least * (seconds - self.grace)


HEAD = Terms(grace=10, least=0, longest=10, way=socket.SHUT_RD)  # what a browser sends at once
BODY = Terms(grace=10, least=16_000, longest=300, way=socket.SHUT_RD)  # 128 kbit/s: a slow telephone sends faster
ANSWER = Terms(grace=30, least=16_000, longest=600)  # the longest is for what is much larger than all that we send


@dataclass(slots=True, eq=False)
class Line:
    """A line under *terms*: what has passed, since when, and whether that was too little. *socket* may be unknown."""

    socket: Any
    terms: Terms
    begun: float
    count: int = 0
    late: bool = False

    def look(self, now: float) -> None:
        """Shut the line where it is late."""
        if not self.late and self.terms.are_broken(now - self.begun, self.count):
            self.late = True
            if self.socket is not None:
                with suppress(OSError):  # it is closed already
                    socket.socket.shutdown(self.socket, self.terms.way)  # of TLS, its own would send the rest in clear


class Lines:
    """The lines of one process. *clock* tells seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self._open: set[Line] = set()
        self._lock = Lock()
        self._some = Event()
        self._looking_in = 0  # the process that has a thread which looks: a fork takes none along

    @contextmanager
    def under(self, terms: Terms, held: Any) -> Iterator[Line]:
        """Hold the socket *held*, where one is known, to *terms* while the block runs."""
        line = Line(held, terms, self.clock())
        with self._lock:
            self._open.add(line)
            self._some.set()
            if self._looking_in != os.getpid():
                self._looking_in = os.getpid()
                Thread(target=self._go_on_looking, name="lines", daemon=True).start()
        try:
            yield line
        finally:
            with self._lock:
                self._open.discard(line)
                if not self._open:
                    self._some.clear()

    def look(self) -> None:
        """Shut each line that is late."""
        with self._lock:
            lines = list(self._open)
        now = self.clock()
        for line in lines:
            line.look(now)

    def _go_on_looking(self) -> None:
        never = Event()
        while self._some.wait():
            self.look()
            never.wait(PAUSE)


LINES = Lines()
