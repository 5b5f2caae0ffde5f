"""Which dossiers are served, and in what order."""

import shutil
from pathlib import Path

import pytest

from dashboard.cli.dossier_paths import dossier_paths
from dashboard.cli.load_dossiers import load_all
from dashboard.server.errors import CommandError


def test_riyadh_opens_first_and_the_others_follow_as_given(records: Path) -> None:
    dossiers, noted = load_all(dossier_paths([records / "zulu", records]))
    assert [dossier.id for dossier in dossiers] == ["riyadh-2025", "zulu", "alpha"]
    assert noted == []


def test_without_riyadh_the_first_opens(records: Path) -> None:
    dossiers, _ = load_all([records / "zulu", records / "alpha"])
    assert dossiers[0].id == "zulu"


def test_a_note_names_its_folder_and_fails_nothing(records: Path) -> None:
    mark(records / "zulu" / "sources.csv")
    dossiers, noted = load_all(dossier_paths([records]))
    assert len(dossiers) == 3
    assert [line.split(": ")[:2] for line in noted] == [[str(records / "zulu"), "sources.csv, row 1"]]


def test_several_notes_are_one_line_with_the_way_to_all(records: Path) -> None:
    mark(records / "zulu" / "sources.csv")
    mark(records / "zulu" / "actors.csv")
    noted = load_all([records / "zulu"])[1]
    assert len(noted) == 1
    assert ": 2 notes; the first: " in noted[0]
    assert noted[0].endswith(f"print them all with: python app.py check {records / 'zulu'}")


def mark(table: Path) -> None:
    """Write a byte-order mark before *table*, which reading notes."""
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes())


def test_a_file_of_another_form_is_served_and_how_its_columns_were_guessed_is_told(records: Path) -> None:
    (records / "deals.csv").write_text("from,to\nAnna,Boris\n")
    dossiers, noted = load_all([records / "deals.csv", records / "zulu"])
    assert [dossier.id for dossier in dossiers] == ["deals", "zulu"]
    assert noted == [
        f"{records / 'deals.csv'}: was read as a list of ties, the columns 'from' as from, 'to' as to; "
        "if that is wrong, rename them"
    ]


def test_files_of_one_name_are_all_served_and_a_folder_keeps_its_id(records: Path) -> None:
    for place in ("a", "b"):
        (records / place).mkdir()
        (records / place / "zulu.csv").write_text("from,to\nAnna,Boris\n")
    paths = [records / "a" / "zulu.csv", records / "zulu", records / "b" / "zulu.csv"]
    dossiers, noted = load_all(paths)
    assert [dossier.id for dossier in dossiers] == ["zulu-2", "zulu", "zulu-3"]
    assert [dossier.title for dossier in dossiers][::2] == ["zulu", "zulu (2)"]
    assert noted[2:] == [
        f"{paths[0]}: is served as zulu-2, because {paths[1]} is zulu",
        f"{paths[2]}: is served as zulu-3, because {paths[1]} is zulu",
    ]


def test_two_dossiers_with_one_id_are_refused(records: Path) -> None:
    shutil.copytree(records / "zulu", records / "zulu-again")
    with pytest.raises(CommandError, match=r"zulu-again: has the id of .*zulu, zulu; change one in its dossier\.toml"):
        load_all(dossier_paths([records]))


def test_a_file_that_is_no_record_is_refused_in_one_line(records: Path) -> None:
    with pytest.raises(CommandError, match=r"^\S*README\.md: ") as refused:
        load_all([records / "README.md"])
    assert "\n" not in str(refused.value)


def test_a_broken_dossier_is_refused_with_its_first_problem_and_the_way_to_all(records: Path) -> None:
    seats = records / "zulu" / "seats.csv"
    seats.write_text(seats.read_text("utf-8").replace("delegate", "deligate"), "utf-8")
    with pytest.raises(CommandError, match=r"zulu: \d+ problems; the first: seats\.csv, row .* check ") as refused:
        load_all(dossier_paths([records]))
    assert "\n" not in str(refused.value)
