"""The chunks of a PNG, read by its specification, so that the project's own writer is not its own judge."""

import zlib
from collections.abc import Iterator
from struct import unpack

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(picture: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the type and the data of each chunk of *picture*; fail where one is cut off or its checksum is wrong."""
    assert picture.startswith(SIGNATURE), "no PNG"
    at = len(SIGNATURE)
    while at < len(picture):
        (length,) = unpack(">I", picture[at : at + 4])
        body, check = picture[at + 4 : at + 8 + length], picture[at + 8 + length : at + 12 + length]
        assert len(check) == 4, f"the chunk at byte {at} is cut off"
        assert unpack(">I", check) == (zlib.crc32(body),), f"the chunk at byte {at} has a wrong checksum"
        yield body[:4].decode("ascii"), body[4:]
        at += 12 + length


def size(picture: bytes) -> tuple[int, int]:
    """Return the width and height of *picture* in pixels, having unpacked its image data to see that all is there."""
    found = list(chunks(picture))
    (name, header), ended = found[0], found[-1]
    assert (name, ended) == ("IHDR", ("IEND", b""))
    width, height, depth, colour = unpack(">IIBB", header[:10])
    raw = zlib.decompress(b"".join(data for name, data in found if name == "IDAT"))
    assert len(raw) == height * (1 + width * depth * {2: 3, 6: 4}[colour] // 8)
    return width, height


def texts(picture: bytes) -> dict[str, str]:
    """Return the uncompressed iTXt entries of *picture* by keyword."""
    found = {}
    for name, data in chunks(picture):
        if name == "iTXt":
            keyword, rest = data.split(b"\0", 1)
            assert rest[:2] == b"\0\0", "compressed, though nothing asked for it"
            _language, _translated, text = rest[2:].split(b"\0", 2)
            found[keyword.decode("latin-1")] = text.decode("utf-8")
    return found
