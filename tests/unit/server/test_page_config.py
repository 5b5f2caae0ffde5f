"""What the page tells the browser of its settings."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.server import page_config

ELEMENT = '<script id="_dash-config" type="application/json">{}</script>'


def written(**settings: Any) -> str:
    return ELEMENT.replace("{}", json.dumps(settings))


def test_what_no_visitor_needs_is_withheld_and_the_rest_stays() -> None:
    withheld = dict.fromkeys(page_config.WITHHELD, "secret")
    assert page_config.rewritten(written(**withheld, ui=False), {}) == written(ui=False).replace(" false", "false")


def test_a_setting_of_ours_comes_in_the_place_of_one_of_dash() -> None:
    changed = page_config.rewritten(written(ui=False, serve_locally=True), {"serve_locally": False})
    assert json.loads(changed[changed.index("{") : -len("</script>")]) == {"ui": False, "serve_locally": False}


def test_no_text_in_it_ends_the_element() -> None:
    assert page_config.rewritten(written(title="x"), {"title": "</script>"}).count("</script>") == 1


@pytest.mark.parametrize("key", sorted(page_config.WITHHELD))
def test_dash_still_tells_it_unasked_and_the_page_does_not(key: str, stranger: FlaskClient) -> None:
    """Dash's own page is asked too: a name that Dash has changed would no longer be withheld."""
    plain = Dash(__name__, assets_folder="", enable_mcp=False)
    plain.layout = []
    assert f'"{key}"' in plain.server.test_client().get("/").text, f"Dash has no {key} any more: mend page_config.py"
    assert f'"{key}"' not in stranger.get("/").text
