"""A dossier to start one's own from."""

import tomllib
from pathlib import Path

import pytest

from dashboard.cli.check import report
from dashboard.cli.new import CommandError, next_steps, start
from dashboard.dossier.columns import FILES, FRONT, FRONT_KEYS, TABLES
from dashboard.dossier.reading import read


def test_it_passes_the_check_without_a_note_and_is_named_after_its_folder(tmp_path: Path) -> None:
    start(tmp_path / "new" / "My Talks")
    assert report(tmp_path / "new" / "My Talks") == (
        ["6 actors, 1 event, 2 sources, 4 seats, 5 ties, 1 issue, 14 claims"],
        True,
    )
    assert read(tmp_path / "new" / "My Talks").dossier.id == "my-talks"


def test_a_folder_that_no_id_can_be_made_of_gets_a_plain_one(tmp_path: Path) -> None:
    start(tmp_path / "переговоры")
    assert read(tmp_path / "переговоры").dossier.id == "my-dossier"


def test_it_has_every_file_with_every_column_and_a_row(tmp_path: Path) -> None:
    start(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)
    for name, columns in TABLES.items():
        lines = (tmp_path / name).read_text("ascii").splitlines()  # a spreadsheet takes other letters for older ones
        assert lines[0].split(",") == [column.name for column in columns]
        assert len(lines) > 1


def test_a_comment_explains_every_key(tmp_path: Path) -> None:
    start(tmp_path)
    lines = (tmp_path / FRONT).read_text("utf-8").splitlines()
    assert list(tomllib.loads("\n".join(lines))) == list(FRONT_KEYS)
    assert all(lines[place - 1].startswith("# ") for place, line in enumerate(lines) if line[:1].isalpha())


def test_it_says_that_it_is_an_example(tmp_path: Path) -> None:
    start(tmp_path)
    dossier = read(tmp_path).dossier
    assert dossier.title.startswith("Example: ")
    assert "invented" in dossier.summary
    assert all(source.url.startswith("https://example.org/") for source in dossier.sources.values())


@pytest.mark.parametrize("name", [".", "notes.txt"])
def test_what_is_there_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CommandError, match="name a folder that is not there yet"):
        start(tmp_path / name)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"notes.txt": "mine"}


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_text

    def full(path: Path, *told: str, **how: str) -> None:
        write(path, *told, **how)
        if path.name == "ties.csv":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(CommandError, match="cannot be written: No space left on device"):
        start(tmp_path / "new" / "mine")
    assert list(tmp_path.iterdir()) == []


def test_the_next_steps_can_be_typed_as_they_stand() -> None:
    assert '  python app.py --data "my talks"    ' in next_steps(Path("my talks"))
    assert "  python app.py check talks     " in next_steps(Path("talks"))
