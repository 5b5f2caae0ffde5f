"""A network as a dossier: the one that it carries, or a new one whose only source is the file itself."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from dashboard.dossier.alike import alike_note
from dashboard.dossier.columns import FRONT_KEYS
from dashboard.dossier.front import MAX_LENGTH, emit_front
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.exchange import naming
from dashboard.exchange.carried_record import record_of, returned
from dashboard.exchange.from_network import Arrivals, arrivals, with_loops
from dashboard.exchange.limits import OURS
from dashboard.exchange.merge_edits import rejoined
from dashboard.exchange.network import Attributes, Edge, Network, Node
from dashboard.exchange.origin import Origin, today
from dashboard.exchange.texts import Texts

Part = TypeVar("Part", Node, Edge)

ONE_ID = "give them one id if they are one actor's"
LICENCES = ("licence", "license", "rights")


def dossier_of(network: Network, *, file: str, digest: str, day: str = "", name: str = "") -> Reading:
    """Return *network* as a dossier, with the notes of *network* and what else was put right.

    *file* is the name of the file that it comes from, *digest* the SHA-256 of that, *day* when it was opened (ISO 8601,
    today by default), *name* what it is called where that is not the file's. A network that carries a dossier gives
    that dossier; nodes and edges that came in since are new actors and ties. Any other has no events, and so no
    opening: everyone is without a report.

    Raise :class:`DossierError` with everything that keeps it from being a dossier.
    """
    origin = Origin(file=file, digest=digest, as_of=day or today(), name=name)
    if not network.nodes:
        raise DossierError(Problem(file, "has no nodes; choose a file with at least one"))
    if record_of(network):
        reading = rejoined(returned(network, path=file), network, origin)
    else:
        reading = arrived(network, origin)
    return replace(reading, notes=(*network.notes, *reading.notes))


def arrived(network: Network, origin: Origin) -> Reading:
    """Return *network*, which carries no dossier, as a new one."""
    texts = Texts(origin.file)
    network, notes = _without_marks(network, origin.file)
    came = arrivals(network, texts, source=origin.source.id, known={})
    attributes = texts.attributes(network.attributes, naming.columns(network.attributes), "the graph")
    dossier = without_events(came, origin, what="network", attributes=attributes)
    dossier = replace(
        dossier,
        title=texts.line(network.title, "the graph") or dossier.title,
        licence=next((naming.line(attributes[name]) for name in LICENCES if name in attributes), dossier.licence),
    )
    if problems := [*texts.problems(), *front_problems(dossier, origin.file)]:
        raise DossierError(problems)
    alike = alike_note((actor.name for actor in came.actors.values()), origin.file, mend=ONE_ID)
    return Reading(dossier=dossier, notes=(*notes, *came.notes, *texts.notes(), *alike))


def without_events(came: Arrivals, origin: Origin, *, what: str, attributes: Attributes) -> Dossier:
    """Return the dossier of *came*, who are of no event: nobody has a seat. *what* says what kind of file it was."""
    actors = naming.counted(len(came.actors), "actor")
    ties = naming.counted(len({tie.key for tie in came.ties}), "tie")
    return Dossier(
        id=origin.id,
        title=origin.stem,
        summary=f"A {what} of {actors} and {ties}, read from {origin.file}. It names no event, so nobody has a seat.",
        as_of=origin.as_of,
        licence="not stated",
        opening="",
        sources={origin.source.id: origin.source},
        actors=with_loops(came.actors, came.loops),
        events={},
        seats=(),
        ties=came.ties,
        stakes=(),
        attributes=attributes,
    )


def front_problems(dossier: Dossier, path: str) -> Iterable[Problem]:
    """Yield what is wrong with the texts about *dossier* as a whole, which came from the file *path*."""
    about = emit_front({key: getattr(dossier, key) for key in FRONT_KEYS}, dossier.attributes)
    if len(about) > MAX_LENGTH:
        message = f"the attributes of the graph hold {len(about):,} characters; {MAX_LENGTH:,} are the most"
        yield Problem(path, f"{message}: shorten them, or leave some out")


def _without_marks(network: Network, path: str) -> tuple[Network, tuple[Problem, ...]]:
    """Return *network* without the parts of a dossier that came without its record: nothing can be made of them."""

    owners: tuple[Node | Edge, ...] = (*network.nodes, *network.edges)
    if not any(name.startswith(OURS) for owner in owners for name in owner.attributes):
        return network, ()
    bare = replace(network, nodes=tuple(map(_bare, network.nodes)), edges=tuple(map(_bare, network.edges)))
    message = f"its nodes and edges carry parts of a dossier ({OURS}…) that has lost its record; they were left out"
    return bare, (Problem(path, f"{message}: export the dossier again"),)


def _bare(owner: Part) -> Part:
    kept = {name: value for name, value in owner.attributes.items() if not name.startswith(OURS)}
    return replace(owner, attributes=kept)
