"""The document around the page."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def document(stranger: FlaskClient) -> str:
    return stranger.get("/").text


def test_it_is_in_english_and_named_at_the_table(document: str) -> None:
    assert '<html lang="en">' in document
    assert "<title>At the Table</title>" in document


def test_it_fits_a_telephone_and_says_what_it_is(document: str) -> None:
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in document
    assert '<meta name="description" content="Who is at the table' in document


def test_the_theme_is_set_before_anything_is_painted_and_only_once(document: str) -> None:
    head, body = document.split("<body>")
    assert head.index("/_script/theme-") < head.index("stylesheet")
    assert "theme-" not in body


def test_the_icon_is_a_picture_that_asks_nobody(document: str) -> None:
    address = re.search(r'<link rel="icon" href="([^"]+)">', document)
    assert address
    kind, _, picture = address[1].partition(",")
    assert kind == "data:image/svg+xml"
    assert ElementTree.fromstring(unquote(picture)).tag == "{http://www.w3.org/2000/svg}svg"


def test_it_names_no_address_on_another_host(document: str) -> None:
    assert re.findall(r'(?:src|href)="(?!/(?!/)|data:)[^"]*"', document) == []


def test_the_stylesheet_is_bootstraps_and_keeps_for_a_year(document: str, stranger: FlaskClient) -> None:
    address = re.search(r'href="(/_style/bootstrap-[0-9a-f]{12}\.min\.css)"', document)
    assert address
    answer = stranger.get(address[1])
    assert "Bootstrap  v5.3.8" in answer.text[:200]
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_reader_without_javascript_is_told_so(document: str) -> None:
    assert re.search(r"<noscript>[^<]*JavaScript[^<]*</noscript>", document)
