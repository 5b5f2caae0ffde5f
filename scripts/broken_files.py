"""Files to begin with, and ways to break them: bytes cut, doubled, replaced, or the same in one file of an archive."""

import io
import random
import zipfile
from collections.abc import Sequence
from pathlib import Path

from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.formats import written
from dashboard.exchange.forms import SUFFIX_OF
from dashboard.exchange.opening import open_files, open_list

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
WORDS = (
    *(
        b"<",
        b">",
        b"&lt;",
        b"]]>",
        b"<!--",
        b"<!DOCTYPE a>",
        b"&#0;",
        b"&#xD800;",
        b"[",
        b"{",
        b'"',
        b"'",
        b"\\",
        b"\n",
    ),
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\ud800", b"NaN", b"1e999", b"-1", b"9" * 400, b"null"),
    *(
        b"true",
        b",,,",
        b";",
        b"\t",
        b"=1+1",
        b"..",
        b"/",
        b"__proto__",
        b"constructor",
        "\u202e".encode(),
        "💩".encode(),
    ),
    *(b'"id"', b"graph [", b"node [", b"*Vertices", b"*Arcs", b"date", b"9999-99-99", b"0000", b"[" * 99, b"<a>" * 99),
)


def corpus() -> list[tuple[str, bytes]]:
    """Return the files to begin with: those that are kept, and a small dossier in every form."""
    listed = [File(name="attendance.csv", data=(CORPUS / "attendance.csv").read_bytes())]
    opened = open_files(listed, day="2030-01-01")
    if isinstance(opened, Reading) or opened.mapping is None:
        raise SystemExit("tests/corpus/attendance.csv is no longer a list whose columns are guessed.")
    dossier = open_list(listed, opened.mapping, day="2030-01-01").dossier
    ours = [(f"dossier{suffix}", written(dossier, form).data) for form, suffix in SUFFIX_OF.items()]
    return [*((path.name, path.read_bytes()) for path in sorted(CORPUS.iterdir())), *ours]


def broken(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Return *data* with some edits; of an archive, mostly with edits in one of its files."""
    if data[:2] == b"PK" and chance.random() < 0.8:
        return repacked(data, chance, others)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 1, 1, 4, 30, 300)))
        piece = chance.choice(
            (b"", chance.choice(WORDS), chance.randbytes(2), data[start:end] * 2, chance.choice(others))
        )
        data = data[:start] + piece[:2_000] + data[end:]
    return data


def repacked(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Return the archive *data* with one of its files broken, or under another name."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
            names = old.namelist()
            chosen = chance.choice(names)
            for name in names:
                inner = broken(old.read(name), chance, others) if name == chosen else old.read(name)
                new.writestr(chance.choice(names) if chance.random() < 0.03 else name, inner)
    except (zipfile.BadZipFile, IndexError, ValueError, OSError, RuntimeError, NotImplementedError):
        return data[::-1]
    return packed.getvalue()
