"""Dossiers on a disk, for the commands that read some."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def records(tmp_path: Path, root: Path) -> Path:
    """Return a folder with the dossier that ships, two copies under other ids, and what is no dossier."""
    for name in ("alpha", "riyadh-2025", "zulu"):
        copy = shutil.copytree(root / "data" / "riyadh-2025", tmp_path / name)
        front = copy / "dossier.toml"
        front.write_text(front.read_text("utf-8").replace('"riyadh-2025"', f'"{name}"'), "utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "README.md").write_text("no dossier", "utf-8")
    return tmp_path
