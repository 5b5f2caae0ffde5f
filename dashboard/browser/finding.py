"""Find a browser that starts.

A candidate counts only once it has been launched: what is called chromium-browser may be a stub that asks for a snap.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserType, Error

CHOICE = "AT_THE_TABLE_BROWSER"
ADVICE = (
    "To get one: python -m playwright install chromium; or, on Debian and its kin, apt install chromium. "
    f"{CHOICE} may name one that is elsewhere."
)
FLAGS = (  # a container gives Chromium no sandbox and no GPU, and nobody who looks at a table need tell Google's hosts
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
)
CHANNELS = ("chrome", "msedge", "chromium")
COMMANDS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge"),
)
PATIENCE = 30_000  # ms that a candidate has to start


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A browser that may be there: its *name* for the reader, and Playwright's *options* to launch it."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)


class NoBrowserError(Exception):
    """No candidate could be launched; the message lists each with the reason, and says how to get one."""

    def __init__(self, tried: Sequence[str], advice: str = ADVICE) -> None:
        self.tried = tuple(tried)
        super().__init__("\n".join(["no browser starts here. Tried:", *(f"  {line}" for line in tried), advice]))


def chosen() -> str:
    """Return the browser that the environment names, a path or a command; empty where it names none."""
    return os.environ.get(CHOICE, "")


def candidates() -> Iterator[Candidate]:
    """Yield every browser that may be there; where the environment names one, that one alone.

    Whoever names a browser wants to know that it does not start, and not to get another's picture in its place.
    """
    if named := chosen():
        yield Candidate(name=f"{named} ({CHOICE})", options={"executable_path": shutil.which(named) or named})
        return
    yield Candidate(name="Playwright's own Chromium")
    for channel in CHANNELS:
        yield Candidate(name=f"the {channel} channel", options={"channel": channel})
    for command in COMMANDS:
        if path := shutil.which(command):
            yield Candidate(name=path, options={"executable_path": path})


def launch_options(candidate: Candidate) -> dict[str, Any]:
    """Return how Playwright is to launch *candidate*."""
    return {**candidate.options, "args": list(FLAGS), "timeout": PATIENCE}


def launch(chromium: BrowserType) -> tuple[Candidate, Browser]:
    """Return the first candidate that *chromium* can launch, running; raise NoBrowserError if there is none."""
    tried = []
    for candidate in candidates():
        try:
            return candidate, chromium.launch(**launch_options(candidate))
        except Error as error:
            tried.append(f"{candidate.name}: {reason(error.message)}")
    raise NoBrowserError(
        tried, f"Correct {CHOICE}, or unset it to use any browser that starts." if chosen() else ADVICE
    )


def find(chromium: BrowserType) -> tuple[Candidate, str]:
    """Return the first candidate that *chromium* can launch, and its version; raise NoBrowserError if there is none."""
    candidate, browser = launch(chromium)
    version = browser.version
    browser.close()
    return candidate, version


def reason(message: str) -> str:
    """Return the line of Playwright's *message* that says what is wrong, without its frame."""
    lines = [line.strip("║ ").removeprefix("BrowserType.launch: ") for line in message.splitlines()]
    told = [line for line in lines if line and not line.startswith(("╔", "╚", "Call log", "Browser logs"))]
    return told[0] if told else "did not start"
