"""The sections and lines of a Pajek file: a vertex, or an arc or edge, with its parameters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dashboard.exchange.limits import MAX_ATTRIBUTES
from dashboard.exchange.naming import fresh
from dashboard.exchange.text_formats.gml_tokens import unescaped

LONGEST = 100_000  # characters of a line with a vertex, an arc or an edge
MOST_MARKS = 50  # quotation marks in a label
SHAPES = {"ellipse", "box", "diamond", "triangle", "cross", "empty", "circle", "house", "man", "woman", "rectangle"}
TIME, SHAPE, WEIGHT, RELATION = "time", "shape", "weight", "relation"  # what attributes are called that have no name

_LINE = re.compile(r"^[^\S\n]*+(?!/\*)[^\s%][^\n]*", re.MULTILINE)
_VERTEX = re.compile(r"(\d{1,18})(?:\s+(.*))?", re.ASCII)
_CLOSING = re.compile(r'"(?=\s|\Z)')
_PARAMETERS = re.compile(r'(?:\s++(?:"[^"]*+"(?=\s|\Z)|[^\s"]++))*+\s*+')
_EDGE = re.compile(r"(?:(\d{1,9})\s*:\s*)?(-?\d{1,18})\s+(-?\d{1,18})(?:\s+(.*))?", re.ASCII)
_WORD = re.compile(r'"([^"]*+)"?|(\[[^\]]*+\])|(\S++)')
_NUMBER = re.compile(r"[+-]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][+-]?\d{1,4})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its *kind* (vertices, arcs …) and the *rest* of its first line, which is *line*, and its *body*."""

    kind: str
    rest: str
    line: int
    body: str

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the lines of the body that are neither empty nor comments, with their numbers in the file."""
        line, seen = self.line, 0
        for match in _LINE.finditer(self.body):
            line, seen = line + self.body.count("\n", seen, match.start()), match.start()
            yield line, match[0].strip()


@dataclass(frozen=True, slots=True)
class Vertex:
    """A vertex. Its *position* is as the file has it: its y grows downwards. *line* is the section's if it has none."""

    number: int
    label: str
    line: int
    attributes: dict[str, str]
    position: tuple[float, float] | None = None


def vertex(line: str, number: int) -> Vertex | None:
    """Return the vertex on *line*, which is line *number*, or nothing where it begins with no number and label."""
    match = _VERTEX.fullmatch(line) if len(line) <= LONGEST else None
    split = _label(match[2] or "") if match else None
    if match is None or split is None:
        return None
    label, rest = split
    words = _words(rest)
    count = next((place for place, word in enumerate(words[:3]) if not _NUMBER.fullmatch(word)), len(words[:3]))
    attributes = {"x": words[0]} if count == 1 else {"z": words[2]} if count == 3 else {}
    position = (float(words[0]), float(words[1])) if count > 1 else None
    if len(words) > count and words[count].casefold() in SHAPES:
        attributes[SHAPE] = words[count]
        count += 1
    _add_parameters(attributes, words[count:])
    return Vertex(int(match[1]), text_of(label), number, attributes, position)


def _label(words: str) -> tuple[str, str] | None:
    """Return the label that *words* begin with and what follows it, or nothing where its quotation mark has no end.

    The marks within a label are not always escaped: it ends at the first mark behind which only whole words follow.
    """
    if not words.startswith('"'):
        label = _WORD.match(words)
        return (label[0], words[label.end() :]) if label else ("", "")
    for closing in islice(_CLOSING.finditer(words, 1), MOST_MARKS):
        if _PARAMETERS.fullmatch(words, closing.end()):
            return words[1 : closing.start()], words[closing.end() :]
    return None


def edge(line: str) -> tuple[int, int, dict[str, str]] | None:
    """Return the numbers of both ends of the arc or edge on *line* and its attributes, or nothing where it has none."""
    match = _EDGE.fullmatch(line) if len(line) <= LONGEST else None
    if match is None:
        return None
    relation, tail, head, rest = match.groups()
    words = _words(rest or "")
    attributes = {RELATION: relation} if relation else {}
    if words and _NUMBER.fullmatch(words[0]):
        attributes[WEIGHT] = words.pop(0)
    _add_parameters(attributes, words)
    return int(tail), int(head), attributes


def text_of(written: str) -> str:
    """Return what *written* stands for: escaped quotation marks, and characters by their numbers."""
    return unescaped(written.replace('\\"', '"'))


def _words(line: str) -> list[str]:
    """Return the words of *line*; those in quotation marks without them, intervals with their brackets."""
    return [found[1] if found[1] is not None else found[0] for found in _WORD.finditer(line)]


def _add_parameters(attributes: dict[str, str], words: Iterable[str]) -> None:
    """Add the *words*, names and values by turns; an interval such as [1-3] stands alone and is the time."""
    name = ""
    for word in words:
        if len(attributes) > MAX_ATTRIBUTES:
            return  # the file is refused for them
        if word.startswith("[") and word.endswith("]"):
            attributes[fresh(TIME, attributes)] = word[1:-1]
        elif name:
            attributes[fresh(name, attributes)] = text_of(word)
            name = ""
        else:
            name = word
    if name:
        attributes[fresh(name, attributes)] = ""
