"""examples/own_dash_app.py in a browser: a figure of ours in a plain Dash app."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

SLOW = 30_000  # ms: every figure is made by the server


@pytest.fixture
def address(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve the example, and give its address."""
    monkeypatch.chdir(root)
    from examples.own_dash_app import app

    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()


def test_a_click_on_an_actor_lists_the_claims_on_its_seat(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_text("Click an actor.")).to_be_visible()
    name = page.locator(".scatterlayer text").get_by_text("Ukraine", exact=True)
    expect(name).to_be_visible(timeout=SLOW)
    box = name.bounding_box()
    assert box
    mark = (box["x"] + box["width"] / 2, box["y"] - 12)  # it stands above its name
    page.mouse.move(*mark)
    expect(page.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(*mark)
    expect(page.get_by_role("listitem").first).to_contain_text("Saudi Gazette", timeout=SLOW)


def test_another_highlight_is_drawn_anew_by_the_server(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_text("Europe", exact=True)).to_be_visible(timeout=SLOW)
    expect(page.get_by_text("Marco Rubio", exact=True)).to_be_visible()  # names at the table stay
    expect(page.get_by_text("Donald Trump", exact=True)).to_have_count(0)
    page.get_by_text("involved", exact=True).click()
    expect(page.get_by_text("Donald Trump", exact=True)).to_be_visible(timeout=SLOW)
    expect(page.get_by_text("Marco Rubio", exact=True)).to_have_count(0)
