"""The examples run as they stand."""

import json
from pathlib import Path
from typing import Any

import pytest


def test_every_cell_of_the_notebook_runs_and_the_last_shows_a_table(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    notebook = json.loads((root / "examples" / "notebook.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    names: dict[str, Any] = {}
    shown = []
    for cell in cells:
        *body, last = cell.splitlines()
        exec("\n".join(body), names)
        shown.append(eval(last, names) if "=" not in last.split("(")[0] else None)
    assert [type(one).__name__ for one in shown] == ["str", "Figure", "Figure", "list", "DataFrame", "Series"]


def test_the_notebook_ships_without_output(root: Path) -> None:
    notebook = json.loads((root / "examples" / "notebook.ipynb").read_text(encoding="utf-8"))
    assert all(not cell.get("outputs") for cell in notebook["cells"])
