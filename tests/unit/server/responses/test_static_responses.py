"""What everyone gets who opens the page is made once."""

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

from dashboard.server.responses.static_responses import PATHS, keep_ready


@pytest.mark.parametrize("path", PATHS)
def test_the_second_reader_gets_what_was_made_for_the_first(path: str, stranger: FlaskClient) -> None:
    first, second = stranger.get(path), stranger.get(path)
    assert first.status_code == 200
    assert (first.data, first.mimetype, first.headers["ETag"]) == (second.data, second.mimetype, second.headers["ETag"])
    assert stranger.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_a_view_is_asked_once() -> None:
    server, asked = Flask("any"), []

    @server.route("/page")
    def page() -> Response:
        asked.append(1)
        return Response("made", mimetype="text/plain")

    keep_ready(server, ["/page"])
    client = server.test_client()
    assert [client.get("/page").text for _ in range(3)] == ["made"] * 3
    assert asked == [1]


def test_a_view_that_fails_is_asked_again() -> None:
    server, asked = Flask("any"), []

    @server.route("/page")
    def page() -> str:
        asked.append(1)
        if len(asked) == 1:
            raise RuntimeError
        return "made"

    keep_ready(server, ["/page"])
    client = server.test_client()
    assert [client.get("/page").status_code for _ in range(3)] == [500, 200, 200]
    assert len(asked) == 2
