"""Cache of whole responses for the page's static answers.

A plain GET is answered with headers and all, without Flask. Flask's way from request to answer costs more than the
answer. A request with a condition or for a range goes to Flask.
"""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from flask import Flask

from dashboard.server.responses.static_responses import PATHS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

TOLD_BY = ("PATH_INFO", "QUERY_STRING", "SCRIPT_NAME", "HTTP_HOST", "HTTP_ACCEPT_ENCODING", "wsgi.url_scheme")
NEVER = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE")
MOST = 500  # answers held: a stranger may ask in ever other ways
LONGEST = 2_000  # letters of all that tells one request from another; nobody's browser asks at such length


class Answer(NamedTuple):
    """An answer of status 200, whole."""

    headers: list[tuple[str, str]]
    body: bytes


def answer_again(server: Flask, paths: Collection[str] = PATHS) -> None:
    """Let *server* answer what is asked for at *paths*, where all get the same, as it did when that was asked first."""
    server.wsgi_app = Again(server.wsgi_app, paths)  # type: ignore[method-assign]  # Flask's own advice


class Again:
    """A WSGI application that answers for *inner* where that has answered the same request with 200 before."""

    def __init__(self, inner: "WSGIApplication", paths: Collection[str]) -> None:
        self.inner = inner
        self.paths = frozenset(paths)
        self.held: dict[tuple[str, ...], Answer] = {}

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if environ.get("PATH_INFO") not in self.paths or environ["REQUEST_METHOD"] != "GET" or asks_more(environ):
            return self.inner(environ, start_response)
        key = tuple(str(environ.get(name, "")) for name in TOLD_BY)
        answer = self.held.get(key)
        if answer is None:
            return self._asked(key, environ, start_response)
        start_response("200 OK", list(answer.headers))
        return [answer.body]

    def _asked(
        self, key: tuple[str, ...], environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        begun: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], *failure: Any) -> Callable[[bytes], object]:
            begun[:] = [(status, headers)]
            return start_response(status, headers, *failure)

        told = self.inner(environ, start)
        try:
            body = b"".join(told)
        finally:
            getattr(told, "close", lambda: None)()
        status, headers = begun[0]
        if status == "200 OK" and sum(map(len, key)) <= LONGEST:
            if len(self.held) >= MOST:
                self.held.clear()
            self.held[key] = Answer(list(headers), body)
        return [body]


def asks_more(environ: "WSGIEnvironment") -> bool:
    """Return whether a request says what its sender has already, or which part is wanted."""
    return any(name in environ for name in NEVER)
