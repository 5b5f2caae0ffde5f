"""A figure as a picture; kaleido is optional, and here a function plays it."""

import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.browser.finding import Candidate, NoBrowserError
from dashboard.cli import figure_image
from dashboard.cli.figure_image import browser_path, image
from dashboard.cli.main import main
from dashboard.server.errors import CommandError

FIGURE = go.Figure(layout={"width": 300, "height": 200})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what kaleido was asked for; the browser that starts is at /here."""
    seen: list[dict[str, Any]] = []

    def calc_fig_sync(_: go.Figure, **options: Any) -> bytes:
        seen.append(options)
        return b"picture"

    monkeypatch.setitem(sys.modules, "kaleido", SimpleNamespace(calc_fig_sync=calc_fig_sync))
    monkeypatch.setattr(figure_image, "browser_path", lambda: "/here")
    return seen


@pytest.mark.parametrize(("kind", "scale"), [("png", 2), ("svg", 1)])
def test_it_has_the_size_of_the_figure_and_is_drawn_by_the_browser_that_is_there_without_asking_a_host(
    asked: list[dict[str, Any]], kind: str, scale: int
) -> None:
    assert image(FIGURE, kind) == b"picture"
    size = {"format": kind, "width": 300, "height": 200, "scale": scale}
    assert asked == [{"opts": size, "kopts": {"mathjax": False, "path": "/here"}}]


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_without_kaleido_one_line_says_what_to_install_and_no_file_is_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    monkeypatch.setitem(sys.modules, "kaleido", None)
    assert main(["figure", "riyadh-2025", "-o", str(tmp_path / f"view.{kind}")]) == 2
    told = f"app.py: a figure as .{kind} needs the package kaleido; install it with: pip install kaleido==1.5.0\n"
    assert capsys.readouterr() == ("", told)
    assert not list(tmp_path.iterdir())


def test_what_kaleido_fails_with_is_told_in_one_line(
    asked: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise RuntimeError("the browser left\nand more")

    monkeypatch.setattr(sys.modules["kaleido"], "calc_fig_sync", fail)
    with pytest.raises(CommandError, match=r"^kaleido made no \.png: the browser left; write \.html or \.json"):
        image(FIGURE, "png")


@pytest.mark.parametrize(
    ("options", "path"), [({"executable_path": "/a/chromium"}, "/a/chromium"), ({"channel": "chrome"}, "")]
)
def test_the_browser_is_the_one_that_snapshots_are_made_with(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, str], path: str
) -> None:
    found = (Candidate(name="a browser", options=options), "1.0")
    monkeypatch.setattr("dashboard.browser.finding.find", lambda _: found)
    monkeypatch.setattr("playwright.sync_api.sync_playwright", lambda: nullcontext(SimpleNamespace(chromium=None)))
    assert browser_path() == path


def test_where_no_browser_starts_it_says_which_were_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: object) -> None:
        raise NoBrowserError(["chromium: not there"])

    monkeypatch.setattr("dashboard.browser.finding.find", none)
    monkeypatch.setattr("playwright.sync_api.sync_playwright", lambda: nullcontext(SimpleNamespace(chromium=None)))
    with pytest.raises(CommandError, match="chromium: not there"):
        browser_path()
