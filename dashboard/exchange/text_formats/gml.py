"""GML, the Graph Modelling Language, as networkx, igraph, Gephi, yEd and Cytoscape write it."""

from collections.abc import Iterable, Mapping, Sequence

from dashboard.dossier.problems import DossierError
from dashboard.exchange.decoding import decoded
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import first, worded
from dashboard.exchange.json_formats.safe import Json
from dashboard.exchange.json_formats.values import flat, position
from dashboard.exchange.limits import size_problem
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.text_formats.gml_tokens import Block, block
from dashboard.exchange.text_formats.gml_writing import ID, ONE, losses, reserved, write

__all__ = ["SUFFIXES", "losses", "read", "write"]

SUFFIXES: tuple[str, ...] = (".gml",)

_DOWNWARDS = ("yfiles", "yed", "ogdf", "cytoscape")  # programs whose y grows downwards, by what they write as Creator
_LABEL, _LABELS = ("label",), ("label", "name")
_OF_NODE, _OF_EDGE = reserved("node"), reserved("edge")


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a GML file; of several graphs the first, and a note says so.

    Nested lists become attributes ``graphics.w``, keys that stand several times a list. Edges are directed where the
    graph or the edge says ``directed 1``.
    """
    if problem := size_problem(data, path=path):
        raise DossierError(problem)
    text, notes = decoded(data, path=path, guess=True)
    draft = Draft(path)
    for note in notes:
        draft.note(note.row or (), note.message)
    top = block(text, draft)
    graphs = [one for one in _several(top.pop("graph", None)) if isinstance(one, Block)]
    if not graphs:
        capitals = any(name.casefold() == "graph" for name in top)
        mend = "write graph, node, edge, id, label, source and target in small letters"
        draft.problem((), mend if capitals else "is no GML: it has no graph, which begins with: graph [")
        raise draft.refused()
    if len(graphs) > 1:
        others = f"holds {len(graphs):,} graphs; the first was read. Save each of the others as a file of its own"
        draft.note(graphs[1].line, others)
    return _network(draft, graphs[0], top)


def _several(values: Json) -> Sequence[Json]:
    return values if isinstance(values, list) else [] if values is None else [values]


def _network(draft: Draft, graph: Block, beside: Block) -> Network:
    nodes = _parts(draft, graph, "node", ("id", "label"))
    edges = _parts(draft, graph, "edge", ("source", "target", "label"))
    draft.check_counts(len(nodes), len(edges))
    up = not worded(beside, first(beside, ("Creator", "creator"))).casefold().startswith(_DOWNWARDS)
    ids = _add_nodes(draft, nodes, up=up)
    _add_edges(draft, edges, ids, directed=worded(graph, "directed") == ONE)
    title = first(graph, ("name", "label"))
    without = {title, *(word for word in ("directed", "multigraph") if worded(graph, word) in ("0", ONE))}
    own = flat(graph, without=without, reserved=reserved("graph"), into=flat(beside))
    return draft.network(title=worded(graph, title), attributes=own)


def _parts(draft: Draft, graph: Block, kind: str, single: Iterable[str]) -> list[Block]:
    """Take each *kind* out of *graph* and return them. A key of *single* that stands twice is a problem."""
    found = []
    for one in _several(graph.pop(kind, None)):
        if not isinstance(one, Block):
            draft.problem(graph.line, f"a {kind} of this graph is no list; put what belongs to it in square brackets")
            continue
        for key in single:
            if isinstance(values := one.get(key), list):
                draft.problem(one.line, f"this {kind} has {len(values):,} times {key}; keep one of them")
                one[key] = values[0]
        found.append(one)
    return found


def _add_nodes(draft: Draft, nodes: Sequence[Block], *, up: bool) -> dict[str, str]:
    """Add the nodes and return the id of each by its id in the file.

    Where every node has its own identifier, as we write it, that is its id; otherwise the file's.
    """
    named = {worded(node, ID) for node in nodes if isinstance(node.get(ID), str)}
    key = ID if len(named) == len(nodes) else "id"
    ids: dict[str, str] = {}
    for node in nodes:
        if not isinstance(node.get("id"), str):
            draft.problem(node.line, "this node has no id; give it one, a whole number as a rule")
            continue
        given, own = worded(node, "id"), worded(node, key)
        if ids.setdefault(given, own) != own:
            draft.problem(node.line, f"the id {given} is that of another node; give each an id of its own")
        label = first(node, _LABELS)
        members, place = _placed(node, up=up)
        about = flat(members, without=("id", key, label), reserved=_OF_NODE)
        draft.add_node(node.line, Node(id=own, label=worded(node, label), attributes=about, position=place))
    return ids


def _placed(node: Block, *, up: bool) -> tuple[Mapping[str, Json], tuple[float, float] | None]:
    """Return the other members of *node* and its position: that of its graphics or, as igraph has it, its own."""
    graphics = node.get("graphics")
    if isinstance(graphics, dict) and (place := position(graphics, up=up)):
        rest: dict[str, Json] = {name: value for name, value in graphics.items() if name not in ("x", "y")}
        others = {name: value for name, value in node.items() if name != "graphics"}
        return {**others, "graphics": rest} if rest else others, place
    if place := position(node, up=up):
        return {name: value for name, value in node.items() if name not in ("x", "y")}, place
    return node, None


def _add_edges(draft: Draft, edges: Sequence[Block], ids: Mapping[str, str], *, directed: bool) -> None:
    for edge in edges:
        missing = [end for end in ("source", "target") if not isinstance(edge.get(end), str)]
        if missing:
            message = f"this edge has no {' and no '.join(missing)}; name the node where it ends by its id"
            draft.problem(edge.line, message)
            continue
        tail, head = worded(edge, "source"), worded(edge, "target")
        label, said = first(edge, _LABEL), worded(edge, "directed")
        own = ("directed",) if said in ("0", ONE) else ()
        parsed = Edge(
            tail=ids.get(tail, tail),
            head=ids.get(head, head),
            label=worded(edge, label),
            directed=said == ONE if own else directed,
            attributes=flat(edge, without=("source", "target", label, *own), reserved=_OF_EDGE),
        )
        draft.add_edge(edge.line, parsed)
