"""Every letter has its block, and one only."""

import unicodedata
from collections import Counter

import pytest

from dashboard.dossier.reading import read
from dashboard.fonts.blocks import BLOCKS

HOLDS = {block.name: set(map(chr, block.characters())) for block in BLOCKS}


def blocks_of(text: str) -> list[str]:
    """Return the blocks that hold a letter of *text*; accents and joiners go with the letter before them."""
    letters = {letter for letter in text if unicodedata.category(letter)[0] not in "MC"}
    return [name for name, held in HOLDS.items() if held & letters]


def test_a_range_says_its_first_and_last_letter():
    (greek,) = [block for block in BLOCKS if block.name == "greek"]
    characters = list(greek.characters())
    assert characters[0] == ord("Ͱ")
    assert ord("Ͽ") in characters
    assert characters[-1] == 0x1FFF
    assert len(characters) == 0x90 + 0x100


def test_no_letter_is_in_two_blocks():
    times = Counter(letter for held in HOLDS.values() for letter in held)
    assert [letter for letter in times if times[letter] > 1 and blocks_of(letter)] == []


def test_an_accent_is_in_the_block_of_the_letters_that_take_it():
    acute = "\u0301"
    assert acute in HOLDS["latin"]
    assert acute in HOLDS["cyrillic"]


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        ("Emmanuel Macron, “président”", ["latin"]),
        ("Wałęsa", ["latin", "latin-ext"]),
        ("Erdoğan", ["latin", "latin-ext"]),
        ("İlham Əliyev", ["latin", "latin-ext"]),
        ("Muʻammar", ["latin", "latin-ext"]),
        ("Nguyễn Phú Trọng", ["latin", "latin-more"]),
        ("Muḥammad", ["latin", "latin-more"]),
        ("Ɗan", ["latin", "latin-more"]),
        ("Володимир Зеленський", ["latin", "cyrillic"]),
        ("Қасым-Жомарт Тоқаев", ["latin", "cyrillic", "cyrillic-ext"]),
        ("Αλέξης Τσίπρας", ["latin", "greek"]),
        ("فيصل بن فرحان آل سعود", ["latin", "arabic"]),
        ("عباس عراقچی", ["latin", "arabic"]),
        ("شہباز شریف", ["latin", "arabic"]),
    ],
)
def test_a_name_needs_the_blocks_of_its_script(name, blocks):
    assert blocks_of(name) == blocks


@pytest.mark.parametrize("dossier", ["riyadh-2025", "reykjavik-1986", "kissinger-1973-75"])
def test_every_letter_of_the_names_that_ship_has_a_block(root, dossier):
    actors = read(root / "data" / dossier).dossier.actors.values()
    text = "".join("".join((actor.name, actor.short, actor.title, *actor.names.values())) for actor in actors)
    assert set(text) - set.union(*HOLDS.values()) == set()
