"""Files that a command writes."""

import os
from pathlib import Path

import pytest

from dashboard.cli import output_file
from dashboard.cli.output_file import opened
from dashboard.server.errors import CommandError


def test_a_new_file_holds_what_was_written_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    with opened(tmp_path / "new.png") as file:
        file.write(b"picture")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"new.png": b"picture"}


def test_an_older_file_stays_whole_until_the_new_one_is(tmp_path: Path) -> None:
    path = tmp_path / "old.png"
    path.write_bytes(b"old")
    with opened(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("stopped", [CommandError("no picture"), KeyboardInterrupt()])
def test_what_fails_leaves_an_older_file_as_it_was(tmp_path: Path, stopped: BaseException) -> None:
    path = tmp_path / "old.png"
    path.write_bytes(b"old")
    with pytest.raises(type(stopped)), opened(path) as file:
        file.write(b"half")
        raise stopped
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old.png": b"old"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    with opened(tmp_path / "link.png") as file:
        file.write(b"picture")
    assert (tmp_path / "link.png").is_symlink()
    assert (tmp_path / "real.png").read_bytes() == b"picture"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with opened(Path(os.devnull)) as file:
        file.write(b"picture")
    assert not Path(os.devnull).is_file()


def test_a_write_protected_file_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.png"
    path.touch()
    monkeypatch.setattr(output_file.os, "access", lambda *_: False)  # root, who may run the tests, may write it
    with pytest.raises(CommandError, match=r"kept\.png is write-protected; name another file"), opened(path):
        pytest.fail("work was done for a file that cannot be written")


@pytest.mark.parametrize(("name", "words"), [(".", "is a folder"), ("nowhere/x.zip", "there is no folder")])
def test_a_place_where_no_file_can_be_is_refused_at_once(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(CommandError, match=words), opened(tmp_path / name):
        pytest.fail("work was done for a file that cannot be written")


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    message = r"x\.png cannot be written: No space left on device; name another file"
    with pytest.raises(CommandError, match=message), opened(tmp_path / "x.png"):
        raise OSError(28, "No space left on device")
