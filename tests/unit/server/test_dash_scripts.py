"""Which of Dash's scripts a page runs as it opens, which later, and which never."""

import re

import pytest
from flask.testing import FlaskClient

from dashboard.server.dash_scripts import arranged

SUITES = "/_dash-component-suites/dash"
RENDERER = f'<script src="/at{SUITES}/dash-renderer/build/dash_renderer.v4.min.js"></script>'
GRAPH = f'<script src="/at{SUITES}/dcc/dash_core_components.v4.js"></script>'
POLYFILL = f'<script src="/at{SUITES}/deps/polyfill@7.v4.12.1.min.js"></script>'
TABLE = f'<script src="/at{SUITES}/dash_table/bundle.v7.js"></script>'
INLINE = "<script>window.own = 1;</script>"


@pytest.fixture
def page(stranger: FlaskClient) -> str:
    return stranger.get("/").text


def test_what_the_page_runs_stays_in_its_order() -> None:
    assert arranged(f"{RENDERER}\n{INLINE}") == f"{RENDERER}\n{INLINE}"


@pytest.mark.parametrize("script", [POLYFILL, TABLE])
def test_what_no_page_needs_is_left_out(script: str) -> None:
    assert arranged(f"{script}\n{RENDERER}") == RENDERER


def test_what_a_graph_needs_stands_there_and_no_browser_runs_it() -> None:
    assert arranged(GRAPH) == GRAPH.replace('.js">', '.js" type="text/later">')


def test_a_first_visit_gets_neither_the_table_nor_the_polyfill_and_dcc_later(page: str) -> None:
    run = re.findall(f'<script src="{SUITES}/([^"]+)">', page)
    later = re.findall(f'<script src="{SUITES}/([^"]+)" type="text/later">', page)
    assert [path.partition("/")[0] for path in run if not path.startswith("deps/")] == ["dash-renderer", "html"]
    assert [re.sub(r"[@.].*", "", path) for path in run if path.startswith("deps/")] == [
        "deps/react", "deps/react-dom", "deps/prop-types"
    ]  # fmt: skip
    assert {path.partition("/")[0] for path in later} == {"dcc"}


def test_what_comes_later_is_kept_for_a_year_like_all_scripts(page: str, stranger: FlaskClient) -> None:
    later = re.findall('<script src="([^"]+)" type="text/later">', page)
    assert later
    for path in later:
        with stranger.get(path) as answer:
            assert answer.mimetype == "text/javascript"
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_dashs_renderer_finds_what_it_needs_of_the_polyfill(visitor: FlaskClient) -> None:
    """dash-bootstrap-components brings it. Where it no longer does, the polyfill is needed again."""
    before, renderer = visitor.get("/").text.split("/dash-renderer/", 1)
    address = re.search(r'[^"]+', renderer)
    assert address
    with visitor.get(f"{SUITES}/dash-renderer/{address[0]}") as answer:
        if b"regeneratorRuntime.mark" not in answer.data:
            pytest.fail("Dash's renderer no longer needs it: take this test and its reason out")
    bodies = []
    for path in re.findall('<script src="([^"]+)">', before):
        with visitor.get(path) as answer:
            bodies.append(answer.data)
    assert any(b"regeneratorRuntime=" in body for body in bodies)
