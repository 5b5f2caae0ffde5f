"""A list of who is tied to whom, as a dossier without events."""

import re
from collections.abc import Iterator, Mapping

from dashboard.dossier.problems import Problem
from dashboard.dossier.reading import Reading
from dashboard.exchange import naming
from dashboard.exchange.dossiers import without_events
from dashboard.exchange.from_network import arrivals
from dashboard.exchange.limits import count_problems
from dashboard.exchange.lists.directions import has_direction, is_said
from dashboard.exchange.lists.entries import Entries, Entry, entries, one_each
from dashboard.exchange.lists.leaving_out import attributes_of, notes_on
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import Role
from dashboard.exchange.lists.undated import undated
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.origin import Origin
from dashboard.exchange.texts import Texts

SIDES = ((Role.FROM, Role.FROM_COUNTRY), (Role.TO, Role.TO_COUNTRY))
_ZERO = re.compile(r"[+-]?0+([.,]0*)?([eE][+-]?\d+)?")


def ties_listed(found: Listing, mapping: ListMapping, origin: Origin) -> Reading:
    """Return the dossier of the list *found*, a tie a row: those whose names are equal are one actor.

    Raise :class:`DossierError` with everything that is wrong with the rows, unless *mapping* leaves those out.
    """
    texts = Texts(found.path)
    understood = entries(found, mapping, texts)
    network = _network(understood, mapping.words)
    counts = count_problems(len(network.nodes), len(network.edges), path=found.path)
    left_out = notes_on(understood, mapping, [*counts, *texts.problems()])
    claims = [entry.claim(origin.source.id) for entry in understood.rows if not is_no_tie(entry.get(Role.WEIGHT))]
    right = Texts(found.path)  # has nothing to tell: all the texts are right by now
    came = arrivals(network, right, source=origin.source.id, known={}, said=claims)
    dossier = without_events(came, origin, what="list", attributes=attributes_of(understood))
    none = sum(is_no_tie(entry.get(Role.WEIGHT)) for entry in understood.rows)
    left_out += zeros(none, found.path, understood.names.get(Role.WEIGHT, ""))
    return Reading(dossier=dossier, notes=(*left_out, *came.notes, *texts.notes(), *undated(understood, mapping.kind)))


def is_no_tie(weight: str) -> bool:
    """Tell whether *weight* is a zero: who lists all pairs says so where there is nothing between two."""
    return bool(_ZERO.fullmatch(weight))


def zeros(count: int, path: str, column: str) -> Iterator[Problem]:
    """Yield a note that *count* rows have a weight of zero in *column*, if any."""
    if count:
        message = f"{naming.counted(count, 'row')} with a weight of 0: these are no ties, and both ends stay as actors"
        yield Problem(path, message, column=column)


def _network(understood: Entries, words: str) -> Network:
    """Return the rows as edges labelled with *words* where they have none."""
    rows = understood.rows
    names = dict.fromkeys(entry.get(role) for entry in rows for role, _ in SIDES)
    sides = [(role, country) for role, country in SIDES if country in understood.names]
    countries = one_each((entry.get(role), entry.get(country)) for entry in rows for role, country in sides)
    return Network(
        nodes=tuple(
            Node(id=name, label=name, attributes={"country": countries[name]} if name in countries else {})
            for name in names
        ),
        edges=tuple(
            _edge(entry, understood, countries, words) for entry in rows if not is_no_tie(entry.get(Role.WEIGHT))
        ),
    )


def _edge(entry: Entry, understood: Entries, countries: Mapping[str, str], words: str) -> Edge:
    """Return one row as an edge; a country that not all rows give to its actor stays with the edge."""
    ours = {"date": entry.get(Role.DATE), "weight": entry.get(Role.WEIGHT)}
    own = {name: text for name, text in ours.items() if text}
    for role, country in SIDES:
        if (home := entry.get(country)) and countries.get(entry.get(role)) != home:
            own[naming.fresh(understood.names[country], own)] = home
    if not is_said(direction := entry.get(Role.DIRECTION)):
        own[naming.fresh(understood.names[Role.DIRECTION], own)] = direction
    for name, text in entry.others.items():
        own[naming.fresh(name, own)] = text
    return Edge(
        tail=entry.get(Role.FROM),
        head=entry.get(Role.TO),
        label=entry.get(Role.TIE) or words,
        directed=has_direction(direction),
        attributes=own,
    )
