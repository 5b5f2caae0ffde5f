"""A sample of what strangers may send; ``python -m scripts.fuzz_requests`` sends a hundred thousand."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server.security import HEADERS
from scripts.fuzz_requests import faults, fuzz, send
from scripts.strangers import knowing


@pytest.fixture(scope="module")
def server() -> Flask:
    import app

    return app.wsgi("data/riyadh-2025", log="plain")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_a_stranger_sends_gets_a_right_answer(seed: int, server: Flask) -> None:
    tally = fuzz(server, range(500), seed=seed)
    assert tally.faults == []
    assert {200, 400, 404, 405} <= tally.statuses.keys()


def test_the_same_seed_sends_the_same_request(server: Flask) -> None:
    stranger = knowing(server)
    first, again = stranger.request("1-7"), stranger.request("1-7")
    assert first.pop("wsgi.input").read() == again.pop("wsgi.input").read()
    assert {**first, "wsgi.errors": None} == {**again, "wsgi.errors": None}


@pytest.mark.parametrize("path", ["/assets/theme.js", "//", "/"])
@pytest.mark.parametrize("query", ["m=\xff", "m=\r\nX: 1", "\x00"])
def test_a_query_that_is_no_text_is_refused_and_not_stumbled_over(path: str, query: str, visitor: FlaskClient) -> None:
    environ = {"QUERY_STRING": query, "PATH_INFO": path}
    answer = visitor.open(environ_overrides=environ)
    assert answer.status_code == 400
    assert "is not text" in answer.text


def test_the_fuzzer_sees_what_is_wrong() -> None:
    def broken(environ: object, start_response: object) -> list[bytes]:
        start_response("500 X", [("Content-Type", "text/html")])  # type: ignore[operator]
        return [b"<pre>Traceback</pre>"]

    server = Flask("any")
    server.wsgi_app = broken  # type: ignore[method-assign]
    environ = {"REQUEST_METHOD": "GET", "HTTP_HOST": "localhost"}
    found = list(faults(environ, *send(server, environ)))
    assert len(found) == 4
    assert all(name in found[1] for name in HEADERS)


@pytest.mark.parametrize(
    ("status", "headers", "host", "fault"),
    [
        (200, {}, None, "names no host"),
        (200, {}, "a, b", "names no host"),
        (200, {"Date": "now"}, "a", "a time"),
        (206, {"Cache-Control": "public"}, "a", "a part"),
        (429, {}, "a", "when to come again"),
    ],
)
def test_the_fuzzer_sees_an_answer_that_is_wrong_in_one_thing(
    status: int, headers: dict[str, str], host: str | None, fault: str
) -> None:
    right = {**HEADERS, "Content-Security-Policy": "", "Content-Type": "text/plain"}
    environ = {"REQUEST_METHOD": "GET"} | ({"HTTP_HOST": host} if host else {})
    found = list(faults(environ, status, [*right.items(), *headers.items()], b"A sentence.\n"))
    assert len(found) == 1 and fault in found[0]
