"""Around the whole application, whichever server runs it: bodies and answers have their time."""

import socket
from collections.abc import Iterator

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.server import upload_queue
from dashboard.server.receiving import bodies
from dashboard.server.receiving.lines import ANSWER, Lines
from dashboard.server.receiving.patience import Patience, Sent, is_last
from tests.unit.server.receiving.test_lines import Clock


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize("path", ["/_dash-update-component", "/open", "/data"])
def test_wherever_something_is_posted_one_body_too_many_is_told_when_to_come_again(
    path: str, visitor: FlaskClient
) -> None:
    held = [bodies.PLACES.acquire(blocking=False) for _ in range(bodies.MOST_ARRIVING)]
    try:
        answer = visitor.post(path, data=b"{}", content_type="application/octet-stream")
    finally:
        for _ in held:
            bodies.PLACES.release()
    assert all(held)
    assert (answer.status_code, answer.text) == (429, f"{bodies.FULL}\n")
    assert int(answer.headers["Retry-After"]) > 0
    assert visitor.post(path, data=b"{}", content_type="application/octet-stream").status_code == 400


def test_some_threads_are_left_for_those_who_look() -> None:
    """docs/deploy.md gives a worker 16; tests/test_deploy.py holds it to that."""
    assert bodies.MOST_ARRIVING + upload_queue.MOST_WAITING <= 12


def test_an_answer_goes_out_whole_and_each_piece_is_counted(pair: tuple[socket.socket, socket.socket]) -> None:
    clock, lines = Clock(), None
    lines = Lines(clock)
    sent = Sent([b"x" * 200_000, b"", b"y"], pair[0], deaf=False, lines=lines)
    pieces = list(sent)
    assert b"".join(pieces) == b"x" * 200_000 + b"y"
    assert max(map(len, pieces)) < 100_000


def test_a_reader_who_takes_nothing_is_let_go(pair: tuple[socket.socket, socket.socket]) -> None:
    clock = Clock()
    lines = Lines(clock)
    pieces = iter(Sent([b"x" * 1_000_000], pair[0], deaf=False, lines=lines))
    next(pieces)
    clock.now = ANSWER.grace + 1
    lines.look()
    with pytest.raises(BrokenPipeError):
        pair[0].sendall(b"x")


@pytest.mark.parametrize(
    ("sent", "deaf"),
    [
        ({}, False),
        ({"wsgi.input_terminated": "as gunicorn says of every request"}, False),
        ({"CONTENT_LENGTH": "3"}, True),
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, True),
        ({"HTTP_CONNECTION": "close"}, True),
        ({"SERVER_PROTOCOL": "HTTP/1.0"}, True),
    ],
)
def test_what_nobody_read_is_not_waited_for(
    sent: dict[str, str], deaf: bool, app: Dash, pair: tuple[socket.socket, socket.socket]
) -> None:
    """A server that would read the rest finds the end of it, and the next request of a line that goes on is heard."""
    ours, theirs = pair
    ours.setblocking(False)
    environ = {"HTTP_HOST": "localhost", "REQUEST_METHOD": "GET", "PATH_INFO": "/", "wsgi.url_scheme": "http"}
    environ |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", **sent}
    told: list[str] = []
    answer = app.server.wsgi_app(
        {**environ, "wsgi.input": ours.makefile("rb"), "gunicorn.socket": ours},
        lambda status, headers, *_: told.append(status),  # type: ignore[arg-type,return-value]
    )
    assert b"".join(answer) and told == ["200 OK"]
    if deaf:
        assert ours.recv(1) == b""
    else:
        theirs.sendall(b"x")
        assert ours.recv(1) == b"x"


def test_an_unknown_server_is_answered_too() -> None:
    def inner(environ: object, start_response: object) -> list[bytes]:
        return [b"hello"]

    answer = Patience(inner)({"wsgi.input": None}, lambda *_: None)  # type: ignore[arg-type,dict-item,return-value]
    assert list(answer) == [b"hello"]


@pytest.mark.parametrize(
    ("environ", "last"),
    [
        ({"SERVER_PROTOCOL": "HTTP/1.1"}, False),
        ({"SERVER_PROTOCOL": "HTTP/1.1", "HTTP_CONNECTION": "keep-alive, Close"}, True),
        ({"SERVER_PROTOCOL": "HTTP/1.0", "HTTP_CONNECTION": "Keep-Alive"}, False),
        ({"SERVER_PROTOCOL": "HTTP/1.0"}, True),
    ],
)
def test_the_last_request_of_a_line_is_known(environ: dict[str, str], last: bool) -> None:
    assert is_last(environ) is last
