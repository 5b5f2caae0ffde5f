"""A layer around the application in which no line is waited for too long, whichever server runs it."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from flask import Flask

from dashboard.server.receiving.bodies import Body, announced
from dashboard.server.receiving.lines import ANSWER, LINES, Lines

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SOCKETS = ("gunicorn.socket", "werkzeug.socket")  # where servers tell the line; without it, no answer is timed
PIECE = 65_536  # bytes of an answer, after which is looked how much has gone


def be_patient(server: Flask) -> None:
    """Let *server* read bodies and send answers within a time."""
    server.wsgi_app = Patience(server.wsgi_app)  # type: ignore[method-assign]  # Flask's own advice


class Patience:
    """A WSGI application that answers as *inner* does."""

    def __init__(self, inner: "WSGIApplication", lines: Lines = LINES) -> None:
        self.inner = inner
        self.lines = lines

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        line = next((environ[name] for name in SOCKETS if name in environ), None)
        length = announced(environ)
        open_ended = length == 0 and environ.get(
            "wsgi.input_terminated", False
        )  # read, it says itself that it is empty
        body = Body(environ["wsgi.input"], line, None if open_ended else length, lines=self.lines)
        environ["wsgi.input"] = body
        try:
            answer = self.inner(environ, start_response)
        finally:
            body.leave()
        unread = length != 0 and not body.whole
        return Sent(answer, line, deaf=unread or is_last(environ), lines=self.lines) if line else answer


class Sent:
    """An answer on its way in pieces along *line*; whatever comes after it is not heard where the line is *deaf*.

    gunicorn waits before it closes a line, or takes another request from it, until what still comes has come. For a
    line on which a body drips that is seconds, in the one thread that takes all new lines.
    """

    def __init__(self, answer: Iterable[bytes], line: Any, *, deaf: bool, lines: Lines) -> None:
        self.answer = answer
        self.line = line
        self.deaf = deaf
        self.lines = lines

    def __iter__(self) -> Iterator[bytes]:
        with self.lines.under(ANSWER, self.line) as sending:
            for whole in self.answer:
                for start in range(0, len(whole), PIECE) or (0,):
                    piece = whole[start : start + PIECE]
                    yield piece
                    sending.count += len(piece)
        if self.deaf:
            with suppress(OSError):  # its reader has gone
                socket.socket.shutdown(self.line, socket.SHUT_RD)

    def close(self) -> None:
        """Close the answer, as WSGI asks of every server."""
        getattr(self.answer, "close", lambda: None)()


def is_last(environ: "WSGIEnvironment") -> bool:
    """Return whether the line is closed after this request."""
    asked = environ.get("HTTP_CONNECTION", "").lower()
    return "close" in asked or (environ.get("SERVER_PROTOCOL") == "HTTP/1.0" and "keep-alive" not in asked)
