"""Cytoscape Exchange, version 2 (CX2): aspects in a list, attributes declared with aliases and defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from dashboard.dossier.problems import plain, shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import first, objects, refuse, worded
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.json_formats.values import flat, identity, position, text
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.places import Way

SUFFIXES: tuple[str, ...] = (".cx2", ".json")

MAX_FRAGMENTS = 20_000

_HEAD = {"CXVersion", "hasFragments"}
_READ = {"metaData", "attributeDeclarations", "networkAttributes", "nodes", "edges", "status"}

_Placed = tuple[Way, dict[str, Json]]


@dataclass(frozen=True, slots=True)
class _Declared:
    """What is declared of the attributes of nodes, of edges or of the network."""

    aliases: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, Json] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def values(self, members: Json) -> dict[str, Json]:
        """Return *members* under their full names, and the defaults of those that are not there."""
        given = members if isinstance(members, dict) else {}
        full: dict[str, Json] = {
            name if name in self.names else self.aliases.get(name, name): value for name, value in given.items()
        }
        return full | {name: value for name, value in self.defaults.items() if name not in full}


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a CX2 file. Its y grows downwards and is turned."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document in CX2. Every edge is directed; its label is its label or its interaction."""
    draft = file.draft
    aspects = _aspects(file)
    nodes, edges = aspects.get("nodes", []), aspects.get("edges", [])
    draft.check_counts(len(nodes), len(edges))
    declared = _declarations(aspects)
    for way, members in nodes:
        _add_node(draft, members, way, declared["nodes"])
    for way, members in edges:
        _add_edge(draft, members, way, declared["edges"])
    about: dict[str, Json] = {}
    for _, members in aspects.get("networkAttributes", []):
        about |= members
    about = declared["networkAttributes"].values(about)
    _check_whole(draft, aspects, ends=isinstance(file.value, list))
    title = first(about, ("name",))
    return draft.network(title=worded(about, title), attributes=flat(about, without={title}))


def _aspects(file: Document) -> dict[str, list[_Placed]]:
    """Return the elements of each aspect, gathered from all its fragments, each with its place."""
    draft, value = file.draft, file.value
    if isinstance(value, dict):  # as NDEx's client for JavaScript holds it: all aspects in one object
        head, fragments = cast(Json, value), iter([cast(_Placed, ((), value))])
    elif isinstance(value, list) and value:
        head, fragments = value[0], objects(draft, value, ())
    else:
        refuse(draft, (), "is no CX2: it is no list of aspects")
    version = worded(head, "CXVersion") if isinstance(head, dict) else ""
    if not version.startswith("2"):
        said = f"its CXVersion is {shown(version)}" if version else "it names no CXVersion at its beginning"
        refuse(
            draft, (0,) if isinstance(value, list) else (), f"is no CX2: {said}; save it from Cytoscape or NDEx as CX2"
        )
    if len(value) > MAX_FRAGMENTS:
        refuse(draft, (), f"has {len(value):,} fragments of aspects; {MAX_FRAGMENTS:,} are the most: join them")
    found: dict[str, list[_Placed]] = {}
    for way, fragment in fragments:
        for name, elements in fragment.items():
            if name in _READ:
                found.setdefault(name, []).extend(objects(draft, elements, (*way, name)))
            elif elements and name not in _HEAD:
                found.setdefault(name, [])
    return found


def _declarations(aspects: Mapping[str, list[_Placed]]) -> dict[str, _Declared]:
    declared = {"nodes": _Declared(), "edges": _Declared(), "networkAttributes": _Declared()}
    for _, fragment in aspects.get("attributeDeclarations", []):
        for kind, names in fragment.items():
            if kind in declared and isinstance(names, dict):
                for name, how in names.items():
                    _declare(declared[kind], name, how if isinstance(how, dict) else {})
    return declared


def _declare(declared: _Declared, name: str, how: Mapping[str, Json]) -> None:
    declared.names.add(name)
    if isinstance(how.get("a"), str):
        declared.aliases[text(how["a"])] = name
    if how.get("v") is not None:
        declared.defaults[name] = how["v"]


def _add_node(draft: Draft, members: Mapping[str, Json], way: Way, declared: _Declared) -> None:
    own = identity(members.get("id"))
    if own is None:
        draft.problem(way, "this node has no id; give it one")
        return
    values = declared.values(members.get("v"))
    label, place = first(values, ("name", "n")), position(members, up=False)
    about = flat(members, without={"id", "v", *(("x", "y") if place else ())}, into=flat(values, without={label}))
    draft.add_node(way, Node(id=own, label=worded(values, label), attributes=about, position=place))


def _add_edge(draft: Draft, members: Mapping[str, Json], way: Way, declared: _Declared) -> None:
    tail, head = identity(members.get("s")), identity(members.get("t"))
    if tail is None or head is None:
        draft.problem(way, f"this edge has no {'s' if tail is None else 't'}; name the node where it ends")
        return
    values = declared.values(members.get("v"))
    label = first(values, ("label", "interaction", "i"))
    about = flat(members, without={"s", "t", "v"}, into=flat(values, without={label}))
    draft.add_edge(way, Edge(tail=tail, head=head, label=worded(values, label), attributes=about))


def _check_whole(draft: Draft, aspects: Mapping[str, list[_Placed]], *, ends: bool) -> None:
    """Report what says that the file is not whole, and what of it was left aside.

    A list of aspects *ends* with a status; one object of them need not.
    """
    for way, status in aspects.get("status", []):
        if status.get("success") is False:
            reason = plain(worded(status, "error")) or "it does not say why"
            draft.problem(way, f"the program that wrote the file says that it failed: {reason}; export it again")
    if ends and not aspects.get("status"):
        draft.note((), "has no status at its end, so that it may have been cut off; compare the number of nodes")
    for way, said in aspects.get("metaData", []):
        name, count = worded(said, "name"), worded(said, "elementCount")
        if name in ("nodes", "edges") and count and count != str(len(aspects.get(name, []))):
            draft.note(way, f"announces {plain(count)} {name}, and has {len(aspects.get(name, [])):,}")
    if aside := [name for name in aspects if name not in _READ]:
        names = ", ".join(map(plain, aside[:8])) + (" and more" if len(aside) > 8 else "")
        draft.note((), f"left aside, as no part of the network but of its look or of another program: {names}")
