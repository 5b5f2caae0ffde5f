"""From a path to a file of another form."""

from pathlib import Path

import pytest

from dashboard.cli.convert import convert
from dashboard.dossier.model import Dossier
from dashboard.exchange.disk import reading_at
from dashboard.server.errors import CommandError


@pytest.fixture
def deals(tmp_path: Path) -> Path:
    path = tmp_path / "deals.csv"
    path.write_text("from,to\nAnna,Boris\n")
    return path


@pytest.mark.parametrize("suffix", [".zip", ".xlsx", ".graphml", ".gexf", ".json", ".jgf", ".cyjs", ".gml"])
def test_a_dossier_comes_back_from_every_form_that_carries_it(
    suffix: str, riyadh: Dossier, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out{suffix}"
    assert convert(root / "data" / "riyadh-2025", out, force=False)
    assert capsys.readouterr() == (f"{out}\n", "")
    assert reading_at(out).dossier == riyadh


def test_other_programs_are_told_who_sits_at_the_table(root: Path, tmp_path: Path) -> None:
    convert(root / "data" / "riyadh-2025", tmp_path / "out.gml", force=False)
    assert 'standing "At the table"' in (tmp_path / "out.gml").read_text()


def test_what_stays_behind_and_how_columns_were_guessed_is_told(
    deals: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.net"
    assert convert(deals, out, force=False)
    said = capsys.readouterr()
    assert said.out == f"{out}\n"
    assert said.err.splitlines()[0].startswith("note: deals.csv: was read as a list of ties")
    assert f"{out}: Pajek does not carry everything:\n- Events, seats, stakes, sources and all claims.\n" in said.err


def test_a_file_that_is_there_is_written_over_only_by_force(deals: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.zip"
    out.write_text("old")
    with pytest.raises(CommandError, match=r"out\.zip is there already; name another file, or say --force"):
        convert(deals, out, force=False)
    assert out.read_text() == "old"
    assert convert(deals, out, force=True)
    assert len(reading_at(out).dossier.actors) == 2


def test_every_problem_is_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "in"
    broken.mkdir()
    (broken / "dossier.toml").write_text('id = "x"\n')
    assert not convert(broken, tmp_path / "out.zip", force=True)
    assert capsys.readouterr().err.count("\n") > 5
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize("name", ["out.docx", "out"])
def test_a_form_that_is_not_written_is_refused_with_those_that_are(name: str, deals: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"is no form that a dossier is written in; write one of \.zip, \.xlsx,"):
        convert(deals, tmp_path / name, force=False)


def test_a_folder_is_refused_as_a_file(deals: Path, tmp_path: Path) -> None:
    (tmp_path / "out.zip").mkdir()
    with pytest.raises(CommandError, match=r"out\.zip is a folder; name a file in it"):
        convert(deals, tmp_path / "out.zip", force=False)


def test_dossiers_are_converted_one_at_a_time(root: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"data: holds dossiers; convert one at a time: .*riyadh-2025"):
        convert(root / "data", tmp_path / "out.zip", force=False)
