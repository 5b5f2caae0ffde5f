"""Bodies that hold files: what is taken for one, and what is refused in words."""

import json
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.exceptions import BadRequest, HTTPException

from dashboard.server.upload_body import MEDIA, MOST_FILES, Frame, parsed, received


def framed(about: Any, *contents: bytes, **more: Any) -> bytes:
    listed = [{"name": f"{number}.csv", "size": len(content)} for number, content in enumerate(contents)]
    return json.dumps({**about, "files": listed, **more}).encode() + b"\n" + b"".join(contents)


@given(contents=st.lists(st.binary(max_size=40), max_size=5))
def test_files_come_out_as_they_were_put_in(contents: list[bytes]) -> None:
    names = [f"{number}.csv" for number in range(len(contents))]
    assert parsed(framed({"headed": True}, *contents)) == Frame(
        {"headed": True}, tuple(zip(names, contents, strict=True))
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n",
        b"[]\n",
        b"{}\n",
        b'{"files": {}}\n',
        b'{"files": [5]}\n',
        b'{"files": [{"name": "a"}]}\n',
        b'{"files": [{"name": 5, "size": 0}]}\n',
        b'{"files": [{"name": "a", "size": -1}]}\n',
        b'{"files": [{"name": "a", "size": true}]}\n',
        b'{"files": [{"name": "a", "size": 1.0}]}\n.',
        b'{"files": [{"name": "a", "size": 2}]}\n.',
        b'{"files": [{"name": "a", "size": 1}]}\n..',
        b'{"files": []}\n.',
        b"[" * 100_000 + b"\n",
        b"\xff\n",
    ],
)
def test_what_is_no_frame_is_refused_in_one_sentence(body: bytes) -> None:
    with pytest.raises(BadRequest, match=r"^400 Bad Request: The body of the request must be a line of JSON"):
        parsed(body)


def test_more_files_than_a_record_has_are_refused() -> None:
    with pytest.raises(BadRequest, match="101 files; 100 are the most"):
        parsed(framed({}, *[b""] * (MOST_FILES + 1)))


def test_two_bodies_with_the_same_line_are_two_frames() -> None:
    body = framed({}, b"a")
    assert parsed(body[:-1] + b"b").files == (("0.csv", b"b"),)


def ask(body: bytes, *, most: int = 1000, **more: Any) -> int | Frame:
    with Flask("server").test_request_context(method="POST", data=body, **({"content_type": MEDIA} | more)):
        try:
            return received(most=most)
        except HTTPException as error:
            return error.code or 0


def test_a_frame_is_received() -> None:
    assert ask(framed({}, b"x")) == Frame({}, (("0.csv", b"x"),))


def test_a_form_of_another_site_is_refused() -> None:
    assert ask(framed({}), content_type="text/plain") == 415


def test_too_large_a_body_is_refused_whether_or_not_it_says_its_size() -> None:
    large = framed({}, b"x" * 1000)
    assert ask(large) == 413
    chunked = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": ""}
    assert ask(large, environ_overrides=chunked) == 413
