"""Which browser is used, and what is said where there is none."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from dashboard.browser import finding
from dashboard.browser.finding import CHOICE, NoBrowserError, candidates, find, reason


class Chromium:
    """A browser type of Playwright's that starts only what *starts* accepts, and notes what it was asked to start."""

    def __init__(self, starts: Callable[[dict[str, object]], bool]) -> None:
        self.starts = starts
        self.asked: list[dict[str, object]] = []

    def launch(self, **options: object) -> "Chromium":
        self.asked.append(options)
        if not self.starts(options):
            raise Error("BrowserType.launch: it does not start\nCall log:\n  - more")
        return self

    version = "1.0"

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name no browser, and have none of the known commands but ``chromium``."""
    monkeypatch.delenv(CHOICE, raising=False)
    monkeypatch.setattr(finding.shutil, "which", {"chromium": "/somewhere/chromium"}.get)


def test_playwrights_own_comes_first_then_the_channels_then_what_is_on_the_path() -> None:
    assert [candidate.name for candidate in candidates()] == [
        "Playwright's own Chromium",
        "the chrome channel",
        "the msedge channel",
        "the chromium channel",
        "/somewhere/chromium",
    ]


def test_the_first_that_starts_is_used() -> None:
    chromium = Chromium(lambda options: options.get("channel") == "msedge")
    candidate, version = find(chromium)  # type: ignore[arg-type]  # all that is needed of one
    assert (candidate.name, version, len(chromium.asked)) == ("the msedge channel", "1.0", 3)


def test_a_browser_that_is_named_is_the_only_one_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, "/nonexistent")
    with pytest.raises(NoBrowserError) as error:
        find(Chromium(lambda options: options.get("executable_path") != "/nonexistent"))  # type: ignore[arg-type]
    assert error.value.tried == (f"/nonexistent ({CHOICE}): it does not start",)
    assert str(error.value).endswith(f"Correct {CHOICE}, or unset it to use any browser that starts.")


def test_a_browser_may_be_named_by_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, "chromium")
    assert [candidate.options for candidate in candidates()] == [{"executable_path": "/somewhere/chromium"}]


def test_where_none_starts_all_that_was_tried_is_told_and_how_to_get_one() -> None:
    with pytest.raises(NoBrowserError) as error:
        find(Chromium(lambda _: False))  # type: ignore[arg-type]
    said = str(error.value)
    assert all(f"  {candidate.name}: it does not start\n" in said for candidate in candidates())
    assert all(word in said for word in ("python -m playwright install chromium", "apt install chromium", CHOICE))


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("BrowserType.launch: no such file\nCall log:\n  x", "no such file"),
        ("╔═╗\n║ Sorry ║\n╚═╝", "Sorry"),
        ("", "did not start"),
    ],
)
def test_the_reason_is_one_line(message: str, line: str) -> None:
    assert reason(message) == line
