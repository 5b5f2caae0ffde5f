"""Which letters stand in which block.

A block is a file that is fetched whole or not at all, so it holds what one language is likely to need together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

FAMILY = "Noto Sans"
LETTERS = ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf")
ARABIC = ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf")
MARKS = "U+300-304,U+306-30C,U+323,U+327-328"  # a mark is placed only by the font that draws the letter beneath it


@dataclass(frozen=True, slots=True)
class Block:
    """Some letters of one font.

    *font* is a package and a file in its folder ``files``; *range* is written as CSS writes a ``unicode-range``.
    """

    name: str
    font: tuple[str, str]
    range: str

    def characters(self) -> Iterator[int]:
        """Yield every code point of the range, whether or not the font has a letter for it."""
        for part in self.range.split(","):
            first, _, last = part.removeprefix("U+").partition("-")
            yield from range(int(first, 16), int(last or first, 16) + 1)


LATIN = Block(
    "latin",
    LETTERS,
    f"U+20-7E,U+A0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,{MARKS},U+2010-2027,U+2030-203A,"
    "U+20AC,U+2122,U+2190-2193,U+2212",
)
BLOCKS = (
    LATIN,
    # the rest of Europe, Turkish, Azerbaijani, and the apostrophes of Ukrainian and Arabic in Latin letters
    Block("latin-ext", LETTERS, "U+100-130,U+132-151,U+154-17F,U+18F,U+218-21B,U+259,U+2BB-2BF,U+1E9E,U+20BA"),
    # Vietnamese, Pinyin, the languages of Africa, and transliteration with dots below
    Block(
        "latin-more",
        LETTERS,
        "U+180-18E,U+190-217,U+21C-24F,U+253-254,U+256-257,U+25B,U+260,U+263,U+268-269,U+272,U+289,U+28B,U+292,"
        "U+1E00-1E9D,U+1E9F-1EFF,U+20AB",
    ),
    Block("cyrillic", LETTERS, "U+300-301,U+304,U+306,U+308,U+400-45F,U+490-491,U+2116"),
    Block("cyrillic-ext", LETTERS, "U+460-481,U+48A-48F,U+492-52F"),  # Kazakh, Tatar, Mongolian and their neighbours
    Block("greek", LETTERS, "U+370-3FF,U+1F00-1FFF"),
    Block("arabic", ARABIC, "U+600-6FF,U+750-77F,U+200C-200F"),  # Persian, Urdu and Kurdish included
)
