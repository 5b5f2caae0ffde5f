"""The colours of the page: the stylesheet's are Python's, and each can be told from what it stands on."""

import re
from pathlib import Path

import pytest

from dashboard.drawing import theme
from dashboard.server import index_html

STYLE = (Path(__file__).resolve().parent.parent / "assets" / "style.css").read_text("utf-8")
MARKED = 3.0  # WCAG 2.2, 1.4.11: what must be told apart, against what it stands on
READ = 4.5  # WCAG 2.2, 1.4.3: text below 24 px
TONES = ("at-the-table", "mediator", "involved", "left-out", "mentioned", "no-report")
GROUNDS = {  # what marks and outlines of a tone stand on: the free Network on the ground alone, the Table on all three
    "at-the-table": ("ground", "table", "around"),  # the table's edge stands against the band about it
    "mediator": ("ground", "table"),
    "involved": ("ground", "around"),
    "left-out": ("ground", "around"),  # the dashed line stands against the band
    "mentioned": ("ground",),
    "no-report": ("ground",),
}
CAPTIONS = {"at-the-table": "table", "involved": "around", "left-out": "ground", "quiet": "ground"}

PALETTES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
SCHEMES = pytest.mark.parametrize(("scheme", "palette"), [("light", theme.LIGHT), ("dark", theme.DARK)])


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour ``#rrggbb`` (WCAG 2.2, "relative luminance")."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours(scheme: str) -> dict[str, str]:
    """Return the colours that the page has in *scheme*, by name without its dashes, of document and stylesheet."""
    found: dict[str, str] = {}
    for style in (index_html.palettes(), STYLE):
        (block,) = re.findall(rf'\[data-bs-theme="{scheme}"\] \{{(.*?)\}}', style, re.DOTALL)
        found |= re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)
    return found


@SCHEMES
def test_the_page_has_the_colours_of_the_palettes(scheme: str, palette: dict[str, str]) -> None:
    declared = colours(scheme)
    assert {tone: declared[f"tone-{tone}"] for tone in TONES} == {tone: palette[tone] for tone in TONES}
    assert {name: declared[name] for name in ("ground", "ink", "quiet")} == {
        name: palette[name] for name in ("ground", "ink", "quiet")
    }


def test_the_page_has_the_same_colours_for_light_and_dark() -> None:
    assert colours("light").keys() == colours("dark").keys()


@pytest.mark.parametrize("tone", TONES)
def test_the_stylesheet_has_a_rule_for_every_tone(tone: str) -> None:
    assert re.search(rf"^\.tone-{tone} \{{", STYLE, re.MULTILINE)


@PALETTES
@pytest.mark.parametrize("tone", TONES)
def test_the_colour_of_a_group_stands_out_from_all_that_it_is_drawn_on(palette: dict[str, str], tone: str) -> None:
    assert {ground: contrast(palette[tone], palette[ground]) for ground in GROUNDS[tone]} == {
        ground: pytest.approx(21, abs=21 - MARKED) for ground in GROUNDS[tone]
    }


@PALETTES
@pytest.mark.parametrize("words", ["ink", "quiet"])
@pytest.mark.parametrize("ground", ["ground", "table", "around"])
def test_words_can_be_read_on_all_that_they_are_drawn_on(palette: dict[str, str], words: str, ground: str) -> None:
    assert contrast(palette[words], palette[ground]) >= READ


@PALETTES
@pytest.mark.parametrize("ground", ["ground", "table", "around"])
def test_ties_and_the_words_on_them_stand_out_wherever_they_run(palette: dict[str, str], ground: str) -> None:
    assert all(contrast(palette[line], palette[ground]) >= MARKED for line in ("tie", "represents", "selected"))
    assert all(contrast(palette[words], palette[ground]) >= READ for words in ("ink", "quiet"))


@PALETTES
@pytest.mark.parametrize("tone", CAPTIONS)
def test_the_caption_of_a_part_of_the_room_can_be_read_on_it(palette: dict[str, str], tone: str) -> None:
    assert contrast(palette[tone], palette[CAPTIONS[tone]]) >= READ


@PALETTES
@pytest.mark.parametrize("ground", ["ground", "table", "around"])
def test_a_tie_and_what_is_selected_stand_out_from_all_that_they_cross(palette: dict[str, str], ground: str) -> None:
    assert contrast(palette["tie"], palette[ground]) >= MARKED
    assert contrast(palette["selected"], palette[ground]) >= MARKED


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_and_controls_can_be_seen_on_the_page(scheme: str) -> None:
    declared = colours(scheme)
    for ground in ("ground", "panel"):
        assert all(contrast(declared[words], declared[ground]) >= READ for words in ("ink", "quiet", "accent"))
        assert contrast(declared["control"], declared[ground]) >= MARKED
    assert contrast(declared["accent-ink"], declared["accent"]) >= READ
    assert all(contrast(declared[f"tone-{tone}"], declared["ground"]) >= READ for tone in TONES if tone != "no-report")
