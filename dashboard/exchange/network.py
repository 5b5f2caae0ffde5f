"""A network as other people's files hold it: the one shape between every format and a dossier."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.dossier.problems import Problem

Attributes = Mapping[str, str]  # name → value as text, in the order of the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One node. *position* is (x, y), y up, in whatever unit the file has, or ``None``."""

    id: str
    label: str = ""
    attributes: Attributes = field(default_factory=dict)
    position: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One edge, from *tail* to *head*; where it is not *directed*, in the order that the file names them."""

    tail: str
    head: str
    label: str = ""
    directed: bool = True
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A whole file: every end of every edge is among the nodes, and node ids are unique. Nothing of it was dropped.

    *attributes* are the graph's own. *notes* say what was put right in reading, with its place; they fail nothing.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    title: str = ""
    attributes: Attributes = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
