"""A dossier whose ids are names that every object of the browser has, and whose texts are hard to cut."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chunks
from tests.browser.reader import Reader, reading

RENAMED = {"volodymyr-zelensky": "constructor", "paris-meeting": "constructor", "riyadh-2025": "constructor"}
EMOJI = "a" + "💩" * 100


@pytest.fixture(scope="module")
def guest(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("guests") / "constructor.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted((root / "data" / "riyadh-2025").iterdir()):
            text = file.read_text("utf-8").replace("Emmanuel Macron,", f"{EMOJI},")
            for name, other in RENAMED.items():
                text = text.replace(name, other)
            archive.writestr(file.name, text)
    return path


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str, guest: Path) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1280, "height": 800}) as reader:
        reader.open()
        with reader.page.expect_file_chooser() as chooser:
            reader.button("Open file").click()
        chooser.value.set_files(guest)
        expect(reader.page.locator('html[data-ready="constructor"]')).to_be_attached(timeout=15_000)
        yield reader


def test_an_actor_and_an_event_called_constructor_are_shown_and_picked_and_moved(reader: Reader) -> None:
    reader.event.select_option(value="constructor")
    expect(reader.at_stake).to_contain_text("No source of this dossier says what is at stake")
    reader.pick("Volodymyr Zelensky")
    reader.expect_query("?dossier=constructor&event=constructor&pick=constructor")
    reader.actor("Volodymyr Zelensky").press("Shift+ArrowUp")
    expect(reader.page).to_have_url(re.compile("at=constructor:"))


def test_a_long_name_of_emoji_is_drawn_and_downloaded(reader: Reader) -> None:
    with reader.page.expect_download() as download:
        reader.button("Download PNG").click()
    assert chunks.size(Path(download.value.path()).read_bytes()) == (3200, 1800)
