"""Answers packed for the way: the same bytes are packed again for nobody, under whatever address they are asked for.

A proxy could pack as well, but would do so for every reader. What is posted belongs to one reader and is left to it.
"""

import gzip
from collections.abc import Callable
from functools import lru_cache

import brotli
from flask import Flask, Response, request

TYPES = ("text/", "application/json", "application/javascript", "image/svg+xml")
LEAST = 1_000  # bytes; less fits into one packet in any case
MOST_HELD = 200  # packed answers in memory; all scripts, styles and pages of a server are fewer
QUALITY = 9  # of brotli; 11 takes ten times as long for a twentieth less


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)  # without a time, so that the same comes out the same


def _brotli(data: bytes) -> bytes:
    packed: bytes = brotli.compress(data, quality=QUALITY)
    return packed


PACKERS: dict[str, Callable[[bytes], bytes]] = {"br": _brotli, "gzip": _gzip}  # the better first


def pack(server: Flask) -> None:
    """Let *server* pack what it answers to GET, where the browser can unpack it."""

    @server.after_request
    def pack_answer(response: Response) -> Response:
        if not worth(response):
            return response
        response.vary.add("Accept-Encoding")
        form = next((name for name in PACKERS if request.accept_encodings.quality(name) > 0), "")
        if not form:
            return response
        response.direct_passthrough = False  # a file's bytes are wanted here
        response.add_etag()
        response.set_etag(f"{response.get_etag()[0]}-{form}")
        response.set_data(packed(response.get_data(), form))
        response.headers["Content-Encoding"] = form
        response.headers.pop("Accept-Ranges", None)  # of the file, not of what is packed
        return response


def worth(response: Response) -> bool:
    """Return whether *response* is to be packed: a whole text, for anyone, and not a short one."""
    return (
        request.method in ("GET", "HEAD")
        and response.status_code == 200
        and (response.mimetype or "").startswith(TYPES)
        and (response.content_length or 0) >= LEAST
        and "Content-Encoding" not in response.headers
    )


@lru_cache(MOST_HELD)
def packed(data: bytes, form: str) -> bytes:
    """Return *data* in *form*."""
    return PACKERS[form](data)
