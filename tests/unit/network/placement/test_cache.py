"""What is kept between two runs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dashboard.network import placement
from dashboard.network.placement import Placement, Room, cache

from ..conftest import made

ROOM = Room(
    cx=0.0,
    cy=0.25,
    table_rx=0.5,
    table_ry=0.5,
    around_rx=0.75,
    around_ry=0.7,
    out_top=None,
    out_bottom=None,
    strip=None,
)
FOUND = Placement(positions={"ann": (0.1, -0.2)}, room=ROOM)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def made_anew() -> Iterator[list[int]]:
    yield []


def ask(made_anew: list[int], key: str = "one") -> Placement:
    def make() -> Placement:
        made_anew.append(1)
        return FOUND

    return cache.kept({"key": key}, make)


@pytest.mark.parametrize("other", [[1.0, 2.5], [1.0, 2.0, 3.0], [[1.0], [2.0]]])
def test_arrays_are_told_apart_by_value_and_shape(folder: Path, other: Any) -> None:
    for array in ([1.0, 2.0], other):
        cache.kept({"array": np.array(array)}, lambda: FOUND)
    cache.kept({"array": np.array([1.0, 2.0])}, lambda: pytest.fail("it is kept"))
    assert len(list((folder / "placements").iterdir())) == 2


def test_numbers_are_no_other_numbers_of_the_same_bytes(folder: Path) -> None:
    whole = np.array([1, 2], dtype=np.int64)
    for array in (whole, whole.view(np.float64)):
        cache.kept({"array": array}, lambda: FOUND)
    assert len(list((folder / "placements").iterdir())) == 2


def test_what_is_kept_is_not_made_again(folder: Path, made_anew: list[int]) -> None:
    assert [ask(made_anew), ask(made_anew)] == [FOUND, FOUND]
    assert len(made_anew) == 1


def test_a_placement_that_took_all_its_time_is_better_than_one_in_haste(folder: Path) -> None:
    hasty = Placement(positions={"ann": (0.0, 0.0)}, room=ROOM)
    assert cache.kept({"key": "one"}, lambda: hasty, share=0.5) == hasty
    assert cache.kept({"key": "one"}, lambda: FOUND) == FOUND
    assert cache.kept({"key": "one"}, lambda: hasty, share=0.5) == FOUND


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


def test_a_placement_is_the_same_with_and_without_the_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = made(["ann", "bob"], seats=[("ann", "delegate"), ("bob", "left_out")], ties=[("ann", "met", "bob")])
    first, second = placement.table(dossier, "talks"), placement.table(dossier, "talks")
    monkeypatch.setenv("AT_THE_TABLE_CACHE", "off")
    assert first == second == placement.table(dossier, "talks")


def test_other_claims_on_the_same_seats_draw_the_same_picture(folder: Path) -> None:
    for publisher in ("herald", "tribune"):
        placement.table(made(["ann"], seats=[("ann", "delegate", publisher)]), "talks")
    assert len(list((folder / "placements").iterdir())) == 1
