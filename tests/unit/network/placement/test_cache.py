"""What is kept between two runs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.network import placement
from dashboard.network.placement import Placement, Room, cache

from ..conftest import made

ROOM = Room(cx=0.0, cy=0.25, table_rx=0.5, table_ry=0.5, around_rx=0.75, around_ry=0.7, strip=None)
FOUND = Placement(positions={"ann": (0.1, -0.2)}, room=ROOM)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def made_anew() -> Iterator[list[int]]:
    yield []


def ask(made_anew: list[int], key: str = "one") -> Placement:
    def make() -> Placement:
        made_anew.append(1)
        return FOUND

    return cache.kept({"key": key}, ["ann"], make)


def test_what_is_kept_is_not_made_again(folder: Path, made_anew: list[int]) -> None:
    assert [ask(made_anew), ask(made_anew)] == [FOUND, FOUND]
    assert len(made_anew) == 1


def test_another_key_is_another_placement(folder: Path, made_anew: list[int]) -> None:
    ask(made_anew), ask(made_anew, "two")
    assert len(made_anew) == 2


def test_changed_code_makes_placements_anew(
    folder: Path, made_anew: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(made_anew)
    monkeypatch.setattr(cache, "_code", lambda: "other")
    ask(made_anew)
    assert len(made_anew) == 2


@pytest.mark.parametrize(
    "broken",
    [b"", b"\xff\x00", b"[]", b'{"positions": {}}', b'{"positions": {"bob": [0, 0]}, "room": null}', b"[" * 9999],
)
def test_a_broken_file_is_made_anew_and_mended(folder: Path, made_anew: list[int], broken: bytes) -> None:
    ask(made_anew)
    (file,) = folder.iterdir()
    file.write_bytes(broken)
    assert ask(made_anew) == FOUND
    assert json.loads(file.read_bytes())["positions"] == {"ann": [0.1, -0.2]}


def test_a_folder_that_cannot_be_is_no_error(
    tmp_path: Path, made_anew: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "cache"))
    assert ask(made_anew) == FOUND


def test_off_keeps_nothing(tmp_path: Path, made_anew: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.VARIABLE, "off")
    ask(made_anew), ask(made_anew)
    assert len(made_anew) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/at-the-table"),
        ("linux", {}, "/home/ann/.cache/at-the-table"),
        ("darwin", {}, "/home/ann/Library/Caches/at-the-table"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/at-the-table"),
        ("win32", {}, "/home/ann/AppData/Local/at-the-table"),
    ],
)
def test_each_system_has_its_folder(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache.sys, "platform", platform)
    monkeypatch.setattr(cache.Path, "home", lambda: Path("/home/ann"))
    for name in (cache.VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache._folder() == Path(expected)


def test_a_placement_is_the_same_with_and_without_the_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = made(["ann", "bob"], seats=[("ann", "delegate"), ("bob", "left_out")], ties=[("ann", "met", "bob")])
    first, second = placement.table(dossier, "talks"), placement.table(dossier, "talks")
    monkeypatch.setenv(cache.VARIABLE, "off")
    assert first == second == placement.table(dossier, "talks")


def test_other_claims_on_the_same_seats_draw_the_same_picture(folder: Path) -> None:
    for publisher in ("herald", "tribune"):
        placement.table(made(["ann"], seats=[("ann", "delegate", publisher)]), "talks")
    assert len(list(folder.iterdir())) == 1
