"""What the set-up makes ahead, so that no reader waits for it."""

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.cli import prepare
from dashboard.dossier.reading import read


def test_the_fonts_the_script_and_the_scene_of_every_shipped_dossier_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path))
    # Another process would have the real ones of what follows.
    monkeypatch.setattr(prepare, "others", lambda: ThreadPoolExecutor(1))
    monkeypatch.setattr(prepare, "served_scene", lambda dossier, *, only: asked.append(f"{dossier.id} {only}"))
    monkeypatch.setattr(prepare.fonts, "main", lambda: asked.append("fonts"))
    monkeypatch.setattr(prepare.plotly_bundle, "fetch", lambda: asked.append("plotly"))
    asked: list[str] = []
    assert prepare.main() == 0
    dossiers = [read(path.parent).dossier for path in (root / "data").glob("*/dossier.toml")]
    events = [f"{dossier.id} {event.id}" for dossier in dossiers for event in dossier.tables]
    assert sorted(asked) == sorted(["fonts", "plotly", *events])
    assert "Placed: riyadh-2025." in capsys.readouterr().out


def test_other_processes_are_begun_anew_and_can_be_told_what_to_place() -> None:
    with prepare.others() as helping:
        assert isinstance(helping, ProcessPoolExecutor)
        assert pickle.loads(pickle.dumps(prepare.place)) is prepare.place


def test_where_there_can_be_no_other_process_this_one_places(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(**_: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(prepare, "ProcessPoolExecutor", none)
    with prepare.others() as helping:
        assert helping.submit(str, 1).result() == "1"
