"""What other programs added to a network that carries a dossier: new nodes, new edges, new attributes of known ones."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from dashboard.dossier.model import Actor, Dossier, Source, TieClaim
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.dossier.words import REPRESENTS
from dashboard.exchange import naming
from dashboard.exchange.carried_record import Return
from dashboard.exchange.from_network import Arrivals, arrivals, with_loops
from dashboard.exchange.limits import OURS
from dashboard.exchange.marks import TIES
from dashboard.exchange.network import Network
from dashboard.exchange.origin import Origin
from dashboard.exchange.texts import Texts
from dashboard.exchange.to_network import STANDING, edge_of, network_of

Owner = TypeVar("Owner", Actor, TieClaim)


def rejoined(back: Return, network: Network, origin: Origin) -> Reading:
    """Return the dossier of *back* with what *network*, from the file of *origin*, has beyond it.

    New ties rest on that file as their source.
    """
    path = origin.file
    texts = Texts(path)
    dossier, notes = _with_attributes(back, network, texts), _renamed(back, network, path)
    edges = tuple(edge for edge in network.edges if TIES not in edge.attributes)
    if edges or len(back.actors) < len(network.nodes):
        (name,) = naming.ids([[origin.source.id]], what="file", taken=dossier.sources)
        speaking = ((tie.tail, tie.head) for tie in dossier.ties if tie.tie == REPRESENTS)
        strangers = replace(network, edges=edges)
        came = arrivals(strangers, texts, source=name, known=back.actors, speaking=speaking)
        dossier = _with_arrivals(dossier, came, replace(origin.source, id=name))
        counts = f"{len(came.actors):,} of its nodes and {len(edges):,} of its edges"
        message = f"{counts} were added elsewhere; they are here as actors and ties whose source is this file"
        notes = [*notes, Problem(path, message), *came.notes]
    if problems := texts.problems():
        raise DossierError(problems)
    return Reading(dossier=dossier, notes=(*back.reading.notes, *notes, *texts.notes()))


def _with_arrivals(dossier: Dossier, came: Arrivals, source: Source) -> Dossier:
    return replace(
        dossier,
        sources={**dossier.sources, source.id: source} if came.ties else dossier.sources,
        actors=with_loops({**dossier.actors, **came.actors}, came.loops),
        ties=(*dossier.ties, *came.ties),
    )


def _with_attributes(back: Return, network: Network, texts: Texts) -> Dossier:
    """Return the dossier of *back*; its actors and ties have the attributes that *network* has and we did not write."""
    dossier = back.reading.dossier
    written = network_of(dossier)
    ours = {node.id: node.attributes for node in written.nodes}
    of_actors = {
        back.actors[node.id]: _beyond(node.attributes, ours[back.actors[node.id]])
        for node in network.nodes
        if node.id in back.actors
    }
    edges = [edge_of(tie) for tie in dossier.ties]
    our_edges = dict(zip(dict.fromkeys(edges), (edge.attributes for edge in written.edges), strict=True))
    of_ties = [
        _beyond(network.edges[place].attributes, our_edges[edge]) for edge, place in zip(edges, back.ties, strict=True)
    ]
    given = [*of_actors.values(), *of_ties]
    if not any(given):
        return dossier
    names = naming.columns(dict.fromkeys(name for attributes in given for name in attributes))
    return replace(
        dossier,
        actors={name: _with(actor, of_actors.get(name, {}), names, texts) for name, actor in dossier.actors.items()},
        ties=tuple(_with(tie, own, names, texts) for tie, own in zip(dossier.ties, of_ties, strict=True)),
    )


def _beyond(theirs: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """Return what *theirs* has beyond *ours*."""
    known = {*ours, STANDING}
    return {name: text for name, text in theirs.items() if text and name not in known and not name.startswith(OURS)}


def _with(owner: Owner, given: Mapping[str, str], names: Mapping[str, str], texts: Texts) -> Owner:
    """Return *owner* with *given* among its attributes."""
    own = dict(owner.attributes)
    for name, text in texts.attributes(given, names, "an attribute").items():
        own[naming.fresh(name, own)] = text
    return replace(owner, attributes=own) if given else owner


def _renamed(back: Return, network: Network, path: str) -> list[Problem]:
    """Return a note on nodes whose labels are no longer the names in the record."""
    actors = back.reading.dossier.actors
    nodes: Iterable[tuple[str, str]] = ((node.label, back.actors.get(node.id, "")) for node in network.nodes)
    changed = sum(bool(label) and name in actors and label != actors[name].name for label, name in nodes)
    message = f"the labels of {changed:,} of its nodes are not the names in the record that it carries; those were kept"
    return [Problem(path, f"{message}: change names in the record itself")] if changed else []
