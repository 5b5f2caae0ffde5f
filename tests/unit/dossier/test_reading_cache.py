"""A dossier recalled is the dossier read, and a start at which nothing has changed reads nothing."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.disk_cache.store import CHOICE, OFF
from dashboard.dossier import reading_cache
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import read
from dashboard.dossier.reading_cache import recall

Small = Any  # the fixture of conftest.py


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of its own for what is kept."""
    monkeypatch.setenv(CHOICE, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return what was read since, which then fails."""
    asked: list[Any] = []
    monkeypatch.setattr(reading_cache, "read_cells", lambda *given, **_: asked.append(given))
    return asked


def test_the_first_time_and_every_other_time_it_is_the_dossier_that_reading_gives(small: Small, request: Any) -> None:
    small.swap("actors.csv", "Anna Marsh,Marsh", " Anna Marsh,Marsh")
    small.put("notes.csv", "mine")
    whole = read(small.folder)
    assert len(whole.notes) == 2, "one on a file beside, one on a cell"
    assert recall(small.folder) == whole
    request.getfixturevalue("unread")
    assert recall(small.folder) == whole


def test_a_dossier_that_ships_is_recalled_whole(root: Path, request: Any) -> None:
    whole = read(root / "data" / "reykjavik-1986")
    recall(root / "data" / "reykjavik-1986")
    request.getfixturevalue("unread")
    assert recall(root / "data" / "reykjavik-1986") == whole


def test_whatever_changes_is_read_anew(small: Small) -> None:
    recall(small.folder)
    small.swap("actors.csv", "Minister of Water", "Minister of Rain")
    assert recall(small.folder).dossier.actors["anna-marsh"].title == "Minister of Rain"


def test_what_cannot_be_read_is_refused_each_time_and_not_kept(small: Small, kept: Path) -> None:
    small.swap("seats.csv", "delegate", "delgate")
    with pytest.raises(DossierError) as read_error:
        read(small.folder)
    for _ in range(2):
        with pytest.raises(DossierError) as error:
            recall(small.folder)
        assert str(error.value) == str(read_error.value)
    assert not kept.exists()


def test_a_file_that_is_missing_is_told_beside_what_else_is_wrong(small: Small) -> None:
    (small.folder / "stakes.csv").unlink()
    small.swap("seats.csv", "delegate", "delgate")
    with pytest.raises(DossierError) as error:
        recall(small.folder)
    assert {problem.path for problem in error.value.problems} == {"stakes.csv", "seats.csv"}


def test_what_was_kept_and_is_no_longer_whole_is_read_anew(small: Small, kept: Path) -> None:
    whole = recall(small.folder)
    (file,) = kept.rglob("*.json")
    file.write_bytes(file.read_bytes().replace(b"Anna", b"Emma"))
    assert recall(small.folder) == whole


def test_where_nothing_may_be_kept_it_is_read_each_time(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, OFF)
    assert recall(small.folder) == recall(small.folder) == read(small.folder)


def test_a_start_on_what_was_seen_before_imports_nothing_that_only_reading_needs(root: Path, cache: Path) -> None:
    """Importing pandas and networkx was a quarter of the time to the first page."""
    code = (
        "import sys; from app import wsgi; page = wsgi('data/riyadh-2025', log='plain').test_client().get('/');"
        "print(page.status_code, sorted({'pandas', 'networkx', 'openpyxl'} & sys.modules.keys()))"
    )
    environment = {**os.environ, CHOICE: str(cache)}
    for _ in range(2):  # the first may have something to read
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
        )
    assert run.stdout == "200 []\n"
