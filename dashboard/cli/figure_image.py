"""A Plotly figure as a picture, through kaleido, which is optional, and the browser that is there."""

from importlib import import_module
from typing import TYPE_CHECKING

from dashboard.server.errors import CommandError

if TYPE_CHECKING:
    import plotly.graph_objects as go

KALEIDO = "kaleido==1.5.0"
SCALE = 2  # times the size of the figure, so that names stay sharp in print


def image(figure: "go.Figure", kind: str) -> bytes:
    """Return *figure* as a ``png`` or ``svg``; raise ``CommandError`` where that cannot be done here."""
    try:
        kaleido = import_module("kaleido")
    except ImportError as error:
        raise CommandError(
            f"a figure as .{kind} needs the package kaleido; install it with: pip install {KALEIDO}"
        ) from error
    opts = {
        "format": kind,
        "width": figure.layout.width,
        "height": figure.layout.height,
        "scale": SCALE if kind == "png" else 1,
    }
    browser = {"path": path} if (path := browser_path()) else {}
    try:
        made: bytes = kaleido.calc_fig_sync(figure, opts=opts, kopts={"mathjax": False, **browser})
    except Exception as error:  # kaleido and its browser fail with errors of many kinds
        told = next(iter(str(error).splitlines()), "") or type(error).__name__
        raise CommandError(f"kaleido made no .{kind}: {told}; write .html or .json instead") from error
    return made


def browser_path() -> str:
    """Return the path of a browser that starts here; empty where kaleido finds it itself, by its channel."""
    from playwright.sync_api import sync_playwright

    from dashboard.browser.finding import NoBrowserError, find

    with sync_playwright() as playwright:
        try:
            candidate, _ = find(playwright.chromium)
        except NoBrowserError as error:
            raise CommandError(str(error)) from error
        if "channel" in candidate.options:
            return ""
        return str(candidate.options.get("executable_path") or playwright.chromium.executable_path)
