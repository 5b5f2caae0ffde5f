"""``python app.py snapshot``, with a browser: the picture that the page downloads, without anyone at the screen."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import digest
from tests.browser.chunks import size, texts
from tests.browser.paper import sheets

PATIENCE = 180  # seconds that one picture may take, the placements made anew included
SVG = "{http://www.w3.org/2000/svg}"

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def snapshot(root: Path, cache: Path, browser_type_launch_args: dict[str, Any]) -> Run:
    """Return what runs the command; a test that asks for it is skipped, or fails, where there is no browser."""
    chosen = {"AT_THE_TABLE_BROWSER": path} if (path := browser_type_launch_args.get("executable_path")) else {}

    def run(*arguments: str, **extra: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, str(root / "app.py"), "snapshot", *arguments]
        env = {**os.environ, "AT_THE_TABLE_CACHE": str(cache), **chosen, **extra}
        return subprocess.run(command, capture_output=True, env=env, timeout=PATIENCE, check=False)

    return run


def made(done: subprocess.CompletedProcess[bytes], file: Path) -> bytes:
    """Return what is in *file*, which the command made and named, and of which it said no more."""
    assert done.stderr.decode() == ""
    assert (done.returncode, done.stdout.decode().splitlines()) == (0, [str(file)])
    return file.read_bytes()


def test_a_png_has_the_size_asked_for_and_says_what_it_shows(
    snapshot: Run, root: Path, riyadh: Dossier, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"an older picture")
    view = ["--highlight", "left-out", "--country", "FRA,UKR", "--pick", "ukraine", "--arrange", "network"]
    view += ["--data", str(root / "data" / "riyadh-2025")]  # alone, it is the sooner ready
    picture = made(snapshot("riyadh-2025", *view, "--size", "1", "-o", str(file)), file)
    assert size(picture) == (1600, 900)
    told = texts(picture)
    query = "highlight=left-out&country=FRA,UKR&pick=ukraine&arrange=network"
    assert told["URL"] == f"http://127.0.0.1:8050/?{query}"
    assert told["Dossier-SHA256"] == digest(riyadh)
    assert "Left out: " in told["Description"] and "country: France, Ukraine" in told["Description"]
    assert list(tmp_path.iterdir()) == [file]


def test_a_png_goes_to_standard_output_in_the_shape_asked_for(snapshot: Run, root: Path) -> None:
    folder = str(root / "data" / "riyadh-2025")
    look = ["--shape", "portrait", "--theme", "dark", "-o", "-"]
    done = snapshot(folder, "--event", "paris-meeting", *look, "--data", folder)
    assert (done.stderr.decode(), done.returncode) == ("", 0)
    assert size(done.stdout) == (2160, 2700)
    assert texts(done.stdout)["URL"].endswith("/?event=paris-meeting")


def test_an_svg_prints_and_holds_the_address_that_readers_use_and_names_people_in_their_own_language(
    snapshot: Run, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "picture.svg"
    alone = ["--data", str(root / "data" / "riyadh-2025"), str(root / "data" / "reykjavik-1986")]
    known_as = ["--public-url", "https://example.org/talks", *alone]
    picture = made(snapshot("reykjavik-1986", "--names", "own", *known_as, "-o", str(file)), file)
    drawn = ElementTree.fromstring(picture)
    words = [element.text or "" for element in drawn.iter(f"{SVG}text")]
    metadata = drawn.find(f"{SVG}metadata")
    assert metadata is not None
    assert json.loads(metadata.text or "")["URL"].startswith("https://example.org/talks/?dossier=reykjavik-1986")
    assert any("https://example.org/talks/?dossier=reykjavik-1986" in line for line in words)
    assert any("Горбач" in line for line in words)


def test_a_picture_carries_what_is_written_and_what_is_at_stake_and_its_address_none_of_it(
    snapshot: Run, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "picture.svg"
    written = {"--headline": "Without <Ukraine>", "--note": "As of that day", "--credit": "A. B."}
    alone = ["--data", str(root / "data" / "riyadh-2025"), "--at-stake", "--shape", "square", "--ties", "none"]
    options = [part for option in written.items() for part in option]
    picture = ElementTree.fromstring(made(snapshot("riyadh-2025", *options, *alone, "-o", str(file)), file))
    words = " ".join(element.text or "" for element in picture.iter(f"{SVG}text"))
    for told in (*written.values(), "At stake", "not at the table: Ukraine"):
        assert told in words
    assert [element.get("class") for element in picture.iter(f"{SVG}path")].count("tie") == 0
    held = json.loads(picture.find(f"{SVG}metadata").text)
    assert held["URL"] == "http://127.0.0.1:8050/"


def test_a_pdf_is_one_page_of_the_shape_asked_for_with_its_words_as_text(
    snapshot: Run, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "picture.pdf"
    alone = ["--data", str(root / "data" / "riyadh-2025"), "--shape", "portrait"]
    pages = sheets(made(snapshot("riyadh-2025", *alone, "-o", str(file)), file))
    assert [size for size, _ in pages] == [(pytest.approx(1080 * 0.75, abs=1), pytest.approx(1350 * 0.75, abs=1))]
    assert sum(one.how == "letters" for one in pages[0][1]) > 20


def test_a_browser_that_is_named_and_does_not_start_is_told_and_no_other_is_used(snapshot: Run, tmp_path: Path) -> None:
    done = snapshot("riyadh-2025", "-o", str(tmp_path / "x.png"), AT_THE_TABLE_BROWSER="/nonexistent", PATH="")
    said = done.stderr.decode()
    assert said.startswith("app.py: no browser starts here. Tried:\n  /nonexistent (AT_THE_TABLE_BROWSER): ")
    assert (done.returncode, done.stdout) == (2, b"")
    assert said.endswith("Correct AT_THE_TABLE_BROWSER, or unset it to use any browser that starts.\n")
    assert not list(tmp_path.iterdir())
