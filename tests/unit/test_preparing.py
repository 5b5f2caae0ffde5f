"""What the set-up makes ahead, so that no reader waits for it."""

from pathlib import Path

import pytest

from dashboard import preparing


def test_the_fonts_and_the_scene_every_shipped_dossier_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path))
    monkeypatch.setattr(preparing, "scene", lambda dossier: asked.append(dossier.id))
    monkeypatch.setattr(preparing.fonts, "main", lambda: asked.append("fonts"))
    asked: list[str] = []
    assert preparing.main() == 0
    assert asked == ["fonts", *sorted(path.parent.name for path in (root / "data").glob("*/dossier.toml"))]
    assert "Placed: riyadh-2025." in capsys.readouterr().out
