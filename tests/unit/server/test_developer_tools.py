"""Dash's developer tools: there where the command line asks for them, and nowhere else."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from dash import Dash, html
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server.dash_app import site
from dashboard.server.security import policy

CALLBACK = "/_dash-update-component"


@pytest.fixture
def developer(small_page: html.Main, register: Callable[[Dash], None]) -> FlaskClient:
    return site(small_page, register, debug=True).server.test_client()


def config(visitor: FlaskClient) -> dict[str, Any]:
    found = re.search(r'<script id="_dash-config" type="application/json">(.*?)</script>', visitor.get("/").text)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def test_a_developer_gets_them_and_a_stranger_does_not(developer: FlaskClient, stranger: FlaskClient) -> None:
    for key in ("ui", "props_check", "validate_callbacks"):
        assert (config(developer)[key], config(stranger)[key]) == (True, False)
    assert ("dash_renderer.min" in stranger.get("/").text, "hot_reload" in config(stranger)) == (False, False)
    assert re.search(r"dash_renderer\.\w+\.dev\.js", developer.get("/").text)
    assert not re.search(r"\.dev\.js", stranger.get("/").text)


def test_neither_asks_whether_there_is_a_newer_dash(developer: FlaskClient, stranger: FlaskClient) -> None:
    for visitor in (developer, stranger):
        assert config(visitor)["disable_version_check"] is True
        assert "dash_version_url" not in config(visitor)


def test_the_page_of_a_developer_hears_of_each_new_process_and_loads_itself_whole(developer: FlaskClient) -> None:
    told = developer.get("/_reload-hash").json
    assert told and len(told["reloadHash"]) == 16
    assert (told["hard"], told["files"], told["packages"]) == (True, [], [])
    assert config(developer)["hot_reload"] == {"interval": 1000, "max_retry": 8}


def test_a_failure_shows_no_trace_and_no_console(developer: FlaskClient, ask: Callable[..., dict[str, object]]) -> None:
    answer = developer.post(CALLBACK, json=ask(state=[{"id": "store", "property": "data", "value": "break"}]))
    assert (answer.status_code, answer.text) == (500, "Something went wrong on the server; its log says what.\n")
    server = developer.application
    assert isinstance(server, Flask) and not server.debug
    assert developer.get("/?__debugger__=yes&cmd=resource&f=debugger.js").text == developer.get("/").text
    assert developer.get("/console").status_code == 404


def test_the_policy_is_no_wider_for_a_developer(developer: FlaskClient) -> None:
    told = developer.get("/").headers["Content-Security-Policy"]
    hashes = re.findall(r"'sha256-[^']+'", told)
    assert told == policy(hashes)
