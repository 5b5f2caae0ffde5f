"""What ``python app.py snapshot`` may hold."""

from pathlib import Path

import pytest

from dashboard.cli import snapshot as options
from dashboard.cli.main import parser
from dashboard.drawing.view_choices import PICTURE_TEXTS, VIEW_CHOICES
from dashboard.page import choices
from dashboard.page.choices import KEYS


def parse(*arguments: str) -> dict[str, object]:
    return vars(parser().parse_args(arguments))


def test_a_picture_is_landscape_light_and_twice_the_size_unless_told_otherwise() -> None:
    wish = parse("snapshot", "x", "-o", "x.png")
    assert [wish[name] for name in ("shape", "theme", "size")] == ["landscape", "light", "2"]
    assert {wish[key] for key in KEYS if key != "ties"} == {""}


def test_a_picture_has_the_ties_and_the_texts_of_the_dialog_unless_told_otherwise() -> None:
    wish = parse("snapshot", "x", "-o", "x.pdf")
    assert (wish["ties"], wish["at_stake"]) == (choices.PICTURE_TIES, False)
    assert [wish[name] for name in PICTURE_TEXTS] == ["", "", ""]


def test_what_is_written_on_a_picture_is_no_longer_than_the_page_takes(capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in PICTURE_TEXTS.items():
        assert parse("snapshot", "x", "-o", "x.png", f"--{name}", "x" * text.longest)[name] == "x" * text.longest
        with pytest.raises(SystemExit):
            parse("snapshot", "x", "-o", "x.png", f"--{name}", "x" * (text.longest + 1))
        assert f"a {name} has {text.longest} at most" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--size", choices.SIZES),
        ("--shape", choices.SHAPES),
        ("--names", VIEW_CHOICES["names"].options),
        ("--ties", VIEW_CHOICES["ties"].options),
    ],
)
def test_a_look_is_asked_for_in_the_words_of_the_page(option: str, words: dict[str, str]) -> None:
    for word in words:
        assert parse("snapshot", "x", "-o", "x.png", option, word)[option.lstrip("-")] == word


def test_a_picture_has_no_system_to_take_its_theme_from(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse("snapshot", "x", "-o", "x.png", "--theme", "system")
    assert "choose from light, dark" in capsys.readouterr().err.replace("'", "")


def test_what_is_served_may_stand_before_the_word_snapshot_or_after_it() -> None:
    address = "https://example.org/"
    assert parse("--public-url", address, "snapshot", "x", "-o", "x.png")["public_url"] == address
    assert parse("snapshot", "x", "-o", "x.png", "--data", "here")["data"] == [Path("here")]
    assert parse("snapshot", "x", "-o", "x.png")["data"] == parse()["data"]


def test_a_choice_that_the_dossier_checks_is_said_in_words() -> None:
    assert options.either(VIEW_CHOICES["highlight"].options) == "everyone, at-the-table, involved or left-out"
