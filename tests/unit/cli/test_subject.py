"""Which dossier a snapshot is of, and which are served with it."""

import shutil
from pathlib import Path

import pytest

from dashboard.cli.subject import subject
from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped
from dashboard.server.errors import CommandError


@pytest.fixture
def data(root: Path) -> Path:
    return root / "data"


def ids(name: str, path: Path) -> tuple[str, list[str]]:
    wanted, served = subject(name, [path])
    return wanted.id, [dossier.id for dossier in served]


def test_an_id_means_a_dossier_among_all_that_are_served(data: Path) -> None:
    served = ["riyadh-2025", "kissinger-1973-75", "reykjavik-1986", "ukraine-talks"]
    assert ids("reykjavik-1986", data) == ("reykjavik-1986", served)


def test_a_folder_of_those_that_are_served_means_the_same(data: Path) -> None:
    name = str(data / "reykjavik-1986")
    assert ids(name, data) == ids("reykjavik-1986", data)
    assert ids(name, data / "reykjavik-1986") == ("reykjavik-1986", ["reykjavik-1986"])


def test_a_folder_from_elsewhere_is_served_alone(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data / "riyadh-2025", tmp_path / "mine")
    assert ids(str(tmp_path / "mine"), data) == ("riyadh-2025", ["riyadh-2025"])


def test_a_file_is_served_alone_under_its_own_id(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "exported.zip"
    file.write_bytes(zipped(read(data / "riyadh-2025").dossier))
    wanted, served = subject(str(file), [data, file])
    assert [wanted] == served


def test_a_folder_that_is_there_comes_before_an_id(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(data / "riyadh-2025", tmp_path / "reykjavik-1986")
    monkeypatch.chdir(tmp_path)
    assert ids("reykjavik-1986", data) == ("riyadh-2025", ["riyadh-2025"])


def test_neither_a_folder_nor_an_id_is_answered_with_the_nearest_id(data: Path) -> None:
    with pytest.raises(CommandError, match=r"unknown dossier 'Reykjavik'; did you mean reykjavik-1986\?"):
        subject("Reykjavik", [data])


def test_a_folder_that_is_not_there_is_told(data: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such file or folder"):
        subject(str(tmp_path / "nowhere"), [data])
