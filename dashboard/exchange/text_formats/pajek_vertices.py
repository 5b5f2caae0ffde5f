"""The vertices of a Pajek network: as many as it says, with or without a line for each."""

import re
from collections.abc import Iterator, Sequence

from dashboard.dossier.problems import shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.limits import MAX_ATTRIBUTES
from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Node
from dashboard.exchange.text_formats import pajek_lines
from dashboard.exchange.text_formats.pajek_lines import Section, Vertex

MODE = "mode"  # which of the two kinds of vertices it is of, in a network of two kinds

_COUNTS = re.compile(r"(\d{1,9})(?:\s+(\d{1,9}))?(?:\s.*)?", re.ASCII)
_LIKE = 'write a number, a label in quotation marks and perhaps coordinates: 1 "Ann" 0.5 0.5'


def counts(section: Section) -> tuple[int, int]:
    """Return how many vertices *section* says that there are and, of a network of two kinds, how many of the first."""
    match = _COUNTS.fullmatch(section.rest)
    return (int(match[1]), int(match[2] or 0)) if match else (-1, 0)


def vertices(draft: Draft, section: Section) -> list[Vertex]:
    """Return all vertices, in the order of their numbers. What is wrong with their lines goes to the *draft*."""
    count, first = counts(section)
    if count < 0:
        draft.problem(section.line, "*Vertices names no number; write how many there are: *Vertices 3")
        raise draft.refused()
    draft.check_counts(count, 0)
    found: dict[int, Vertex] = {}
    for line, words in section.lines():
        parsed = pajek_lines.vertex(words, line)
        if parsed is None:
            draft.problem(line, f"{shown(words)} is no vertex; {_LIKE}")
        elif not 1 <= parsed.number <= count:
            draft.problem(line, f"there is no vertex {parsed.number}; *Vertices says that there are {count:,}")
        elif before := found.get(parsed.number):
            draft.problem(line, f"the vertex {parsed.number} is there already (line {before.line}); keep one of them")
        else:
            found[parsed.number] = parsed
            if len(parsed.attributes) > MAX_ATTRIBUTES:
                what = f"the vertex {parsed.number} has more than {MAX_ATTRIBUTES} parameters"
                draft.problem(line, f"{what}; leave out what is not needed")
                raise draft.refused()
    if found and len(found) < count:
        silent = f"{count - len(found):,} of {count:,} vertices have no line; their numbers were taken as labels"
        draft.note(section.line, silent)
    whole = [found.get(number) or Vertex(number, str(number), section.line, {}) for number in range(1, count + 1)]
    for vertex in whole if first else []:
        vertex.attributes[fresh(MODE, vertex.attributes)] = "1" if vertex.number <= first else "2"
    return whole


def nodes(found: Sequence[Vertex]) -> Iterator[tuple[int, Node]]:
    """Yield the node of each vertex with its line, y turned."""
    for vertex in found:
        place = (vertex.position[0], -vertex.position[1]) if vertex.position else None
        own = str(vertex.number)
        yield vertex.line, Node(id=own, label=vertex.label, attributes=vertex.attributes, position=place)
