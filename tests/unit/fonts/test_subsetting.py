"""A block's file: small, whole, variable, always the same, and licensed."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from dashboard.disk_cache.store import folder
from dashboard.fonts import subsetting
from dashboard.fonts.blocks import BLOCKS, LATIN, Block
from dashboard.fonts.subsetting import address, cut, woff2

NAMED = {block.name: block for block in BLOCKS}


def font(block: Block) -> TTFont:
    return TTFont(BytesIO(woff2(block)))


def test_the_latin_letters_in_all_weights_are_below_40_kb():
    assert len(woff2(LATIN)) < 40_000


def test_a_file_is_woff2():
    assert woff2(LATIN)[:4] == b"wOF2"


def test_a_file_holds_the_letters_of_its_block_and_no_other():
    held = set(font(LATIN).getBestCmap())
    assert held <= set(LATIN.characters())
    assert set(map(ord, "AZaz09 –—“”…éüß·¶€")) <= held


def test_a_file_has_every_weight_from_regular_to_bold():
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font(LATIN)["fvar"].axes] == [("wght", 400, 700)]


def test_arabic_letters_can_be_joined():
    arabic = font(NAMED["arabic"])
    features = {record.FeatureTag for record in arabic["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina", "rlig"} <= features
    assert set(map(ord, "فيصلآپچگھہ")) <= set(arabic.getBestCmap())


def test_accents_can_be_placed():
    features = {record.FeatureTag for record in font(LATIN)["GPOS"].table.FeatureList.FeatureRecord}
    assert {"mark", "mkmk", "kern"} <= features


def test_a_file_says_whose_it_is_and_under_which_licence():
    told = " ".join(record.toUnicode() for record in font(LATIN)["name"].names)
    assert "The Noto Project Authors" in told
    assert "SIL Open Font License" in told


def test_the_same_block_is_cut_into_the_same_bytes():
    assert cut(NAMED["latin-ext"]) == cut(NAMED["latin-ext"])


def test_a_file_is_kept_under_its_address():
    woff2(LATIN)
    assert (folder() / "fonts" / address(LATIN)).exists()


def test_an_address_changes_with_the_letters():
    assert address(LATIN) != address(Block("latin", LATIN.font, f"{LATIN.range},U+100"))


@pytest.mark.parametrize(("what", "other"), [("tools", lambda: ("0", "0")), ("source_digest", lambda _: b"0")])
def test_an_address_changes_with_the_font_and_with_what_cuts_it(monkeypatch, what, other):
    before = address(LATIN)
    monkeypatch.setattr(subsetting, what, other)
    assert address(LATIN) != before


def test_every_block_has_an_address_of_its_own():
    assert len({address(block) for block in BLOCKS}) == len(BLOCKS)
