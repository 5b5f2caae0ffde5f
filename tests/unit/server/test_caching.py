"""A browser keeps what cannot change and asks after what can."""

import re

import pytest
from flask.testing import FlaskClient

KEPT = "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/_dash-dependencies"])
def test_the_page_is_asked_after_and_not_sent_twice(path: str, stranger: FlaskClient) -> None:
    first = stranger.get(path)
    second = stranger.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert first.headers["Cache-Control"] == "no-cache"
    assert second.status_code == 304
    assert second.data == b""


def test_what_has_a_fingerprint_is_kept(stranger: FlaskClient) -> None:
    for address in re.findall(r'<script src="([^"]+)"', stranger.get("/").text):
        with stranger.get(address) as answer:
            assert answer.headers["Cache-Control"] == KEPT, address


def test_an_asset_without_a_fingerprint_is_asked_after(stranger: FlaskClient) -> None:
    with stranger.get("/assets/theme.js") as answer:
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("packed", ["identity", "gzip, br"])
@pytest.mark.parametrize("wanted", ["bytes=0-9", "bytes=5-", "bytes=-5", "bytes=99999999-"])
def test_a_part_is_not_kept_for_the_whole(wanted: str, packed: str, stranger: FlaskClient) -> None:
    linked = re.findall(r'(?:src|href)="(/[^"]+)"', stranger.get("/").text)
    for path in ("/", *linked, "/assets/theme.js", "/assets/theme.js?m=1"):
        with stranger.get(path, headers={"Range": wanted, "Accept-Encoding": packed}) as answer:
            assert answer.status_code == 200 or answer.headers["Cache-Control"] == "no-store", path


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/assets/theme.js", "/health"])
def test_the_time_of_an_answer_is_left_to_the_server_that_sends_it(path: str, stranger: FlaskClient) -> None:
    """The server adds one, and two times are one too many."""
    for _ in range(2):
        with stranger.get(path) as answer:
            assert "Date" not in answer.headers


@pytest.mark.parametrize("path", ["/nothing", "/assets/nothing.js?m=1", "/_dash-component-suites/dash/nothing.js"])
def test_a_refusal_is_not_kept(path: str, stranger: FlaskClient) -> None:
    assert stranger.get(path).headers["Cache-Control"] == "no-store"
