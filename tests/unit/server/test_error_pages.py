"""A stranger who asks for what there is not reads one sentence."""

from collections.abc import Callable
from io import BytesIO

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.server.error_pages import answer_only_to

CALLBACK = "/_dash-update-component"
Ask = Callable[..., dict[str, object]]


def told(ask: Ask, wish: str) -> dict[str, object]:
    return ask(state=[{"id": "store", "property": "data", "value": wish}])


@pytest.mark.parametrize(("path", "method"), [("/", "POST"), ("/", "DELETE"), ("/", "TRACE"), (CALLBACK, "GET")])
def test_a_wrong_method_is_told_the_right_ones(path: str, method: str, stranger: FlaskClient) -> None:
    answer = stranger.open(path, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"]
    assert answer.mimetype == "text/plain"


def test_a_callback_that_fails_tells_the_log_and_not_the_stranger(
    stranger: FlaskClient, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    answer = stranger.post(CALLBACK, json=told(ask, "break"))
    assert answer.status_code == 500
    assert answer.text == "Something went wrong on the server; its log says what.\n"
    assert "the secret of the house" in caplog.text


def test_a_callback_may_refuse_in_its_own_words(
    stranger: FlaskClient, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    answer = stranger.post(CALLBACK, json=told(ask, "refuse"))
    assert answer.status_code == 400
    assert answer.text == "There is no such dossier {here}.\n"
    assert not caplog.records


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/health", "/nothing"])
@pytest.mark.parametrize("named", [None, "localhost, evil.example"])
def test_a_request_of_http_1_1_names_one_host(named: str | None, path: str, app: Dash) -> None:
    sent = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    sent |= {"SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http"} | ({"HTTP_HOST": named} if named else {})
    told = []
    for protocol in ("HTTP/1.1", "HTTP/1.0"):
        environ = {**sent, "SERVER_PROTOCOL": protocol, "wsgi.input": BytesIO()}
        b"".join(
            app.server.wsgi_app(environ, lambda status, _: told.append(status))  # type: ignore[arg-type,return-value]
        )
    assert told[0] == "400 BAD REQUEST"
    assert named or told[1] != "400 BAD REQUEST"  # HTTP/1.0 knows no such header


@pytest.mark.parametrize("host", ["localhost", "localhost:8050", "LOCALHOST", "[::1]:8050", "127.0.0.1:1"])
def test_a_host_that_is_known_is_answered(host: str, app: Dash) -> None:
    answer_only_to(app.server, {"localhost", "::1", "127.0.0.1"})
    assert app.server.test_client().get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.2", "[::2]", "[::1", "a<b>", "x" * 300]
)
def test_a_foreign_host_is_refused(host: str, app: Dash) -> None:
    answer_only_to(app.server, {"localhost", "::1", "127.0.0.1"})
    answer = app.server.test_client().get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "--public-url" in answer.text
