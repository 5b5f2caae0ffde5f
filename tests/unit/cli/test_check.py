"""What ``python app.py check`` prints."""

import shutil
from pathlib import Path

import pytest

from dashboard.cli.check import counted, report


@pytest.fixture
def copy(tmp_path: Path, root: Path) -> Path:
    return shutil.copytree(root / "data" / "riyadh-2025", tmp_path / "copy")


def test_a_whole_dossier_is_summed_up(copy: Path) -> None:
    lines, whole = report(copy)
    assert whole
    assert len(lines) == 1
    assert lines[0].startswith("23 actors, 7 events, 15 sources, ")


def test_notes_follow_the_summary(copy: Path) -> None:
    actors = copy / "actors.csv"
    actors.write_bytes(b"\xef\xbb\xbf" + actors.read_bytes())
    lines, whole = report(copy)
    assert whole
    assert [line.split(",")[0].split(":")[0] for line in lines] == ["23 actors", "note"]


def test_every_problem_has_a_line_with_its_place(copy: Path) -> None:
    for name, right, wrong in (("seats.csv", "delegate", "deligate"), ("actors.csv", "person", "persona")):
        table = copy / name
        table.write_text(table.read_text("utf-8").replace(right, wrong, 1), "utf-8")
    lines, whole = report(copy)
    assert not whole
    assert {line.split(",")[0] for line in lines} == {"seats.csv", "actors.csv"}
    assert all("row" in line and "column" in line for line in lines)


def test_a_folder_of_dossiers_is_checked_dossier_by_dossier(copy: Path) -> None:
    shutil.copytree(copy, copy.parent / "other")
    (copy / "ties.csv").unlink()
    lines, whole = report(copy.parent)
    assert not whole
    assert [line.split(":")[0] for line in lines] == ["copy", "other"]


def test_a_file_is_summed_up_and_how_its_columns_were_guessed_is_a_note(tmp_path: Path) -> None:
    deals = tmp_path / "deals.csv"
    deals.write_text("from,to\nAnna,Boris\n")
    lines, whole = report(deals)
    assert whole
    assert lines[0].startswith("2 actors, 0 events, 1 source, 0 seats, 1 tie, ")
    assert lines[1].startswith("note: deals.csv: was read as a list of ties")


def test_every_problem_of_a_file_has_a_line(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("from,to\na,\n,b\n")
    lines, whole = report(pairs)
    assert not whole
    assert ["row 2" in lines[1], "row 3" in lines[2]] == [True, True]


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    lines, whole = report(tmp_path)
    assert not whole
    assert "dossier.toml" in lines[0]


def test_one_is_no_plural() -> None:
    assert (counted(1, "seat"), counted(0, "seat"), counted(2, "seat")) == ("1 seat", "0 seats", "2 seats")


def test_sides_are_counted_apart_from_actors(tmp_path: Path) -> None:
    (tmp_path / "who.csv").write_text("Meeting,Name,Delegation\nM,Anna,Northland\nM,Ben,Northland\n", "utf-8")
    lines, whole = report(tmp_path / "who.csv")
    assert whole
    assert lines[0].startswith("2 actors, 1 side, 1 event, ")
