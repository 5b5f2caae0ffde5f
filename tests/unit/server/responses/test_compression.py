"""Answers are packed as the browser can unpack them, once."""

import gzip

import brotli
import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.server.responses import compression
from dashboard.server.responses.compression import LEAST, MOST_HELD, pack, packed

UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, "": bytes}


def got(visitor: FlaskClient, path: str, **headers: str) -> TestResponse:
    """Return the whole answer, and let go of the file that it may come from."""
    with visitor.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()}) as answer:
        _ = answer.data
    return answer


def accepting(text: str) -> dict[str, str]:
    return {"Accept-Encoding": text}


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/assets/style.css"])
@pytest.mark.parametrize(
    ("accepted", "form"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("deflate", ""), ("", "")],
)
def test_what_is_packed_is_what_was_asked_for(path: str, accepted: str, form: str, visitor: FlaskClient) -> None:
    plain, answer = got(visitor, path), got(visitor, path, Accept_Encoding=accepted)
    assert answer.headers.get("Content-Encoding", "") == form
    assert UNPACK[form](answer.data) == plain.data
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert not form or len(answer.data) < len(plain.data) / 1.5
    assert (answer.headers["ETag"] == plain.headers["ETag"]) == (not form)
    again = got(visitor, path, Accept_Encoding=accepted, If_None_Match=answer.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")


def test_what_is_packed_already_short_or_no_text_stays_as_it_is(visitor: FlaskClient) -> None:
    for path in ("/health", "/data/river-2030.zip", "/nothing"):
        assert "Content-Encoding" not in visitor.get(path, headers=accepting("br, gzip")).headers


def test_the_head_of_an_answer_is_that_of_the_whole(visitor: FlaskClient) -> None:
    whole, head = (visitor.open("/", method=method, headers=accepting("br")).headers for method in ("GET", "HEAD"))
    for name in ("ETag", "Content-Length", "Content-Encoding"):
        assert head[name] == whole[name]


def test_the_same_bytes_are_packed_once_under_whatever_address(monkeypatch: pytest.MonkeyPatch) -> None:
    server, asked = Flask("any"), []
    pack(server)
    server.add_url_rule("/<name>", view_func=lambda name: Response("once " * LEAST, mimetype="text/plain"))
    monkeypatch.setitem(compression.PACKERS, "br", lambda data: asked.append(data) or brotli.compress(data))
    client = server.test_client()
    answers = {client.get(f"/{n}?{n}", headers=accepting("br")).data for n in range(20)}
    assert len(answers) == len(asked) == 1


def test_no_more_is_held_than_fits() -> None:
    for n in range(MOST_HELD + 10):
        assert brotli.decompress(packed(b"%d" % n, "br")) == b"%d" % n
    assert packed.cache_info().currsize == MOST_HELD
