"""A request's body that holds files: a line of JSON that describes them, then their bytes, one after the other.

Forms as browsers send them (multipart) would do as well, but what reads those writes large files to the disk.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

MEDIA = "application/octet-stream"  # no form of another site can send it
MOST_FILES = 100
MOST_HEADER = 4_000_000  # bytes; a view of the largest record names each actor and tie once
SHAPE = "The body of the request must be a line of JSON, then the bytes of the files that it lists."


@dataclass(frozen=True, slots=True)
class Frame:
    """What came: *about* is the line of JSON without its files; *files* are their names and bytes."""

    about: Mapping[str, Any]
    files: tuple[tuple[str, bytes], ...]


def received(*, most: int) -> Frame:
    """Return the frame in the current request, of *most* bytes. Raise what answers 400, 413 or 415 where it is none."""
    if request.mimetype != MEDIA:
        raise UnsupportedMediaType(f"The body of the request must be sent as {MEDIA}.")
    request.max_content_length = most
    body = request.get_data(cache=False)
    if len(body) >= most:  # sent in chunks, it is cut off there and no error
        raise RequestEntityTooLarge
    return parsed(body)


def parsed(body: bytes) -> Frame:
    """Return the frame in *body*, or raise ``BadRequest``."""
    line, _, rest = body.partition(b"\n")
    try:
        about = json.loads(line) if len(line) <= MOST_HEADER else None
    except (ValueError, RecursionError):
        about = None
    listed = about.pop("files", None) if isinstance(about, dict) else None
    if not isinstance(about, dict) or not isinstance(listed, list) or not all(map(_is_listed, listed)):
        raise BadRequest(SHAPE)
    if len(listed) > MOST_FILES:
        raise BadRequest(f"The request brings {len(listed):,} files; {MOST_FILES} are the most: pack them into one.")
    files, start = [], 0
    for one in listed:
        files.append((one["name"], rest[start : start + one["size"]]))
        start += one["size"]
    if start != len(rest):
        raise BadRequest(SHAPE)
    return Frame(about, tuple(files))


def _is_listed(one: object) -> bool:
    if not isinstance(one, dict):
        return False
    name, size = one.get("name"), one.get("size")
    return isinstance(name, str) and type(size) is int and size >= 0
