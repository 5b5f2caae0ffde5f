"""Which paths are dossiers."""

from pathlib import Path

import pytest

from dashboard.cli.dossier_paths import dossier_paths
from dashboard.server.errors import CommandError


def test_a_folder_of_dossiers_gives_each_that_has_a_dossier_toml_by_name(records: Path) -> None:
    assert [folder.name for folder in dossier_paths([records])] == ["alpha", "riyadh-2025", "zulu"]


def test_a_dossier_that_is_given_twice_is_served_once(records: Path) -> None:
    assert dossier_paths([records / "zulu", records]) == [records / "zulu", records / "alpha", records / "riyadh-2025"]


def test_a_file_is_taken_as_it_is_and_read_later(records: Path) -> None:
    assert dossier_paths([records / "README.md", records / "zulu"]) == [records / "README.md", records / "zulu"]


def test_one_file_of_a_dossier_is_answered_with_its_folder(records: Path) -> None:
    with pytest.raises(CommandError, match=r"ties\.csv: is one file of the dossier in .*zulu; give that folder"):
        dossier_paths([records / "zulu" / "ties.csv"])


@pytest.mark.parametrize(
    ("name", "words"),
    [("nowhere", "no such file or folder"), ("a" * 300, "no such file or folder"), ("notes", "no dossier here")],
)
def test_a_folder_that_is_not_there_or_holds_none_is_refused(name: str, words: str, records: Path) -> None:
    with pytest.raises(CommandError, match=f"{name}: {words}"):
        dossier_paths([records / name])


def test_the_halves_of_a_network_are_one_dossier_and_so_is_their_folder(tmp_path: Path) -> None:
    for name in ("nodes.csv", "edges.csv"):
        (tmp_path / name).write_text("x")
    edges = tmp_path / "edges.csv"
    assert dossier_paths([tmp_path / "nodes.csv", edges]) == [edges]
    assert dossier_paths([tmp_path, tmp_path / "nodes.csv"]) == [edges]
