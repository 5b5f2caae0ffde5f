"""What the command line may hold."""

from pathlib import Path

import pytest

from dashboard.cli.arguments import DATA
from dashboard.cli.main import parser


def test_without_a_word_the_shipped_dossiers_are_served_to_this_machine() -> None:
    wish = parser().parse_args([])
    assert (wish.command, wish.data, wish.host, wish.port, wish.public_url) == (None, [DATA], "127.0.0.1", None, "")
    assert (DATA / "riyadh-2025" / "dossier.toml").is_file()


def test_every_option_is_taken() -> None:
    wish = parser().parse_args(
        ["--data", "a", "b", "--host", "::1", "--port", "9000", "--public-url", "https://example.org"]
    )
    assert wish.data == [Path("a"), Path("b")]
    assert (wish.host, wish.port, wish.public_url) == ("::1", 9000, "https://example.org/")


def test_check_takes_a_path() -> None:
    wish = parser().parse_args(["check", "records"])
    assert (wish.command, wish.path) == ("check", Path("records"))


def test_snapshots_take_what_stands_before_the_word() -> None:
    wish = parser().parse_args(["--data", "a", "--public-url", "", "snapshot", "x", "-o", "x.png"])
    assert (wish.command, wish.data) == ("snapshot", [Path("a")])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--port", "65536"],
        ["--port", "-1"],
        ["--port", "http"],
        ["--port", "٨٠"],
        ["--public-url", "ftp://example.org"],
        ["--public-url", "https://user:word@example.org"],
        ["--data"],
        ["--embed-on", "http://news.example"],
        ["--dat", "x"],
        ["check"],
        ["chekc", "x"],
    ],
)
def test_a_wrong_word_is_answered_in_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.err.startswith("app.py: ") and said.err.count("\n") == 1
    assert said.out == ""


def test_the_help_names_every_option_and_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["--help"])
    text = capsys.readouterr().out
    assert left.value.code == 0
    assert all(
        word in text for word in ("--data", "--host", "--port", "--public-url", "--embed-on", "check PATH", "8050")
    )
    assert max(map(len, text.splitlines())) <= 88
