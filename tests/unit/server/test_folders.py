"""Which folders hold dossiers."""

from pathlib import Path

import pytest

from dashboard.server.errors import ShelfError
from dashboard.server.folders import folders


def test_a_folder_of_dossiers_gives_each_that_has_a_dossier_toml_by_name(records: Path) -> None:
    assert [folder.name for folder in folders([records])] == ["alpha", "riyadh-2025", "zulu"]


def test_a_dossier_that_is_given_twice_is_served_once(records: Path) -> None:
    assert folders([records / "zulu", records]) == [records / "zulu", records / "alpha", records / "riyadh-2025"]


@pytest.mark.parametrize(
    ("name", "words"), [("nowhere", "no such folder"), ("a" * 300, "no such folder"), ("notes", "no dossier here")]
)
def test_a_folder_that_is_not_there_or_holds_none_is_refused(name: str, words: str, records: Path) -> None:
    with pytest.raises(ShelfError, match=f"{name}: {words}"):
        folders([records / name])
