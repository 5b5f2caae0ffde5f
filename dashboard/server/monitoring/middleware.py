"""The outermost layer of the server: it sees every request begin and every answer end, and tells of it."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from dashboard.server.monitoring import request_id

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment
    from flask import Flask


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request that was answered. Neither the query nor the reader's address is in it: both say who looked at what.

    *path* is as the server got it, *room* as the application took it, without the prefix of a public address.
    """

    name: str
    method: str
    path: str
    room: str
    status: int
    seconds: float
    sent: int  # bytes of the answer's body


logger = logging.getLogger(__name__)
Listener = Callable[[Visit], None]


def watch(server: "Flask", listeners: Sequence[Listener]) -> None:
    """Let every answer of *server* carry the request's name, and tell *listeners* of each when it has been sent."""
    server.wsgi_app = Watch(server.wsgi_app, listeners)  # type: ignore[method-assign]  # Flask's own advice


class Watch:
    """A WSGI application that answers as *inner* does."""

    def __init__(self, inner: "WSGIApplication", listeners: Sequence[Listener]) -> None:
        self.inner = inner
        self.listeners = listeners

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        name = request_id.begin(environ.get("HTTP_X_REQUEST_ID", ""))
        started, path = perf_counter(), environ.get("PATH_INFO", "")
        status = 500  # unless it gets as far as to say another

        def start(line, headers, *failure):  # type: ignore[no-untyped-def]  # as WSGI has it
            nonlocal status
            status = int(line.split(" ", 1)[0])
            return start_response(line, [*headers, (request_id.HEADER, name)], *failure)

        def ended(sent: int) -> None:
            visit = Visit(
                name=name,
                method=environ.get("REQUEST_METHOD", ""),
                path=path,
                room=environ.get("PATH_INFO", ""),
                status=status,
                seconds=perf_counter() - started,
                sent=sent,
            )
            for listener in self.listeners:
                try:
                    listener(visit)
                except Exception as error:  # a full disk, for one, must not take the answer with it
                    logger.error("A request could not be written down.", exc_info=error)
            request_id.end()

        try:
            body = self.inner(environ, start)
        except BaseException:
            ended(0)
            raise
        return Counted(body, ended)


class Counted:
    """The body of an answer; *ended* is told how many bytes went out, once, when the server lets go of it."""

    def __init__(self, body: Iterable[bytes], ended: Callable[[int], None]) -> None:
        self.body = body
        self.ended = ended
        self.sent = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.body:
            self.sent += len(piece)
            yield piece

    def close(self) -> None:
        """Close the body, as WSGI asks of every server, whether or not it was sent to its end."""
        try:
            close = getattr(self.body, "close", None)
            if close is not None:
                close()
        finally:
            self.ended(self.sent)
