"""assets/png.js: metadata inside a PNG, by the specification, with every checksum right."""

import zlib
from collections.abc import Iterator
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Error

from tests.browser.bench import Bench, bench
from tests.browser.chunks import SIGNATURE, chunks, size, texts


def chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))


ONE_PIXEL = chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0\0\x72\xb2"))
PLAIN = SIGNATURE + ONE_PIXEL + chunk(b"IEND", b"")
BYTES = """(() => {
  const { annotate, texts, crc } = window.atTheTable.png;
  window.atTheTable.bytes = {
    annotate: (png, given) => [...annotate(new Uint8Array(png), given)],
    texts: (png) => texts(new Uint8Array(png)),
    crc: (bytes) => crc(new Uint8Array(bytes)),
  };
})()"""
keywords = st.text("abcdefghijklmnopqrstuvwxyzABC-0123456789", min_size=1, max_size=79)
words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200)


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "png") as call:
        call.page.evaluate(BYTES)  # JSON, in which the bench speaks, has no bytes
        yield call


def annotate(call: Bench, given: dict[str, str]) -> bytes:
    return bytes(call("bytes.annotate", list(PLAIN), given))


@settings(max_examples=12)
@given(given=st.dictionaries(keywords, words, max_size=8))
def test_every_text_stands_in_the_picture_as_itxt_and_is_read_back(call, given):
    picture = annotate(call, given)
    assert texts(picture) == given
    assert call("bytes.texts", list(picture)) == given


def test_the_texts_come_right_after_the_header_and_the_picture_is_untouched(call):
    picture = annotate(call, {"Title": "Who sat there", "Source": "Кыïв · 利雅得"})
    assert [name for name, _ in chunks(picture)] == ["IHDR", "iTXt", "iTXt", "IDAT", "IEND"]
    assert [data for name, data in chunks(picture) if name == "IDAT"] == [
        data for name, data in chunks(PLAIN) if name == "IDAT"
    ]
    assert size(picture) == (1, 1)


@settings(max_examples=12)
@given(raw=st.lists(st.binary(max_size=300), min_size=1, max_size=20))
def test_the_checksum_is_that_of_zlib(call, raw):
    assert call.each("bytes.crc", [[list(one)] for one in raw]) == [zlib.crc32(one) for one in raw]


def test_a_picture_without_texts_has_none(call):
    assert call("bytes.texts", list(PLAIN)) == {}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "not a PNG"),
        (b"\xff\xd8\xff\xe0 a photograph, not a drawing, of that length", "not a PNG"),
        (PLAIN[:-20], "cut off"),
        (PLAIN[:45], "cut off"),
    ],
)
def test_what_is_no_whole_png_is_refused_in_words(call, raw, told):
    with pytest.raises(Error, match=told):
        call("bytes.texts", list(raw))
