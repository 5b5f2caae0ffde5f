"""Where a snapshot goes."""

import os
from pathlib import Path

import pytest

from dashboard.snapshot import files
from dashboard.snapshot.errors import SnapshotError
from dashboard.snapshot.files import ending, opened


def test_a_new_file_holds_what_was_written_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    with opened(str(tmp_path / "new.png")) as file:
        file.write(b"picture")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"new.png": b"picture"}


def test_an_older_file_stays_whole_until_the_new_one_is(tmp_path: Path) -> None:
    path = tmp_path / "old.png"
    path.write_bytes(b"old")
    with opened(str(path)) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("stopped", [SnapshotError("no picture"), KeyboardInterrupt()])
def test_what_fails_leaves_an_older_file_as_it_was(tmp_path: Path, stopped: BaseException) -> None:
    path = tmp_path / "old.png"
    path.write_bytes(b"old")
    with pytest.raises(type(stopped)), opened(str(path)) as file:
        file.write(b"half")
        raise stopped
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old.png": b"old"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    with opened(str(tmp_path / "link.png")) as file:
        file.write(b"picture")
    assert (tmp_path / "link.png").is_symlink()
    assert (tmp_path / "real.png").read_bytes() == b"picture"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with opened(os.devnull) as file:
        file.write(b"picture")
    assert not Path(os.devnull).is_file()


def test_a_write_protected_file_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.png"
    path.touch()
    monkeypatch.setattr(files.os, "access", lambda *_: False)  # whoever runs the tests may be root, who may write it
    with pytest.raises(SnapshotError, match=r"kept\.png is write-protected; name another file"), opened(str(path)):
        pytest.fail("work was done for a file that cannot be written")


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    message = r"x\.png cannot be written: No space left on device; name another file"
    with pytest.raises(SnapshotError, match=message), opened(str(tmp_path / "x.png")):
        raise OSError(28, "No space left on device")


def test_a_terminal_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(SnapshotError, match="a picture is not for a terminal"), opened("-"):
        pytest.fail("work was done for a terminal")


@pytest.mark.parametrize(("name", "kind"), [("a.png", "png"), ("a.b.SVG", "svg"), ("-", "png")])
def test_the_ending_says_which_picture_is_meant(name: str, kind: str) -> None:
    assert ending(name) == kind


def test_a_name_that_is_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(SnapshotError, match="cannot be written: File name too long; name another file"),
        opened(str(tmp_path / ("a" * 300 + ".png"))),
    ):
        pytest.fail("nothing can be written there")
