"""The outermost layer names every request and tells of every answer."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.server.monitoring.middleware import Visit, watch
from tests.unit.page.conftest import RIVER


@pytest.fixture
def visits() -> list[Visit]:
    return []


@pytest.fixture
def server(visits: list[Visit]) -> Flask:
    server: Flask = create_app([RIVER], public_url="https://example.org/talks/").server
    watch(server, [visits.append])
    return server


@pytest.fixture
def stranger(server: Flask) -> FlaskClient:
    return server.test_client()


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/"), ("GET", "/health"), ("GET", "/nothing"), ("DELETE", "/"), ("POST", "/open"), ("GET", "//"),
     ("POST", "/_dash-update-component"), ("HEAD", "/"), ("GET", "/talks")],
)  # fmt: skip
def test_every_answer_carries_the_name_of_its_request(method: str, path: str, stranger: FlaskClient) -> None:
    answer = stranger.open(path, method=method, headers={"X-Request-ID": "a-name"})
    assert answer.headers.getlist("X-Request-ID") == ["a-name"]


def test_what_is_told_has_neither_query_nor_prefix(stranger: FlaskClient, visits: list[Visit]) -> None:
    answer = stranger.get("/talks/health?pick=anna", headers={"X-Request-ID": "a-name"})
    answer.close()
    (visit,) = visits
    assert (visit.name, visit.method, visit.path, visit.room) == ("a-name", "GET", "/talks/health", "/health")
    assert (visit.status, visit.sent) == (200, len(answer.data))
    assert 0 <= visit.seconds < 60


def test_a_failure_below_the_application_is_told_too(server: Flask, visits: list[Visit]) -> None:
    def broken(environ: object, start_response: object) -> list[bytes]:
        raise RuntimeError

    server.wsgi_app = broken  # type: ignore[method-assign]
    watch(server, [visits.append])
    with pytest.raises(RuntimeError):
        server.test_client().get("/")
    assert [visit.status for visit in visits] == [500]


def test_what_cannot_be_written_down_is_answered_all_the_same(
    server: Flask, visits: list[Visit], caplog: pytest.LogCaptureFixture
) -> None:
    def full(visit: Visit) -> None:
        raise OSError(28, "No space left on device")

    watch(server, [full, visits.append])
    with server.test_client().get("/health") as answer:
        assert answer.status_code == 200
    assert "could not be written down" in caplog.text
    assert visits
