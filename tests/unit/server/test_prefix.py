"""A page under a path of a larger site works behind a proxy that strips the path and behind one that does not."""

import re

import pytest
from flask.testing import FlaskClient

from dashboard.server.dash_app import site


@pytest.fixture
def visitor(small_page: object, register: object) -> FlaskClient:
    prefixed = site(small_page, register, public_url="https://example.org/the%20talks/")  # type: ignore[arg-type]
    return prefixed.server.test_client()


@pytest.mark.parametrize("path", ["/", "/the talks/"])
def test_the_page_is_found_with_and_without_the_path(path: str, visitor: FlaskClient) -> None:
    assert "At the Table" in visitor.get(path).text


def test_everything_that_the_page_asks_for_is_under_the_path(visitor: FlaskClient) -> None:
    addresses = re.findall(r'(?:src|href)="(/[^"]+)"', visitor.get("/").text)
    assert addresses
    for address in addresses:
        assert address.startswith("/the%20talks/")
        with visitor.get(address) as answer:
            assert answer.status_code == 200


def test_the_path_without_its_slash_leads_to_the_page_and_keeps_the_view(visitor: FlaskClient) -> None:
    answer = visitor.get("/the talks?event=talks")
    assert answer.status_code == 308
    assert answer.headers["Location"] == "/the%20talks/?event=talks"


def test_an_unknown_address_leads_back_to_the_path(visitor: FlaskClient) -> None:
    assert "At the Table is at /the%20talks/." in visitor.get("/the talks/nothing").text


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [("//", "/the%20talks/"), ("///", "/the%20talks/"), ("//the talks/", "/the%20talks/")],
)
def test_a_path_of_several_slashes_leads_to_the_page_and_keeps_the_view(
    path: str, leads_to: str, visitor: FlaskClient
) -> None:
    answer = visitor.get("/", environ_overrides={"PATH_INFO": path}, query_string={"event": "talks"})
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"{leads_to}?event=talks"


def test_a_path_of_several_slashes_leads_to_no_other_host(stranger: FlaskClient) -> None:
    answer = stranger.get("/", environ_overrides={"PATH_INFO": "//evil.example/\\x"})
    assert answer.status_code == 308
    assert answer.headers["Location"] == "/evil.example/%5Cx"
