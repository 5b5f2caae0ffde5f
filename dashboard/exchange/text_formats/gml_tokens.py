"""The text of a GML file as objects in objects, with the line on which each begins."""

import html.entities
import re
from collections.abc import Iterator

from dashboard.dossier.problems import shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.safe import Json, Numeral
from dashboard.exchange.limits import MAX_DEPTH
from dashboard.exchange.text_formats.gml_names import name

MAX_PAIRS = 1_200_000  # keys with their values: each takes some hundred bytes of memory
MAX_ENTITIES = 1_000_000
MAX_FAULTS = 20  # after each we look on from the next line, so a hostile file must not have many
LIST = "_networkx_list_start"  # how networkx begins a list that has only one value

_TOKEN = re.compile(
    r"""
    (?:\s++ | \#[^\n]*+)*+
    (?: ([^\W\d][^\s\[\]"]*+) \s*+
        (?: (\[) | "([^"]*+)"(?=[\s\[\]]|\Z) | ([^\s\[\]"]++) )
      | (\]) | (\Z) )
    """,
    re.VERBOSE,
)
_END = 6  # the group of the end
_BLANK = re.compile(r"(?:\s++|#[^\n]*+)*+")
_OPENS_TEXT = re.compile(r'[^\W\d][^\s\[\]"]*+\s*+"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_ENTITY = re.compile(r"&(?:#\d{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});", re.ASCII)


class Block(dict[str, Json]):
    """What stands between two brackets. The values of a key that stands several times are a list; GML has no others."""

    __slots__ = ("line",)

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line

    def add(self, key: str, value: Json) -> None:
        """Add a value to those of *key*."""
        if "_x" in key:
            key = name(key)
        if key not in self:
            self[key] = value
            return
        before = self[key]
        if isinstance(before, list):
            before.append(value)
        else:
            self[key] = [value] if before == LIST else [before, value]


def block(text: str, draft: Draft) -> Block:
    """Return what stands at the top of *text*; raise what is no GML, which is looked for to the end of the text."""
    if text.count("&") > MAX_ENTITIES:
        draft.problem((), f"has more than {MAX_ENTITIES:,} entities, such as &quot;; leave out what is not needed")
        raise draft.refused()
    inside, outside, lines = Block(1), list[Block](), _Lines(text)
    for count, match in enumerate(_tokens(text, draft, lines), start=1):
        key, opening, marked, word, _, _ = match.groups()
        if word is not None:
            inside.add(key, Numeral(word) if _NUMBER.fullmatch(word) else word)
        elif marked is not None:
            inside.add(key, unescaped(marked))
        elif opening:
            outside.append(inside)
            inside = Block(lines.at(match.start(1)))
            outside[-1].add(key, inside)
        elif outside:
            inside = outside.pop()
        elif not draft.problems:  # after a fault brackets may have been passed over
            message = "a closing bracket has no opening one; delete it, or open what it closes"
            draft.problem(lines.at(match.end()), message)
        if len(outside) > MAX_DEPTH or count > MAX_PAIRS:
            much = f"more than {MAX_PAIRS:,} values" if count > MAX_PAIRS else f"brackets more than {MAX_DEPTH} deep"
            draft.problem(lines.at(match.end()), f"has {much}; leave out what is not needed")
            raise draft.refused()
    for left_open in [*outside[1:], inside] if outside and not draft.problems else []:
        message = "the bracket that opens here is never closed; close it, or save the file again"
        draft.problem(left_open.line, message)
    if draft.problems:
        raise draft.refused()
    return inside


def unescaped(text: str) -> str:
    """Return *text* with entities such as ``&quot;`` and ``&#1046;`` as the characters that they stand for."""
    return _ENTITY.sub(lambda found: _CHARACTERS[found[0]], text) if "&" in text else text


class _Lines:
    """The lines of places in *text*, asked for one after the other."""

    def __init__(self, text: str) -> None:
        self.text, self.line, self.seen = text, 1, 0

    def at(self, position: int) -> int:
        self.line += self.text.count("\n", self.seen, position)
        self.seen = position
        return self.line


def _tokens(text: str, draft: Draft, lines: _Lines) -> Iterator[re.Match[str]]:
    """Yield the keys with what follows them and the closing brackets of *text*."""
    position = faults = 0
    while faults < MAX_FAULTS:
        match = _TOKEN.match(text, position)
        if match is None:
            found = _BLANK.match(text, position)
            start = found.end() if found else position
            draft.problem(lines.at(start), _fault(text, start))
            newline = text.find("\n", start)
            position = len(text) if newline < 0 else newline
            faults += 1
        elif match.lastindex == _END:
            return
        else:
            position = match.end()
            yield match
    draft.problem(lines.at(position), f"reading ended here, after {MAX_FAULTS} faults; mend those first")
    raise draft.refused()


def _fault(text: str, start: int) -> str:
    """Return what is wrong with *text* at *start*, where neither a key with its value nor a closing bracket stands."""
    near = shown(text[start : start + 30].partition("\n")[0])
    if _OPENS_TEXT.match(text, start):
        return f"a text has a quotation mark in it or no end, at {near}; write a mark within a text as &quot;"
    if text[start].isalpha() or text[start] == "_":
        return f"a key has no value, at {near}; give it one, or delete it"
    return f"a key is expected, which begins with a letter, at {near}; perhaps a text lacks its quotation marks"


class _Characters(dict[str, str]):
    """The characters of entities, remembered: a file that is all quotation marks has millions."""

    def __missing__(self, entity: str) -> str:
        body = entity[1:-1]
        if body[0] != "#":
            return self.setdefault(entity, html.entities.html5.get(entity[1:], entity))
        number = int(body[2:], 16) if body[1] in "xX" else int(body[1:])
        return chr(number) if number <= 0x10FFFF else entity


_CHARACTERS = _Characters()
