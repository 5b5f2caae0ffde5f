"""Where a snapshot goes."""

from pathlib import Path

import pytest

from dashboard.cli import picture_file as files
from dashboard.cli.picture_file import ending, opened
from dashboard.server.errors import CommandError


def test_a_name_is_that_of_a_file(tmp_path: Path) -> None:
    with opened(str(tmp_path / "new.png")) as file:
        file.write(b"picture")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"new.png": b"picture"}


def test_a_terminal_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(CommandError, match="a picture is not for a terminal"), opened("-"):
        pytest.fail("work was done for a terminal")


@pytest.mark.parametrize(("name", "kind"), [("a.png", "png"), ("a.b.SVG", "svg"), ("a.pdf", "pdf"), ("-", "png")])
def test_the_ending_says_which_picture_is_meant(name: str, kind: str) -> None:
    assert ending(name) == kind


def test_a_name_that_is_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(CommandError, match="cannot be written: File name too long; name another file"),
        opened(str(tmp_path / ("a" * 300 + ".png"))),
    ):
        pytest.fail("nothing can be written there")
