"""The pictures of the documentation are those that scripts make; tests/browser/test_documents.py draws them anew."""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from dashboard.cli.main import parser
from dashboard.cli.subject import subject
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


NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
LINE = re.compile(r'<path d="M([^"H]+)" fill="none"')


@pytest.fixture
def growth(cache: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the script that measures growth; its import switches the cache off, for as long as the test runs."""
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(cache))
    return import_module("benchmarks.growth")


def curves(svg: str, growth: ModuleType) -> dict[str, dict[int, float]]:
    """Return what was measured, as *svg* shows it."""
    names = re.findall(r">([^<>]+), n\^-?[\d.]+</text>", svg)
    high, found = growth.HIGH - 60, {}
    powers = {
        **dict.fromkeys(growth.TIMES, (range(-3, 3), 0)),
        **dict.fromkeys(growth.MEMORY, (range(-1, 4), growth.HIGH)),
    }
    for name, line in zip(names, LINE.findall(svg), strict=True):
        scale, top = powers[name.removesuffix(growth.OPENS)]
        heights = [float(point.split()[1]) for point in line.split("L")]
        values = [10 ** ((top + high + 20 - y) / high * (len(scale) - 1) + scale[0]) for y in heights]
        found[name] = dict(zip(growth.SIZES, values, strict=True))
    return found


def test_the_plot_of_growth_is_drawn_as_the_script_draws_it_today(root: Path, growth: ModuleType) -> None:
    """From what it shows itself, for to measure anew takes an hour and comes out a little different."""
    shown = (root / "docs" / "growth.svg").read_text(encoding="utf-8")
    today = growth.plot(curves(shown, growth))
    assert NUMBER.sub("0", today) == NUMBER.sub("0", shown)
    numbers = zip(NUMBER.findall(today), NUMBER.findall(shown), strict=True)
    assert max(abs(float(one) - float(other)) for one, other in numbers) <= 1.001  # px, where one is rounded otherwise


def test_the_document_says_what_the_plot_of_growth_shows(root: Path, growth: ModuleType) -> None:
    shown = (root / "docs" / "growth.svg").read_text(encoding="utf-8")
    told = (root / "docs" / "performance.md").read_text(encoding="utf-8").partition("## Growth")[2]
    powers = re.findall(r">([^<>,]+), (n\^[\d.]+)</text>", shown)
    assert len(powers) == len(growth.TIMES) + len(growth.MEMORY)
    assert [name for name, power in powers if power not in told] == []
