"""What a browser paints on paper: a small reader of the PDF files that Chromium prints, for tests alone."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

STREAM = re.compile(rb"<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream")
PAGE = re.compile(rb"/Type /Page\b([\s\S]*?)endobj")
TOKEN = re.compile(rb"/[^\s/\[\]<>()]+|<[^<>]*>|\((?:\\.|[^\\)])*\)|[\[\]]|[^\s\[\]<>()/]+")
POINTS = {"m": 1, "l": 1, "c": 3}
PAINTS = {"f": "fill", "f*": "fill", "S": "stroke", "B": "both", "B*": "both"}


@dataclass(frozen=True, kw_only=True)
class Painted:
    """One path on a sheet, or the start of some letters: how, in which colour, and its box, pt from the lower left."""

    how: str
    colour: str
    box: tuple[float, float, float, float]


def sheets(pdf: bytes) -> list[tuple[tuple[float, float], list[Painted]]]:
    """Return the size of each sheet of *pdf*, pt, and what is painted on it."""
    found = []
    for page in PAGE.findall(pdf):
        (width, height), (content,) = (
            re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page)[0],
            re.findall(rb"/Contents (\d+) 0 R", page),
        )
        (begun,) = [match.end() for match in re.finditer(rb"(?:^|\n)%s 0 obj" % content, pdf)]
        told = STREAM.search(pdf, begun)
        assert told is not None
        found.append(((float(width), float(height)), list(painted(zlib.decompress(told[2])))))
    return found


def painted(content: bytes) -> Iterator[Painted]:
    """Yield what the operators of *content* paint."""
    matrix, kept, colours = np.eye(3), [], {"fill": "0 0 0", "stroke": "0 0 0"}
    path: list[tuple[float, float]] = []
    given: list[str] = []
    for token in (found.decode("latin-1") for found in TOKEN.findall(content)):
        if re.fullmatch(r"[-+.\d]+|[/<(\[\]].*", token, re.DOTALL):
            given.append(token)
            continue
        if token == "q":
            kept.append((matrix, dict(colours)))
        elif token == "Q":
            matrix, colours = kept.pop()
        elif token == "cm":
            matrix = of(given) @ matrix
        elif token in ("rg", "RG"):
            colours["fill" if token == "rg" else "stroke"] = " ".join(given)
        elif token in POINTS:
            path += on(matrix, given)
        elif token == "re":
            x, y, width, height = map(float, given)
            path += on(matrix, [str(value) for value in (x, y, x + width, y + height)])
        elif token in PAINTS and path:
            how = PAINTS[token]
            yield Painted(how=how, colour=colours["stroke" if how == "stroke" else "fill"], box=about(path))
        elif token == "Tm":
            (start,) = on(of(given) @ matrix, ["0", "0"])
            yield Painted(how="letters", colour=colours["fill"], box=(*start, *start))
        if token in PAINTS or token == "n":
            path = []
        given = []


def of(given: list[str]) -> np.ndarray:
    a, b, c, d, e, f = map(float, given)
    return np.array([[a, b, 0], [c, d, 0], [e, f, 1]])


def on(matrix: np.ndarray, given: list[str]) -> list[tuple[float, float]]:
    points = np.array(given, dtype=float).reshape(-1, 2)
    return [tuple(point[:2]) for point in np.c_[points, np.ones(len(points))] @ matrix]


def about(path: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, up = [x for x, _ in path], [y for _, y in path]
    return min(across), min(up), max(across), max(up)
