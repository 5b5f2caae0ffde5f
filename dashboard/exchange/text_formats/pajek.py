"""Pajek's networks (.net) and projects (.paj): numbered vertices, arcs and edges, partitions and vectors."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from dashboard.dossier.problems import DossierError, plain, shown
from dashboard.exchange.decoding import decoded
from dashboard.exchange.draft import Draft
from dashboard.exchange.limits import MAX_ATTRIBUTES, size_problem
from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Network
from dashboard.exchange.text_formats.pajek_edges import EDGES, add_edges
from dashboard.exchange.text_formats.pajek_lines import Section, Vertex, text_of
from dashboard.exchange.text_formats.pajek_vertices import counts, nodes, vertices
from dashboard.exchange.text_formats.pajek_writing import losses, write

__all__ = ["SUFFIXES", "losses", "read", "write"]

SUFFIXES: tuple[str, ...] = (".net", ".paj")
MAX_SECTIONS = 2_000
MAX_VALUES = 1_000_000  # of partitions and vectors, in all

_HEADER = re.compile(r"^[^\S\n]*\*[^\n]*", re.MULTILINE)
_WORDS = re.compile(r"\*\s*([A-Za-z]+)[^\S\n]*(.*)")
_LISTS = ("partition", "vector", "permutation")  # a value for each vertex, in a section *Vertices of their own


@dataclass(frozen=True, slots=True)
class _Plan:
    """The sections of a file by what they are for. *lists* have the section of each list and of its values."""

    title: str
    first: Section | None
    edges: Sequence[Section]
    lists: Sequence[tuple[Section, Section]]
    others: Sequence[tuple[str, int]]  # titles and lines of the networks after the first


def read(data: bytes, *, path: str) -> Network:
    """Return the first network of a Pajek file, its ids the numbers of its vertices; notes name what else it holds.

    A vertex that no line describes has its number as label. Partitions and vectors with a value for each vertex become
    attributes. Pajek's y grows downwards and is turned.
    """
    if problem := size_problem(data, path=path):
        raise DossierError(problem)
    text, notes = decoded(data, path=path, guess=True)
    draft = Draft(path)
    for note in notes:
        draft.note(note.row or (), note.message)
    plan = _planned(draft, _sections(draft, text))
    if plan.first is None:
        draft.problem((), "is no Pajek file: it has no section *Vertices, which says how many there are")
        raise draft.refused()
    found = vertices(draft, plan.first)
    _add_lists(draft, found, plan.lists)
    for place, node in nodes(found):
        draft.add_node(place, node)
    for section in plan.edges:
        add_edges(draft, section, len(found), counts(plan.first))
    if plan.others:
        names = ", ".join(shown(title) if title else f"the one on line {line}" for title, line in plan.others[:5])
        more = f" and {len(plan.others) - 5:,} more" if len(plan.others) > 5 else ""
        message = f"holds {len(plan.others) + 1:,} networks; the first was read. Save each of the others as a file"
        draft.note(plan.others[0][1], f"{message}: {names}{more}")
    return draft.network(title=plan.title)


def _sections(draft: Draft, text: str) -> list[Section]:
    """Return the sections of *text*. What stands before the first, and is no comment, is a problem."""
    headers = list(islice(_HEADER.finditer(text), MAX_SECTIONS + 1))
    if len(headers) > MAX_SECTIONS:
        draft.problem((), f"has more than {MAX_SECTIONS:,} sections; save the first network as a file of its own")
        raise draft.refused()
    before = Section("", "", 1, text[: headers[0].start()] if headers else text)
    for line, words in before.lines():
        draft.problem(line, f"{shown(words)} stands before the first section; a network begins with: *Vertices 3")
        break
    found, line, seen = [], 1, 0
    for header, after in zip_longest(headers, headers[1:]):
        line, seen = line + text.count("\n", seen, header.start()), header.start()
        match = _WORDS.fullmatch(header[0].strip())
        kind, rest = (match[1].casefold(), match[2].strip()) if match else (header[0].strip(), "")
        found.append(Section(kind, rest, line, text[header.end() : after.start() if after else len(text)]))
    return found


def _planned(draft: Draft, sections: Sequence[Section]) -> _Plan:
    title, first = "", None
    edges, lists, others = [], [], []
    reading, named = True, False
    for before, section in zip([None, *sections], sections, strict=False):
        if section.kind == "network":
            reading = first is None and not named
            title, named = (text_of(section.rest.strip('"')), True) if reading else (title, named)
            if not reading:
                others.append((section.rest.strip('"'), section.line))
        elif section.kind == "vertices" and before and before.kind in _LISTS:
            lists.append((before, section))
        elif section.kind == "vertices" and first is None and reading:
            first = section
        elif section.kind == "vertices":
            if reading:  # no *Network announced it
                others.append(("", section.line))
            reading = False
        elif section.kind in EDGES:
            edges += [section] if reading else []
        elif section.kind not in _LISTS:
            what = f"the section *{plain(section.kind)} was left aside; it is no network, partition or vector"
            draft.note(section.line, what)
    return _Plan(title, first, edges, lists, others)


def _add_lists(draft: Draft, found: Sequence[Vertex], lists: Sequence[tuple[Section, Section]]) -> None:
    """Give each vertex its values in those *lists* that have one for each."""
    if len(lists) > MAX_ATTRIBUTES or len(lists) * len(found) > MAX_VALUES:
        what = f"has {len(lists):,} partitions and vectors, more than can be shown; leave out what is not needed"
        draft.problem(lists[0][0].line, what)
        raise draft.refused()
    taken = {name for one in found for name in one.attributes}
    for section, body in lists:
        values = [words for _, words in body.lines()]
        name = fresh(text_of(section.rest.strip('"')) or section.kind, taken)
        taken.add(name)
        if len(values) == len(found):
            for vertex, value in zip(found, values, strict=True):
                vertex.attributes[name] = value
        else:
            what = f"the {section.kind} {shown(name)} has {len(values):,} values for {len(found):,} vertices"
            draft.note(section.line, f"{what}, and was left aside")
