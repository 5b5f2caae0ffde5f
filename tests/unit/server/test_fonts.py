"""The fonts as a browser is given them: addresses that change with their content, and one answer for a year."""

import re

import pytest
from dash import Dash, html

from dashboard.fonts.blocks import BLOCKS, LATIN
from dashboard.fonts.subsetting import address, woff2
from dashboard.server.dash_app import site

SHEET = re.compile(r'<link rel="stylesheet" href="(/[^"]*_font/[^"]+\.css)">')
EARLY = re.compile(r'<link rel="preload" href="(/[^"]*)" as="font" type="font/woff2" crossorigin>')


@pytest.fixture
def sheet(stranger) -> str:
    """Return the stylesheet that the document links."""
    (path,) = SHEET.findall(stranger.get("/").text)
    answer = stranger.get(path)
    assert answer.mimetype == "text/css"
    return answer.text


def test_the_stylesheet_offers_every_block_with_its_letters(sheet):
    assert re.findall(r"unicode-range:([^}]+)}", sheet) == [block.range for block in BLOCKS]
    assert re.findall(r'url\("([^"]+)"\)', sheet) == [address(block) for block in BLOCKS]


def test_every_block_is_of_one_family_in_all_weights_and_never_hides_text(sheet):
    assert sheet.count("@font-face") == len(BLOCKS)
    for told in ('font-family:"Noto Sans"', "font-weight:400 700", "font-display:swap"):
        assert sheet.count(told) == len(BLOCKS)


def test_a_font_is_answered_whole_and_kept_for_a_year(stranger):
    answer = stranger.get(f"/_font/{address(LATIN)}")
    assert answer.mimetype == "font/woff2"
    assert answer.data == woff2(LATIN)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_stylesheet_of_the_fonts_is_kept_for_a_year(stranger):
    (path,) = SHEET.findall(stranger.get("/").text)
    assert "immutable" in stranger.get(path).headers["Cache-Control"]


def test_the_latin_letters_are_asked_for_before_anything_needs_them(stranger):
    assert EARLY.findall(stranger.get("/").text) == [f"/_font/{address(LATIN)}"]


@pytest.mark.parametrize("name", ["noto-sans-latin-000000000000.woff2", "noto-sans.css", "..%2fapp.py", ""])
def test_any_other_font_is_not_there(stranger, name):
    assert stranger.get(f"/_font/{name}").status_code == 404


def test_fonts_are_found_under_the_path_of_a_public_address():
    def nothing(_: Dash) -> None:
        """Register no callback."""

    stranger = site(html.Main(), nothing, public_url="https://example.org/talks/").server.test_client()
    document = stranger.get("/talks/").text
    (path,), (early,) = SHEET.findall(document), EARLY.findall(document)
    assert path.startswith("/talks/_font/")
    assert early.startswith("/talks/_font/")
    assert stranger.get(path).status_code == 200
