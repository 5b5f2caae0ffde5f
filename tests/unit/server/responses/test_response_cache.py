"""What was answered once is answered again without Flask, and to nobody else."""

from collections.abc import Callable

import pytest
from flask import Flask, Response, request
from flask.testing import FlaskClient

from dashboard.server.responses.response_cache import LONGEST, MOST, Again, answer_again
from dashboard.server.responses.static_responses import PATHS

Served = tuple[FlaskClient, list[str], Again]


@pytest.fixture
def served() -> Served:
    """A server that notes what it is asked, one that asks it, and what stands between them."""
    server, asked = Flask("any"), []

    @server.get("/page")
    def page() -> Response:
        asked.append(request.full_path)
        status = 400 if "bad" in request.args else 200
        return Response(f"made for {request.host}", status, {"X-Number": str(len(asked))}, "text/plain")

    answer_again(server, ["/page"])
    between = server.wsgi_app
    assert isinstance(between, Again)
    return server.test_client(), asked, between


def test_the_same_request_is_answered_the_same_and_asked_once(served: Served) -> None:
    client, asked, _ = served
    first, *others = (client.get("/page") for _ in range(3))
    assert [(one.data, list(one.headers)) for one in others] == [(first.data, list(first.headers))] * 2
    assert len(asked) == 1


ANOTHER: dict[str, Callable[[FlaskClient], object]] = {
    "another query": lambda client: client.get("/page?event=talks"),
    "another host": lambda client: client.get("/page", headers={"Host": "news.example"}),
    "another packing": lambda client: client.get("/page", headers={"Accept-Encoding": "br"}),
    "over TLS": lambda client: client.get("/page", base_url="https://localhost"),
    "what the sender has": lambda client: client.get("/page", headers={"If-None-Match": '"a"'}),
    "a part": lambda client: client.get("/page", headers={"Range": "bytes=0-3"}),
    "the headers alone": lambda client: client.head("/page"),
}


@pytest.mark.parametrize("another", ANOTHER)
def test_another_request_is_asked_for_itself(another: str, served: Served) -> None:
    client, asked, _ = served
    client.get("/page")
    ANOTHER[another](client)
    assert len(asked) == 2


def test_only_what_was_answered_in_full_is_held(served: Served) -> None:
    client, asked, between = served
    assert [client.get("/page?bad=1").status_code for _ in range(2)] == [400, 400]
    assert client.get("/nowhere").status_code == 404
    assert (len(asked), between.held) == (2, {})


def test_strangers_fill_no_memory(served: Served) -> None:
    client, _, between = served
    for number in range(MOST + 10):
        client.get(f"/page?q={number}")
    assert 0 < len(between.held) <= MOST
    before = len(between.held)
    client.get(f"/page?q={'x' * LONGEST}")
    assert len(between.held) == before


@pytest.mark.parametrize("path", PATHS)
def test_of_the_page_itself_the_second_answer_is_the_first(path: str, stranger: FlaskClient) -> None:
    first, second = (stranger.get(path, headers={"Accept-Encoding": "br"}) for _ in range(2))
    names = {"Content-Security-Policy", "Cache-Control", "ETag"}
    assert names <= set(first.headers.keys())
    assert {name: first.headers[name] for name in names} == {name: second.headers[name] for name in names}
    assert first.data == second.data
