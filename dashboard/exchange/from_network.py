"""Strangers: the nodes and edges of a network that knows nothing of dossiers, as actors and ties.

Nothing is added to what the file says: a kind, a country or a date is taken over where an attribute of that name gives
one in our words. All that has no place in the model is kept as attributes.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier.model import Actor, Claim, TieClaim
from dashboard.dossier.problems import Problem
from dashboard.dossier.words import ActorKind
from dashboard.exchange import naming
from dashboard.exchange.edges_to_ties import LABEL, ties_of, without_circles
from dashboard.exchange.network import Network, Node
from dashboard.exchange.texts import Texts

FIRST_ID, LOOPS = "original_id", "self_loops"  # attributes: the id of a node, and its edges to itself as JSON

_KINDS = {"person": ActorKind.PERSON, "state": ActorKind.STATE, "bloc": ActorKind.BLOC, "other": ActorKind.OTHER,
          "organisation": ActorKind.ORGANISATION, "organization": ActorKind.ORGANISATION}  # fmt: skip
COUNTRY = re.compile(r"[A-Z]{2,8}")  # a code as a dossier has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What came in. *actors* are new, by id; *ids* are those of all nodes, the known ones included; *loops* hold the
    edges of an actor to itself, as JSON: no tie of a dossier can say them."""

    actors: Mapping[str, Actor]
    ids: Mapping[str, str]
    ties: tuple[TieClaim, ...]
    loops: Mapping[str, str]
    notes: tuple[Problem, ...]


def arrivals(
    network: Network,
    texts: Texts,
    *,
    source: str,
    known: Mapping[str, str],
    speaking: Iterable[tuple[str, str]] = (),
    said: Sequence[Claim] = (),
) -> Arrivals:
    """Return *network* as actors and ties whose source has the id *source*.

    *known* gives the ids of those nodes that are actors already, *speaking* who of them speaks for whom; *said* a claim
    for each edge, instead of our own.
    """
    new = [node for node in network.nodes if node.id not in known]
    made = naming.ids(((node.id, node.label) for node in new), what="node", taken=known.values())
    ids = {**known, **dict(zip((node.id for node in new), made, strict=True))}
    names = naming.columns(dict.fromkeys(name for node in new for name in node.attributes))
    actors = {ids[node.id]: _actor(node, ids[node.id], names, texts) for node in new}
    ties, loops = ties_of(network.edges, ids, texts, said=said, source=source)
    right, notes = without_circles(ties, speaking, texts.path)
    if loops:
        message = f"{len(loops):,} of its nodes have an edge to themselves, which no tie can be"
        notes = (*notes, Problem(texts.path, f"{message}: these are kept as their attribute {LOOPS}"))
    return Arrivals(actors=actors, ids=ids, ties=right, loops=loops, notes=notes)


def with_loops(actors: Mapping[str, Actor], loops: Mapping[str, str]) -> dict[str, Actor]:
    """Return *actors* with their *loops* among their attributes."""

    def looped(actor: Actor) -> Actor:
        name = naming.fresh(LOOPS, actor.attributes)
        return replace(actor, attributes={**actor.attributes, name: loops[actor.id]})

    return {name: looped(actor) if name in loops else actor for name, actor in actors.items()}


def _actor(node: Node, name: str, names: Mapping[str, str], texts: Texts) -> Actor:
    first, label = texts.line(node.id, node), naming.prose(node.label)
    called = texts.line(node.label, node) or first or name
    own = texts.attributes(node.attributes, names, node)
    kind = next((_KINDS[word] for one in ("kind", "type") if (word := own.get(one, "").casefold()) in _KINDS), None)
    country = own.get("country", "") if COUNTRY.fullmatch(own.get("country", "")) else ""
    if kind and own.get("kind") == kind:
        del own["kind"]
    if country:
        del own["country"]
    extra = {FIRST_ID: first if first not in (name, called) else "", LABEL: label if label != called else ""}
    if node.position:
        extra |= dict(zip("xy", map(_number, node.position), strict=True))
    for word, text in extra.items():
        if text:
            own[naming.fresh(word, own)] = text
    return Actor(id=name, name=called, kind=kind or ActorKind.OTHER, country=country, attributes=own)


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)
