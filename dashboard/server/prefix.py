"""Under which path readers find the page: one of a larger site, and never one that begins with two slashes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, unquote_to_bytes

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class WithoutPrefix:
    """A WSGI application that answers for *inner* below *prefix* (``/talks/``) as well as at the root."""

    def __init__(self, inner: "WSGIApplication", prefix: str) -> None:
        self.inner = inner
        self.prefix = unquote_to_bytes(prefix).decode("latin-1")  # as WSGI spells a path

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path.startswith(self.prefix):
            environ["PATH_INFO"] = path[len(self.prefix) - 1 :]
        return self.inner(environ, start_response)


def mount(server: Flask, prefix: str) -> None:
    """Let *server* answer below *prefix*, with a slash at both ends, whether or not a proxy has taken it off."""

    @server.before_request
    def add_slash() -> Response | None:
        if request.path != unquote(prefix).rstrip("/"):
            return None
        query = request.query_string.decode("latin-1")
        return redirect(f"{prefix}?{query}" if query else prefix, 308)

    server.wsgi_app = WithoutPrefix(server.wsgi_app, prefix)  # type: ignore[method-assign]  # Flask's own advice


def straighten(server: Flask, prefix: str) -> None:
    """Let *server* lead from ``//`` to the page at *prefix*: a browser takes ``//?event=…`` for the name of a host."""

    @server.before_request
    def one_slash() -> Response | None:
        if not request.environ.get("PATH_INFO", "").startswith("//"):  # request.path has one in any case
            return None
        path = quote(request.path)
        query = request.query_string.decode("latin-1")
        whole = path if path.startswith(prefix) else prefix + path[1:]
        return redirect(f"{whole}?{query}" if query else whole, 308)
