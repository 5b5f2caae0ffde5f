"""A dossier whose ids are names that every object of the browser has, and whose texts are hard to cut."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chunks
from tests.browser.reader import Reader, reading

ENDLESS = "Ы" * 1_200
RENAMED = {"volodymyr-zelensky": "constructor", "paris-meeting": "constructor", "riyadh-2025": "constructor"}
EMOJI = "a" + "💩" * 100


def packed(root: Path, path: Path, words: dict[str, str]) -> Path:
    """Return the archive *path* of the dossier that ships, with other *words* in it."""
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted((root / "data" / "riyadh-2025").iterdir()):
            text = file.read_text("utf-8")
            for word, other in words.items():
                text = text.replace(word, other)
            archive.writestr(file.name, text)
    return path


def bring(reader: Reader, file: Path, name: str) -> None:
    reader.open()
    with reader.page.expect_file_chooser() as chooser:
        reader.button("Open file").click()
    chooser.value.set_files(file)
    expect(reader.page.locator(f'html[data-ready="{name}"]')).to_be_attached(timeout=30_000)


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    words = {"Emmanuel Macron,": f"{EMOJI},", **RENAMED}
    file = packed(root, tmp_path_factory.mktemp("guests") / "constructor.zip", words)
    with reading(browser, address, viewport={"width": 1280, "height": 800}) as reader:
        bring(reader, file, "constructor")
        yield reader


def test_an_actor_and_an_event_called_constructor_are_shown_and_picked_and_moved(reader: Reader) -> None:
    reader.event.select_option(value="constructor")
    expect(reader.at_stake).to_contain_text("No source of this dossier says what is at stake")
    reader.pick("Volodymyr Zelensky")
    reader.expect_query("?dossier=constructor&event=constructor&pick=constructor")
    reader.arrange("Network")  # of the meeting there is no report of him, so that the Table has no place for him
    reader.actor("Volodymyr Zelensky").press("Shift+ArrowUp")
    expect(reader.page).to_have_url(re.compile("at=constructor:"))


def test_a_long_name_of_emoji_is_drawn_and_downloaded(reader: Reader) -> None:
    with reader.page.expect_download() as download:
        reader.button("Download PNG").click()
    assert chunks.size(Path(download.value.path()).read_bytes()) == (3200, 1800)


@pytest.mark.parametrize("width", [1440, 390])
def test_texts_without_end_or_space_spread_neither_header_nor_page(
    browser: Browser, address: str, root: Path, tmp_path: Path, width: int
) -> None:
    names = ["Sergey Lavrov,", "US–Russia talks,", "Al-Diriyah Palace", "Saudi Gazette,", "Foreign Minister,"]
    words = {name: ENDLESS + ("," if name.endswith(",") else "") for name in names} | {"riyadh-2025": "endless"}
    with reading(browser, address, viewport={"width": width, "height": 844}) as reader:
        bring(reader, packed(root, tmp_path / "endless.zip", words), "endless")
        for query in ("", "&pick=sergey-lavrov"):
            reader.page.evaluate("(id) => act('actors', { kind: 'pick', id })", query.partition("=")[2])
            assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
            assert reader.page.evaluate("document.querySelector('header').offsetHeight") < 260
