"""The arcs and edges of a Pajek network, whichever way it lists them. Arcs are directed, edges are not."""

import re
from collections.abc import Iterator

from dashboard.dossier.problems import shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.limits import MAX_EDGES
from dashboard.exchange.network import Edge
from dashboard.exchange.text_formats import pajek_lines
from dashboard.exchange.text_formats.pajek_lines import RELATION, WEIGHT, Section, text_of

EDGES = ("arcs", "edges", "arcslist", "edgeslist", "matrix")

_RELATION = re.compile(r":\s*(\d{1,9})\s*(.*)", re.ASCII)

_Found = tuple[int, int, int, dict[str, str]]  # line, both ends, attributes


def add_edges(draft: Draft, section: Section, count: int, counts: tuple[int, int]) -> None:
    """Add the edges of *section* to the *draft*: those of a network of *count* vertices, *counts* as it says them.

    A section's relation is the label of its edges where they have none, or their attribute where it is a number only.
    """
    directed = section.kind in ("arcs", "arcslist", "matrix")
    relation, label = _relation(section.rest)
    if section.kind == "matrix":
        found = _cells(draft, section, counts)
    else:
        found = (_listed if section.kind.endswith("list") else _single)(draft, section)
    for line, tail, head, attributes in found:
        stray = [end for end in (tail, head) if not 1 <= end <= count]
        for end in stray:
            what = f"{tail} → {head} ends at {end}, and the vertices are 1 to {count:,}"
            draft.problem(line, f"{what}; correct the number, or the one behind *Vertices")
        if stray:
            continue
        own = {**({RELATION: relation} if relation and not label else {}), **attributes}
        words = own.pop("l", label)  # Pajek's parameter l is the label of a line
        edge = Edge(tail=str(tail), head=str(head), label=words, directed=directed, attributes=own)
        draft.add_edge(line, edge)
        if len(draft.edges) > MAX_EDGES:
            mend = "filter it in the program that made it"
            draft.problem(line, f"has more than {MAX_EDGES:,} arcs and edges, the most that can be shown: {mend}")
            raise draft.refused()


def _relation(rest: str) -> tuple[str, str]:
    """Return the number and the name of the relation that *rest* of a section's first line gives, as in :2 "knows"."""
    match = _RELATION.fullmatch(rest)
    return (match[1], text_of(match[2].strip().strip('"'))) if match else ("", "")


def _single(draft: Draft, section: Section) -> Iterator[_Found]:
    for line, words in section.lines():
        parsed = pajek_lines.edge(words)
        if parsed is None:
            draft.problem(line, f"{shown(words)} is no line of *{section.kind}; write two numbers of vertices: 1 2")
        else:
            yield (line, *parsed)


def _listed(draft: Draft, section: Section) -> Iterator[_Found]:
    """Yield an edge from the first vertex of each line to each of the others."""
    for line, words in section.lines():
        try:
            tail, *heads = map(int, words.split())
        except ValueError:
            draft.problem(line, f"{shown(words)} is no line of *{section.kind}; write numbers of vertices only: 1 2 3")
            continue
        yield from ((line, tail, head, {}) for head in heads)


def _cells(draft: Draft, section: Section, counts: tuple[int, int]) -> Iterator[_Found]:
    """Yield an edge for each cell that is not zero, its value as weight, row by row.

    In a network of two kinds of vertices the rows are the first kind and the columns the second.
    """
    whole, first = counts
    rows, columns, offset = (first, whole - first, first) if first else (whole, whole, 0)
    place = 0  # in the matrix, counted through all rows
    for line, words in section.lines():
        cells = words.split()
        for number, word in enumerate(cells, start=place):
            if word == "0":  # most are, and there may be millions
                continue
            try:
                zero = float(word) == 0
            except ValueError:
                draft.problem(line, f"{shown(word)} is no number; a matrix holds numbers only")
                return
            row, column = divmod(number, max(columns, 1))
            if not zero and row < rows:
                yield line, row + 1, offset + column + 1, {WEIGHT: word}
        place += len(cells)
    if place != rows * columns:
        size = f"{rows:,} rows of {columns:,} values"
        draft.problem(section.line, f"the matrix has {place:,} values and needs {size}; complete or correct it")
