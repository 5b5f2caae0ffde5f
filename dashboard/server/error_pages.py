"""What a stranger reads who asks for what there is not: one sentence, and never a trace."""

from collections.abc import Collection
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException, NotFound

STRANGE = "This server does not go by that name; start it with --public-url and the address that readers use."
SENTENCES = {
    405: "This address does not answer to that method; it answers to those in the Allow header.",
    500: "Something went wrong on the server; its log says what.",
}


def explain(server: Flask, *, home: str) -> None:
    """Let *server* answer every error as plain text; *home* is the path of the page."""

    @server.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> Response:
        answer = Response(f"{sentence(error, home=home)}\n", error.code, mimetype="text/plain")
        for name, value in error.get_headers():
            if name != "Content-Type":
                answer.headers[name] = value
        return answer


def read_queries(server: Flask) -> None:
    """Let *server* refuse a query that is no text, which would be found out halfway through the answer."""

    @server.before_request
    def read_the_query() -> None:
        try:
            whole = request.query_string.decode().isprintable()  # a line's end would break the header of a redirect
        except UnicodeDecodeError:
            whole = False
        if not whole:
            abort(400, "The query in the address is not text; write what is not ASCII as %D0%9F and the like.")


def want_a_host(server: Flask) -> None:
    """Let *server* refuse a request of HTTP/1.1 that names no host, or several (RFC 9112, 3.2)."""

    @server.before_request
    def look_for_the_host() -> None:
        named = request.environ.get("HTTP_HOST")
        if "," in (named or "") or (named is None and request.environ.get("SERVER_PROTOCOL") == "HTTP/1.1"):
            abort(400, "A request of HTTP/1.1 names one host, in its Host header.")


def sentence(error: HTTPException, *, home: str) -> str:
    """Return what *error* means, for whoever caused it; *home* is the path of the page."""
    if isinstance(error, NotFound):
        return f"There is nothing at this address; At the Table is at {home}."
    if error.code == 413:
        return (
            f"The body of the request is too large; {request.max_content_length:,} bytes are the most at this address."
        )
    return SENTENCES.get(error.code or 500) or error.description or f"{error.name}."


def answer_only_to(server: Flask, names: Collection[str]) -> None:
    """Let *server* refuse requests for any other host than *names*, ports aside.

    Without it, a foreign page whose name is made to point at this machine could read a record that is served to
    this machine only.
    """

    @server.before_request
    def know_the_name() -> None:
        if name_of(request.host) not in names:
            abort(400, STRANGE)


def name_of(host: str) -> str | None:
    """Return the name in *host*, a Host header, in small letters; ``None`` where there is none."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:  # brackets that do not pair
        return None
