"""What everyone gets who opens the page, made at the first request and kept as bytes: making it anew gives the same."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from flask import Flask, Response

PATHS = ("/", "/_dash-layout", "/_dash-dependencies")


@dataclass(frozen=True, slots=True)
class Made:
    """An answer's body, its type, and the tag by which a browser asks whether it has it already."""

    body: bytes
    media: str
    tag: str


def keep_ready(server: Flask, paths: Collection[str] = PATHS) -> None:
    """Let *server*, whose page and callbacks are complete, make what is at *paths* only once."""
    for rule in server.url_map.iter_rules():
        if rule.rule in paths:
            server.view_functions[rule.endpoint] = once(server.view_functions[rule.endpoint])


def once(view: Callable[..., Any]) -> Callable[..., Response]:
    """Return a view that answers as *view* did the first time. Two first requests at a time make the same twice."""
    made: list[Made] = []

    def answer(**named: Any) -> Response:
        if not made:
            response = view(**named)
            whole = response if isinstance(response, Response) else Response(response)
            body = whole.get_data()
            made.append(Made(body, whole.mimetype or "text/html", sha256(body).hexdigest()))
        first = made[0]
        response = Response(first.body, mimetype=first.media)
        response.set_etag(first.tag)
        return response

    return answer
