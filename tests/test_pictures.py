"""The pictures of the documentation are those that scripts make."""

import re
from pathlib import Path

import pytest

from dashboard.options import parser
from dashboard.snapshot.subject import subject
from dashboard.snapshot.view import search
from scripts.pictures import PICTURES

PLOTS = {"growth.svg"}  # of measurements, which ``benchmarks.growth`` makes


def test_every_picture_that_a_document_shows_is_one_that_a_script_makes(root: Path) -> None:
    shown = re.findall(r"\(docs/([^)\s]+\.(?:png|svg))\)", (root / "README.md").read_text(encoding="utf-8"))
    shown += [path.name for path in (root / "docs").iterdir() if path.suffix in (".png", ".svg")]
    assert shown and set(shown) <= set(PICTURES) | PLOTS


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_of_a_view_that_there_is(name: str, root: Path) -> None:
    wish = parser().parse_args(["snapshot", *PICTURES[name], "-o", name])
    dossier, _ = subject(wish.dossier, [root / "data"])
    assert search(dossier, vars(wish)).startswith(f"?dossier={dossier.id}")
