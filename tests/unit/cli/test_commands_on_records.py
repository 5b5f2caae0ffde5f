"""What the commands on records may hold."""

from pathlib import Path

import pytest

from dashboard.cli.arguments import KINDS
from dashboard.cli.convert import WRITTEN
from dashboard.cli.main import parser
from dashboard.exchange.formats import FORMATS, SUFFIX_OF


def test_each_command_takes_its_paths() -> None:
    assert parser().parse_args(["check", "a.gexf"]).path == Path("a.gexf")
    assert parser().parse_args(["new", "mine"]).folder == Path("mine")
    wish = parser().parse_args(["convert", "a.gexf", "a.zip"])
    assert (wish.path, wish.out, wish.force) == (Path("a.gexf"), Path("a.zip"), False)
    assert parser().parse_args(["convert", "--force", "a.gexf", "a.zip"]).force


@pytest.mark.parametrize("arguments", [["new"], ["convert", "a"], ["convert", "a", "b", "--forc"], ["new", "a", "b"]])
def test_a_wrong_word_is_answered_in_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert said.startswith("app.py: ") and said.count("\n") == 1


def test_the_help_names_every_format_that_is_read_or_written() -> None:
    first = [one.suffixes[0].removeprefix(".") for one in FORMATS if one.name != "JSON Graph Format"]
    assert set(KINDS.split(", ")) == {"zip", "xlsx", "csv", *first}
    assert [suffix for suffix in SUFFIX_OF.values() if suffix not in WRITTEN.replace(",", " ").split()] == []
