"""What every page is served with."""

import json
import platform
import re
from typing import Any

import dash
import pytest
from flask.testing import FlaskClient

from dashboard.server.dash_app import site

SWITCHES = (
    "FLASK_DEBUG",
    "DASH_DEBUG",
    "DASH_UI",
    "DASH_PROPS_CHECK",
    "DASH_SERVE_DEV_BUNDLES",
    "DASH_HOT_RELOAD",
    "DASH_MCP_ENABLED",
    "DASH_SUPPRESS_CALLBACK_EXCEPTIONS",
    "DASH_COMPRESS",
)


def config(stranger: FlaskClient) -> dict[str, Any]:
    found = re.search(r'<script id="_dash-config" type="application/json">(.*?)</script>', stranger.get("/").text)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def test_the_page_tells_nobody_what_it_runs_on(stranger: FlaskClient) -> None:
    told = config(stranger)
    assert not [key for key in told if "version" in key and key != "disable_version_check"]
    assert dash.__version__ not in json.dumps(told)
    assert platform.python_version() not in stranger.get("/").text


def test_the_page_is_the_same_for_everyone(stranger: FlaskClient) -> None:
    assert stranger.get("/").data == stranger.get("/").data


def test_no_variable_of_the_environment_opens_the_application(
    monkeypatch: pytest.MonkeyPatch, stranger: FlaskClient, small_page: Any, register: Any
) -> None:
    for name in SWITCHES:
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("DASH_ASSETS_EXTERNAL_PATH", "https://example.org/")
    changed = site(small_page, register).server.test_client()
    assert config(changed) == config(stranger)
    assert changed.get("/").text == stranger.get("/").text
    assert changed.get("/_mcp").status_code == 404
    assert not changed.application.debug


def test_two_applications_share_no_callback(small_page: Any, register: Any) -> None:
    first, second = site(small_page, register), site(small_page, lambda app: None)
    assert len(first.server.test_client().get("/_dash-dependencies").json) == 3
    assert second.server.test_client().get("/_dash-dependencies").json == []


def test_a_page_with_one_id_twice_is_found_out_before_anyone_visits(small_page: Any, register: Any) -> None:
    small_page.children.append(dash.html.P(id="answer"))
    with pytest.raises(dash.exceptions.DuplicateIdError):
        site(small_page, register)
