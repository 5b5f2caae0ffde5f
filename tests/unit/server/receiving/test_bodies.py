"""A body arrives within a time, few at a time, and what is wrong with it is said in a sentence."""

import io
from collections.abc import Callable
from threading import BoundedSemaphore

import pytest
from werkzeug.exceptions import BadRequest, HTTPException, RequestTimeout, TooManyRequests

from dashboard.server.receiving import bodies
from dashboard.server.receiving.bodies import PIECE, Body, announced
from dashboard.server.receiving.lines import BODY, Lines
from tests.unit.server.receiving.test_lines import Clock


class Drip:
    """A stream that gives a byte whenever it is asked, *pause* seconds later by *clock*."""

    def __init__(self, clock: Clock, pause: float) -> None:
        self.clock, self.pause = clock, pause

    def read(self, size: int) -> bytes:
        self.clock.now += self.pause
        return b"x" * size


class Broken:
    """A stream that fails as a server's own does."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self, size: int) -> bytes:
        raise self.error


def body(stream: object, length: int | None, clock: Callable[[], float] | None = None, places: int = 1) -> Body:
    return Body(stream, None, length, lines=Lines(clock or Clock()), places=BoundedSemaphore(places))


@pytest.mark.parametrize("size", [-1, 3, 200_000])
@pytest.mark.parametrize("chunked", [False, True])
def test_all_of_a_body_is_read_whatever_is_asked_for_at_a_time(size: int, chunked: bool) -> None:
    sent = bytes(range(256)) * 600
    arriving = body(io.BytesIO(sent), None if chunked else len(sent))
    assert b"".join(iter(lambda: arriving.read(size), b"")) == sent
    assert arriving.whole


def test_no_more_is_read_than_was_announced() -> None:
    stream = io.BytesIO(b"body, and the next request")
    assert body(stream, 4).read() == b"body"
    assert stream.read() == b", and the next request"


@pytest.mark.parametrize("length", [10_000_000, None])
def test_a_body_that_drips_is_refused_once_it_is_late_however_steadily_it_comes(length: int | None) -> None:
    clock = Clock()
    arriving = body(Drip(clock, pause=PIECE / BODY.least + 1), length, clock)
    with pytest.raises(RequestTimeout, match="too slowly"):
        arriving.read()
    assert BODY.grace < clock.now < BODY.longest
    assert not arriving.whole


def test_a_body_at_the_least_rate_is_refused_at_the_deadline() -> None:
    clock = Clock()
    with pytest.raises(RequestTimeout):
        body(Drip(clock, pause=PIECE / BODY.least), 10**9, clock).read()
    assert BODY.longest < clock.now < BODY.longest + 10


def test_one_body_too_many_is_told_when_to_come_again_and_the_place_of_an_ended_one_is_free() -> None:
    places = BoundedSemaphore(1)
    first, second = (Body(io.BytesIO(b"xy"), None, 2, lines=Lines(Clock()), places=places) for _ in range(2))
    first.read(1)
    with pytest.raises(TooManyRequests) as refused:
        second.read()
    assert ("Retry-After", str(bodies.LATER)) in refused.value.get_headers()
    first.read(1)
    assert second.read() == b"xy"


def test_a_body_that_is_left_gives_its_place_back() -> None:
    places = BoundedSemaphore(1)
    for _ in range(3):
        left = Body(io.BytesIO(b"xy"), None, 2, lines=Lines(Clock()), places=places)
        left.read(1)
        left.leave()
        assert not left.whole


@pytest.mark.parametrize(
    ("stream", "length", "error"),
    [
        (io.BytesIO(b"too short"), 100, BadRequest),
        (Broken(ConnectionResetError()), 100, BadRequest),
        (Broken(ConnectionResetError()), None, BadRequest),
        (Broken(RuntimeError("a chunk without a size")), None, BadRequest),
    ],
)
def test_a_body_that_is_none_is_refused_and_gives_its_place_back(
    stream: object, length: int | None, error: type[HTTPException]
) -> None:
    places = BoundedSemaphore(1)
    with pytest.raises(error, match=r"\w \w+\.$"):
        Body(stream, None, length, lines=Lines(Clock()), places=places).read()
    assert places.acquire(blocking=False)


def test_a_request_without_a_body_asks_for_no_place() -> None:
    arriving = body(Broken(AssertionError()), 0, places=1)
    assert (arriving.read(), arriving.whole) == (b"", True)


@pytest.mark.parametrize(
    ("environ", "length"),
    [
        ({}, 0),
        ({"CONTENT_LENGTH": ""}, 0),
        ({"CONTENT_LENGTH": "12"}, 12),
        ({"CONTENT_LENGTH": "-1"}, 0),
        ({"CONTENT_LENGTH": "٣"}, 0),
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, None),
    ],
)
def test_what_is_announced(environ: dict[str, str], length: int | None) -> None:
    assert announced(environ) == length
