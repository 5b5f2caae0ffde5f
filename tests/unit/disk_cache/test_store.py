"""What is kept is whole or made anew, and lies where the system wants it."""

import errno
import os
import sys
from pathlib import Path

import pytest

from dashboard.disk_cache import store
from dashboard.disk_cache.store import folder, found, kept, nothing_kept


class Maker:
    """Makes bytes, and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return b"slow to make"


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the home of a user who has chosen nothing."""
    for name in ("AT_THE_TABLE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def test_what_was_made_is_kept(here, make):
    assert [kept("a/one", make), kept("a/one", make)] == [b"slow to make"] * 2
    assert make.times == 1


def test_off_keeps_nothing(tmp_path, monkeypatch, make):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AT_THE_TABLE_CACHE", "off")
    assert [kept("one", make), kept("one", make)] == [b"slow to make"] * 2
    assert (make.times, list(tmp_path.iterdir())) == (2, [])


def test_what_passes_through_is_not_kept_but_may_find_what_is(here, make):
    with nothing_kept():
        assert kept("one", make) == b"slow to make"
    assert not here.exists()
    kept("one", make)
    with nothing_kept():
        assert kept("one", lambda: b"made anew") == b"slow to make"
        assert (found("one"), found("two")) == (b"slow to make", None)
    assert make.times == 2


def test_each_name_is_kept_for_itself(here, make):
    kept("one", make)
    assert kept("two", lambda: b"other") == b"other"
    assert kept("one", make) == b"slow to make"
    assert make.times == 1


def test_nothing_is_kept_as_well(here):
    assert kept("nothing", lambda: b"") == b""
    assert kept("nothing", Maker()) == b""


@pytest.mark.parametrize("harm", [lambda whole: whole[:-1], lambda whole: whole[:-1] + b"?", lambda _: b""])
def test_a_file_that_was_cut_off_or_altered_is_made_anew(here, make, harm):
    kept("one", make)
    (here / "one").write_bytes(harm((here / "one").read_bytes()))
    assert kept("one", make) == b"slow to make"
    assert make.times == 2
    kept("one", make)
    assert make.times == 2


def test_no_draft_is_left_behind(here, make):
    kept("one", make)
    assert [path.name for path in here.iterdir()] == ["one"]


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path, monkeypatch, make):
    (tmp_path / "file").touch()
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path / "file"))
    assert [kept("one", make), kept("one", make)] == [b"slow to make"] * 2
    assert make.times == 2


def test_a_draft_that_cannot_be_finished_is_taken_away(here, make):
    (here / "one").mkdir(parents=True)
    assert kept("one", make) == b"slow to make"
    assert [path.name for path in here.iterdir()] == ["one"]


def test_a_user_without_a_home_keeps_nothing(home, monkeypatch, make):
    def nowhere() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", nowhere)
    assert kept("one", make) == b"slow to make"


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", ".cache/at-the-table"),
        ("darwin", "Library/Caches/at-the-table"),
        ("win32", "AppData/Local/at-the-table/Cache"),
    ],
)
def test_it_lies_where_the_system_wants_it(home, monkeypatch, platform, place):
    monkeypatch.setattr(sys, "platform", platform)
    assert folder() == home / place


def test_another_place_for_all_programs_is_heeded_where_it_is_absolute(home, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "elsewhere"))
    assert folder() == home / "elsewhere" / "at-the-table"
    monkeypatch.setenv("XDG_CACHE_HOME", "elsewhere")
    assert folder() == home / ".cache" / "at-the-table"


def test_the_reader_may_choose_the_folder(here):
    assert folder() == here


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
def test_a_full_disk_is_said_once_and_stops_nothing(
    number: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    store.miss.cache_clear()
    monkeypatch.setattr(store, "write", full)
    assert [store.kept("a-new-name", lambda: b"made") for _ in range(2)] == [b"made", b"made"]
    assert caplog.text.count("cannot be kept") == 1
    assert os.strerror(number) in caplog.text
