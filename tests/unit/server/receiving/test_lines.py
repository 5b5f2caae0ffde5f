"""A line on which too little passes is shut, by a clock that nobody waits for."""

import socket
from collections.abc import Iterator

import pytest

from dashboard.server.receiving.lines import ANSWER, BODY, HEAD, Lines, Terms

TERMS = Terms(grace=10, least=100, longest=60, way=socket.SHUT_RD)


class Clock:
    """A clock that stands still until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize(
    ("seconds", "count", "late"),
    [(10, 0, False), (11, 0, True), (11, 99, True), (11, 100, False), (60, 5_000, False), (61, 10**9, True)],
)
def test_a_line_is_late_below_the_least_rate_after_the_grace_and_at_the_end(
    seconds: float, count: int, late: bool, clock: Clock
) -> None:
    lines = Lines(clock)
    with lines.under(TERMS, None) as line:
        line.count, clock.now = count, seconds
        lines.look()
        assert line.late is late


def test_a_thread_that_waits_for_a_late_line_is_told_that_nothing_comes_and_can_still_answer(
    clock: Clock, pair: tuple[socket.socket, socket.socket]
) -> None:
    ours, theirs = pair
    lines = Lines(clock)
    with lines.under(TERMS, ours):
        clock.now = 61
        lines.look()
        assert ours.recv(1) == b""
        ours.sendall(b"too slow")
    assert theirs.recv(100) == b"too slow"


def test_a_thread_that_waits_for_a_reader_who_takes_nothing_is_told_so(
    clock: Clock, pair: tuple[socket.socket, socket.socket]
) -> None:
    ours, _ = pair
    lines = Lines(clock)
    with lines.under(ANSWER, ours):
        clock.now = ANSWER.longest + 1
        lines.look()
        with pytest.raises(BrokenPipeError):
            ours.sendall(b"anything")


def test_a_line_is_left_alone_once_its_block_has_ended(clock: Clock, pair: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = pair
    lines = Lines(clock)
    with lines.under(TERMS, ours):
        pass
    clock.now = 1_000
    lines.look()
    theirs.sendall(b"x")
    assert ours.recv(1) == b"x"


def test_lines_are_looked_at_without_anybody_asking(pair: tuple[socket.socket, socket.socket]) -> None:
    ours, _ = pair
    ours.settimeout(60)
    with Lines().under(Terms(grace=0, least=0, longest=0, way=socket.SHUT_RD), ours) as line:
        assert ours.recv(1) == b""  # as soon as the thread has looked
        assert line.late


def test_the_largest_file_may_come_over_a_slow_line() -> None:
    """24 MB at 1 Mbit a second, as uploads over a telephone have it."""
    rate = 125_000
    assert not any(BODY.are_broken(seconds, seconds * rate) for seconds in range(24_000_000 // rate))
    assert HEAD.longest <= 20
