"""What the set-up makes ahead, so that no reader waits for it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard import preparing


def test_the_fonts_the_script_and_the_scene_of_every_shipped_dossier_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path))
    # Another process would have the real ones of what follows.
    monkeypatch.setattr(preparing, "ProcessPoolExecutor", lambda mp_context: ThreadPoolExecutor(1))
    monkeypatch.setattr(preparing, "scene", lambda part: asked.append(part.drawn.id))
    monkeypatch.setattr(preparing.fonts, "main", lambda: asked.append("fonts"))
    monkeypatch.setattr(preparing.plotting, "fetch", lambda: asked.append("plotly"))
    asked: list[str] = []
    assert preparing.main() == 0
    folders = [path.parent.name for path in (root / "data").glob("*/dossier.toml")]
    assert sorted(asked) == sorted(["fonts", "plotly", *folders])
    assert "Placed: riyadh-2025." in capsys.readouterr().out
