"""The scripts of the page: few, each kept by the browser for a year, and none fetched late."""

import json
import re

import pytest
from flask.testing import FlaskClient

from dashboard.server.dash_app import ASSETS
from dashboard.server.responses import plotly_bundle


@pytest.fixture
def scripts(stranger: FlaskClient) -> list[str]:
    return re.findall(r'<script src="([^"]+)"', stranger.get("/").text)


def test_every_script_has_a_fingerprint_and_is_kept_for_a_year(scripts: list[str], stranger: FlaskClient) -> None:
    for path in scripts:
        with stranger.get(path) as answer:
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", path


def test_the_browser_side_is_one_file_beside_what_paints_no_flash(scripts: list[str], stranger: FlaskClient) -> None:
    (together,) = [path for path in scripts if "/_script/at-the-table-" in path]
    sent = stranger.get(together).text
    assert [path.name for path in ASSETS.glob("*.js") if path.read_text("utf-8") not in sent] == ["theme.js"]
    assert [path for path in scripts if "/assets/" in path] == [path for path in scripts if "theme.js" in path]


def test_what_draws_with_plotly_comes_before_dash_asks_for_it(scripts: list[str]) -> None:
    place = next(place for place, path in enumerate(scripts) if "async-graph" in path)
    assert place < next(place for place, path in enumerate(scripts) if "dash_renderer" in path)


def test_nothing_waits_for_plotly(stranger: FlaskClient) -> None:
    assert "plotly" not in "".join(re.findall("<(?:script|link)[^>]*>", stranger.get("/").text))


def test_dash_is_told_of_a_plotly_that_is_kept_for_a_year(stranger: FlaskClient) -> None:
    told = json.loads(re.findall(r'<script id="_dash-config"[^>]*>(.*?)</script>', stranger.get("/").text)[0])
    assert told["serve_locally"] is False, "else Dash asks for one of its own, whole and anew"
    with stranger.get(told["plotlyjs_url"]) as answer:
        assert answer.data == plotly_bundle.script()
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
