"""Every answer tells the browser what the page may do."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from dash import html
from flask.testing import FlaskClient

from dashboard.server.callback_validation import MOST_BYTES
from dashboard.server.dash_app import site
from dashboard.server.security import policy

CALLBACK = "/_dash-update-component"
Ask = Callable[..., dict[str, object]]


def stylesheet(stranger: FlaskClient) -> str:
    return re.findall(r'<link rel="stylesheet" href="([^"]+)"', stranger.get("/").text)[0]


def script(stranger: FlaskClient) -> str:
    return re.findall(r'<script src="(/_dash-component-suites/[^"]+)"', stranger.get("/").text)[0]


ANSWERS: dict[str, Callable[[FlaskClient, Ask], Any]] = {
    "the page": lambda stranger, ask: stranger.get("/"),
    "the page, head only": lambda stranger, ask: stranger.head("/"),
    "the page, unchanged": lambda stranger, ask: stranger.get(
        "/", headers={"If-None-Match": stranger.get("/").headers["ETag"]}
    ),
    "the component tree": lambda stranger, ask: stranger.get("/_dash-layout"),
    "the callbacks": lambda stranger, ask: stranger.get("/_dash-dependencies"),
    "an asset": lambda stranger, ask: stranger.get("/assets/theme.js"),
    "a component library": lambda stranger, ask: stranger.get(script(stranger)),
    "the stylesheet": lambda stranger, ask: stranger.get(stylesheet(stranger)),
    "health": lambda stranger, ask: stranger.get("/health"),
    "a callback": lambda stranger, ask: stranger.post(CALLBACK, json=ask()),
    "an unknown address": lambda stranger, ask: stranger.get("/nothing"),
    "a malformed request": lambda stranger, ask: stranger.post(CALLBACK, json=[]),
    "a wrong method": lambda stranger, ask: stranger.get(CALLBACK),
    "a body too large": lambda stranger, ask: stranger.post(CALLBACK, data=b" " * (MOST_BYTES + 1)),
    "a failure": lambda stranger, ask: stranger.post(
        CALLBACK, json=ask(state=[{"id": "store", "property": "data", "value": "break"}])
    ),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_carries_every_header(kind: str, stranger: FlaskClient, ask: Ask) -> None:
    with ANSWERS[kind](stranger, ask) as answer:
        headers = answer.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "default-src 'self'" in headers["Content-Security-Policy"]


def test_the_policy_allows_the_inline_scripts_of_the_page_and_no_other(stranger: FlaskClient) -> None:
    answer = stranger.get("/")
    inline = re.findall(r'<script(?! src=)(?![^>]*type="application/json")[^>]*>(.*?)</script>', answer.text, re.DOTALL)
    hashes = {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inline}
    allowed = answer.headers["Content-Security-Policy"].split("script-src ")[1].split(";")[0].split()
    assert inline
    assert set(allowed) == {"'self'", *hashes}


def test_the_policy_names_no_other_host() -> None:
    assert not re.search(r"https?:|\*|//", policy(["'sha256-x'"]))


def test_the_sites_that_may_embed_the_page_are_named_and_no_other() -> None:
    app = site(html.P(), lambda _: None, embedders=["https://news.example", "https://other.example"])
    headers = app.server.test_client().get("/").headers
    assert "frame-ancestors https://news.example https://other.example" in headers["Content-Security-Policy"].split(
        "; "
    )
    assert "X-Frame-Options" not in headers


def test_where_sites_may_embed_the_page_it_alone_may_be_fetched_from_elsewhere() -> None:
    """A page that isolates itself (COEP) frames nothing that does not say so; scripts and data stay the page's own."""
    app = site(html.P(), lambda _: None, public_url="https://x.example/talks/", embedders=["https://news.example"])
    with app.server.test_client() as visitor:
        own = {
            path: visitor.get(path).headers["Cross-Origin-Resource-Policy"] for path in ("/_dash-layout", "/nothing")
        }
        open_to_all = {
            path: visitor.get(path).headers["Cross-Origin-Resource-Policy"] for path in ("/talks/", "/talks")
        }
    assert set(own.values()) == {"same-origin"}
    assert set(open_to_all.values()) == {"cross-origin"}


def test_the_policy_lets_nobody_frame_the_page_or_send_forms_elsewhere() -> None:
    assert {"frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"} < set(policy([]).split("; "))
