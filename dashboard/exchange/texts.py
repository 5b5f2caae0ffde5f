"""Texts on their way into a dossier: each put right where that is safe, and counted, so that one note tells of all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.dossier.cells import MAX_LENGTH, WHITE
from dashboard.dossier.problems import Problem, shown
from dashboard.exchange import naming
from dashboard.exchange.network import Edge, Node

Owner = Node | Edge | str  # whose text it is: a string is taken as it stands
MAX_TOLD = 100  # problems with single texts that are told one by one


@dataclass(slots=True)
class Texts:
    """The texts of the file *path*. *bent* were changed in more than the white space about them, the first of which is
    kept; *long* are problems, but for those that were *cut*."""

    path: str
    bent: list[str] = field(default_factory=list)
    long: list[Problem] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def line(self, text: str, whose: Owner) -> str:
        """Return *text* as one line."""
        return self._right(text, naming.line, whose)

    def prose(self, text: str, whose: Owner) -> str:
        """Return *text* with its lines."""
        return self._right(text, naming.prose, whose)

    def shortened(self, text: str, whose: str) -> str:
        """Return *text* with its lines, cut where it is longer than a cell of a dossier may be."""
        right = naming.prose(text)
        if len(right) <= MAX_LENGTH:
            return self._right(text, naming.prose, whose)
        self.cut.append(f"{shown(right)} in {whose}")
        return self._right(right[: MAX_LENGTH - 1].rstrip() + "…", naming.prose, whose)

    def attributes(self, given: Mapping[str, str], names: Mapping[str, str], whose: Owner) -> dict[str, str]:
        """Return *given* by their *names* as attributes; an empty one says nothing."""
        right = ((names[name], self._right(value, naming.prose, whose)) for name, value in given.items())
        return {name: value for name, value in right if value}

    def notes(self) -> Iterator[Problem]:
        """Yield what was done."""
        if self.cut:
            count = "a text" if len(self.cut) == 1 else f"{len(self.cut):,} texts"
            message = f"{count} of more than {MAX_LENGTH:,} characters, the most that are kept, cut at its end"
            first = "" if len(self.cut) == 1 else "the first "
            yield Problem(self.path, f"{message}: {first}{self.cut[0]}")
        if self.bent:
            count = "a text" if len(self.bent) == 1 else f"{len(self.bent):,} texts"
            message = f"{count} held tabs, line ends or characters that no dossier may hold; they were taken out of"
            yield Problem(self.path, f"{message} {shown(self.bent[0])}{' and others' if len(self.bent) > 1 else ''}")

    def problems(self) -> list[Problem]:
        """Return what keeps the file from being opened."""
        long = list(dict.fromkeys(self.long))  # an id that is a label as well is one text
        more = len(long) - MAX_TOLD
        rest = [Problem(self.path, f"and {more:,} more texts that are too long; shorten those above first")]
        return long[:MAX_TOLD] + (rest if more > 0 else [])

    def _right(self, text: str, way: Callable[[str], str], whose: Owner) -> str:
        if text.isalnum():
            right = text
        else:
            right = way(text)
            if right != text and right != text.replace("\r\n", "\n").strip(WHITE):
                self.bent.append(text)
        if len(right) > MAX_LENGTH:
            message = f"{_told(whose)} has a text of {len(right):,} characters, {shown(right)}"
            self.long.append(Problem(self.path, f"{message}; {MAX_LENGTH:,} are the most: shorten it"))
        return right


def _told(whose: Owner) -> str:
    if isinstance(whose, Node):
        return f"the node {shown(whose.id)}"
    return f"the edge {shown(whose.tail)} → {shown(whose.head)}" if isinstance(whose, Edge) else whose
