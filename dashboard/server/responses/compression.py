"""Answers packed for the way, each once: what a browser may keep is known by its bytes, and packed again for nobody.

A proxy could pack as well, but would do so for every reader. What is posted belongs to one reader and is left to it.
"""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from threading import Lock

import brotli
from flask import Flask, Response, request

from dashboard.disk_cache.store import kept

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
    answers = PackedAnswers()

    @server.after_request
    def pack_answer(response: Response) -> Response:
        if not worth(response):
            return response
        response.vary.add("Accept-Encoding")
        form = next((name for name in PACKERS if request.accept_encodings.quality(name) > 0), "")
        if not form:
            return response
        response.direct_passthrough = False  # a file's bytes are wanted here
        data = response.get_data()
        known = response.get_etag()[0] or ""
        digest = known if len(known) == 64 else sha256(data).hexdigest()  # that of an answer kept ready
        response.set_data(answers.packed(data, digest, form))
        response.headers["Content-Encoding"] = form
        response.headers.pop("Accept-Ranges", None)  # of the file, not of what is packed
        response.set_etag(f"{digest[:32]}-{form}")
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


class PackedAnswers:
    """Packed answers by digest and form: in memory, and on the disk for other workers and the next start."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._lock = Lock()

    def packed(self, data: bytes, digest: str, form: str) -> bytes:
        """Return *data*, whose SHA-256 is *digest*, in *form*."""
        key = (digest, form)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = kept(f"packed/{QUALITY}-{digest}.{form}", lambda: PACKERS[form](data))
        with self._lock:
            self._held[key] = made
            while len(self._held) > MOST_HELD:
                self._held.popitem(last=False)
        return made
