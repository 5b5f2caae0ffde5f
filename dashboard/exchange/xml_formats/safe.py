"""An XML file from a stranger to a tree of its elements: no document type, no entities, nothing fetched, no bombs.

Names are read without their namespaces and in small letters: real files leave out prefixes, misspell the addresses of
the namespaces and forget to declare them, and neither GraphML nor GEXF gives two meanings to one name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

import defusedxml.sax
from defusedxml.common import DefusedXmlException

from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_DEPTH, size_problem
from dashboard.exchange.xml_formats.faults import doctype_problem, fault_problems
from dashboard.exchange.xml_formats.text import text_of

MAX_ELEMENTS = 1_000_000  # as many as fit into the largest file if each has 20 characters; keeps a reading below 5 s
WHITE = " \t\r\n"  # what XML calls white space
ABOUT_FILE = ("xmlns", "xml:", "xsi:")  # how attributes begin that speak of the file and not of what is in it


@dataclass(slots=True)
class Room:
    """How many more *elements* may come, in the one file or in all parts of a workbook together."""

    elements: int


class Element:
    """An element: its local *name* in small letters, its attributes as written, its own text, children and line."""

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.text = ""
        self.children: Sequence[Element] = ()

    def __iter__(self) -> Iterator["Element"]:
        return iter(self.children)

    def named(self, *names: str) -> list["Element"]:
        """Return the children that have one of *names*."""
        return [child for child in self.children if child.name in names]

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all below it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def keeps_white_space(self) -> bool:
        """Whether the file says that white space around the text belongs to it."""
        return self.attributes.get("xml:space") == "preserve"

    @property
    def plain(self) -> str:
        """All text of the element and below it, or, where there is none, its attributes as ``name=value``."""
        texts = [one.text.strip(WHITE) for one in self.walk()]
        if any(texts):
            return " ".join(filter(None, texts))
        return " ".join(f"{name}={value}" for one in self.walk() for name, value in one.attributes.items())


def parse(data: bytes, *, path: str, found: Findings, room: Room | None = None) -> Element:
    """Return the root of the XML in *data*; what was put right is among the notes of *found*.

    *room*, of which the elements take theirs, is that of a file by default. Raise :class:`DossierError` where the file
    is too large, is not XML, nests too deep or declares a document type.
    """
    if problem := size_problem(data, path=path):
        raise DossierError(problem)
    text = text_of(data, path=path, found=found)
    parser = defusedxml.sax.make_parser()
    parser.forbid_dtd = True
    tree = _Tree(path, parser, room or Room(MAX_ELEMENTS))
    # In place of the parser's own two, which wrap every element's attributes anew and so take twice the time.
    parser.start_element, parser.end_element = tree.start, tree.end
    parser.setContentHandler(tree)
    try:
        parser.feed(text)
        parser.close()
    except SAXParseException as fault:
        raise DossierError(fault_problems(fault, text, path=path, opened=tree.opened)) from None
    except DefusedXmlException:
        raise DossierError(doctype_problem(path, line=parser.getLineNumber())) from None
    return tree.stack[0].children[0]


class _Names(dict[str, str]):
    """Local names in small letters by the names as written; made once each, because a file uses few of them often."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2].lower()
        return local


class _Tree(ContentHandler):
    """Builds the tree from what the parser meets and stops it at the limits."""

    def __init__(self, path: str, parser: Any, room: Room) -> None:
        super().__init__()
        self.path = path
        self.stack = [Element("", {}, 1)]
        self._line = parser.getLineNumber
        self._names = _Names()
        self._run: list[str] = []  # the pieces of text since the last tag
        self._more: dict[int, list[str]] = {}  # by depth: an element's further texts, joined once, at its end
        self._room = room
        self._most = room.elements
        self.characters = self._run.append  # type: ignore[method-assign,assignment]

    @property
    def opened(self) -> tuple[str, int] | None:
        """The name and line of the innermost element that is open."""
        innermost = self.stack[-1]
        return (innermost.name, innermost.line) if innermost.name else None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        if self._run:
            self._settle()
        self._room.elements -= 1
        if len(self.stack) > MAX_DEPTH or self._room.elements < 0 or len(attributes) > MAX_ATTRIBUTES:
            raise DossierError(self._excess(attributes))
        element = Element(self._names[name], attributes, self._line())
        parent = self.stack[-1]
        if parent.children:
            parent.children.append(element)  # type: ignore[attr-defined]
        else:
            parent.children = [element]
        self.stack.append(element)

    def end(self, name: str) -> None:
        """Close the innermost element."""
        if self._run:
            self._settle()
        if self._more and (more := self._more.pop(len(self.stack), None)):
            self.stack[-1].text += "".join(more)
        self.stack.pop()

    def _settle(self) -> None:
        """Give the text since the last tag to the element that it stands in, unless it only lays out the file."""
        text = "".join(self._run)
        self._run.clear()
        element = self.stack[-1]
        if not element.children:
            element.text = text
        elif not text.isspace():
            self._more.setdefault(len(self.stack), []).append(text)

    def _excess(self, attributes: dict[str, str]) -> Problem:
        if len(self.stack) > MAX_DEPTH:
            what = f"nests elements more than {MAX_DEPTH} deep"
        elif self._room.elements < 0:
            what = f"has more than {self._most:,} elements"
        else:
            what = f"has an element with {len(attributes):,} attributes, and {MAX_ATTRIBUTES} are the most"
        return Problem(self.path, f"{what}; leave out what is not needed", row=self._line())
