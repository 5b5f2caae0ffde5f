"""The server has the doors it needs and no more."""

import re

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/index.html",
        "/favicon.ico",
        "/_favicon.ico",
        "/_reload-hash",
        "/_mcp",
        "/static/app.py",
        "/health/",
        "/assets//theme.js",
        "/%00",
        "/assets/nothing.js",
        "/assets/..%2fapp.py",
        "/assets/%00",
        "/_dash-component-suites/dash/nothing.js",
        "/_dash-component-suites/os/path.py",
        "/_dash-component-suites/dash/..%2f..%2fx",
    ],
)
def test_an_unknown_address_is_not_found(path: str, stranger: FlaskClient) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 404
    assert answer.text == "There is nothing at this address; At the Table is at /.\n"


def test_the_page_is_found_with_any_query(stranger: FlaskClient) -> None:
    answer = stranger.get("/?dossier=riyadh-2025&highlight=left-out&unknown=1")
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"


def test_every_script_and_stylesheet_of_the_page_is_found_on_this_server(stranger: FlaskClient) -> None:
    addresses = re.findall(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"', stranger.get("/").text)
    assert len(addresses) > 5
    for address in addresses:
        assert address.startswith("/")
        with stranger.get(address) as answer:
            assert answer.status_code == 200
            assert answer.mimetype in ("text/javascript", "text/css")


def test_the_server_is_healthy(stranger: FlaskClient) -> None:
    assert stranger.get("/health").text == "OK"


@pytest.mark.parametrize("path", ["/", "/health", "/_dash-layout", "/_dash-dependencies", "/assets/theme.js"])
def test_head_answers_as_get_does_without_a_body(path: str, stranger: FlaskClient) -> None:
    with stranger.get(path) as got, stranger.head(path) as head:
        assert head.status_code == got.status_code == 200
        assert head.headers["Content-Length"] == got.headers["Content-Length"]
        assert head.data == b""
