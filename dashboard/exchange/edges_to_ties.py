"""The edges of a network that knows nothing of dossiers, as ties."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier import dates
from dashboard.dossier.cycles import circles
from dashboard.dossier.model import Claim, TieClaim
from dashboard.dossier.problems import Problem, shown
from dashboard.dossier.words import REPRESENTS, DateBasis, TieStatus
from dashboard.exchange import naming
from dashboard.exchange.network import Edge
from dashboard.exchange.texts import Texts

TIE = "tie"  # the words of a tie where the file has none
LABEL, UNDIRECTED = "label", "undirected"  # attributes: what an edge was called; "true" where it has no direction
SAID = {True: "The file has this edge.", False: "The file has this edge, without a direction."}

_WORDS = ("relation", "relationship", "type", "label", "kind", "interaction", "predicate", "tie")
_DIRECTIONS = ("directed", "undirected", "mutual")  # what some files mean by the type of an edge
_DATES = ("date", "start", "start_date", "when", "year")


def ties_of(
    edges: Sequence[Edge], ids: Mapping[str, str], texts: Texts, *, source: str, said: Sequence[Claim]
) -> tuple[list[TieClaim], dict[str, str]]:
    """Return *edges* as ties, and those of a node to itself as JSON by the actor's id.

    *ids* are the actors' by those of the nodes; *said* is a claim for each edge, or nothing.
    """
    columns = Columns.of(edges)
    ties: list[TieClaim] = []
    loops: dict[str, list[dict[str, str]]] = {}
    for number, edge in enumerate(edges, start=1):
        claim = said[number - 1] if said else _claim(edge, number, source)
        if edge.tail == edge.head:
            told = {"tie": edge.label, "locator": claim.locator, **edge.attributes}
            loops.setdefault(ids[edge.tail], []).append({name: text for name, text in told.items() if text})
        else:
            ties.append(_tie(edge, ids, columns, texts, claim))
    told_loops = {name: json.dumps(found, ensure_ascii=False) for name, found in loops.items()}
    return ties, {name: texts.prose(text, f"what {shown(name)} has to itself") for name, text in told_loops.items()}


def _claim(edge: Edge, number: int, source: str) -> Claim:
    return Claim(source=source, locator=f"edge {number}", text=SAID[edge.directed])


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The attributes of edges: their *names* in a dossier by those in the file, and of the former those that may hold
    the *words* of a tie or its *dates*, the likeliest first."""

    names: Mapping[str, str]
    words: tuple[str, ...]
    dates: tuple[str, ...]

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> "Columns":
        """Return those of *edges*."""
        names = naming.columns(dict.fromkeys(name for edge in edges for name in edge.attributes), reserved=[UNDIRECTED])

        def like(known: Sequence[str]) -> tuple[str, ...]:
            found = [name for name in names.values() if name.casefold() in known]
            return tuple(sorted(found, key=lambda name: known.index(name.casefold())))

        return cls(names=names, words=like(_WORDS), dates=like(_DATES))


def _tie(edge: Edge, ids: Mapping[str, str], columns: Columns, texts: Texts, claim: Claim) -> TieClaim:
    own = texts.attributes(edge.attributes, columns.names, edge) if edge.attributes else {}
    words = texts.line(edge.label, edge) if edge.label else ""
    words = words or _words(own, columns.words)
    date = next((own[name] for name in columns.dates if dates.exists(own.get(name, ""))), "")
    if own.get("date") == date:
        own.pop("date", None)
    if words.casefold() == REPRESENTS:  # whatever its capitals, it is ours; the first wording is kept beside it
        words = REPRESENTS
    if edge.label not in ("", words) and (label := naming.prose(edge.label)) not in ("", words):
        own[naming.fresh(LABEL, own)] = label
    return TieClaim(
        tail=ids[edge.tail],
        head=ids[edge.head],
        tie=words,
        status=TieStatus.HELD,
        date=date,
        date_basis=DateBasis.STATED if date else DateBasis.UNKNOWN,
        claim=claim,
        attributes=own if edge.directed else {**own, UNDIRECTED: "true"},
    )


def _words(own: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the words of a tie whose edge has no label."""
    given = (naming.line(own.get(name, "")) for name in names)
    return next((words for words in given if words and words.casefold() not in _DIRECTIONS), TIE)


def without_circles(
    ties: Sequence[TieClaim], speaking: Iterable[tuple[str, str]], path: str
) -> tuple[tuple[TieClaim, ...], tuple[Problem, ...]]:
    """Return *ties* without any that says who speaks for whom where they lead in a circle or have no direction."""
    new = [tie for tie in ties if tie.tie == REPRESENTS]
    pairs = dict.fromkeys([*speaking, *((tie.tail, tie.head) for tie in new)])
    if not any(UNDIRECTED in tie.attributes for tie in new) and not any(circles(pairs)):
        return tuple(ties), ()
    words = f"{REPRESENTS} (as the file has it)"
    message = f"the edges {shown(REPRESENTS)} lead in a circle or have no direction, and nobody speaks for themselves"
    note = Problem(path, f"{message}: these ties are called {shown(words)}")
    return tuple(replace(tie, tie=words) if tie.tie == REPRESENTS else tie for tie in ties), (note,)
