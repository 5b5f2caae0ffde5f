"""The browser side, held to the house: its ids, colours and words are Python's, and no file grows or reaches out."""

import re
from pathlib import Path

import pytest
from dash import Dash

from dashboard.dossier.words import Group
from dashboard.drawing import theme
from dashboard.drawing.catalogue import Catalogue
from dashboard.page import callbacks, choices
from dashboard.page.ids import Ids

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(ASSETS.glob("*.js"))}
STYLE = (ASSETS / "style.css").read_text("utf-8")
EVERY = SCRIPTS | {"style.css": STYLE}

NAMESPACE = "http://www.w3.org/2000/svg"  # the name of a language, which no browser asks for

MARKED = 3.0  # WCAG 2.2, 1.4.11: what must be told apart, against what it stands on
READ = 4.5  # WCAG 2.2, 1.4.3: text below 24 px
TONES = ("at-the-table", "mediator", "around-the-table", "left-out", "mentioned", "no-report")
GROUNDS = {  # what marks and outlines of a tone stand on: the free Network on the ground alone, the Table on all three
    "at-the-table": ("ground", "table", "around"),  # the table's edge stands against the band about it
    "mediator": ("ground", "table"),
    "around-the-table": ("ground", "around"),
    "left-out": ("ground", "around"),  # the dashed line stands against the band
    "mentioned": ("ground",),
    "no-report": ("ground",),
}
CAPTIONS = {"at-the-table": "table", "around-the-table": "around", "left-out": "ground", "quiet": "ground"}

PALETTES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
SCHEMES = pytest.mark.parametrize(("scheme", "palette"), [("light", theme.LIGHT), ("dark", theme.DARK)])
EACH_SCRIPT = pytest.mark.parametrize("name", SCRIPTS)
EACH_FILE = pytest.mark.parametrize("name", EVERY)


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
    """Return the colours that the stylesheet declares for *scheme*, by name without its dashes."""
    (block,) = re.findall(rf'\[data-bs-theme="{scheme}"\] \{{(.*?)\}}', STYLE, re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def listed(name: str, script: str) -> list[str]:
    """Return the strings of the list that *script* calls *name*."""
    (inside,) = re.findall(rf"const {name} = \[(.*?)\]", SCRIPTS[script], re.DOTALL)
    return re.findall(r'"([^"]*)"', inside)


@EACH_SCRIPT
def test_the_browser_looks_up_no_id_but_those_of_the_page(name: str) -> None:
    asked = re.findall(r"""\b(?:part|show|getElementById|set_props)\(\s*["'`]([^"'`]*)["'`]""", SCRIPTS[name])
    assert [identifier for identifier in asked if identifier not in list(Ids)] == []


def test_ids_are_looked_up_by_their_names_so_that_a_test_can_read_them() -> None:
    looked_up = [found for text in SCRIPTS.values() for found in re.findall(r"\bgetElementById\(([^)]*)\)", text)]
    assert {found for found in looked_up if not found.startswith('"')} <= {"id"}, "part() alone hands an id on"
    assert re.findall(r"""querySelector(?:All)?\(\s*["'`]#""", "\n".join(SCRIPTS.values())) == []


def test_every_function_that_a_callback_names_is_there() -> None:
    app = Dash("page-of-two-dossiers")
    callbacks.register(app, Catalogue(exhibits=dict.fromkeys(["one", "two"]), first="one", served={}))  # type: ignore[arg-type]
    told = [callback["clientside_function"] for callback in app._callback_list]
    functions = {function["function_name"] for function in told if function}
    assert functions == set(re.findall(r"^ {6}(\w+)\([^)]*\) \{$", SCRIPTS["controls.js"], re.MULTILINE))


@pytest.mark.parametrize("button", [identifier for identifier in Ids if identifier.startswith("take-")])
def test_every_button_that_takes_something_away_has_its_way(button: Ids) -> None:
    assert re.search(rf"^ +async {button.removeprefix('take-')}\(", SCRIPTS["take.js"], re.MULTILINE)


def test_the_address_holds_the_choices_that_the_page_offers() -> None:
    highlights = listed("HIGHLIGHTS", "view.js")
    assert highlights[: len(choices.HIGHLIGHTS)] == list(choices.HIGHLIGHTS)
    assert set(highlights) <= {"everyone", *Group}
    assert listed("ARRANGEMENTS", "view.js") == list(choices.ARRANGEMENTS)
    assert listed("NAMES", "view.js") == list(choices.NAMES)


def test_names_are_given_room_for_every_group() -> None:
    assert sorted(listed("GROUPS", "writing.js")) == sorted(Group)


@EACH_SCRIPT
def test_the_painter_asks_for_colours_that_both_palettes_have(name: str) -> None:
    asked = re.findall(r"""\bpalette(?:\.(\w+)|\["([\w-]+)"\])""", SCRIPTS[name])
    assert {dotted or quoted for dotted, quoted in asked} <= theme.LIGHT.keys()


@EACH_SCRIPT
def test_the_browser_asks_for_words_that_the_scene_has(name: str) -> None:
    assert set(re.findall(r"\bscene\.words\.(\w+)", SCRIPTS[name])) <= theme.words().keys()


@SCHEMES
def test_the_tones_of_the_stylesheet_are_those_of_the_palettes(scheme: str, palette: dict[str, str]) -> None:
    declared = colours(scheme)
    assert {tone: declared[f"tone-{tone}"] for tone in TONES} == {tone: palette[tone] for tone in TONES}
    assert {name: declared[name] for name in ("ground", "ink", "quiet")} == {
        name: palette[name] for name in ("ground", "ink", "quiet")
    }


def test_the_stylesheet_declares_the_same_colours_for_light_and_dark() -> None:
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


@EACH_FILE
def test_every_file_says_first_what_it_is_for(name: str) -> None:
    assert re.match(r"/\* [A-Z].*?\*/\n", EVERY[name], re.DOTALL)


@EACH_SCRIPT
def test_every_script_keeps_its_names_to_itself_and_is_strict(name: str) -> None:
    code = re.sub(r"\A/\*.*?\*/\n", "", SCRIPTS[name], flags=re.DOTALL)
    assert code.startswith('(() => {\n  "use strict";\n')
    assert code.endswith("})();\n")


@EACH_FILE
def test_no_file_names_an_address_elsewhere(name: str) -> None:
    text = EVERY[name].replace(NAMESPACE, "")
    assert re.findall(r"(?:\b(?:https?|wss?|ftp):(?:\\?/){2}|[\"'`(]//)[\w.-]+", text) == []


def test_the_stylesheet_fetches_nothing() -> None:
    assert re.findall(r"@import|url\(", STYLE) == []


@EACH_SCRIPT
def test_text_goes_in_as_text_and_no_string_is_run(name: str) -> None:
    unsafe = r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write(?:ln)?|createContextualFragment|srcdoc)\b"
    assert re.findall(rf"{unsafe}|\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*[\"'`]", SCRIPTS[name]) == []


def test_the_server_is_asked_for_letters_and_about_the_files_of_a_reader_and_for_nothing_else() -> None:
    asking = re.compile(r"\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|import\()")
    assert {name for name, text in SCRIPTS.items() if asking.search(text)} <= {"fonts.js", "guests.js"}
