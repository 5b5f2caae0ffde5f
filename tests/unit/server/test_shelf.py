"""Which dossiers are served, and in what order."""

import shutil
from pathlib import Path

import pytest

from dashboard.server.errors import ShelfError
from dashboard.server.folders import folders
from dashboard.server.shelf import shelf


def test_riyadh_opens_first_and_the_others_follow_as_given(records: Path) -> None:
    dossiers, noted = shelf(folders([records / "zulu", records]))
    assert [dossier.id for dossier in dossiers] == ["riyadh-2025", "zulu", "alpha"]
    assert noted == []


def test_without_riyadh_the_first_opens(records: Path) -> None:
    dossiers, _ = shelf([records / "zulu", records / "alpha"])
    assert dossiers[0].id == "zulu"


def test_notes_name_their_folder_and_fail_nothing(records: Path) -> None:
    sources = records / "zulu" / "sources.csv"
    sources.write_bytes(b"\xef\xbb\xbf" + sources.read_bytes())
    dossiers, noted = shelf(folders([records]))
    assert len(dossiers) == 3
    assert noted == [records / "zulu"]


def test_two_dossiers_with_one_id_are_refused(records: Path) -> None:
    shutil.copytree(records / "zulu", records / "zulu-again")
    with pytest.raises(ShelfError, match=r"zulu-again: has the id of .*zulu, zulu; change one in its dossier\.toml"):
        shelf(folders([records]))


def test_a_file_is_refused_in_one_line(records: Path) -> None:
    with pytest.raises(ShelfError, match=r"^\S*README\.md: is a file") as refused:
        shelf([records / "README.md"])
    assert "\n" not in str(refused.value)


def test_a_broken_dossier_is_refused_with_its_first_problem_and_the_way_to_all(records: Path) -> None:
    seats = records / "zulu" / "seats.csv"
    seats.write_text(seats.read_text("utf-8").replace("delegate", "deligate"), "utf-8")
    with pytest.raises(ShelfError, match=r"zulu: \d+ problems; the first: seats\.csv, row .* check ") as refused:
        shelf(folders([records]))
    assert "\n" not in str(refused.value)
