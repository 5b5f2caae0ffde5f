"""Open the page as a reader would, and press its own button."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, TimeoutError, ViewportSize, sync_playwright

from dashboard.browser.finding import NoBrowserError, launch, reason
from dashboard.page.choices import SHAPES, SIZES, THEMES
from dashboard.page.ids import Ids
from dashboard.server.errors import CommandError

SCREEN: ViewportSize = {"width": 1440, "height": 900}  # px; the picture does not depend on it
TO_OPEN, TO_DRAW = 60_000, 120_000  # ms that a page and a picture may take on a slow machine


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the picture is made: values of the page's selects of these names; *kind* is ``png`` or ``svg``."""

    size: str
    shape: str
    theme: str
    kind: str

    @property
    def choices(self) -> dict[str, str]:
        """What to choose, by the accessible name of the select."""
        return {
            "Size": SIZES[self.size],
            "Shape": SHAPES[self.shape],
            "Theme": THEMES[self.theme],
        }


@contextmanager
def browsing() -> Iterator[Browser]:
    """Give a browser that runs while the block does."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # Playwright's loose ends where Ctrl+C stops it
    with sync_playwright() as playwright:
        try:
            _, browser = launch(playwright.chromium)
        except NoBrowserError as error:
            raise CommandError(str(error)) from error
        try:
            yield browser
        finally:
            browser.close()


def take(browser: Browser, address: str, dossier: str, look: Look) -> bytes:
    """Return the file that the page at *address*, showing *dossier*, downloads in *browser*."""
    try:
        page = _open(browser, address, dossier)
        for name, label in look.choices.items():
            page.get_by_role("combobox", name=name, exact=True).select_option(label=label)
        return _press(page, f"Download {look.kind.upper()}")
    except Error as error:
        raise CommandError(f"the browser, version {browser.version}, failed: {reason(error.message)}") from error


def _open(browser: Browser, address: str, dossier: str) -> Page:
    page = browser.new_page(viewport=SCREEN, reduced_motion="reduce", color_scheme="light", accept_downloads=True)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(error.message))
    page.goto(address, timeout=TO_OPEN)
    try:
        # the panels follow the picture, and with them comes what the page has to say of the view
        page.locator(f'html[data-ready="{dossier}"]:not(:has([aria-busy="true"]))').wait_for(timeout=TO_OPEN)
    except TimeoutError as error:
        faults = "; ".join(wrong) or f"it was not ready within {TO_OPEN // 1000} s"
        raise CommandError(f"the page did not open: {faults}") from error
    if notice := _notice(page):
        raise CommandError(f"the page does not show what was asked for; it says: {notice}")
    return page


def _press(page: Page, button: str) -> bytes:
    with page.expect_download(timeout=TO_DRAW) as download:
        page.get_by_role("button", name=button, exact=True).click()
        page.locator(f"#{Ids.NOTICE}:not(:empty)").wait_for(timeout=TO_DRAW)
        notice = _notice(page)
        if not notice.startswith("Downloaded"):
            raise CommandError(f"the page made no picture; it says: {notice}")
    return Path(download.value.path()).read_bytes()


def _notice(page: Page) -> str:
    """Return what the page tells its reader."""
    return (page.locator(f"#{Ids.NOTICE}").text_content() or "").strip()
