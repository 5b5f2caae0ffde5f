"""The small server says nothing about itself and survives what it cannot read."""

import socket
import threading
from collections.abc import Iterator

import pytest
from dash import html
from werkzeug.wrappers import Response

from dashboard.cli.listening import listen
from dashboard.server.dash_app import site
from dashboard.server.receiving.lines import Terms
from dashboard.server.serving import Handler, serve, served


@pytest.fixture
def place() -> Iterator[tuple[str, int]]:
    """Return the address of a server that answers every request with a word."""
    with listen("127.0.0.1", 0) as listener:
        threading.Thread(target=serve, args=(listener, Response("hello")), daemon=True).start()
        yield listener.getsockname()


def exchange(place: tuple[str, int], sent: bytes) -> bytes:
    """Return everything that the server at *place* answers to *sent*."""
    with socket.create_connection(place, timeout=10) as connection:
        connection.sendall(sent)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_a_request_is_answered_without_a_word_on_what_runs(
    place: tuple[str, int], capfd: pytest.CaptureFixture[str]
) -> None:
    answer = exchange(place, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 OK\r\nServer: At the Table\r\n")
    assert answer.endswith(b"hello")
    assert b"Python" not in answer and b"Werkzeug" not in answer
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01 hello\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://[ HTTP/1.1\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200 + b"\r\n",
    ],
)
def test_what_cannot_be_read_is_answered_in_one_quiet_sentence(
    sent: bytes, place: tuple[str, int], capfd: pytest.CaptureFixture[str]
) -> None:
    answer = exchange(place, sent)
    assert b"The request cannot be read: " in answer
    assert b"<" not in answer and b"Python" not in answer
    assert capfd.readouterr() == ("", "")
    assert exchange(place, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").endswith(b"hello")


def test_a_path_reaches_the_application_with_all_its_slashes() -> None:
    seen = []

    def application(environ: dict[str, object], start: object) -> object:
        seen.append((environ["PATH_INFO"], environ["QUERY_STRING"]))
        return Response("hello")(environ, start)  # type: ignore[arg-type]

    with listen("127.0.0.1", 0) as listener, served(listener, application):  # type: ignore[arg-type]
        for path in (b"//?event=a", b"///talks/", b"/one//two"):
            exchange(listener.getsockname(), b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert seen == [("//", "event=a"), ("///talks/", ""), ("/one//two", "")]


def test_the_time_is_told_once(place: tuple[str, int]) -> None:
    with listen("127.0.0.1", 0) as listener, served(listener, site(html.P(), lambda _: None).server):
        for _ in range(2):
            answer = exchange(listener.getsockname(), b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert answer.count(b"\r\nDate: ") == 1


def test_a_head_that_came_too_slowly_is_not_taken_for_a_whole_one(
    place: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    never = Terms(grace=0, least=0, longest=0, way=socket.SHUT_RD)
    monkeypatch.setattr("dashboard.server.serving.HEAD", never)
    answer = exchange(place, b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    assert answer == b"" or answer.startswith(b"HTTP/1.1 408 ")
    assert b"hello" not in answer


def test_a_silent_connection_does_not_hold_a_thread_for_ever() -> None:
    assert Handler.timeout == 30


def test_a_server_for_the_while_of_a_block_ends_with_it() -> None:
    with listen("127.0.0.1", 0) as listener:
        before = threading.active_count()
        with served(listener, Response("hello")):
            assert exchange(listener.getsockname(), b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").endswith(b"hello")
        assert threading.active_count() <= before
