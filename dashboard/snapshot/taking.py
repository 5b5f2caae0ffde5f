"""Open the page as a reader would, and press its own button."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error, Locator, Page, TimeoutError, ViewportSize, sync_playwright

from dashboard.browser.finding import NoBrowserError, launch, reason
from dashboard.drawing.view_choices import PICTURE_TEXTS, VIEW_CHOICES
from dashboard.page.choices import PICTURE_THEMES, SHAPES, SIZES
from dashboard.page.ids import Ids
from dashboard.server.errors import CommandError

SCREEN: ViewportSize = {"width": 1440, "height": 900}  # px; the picture does not depend on it
TO_OPEN, TO_DRAW = 60_000, 120_000  # ms that a page and a picture may take on a slow machine


# whether the preview shows what stands in the text boxes: the page follows a hand a moment later
SHOWN = """([dialog, preview]) => {
  const boxes = document.getElementById(dialog).querySelectorAll("input[type=text], textarea");
  const written = JSON.stringify([...boxes].map((box) => box.value));
  return document.getElementById(preview).dataset.written === written;
}"""
STILL = "window.print = () => {}"  # nobody is there to answer the browser's own dialog


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the picture is made: what is chosen and written in the page's dialog *Picture*.

    *size*, *shape*, *theme* and *ties* are values of its selects, and *texts* what is written, by the names of
    ``PICTURE_TEXTS``. *kind* is ``png``, ``svg`` or ``pdf``.
    """

    size: str
    shape: str
    theme: str
    ties: str
    kind: str
    texts: Mapping[str, str] = field(default_factory=dict)
    at_stake: bool = False

    @property
    def choices(self) -> dict[str, str]:
        """What to choose, by the accessible name of the select."""
        return {
            "Size": SIZES[self.size],
            "Shape": SHAPES[self.shape],
            "Picture theme": PICTURE_THEMES[self.theme],
            "Picture ties": VIEW_CHOICES["ties"].options[self.ties],
        }

    @property
    def written(self) -> dict[str, str]:
        """What to write, by the accessible name of the text box."""
        return {text.label: self.texts[name] for name, text in PICTURE_TEXTS.items() if self.texts.get(name)}


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
        page.get_by_role("button", name="Picture …", exact=True).click()
        dialog = page.get_by_role("dialog", name="Picture", exact=True)
        for name, label in look.choices.items():
            dialog.get_by_role("combobox", name=name, exact=True).select_option(label=label)
        for name, text in look.written.items():
            dialog.get_by_role("textbox", name=name, exact=True).fill(text)
        if look.at_stake:
            dialog.get_by_role("checkbox", name="With what is at stake", exact=True).check()
        page.wait_for_function(SHOWN, arg=[Ids.PICTURE_DIALOG, Ids.PREVIEW], timeout=TO_DRAW)
        return _printed(page, dialog) if look.kind == "pdf" else _press(page, dialog, f"Download {look.kind.upper()}")
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
    if notice := _text(page, Ids.NOTICE):
        raise CommandError(f"the page does not show what was asked for; it says: {notice}")
    return page


def _press(page: Page, dialog: Locator, button: str) -> bytes:
    with page.expect_download(timeout=TO_DRAW) as download:
        dialog.get_by_role("button", name=button, exact=True).click()
        _said(page, "Downloaded")
    return Path(download.value.path()).read_bytes()


def _printed(page: Page, dialog: Locator) -> bytes:
    """Return the picture as a PDF, on one page of its shape, as the browser prints it."""
    page.evaluate(STILL)
    dialog.get_by_role("button", name="Print picture", exact=True).click()
    _said(page, "Handed to the browser")
    return page.pdf(prefer_css_page_size=True, print_background=True)


def _said(page: Page, beginning: str) -> None:
    """Wait until the dialog says what was done; raise ``CommandError`` where that is something else."""
    page.locator(f"#{Ids.PICTURE_SAID}:not(:empty)").wait_for(timeout=TO_DRAW)
    said = _text(page, Ids.PICTURE_SAID)
    if not said.startswith(beginning):
        raise CommandError(f"the page made no picture; it says: {said}")


def _text(page: Page, identifier: Ids) -> str:
    """Return what the page tells its reader there."""
    return (page.locator(f"#{identifier}").text_content() or "").strip()
