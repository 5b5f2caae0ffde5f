"""What a dossier says and what follows from it, as tables of pandas."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dashboard.dossier.model import Claim, Dossier
from dashboard.network.presence import presence
from dashboard.network.seating import standings
from dashboard.network.ties import firmest, standing

if TYPE_CHECKING:
    import pandas as pd

CLAIM_COLUMNS = (
    *("kind", "event", "actor", "seat", "side", "part", "from", "tie", "to", "status", "issue", "source", "publisher"),
    *("url", "locator", "claim", "speaker", "quote", "first_seen", "withdrawn"),
)
SEAT_COLUMNS = (
    "event",
    "actor",
    "name",
    "seat",
    "group",
    "side",
    "part",
    "contested",
    "reports",
    "statements",
    "through",
)
TIE_COLUMNS = ("from", "tie", "to", "status", "claims", "sources")


def tables(dossier: Dossier) -> "dict[str, pd.DataFrame]":
    """Return the tables ``claims``, ``seats``, ``ties`` and ``presence`` of *dossier*.

    ``claims`` has a row for each claim, withdrawn ones too, in the order of the files; what it does not say is empty.
    ``seats`` has a row for each actor of whom there is a report at an event, ``ties`` for each tie that stands;
    ``presence`` is that of :func:`dashboard.network.presence.presence`.
    """
    import pandas as pd

    return {
        "claims": pd.DataFrame(_claims(dossier), columns=list(CLAIM_COLUMNS)).fillna(""),
        "seats": pd.DataFrame(_seats(dossier), columns=list(SEAT_COLUMNS)),
        "ties": pd.DataFrame(_ties(dossier), columns=list(TIE_COLUMNS)),
        "presence": presence(dossier),
    }


def _claims(dossier: Dossier) -> Iterator[dict[str, Any]]:
    for event in dossier.events.values():
        yield {"kind": "event", "event": event.id, "status": str(event.status), **_claim(dossier, event.claim)}
    for seat in dossier.seats:
        cells = {"event": seat.event, "actor": seat.actor, "seat": str(seat.seat), "side": seat.side, "part": seat.part}
        yield {"kind": "seat", **cells, **_claim(dossier, seat.claim)}
    for tie in dossier.ties:
        cells = {"event": tie.event, "from": tie.tail, "tie": tie.tie, "to": tie.head, "status": str(tie.status)}
        yield {"kind": "tie", **cells, **_claim(dossier, tie.claim)}
    for stake in dossier.stakes:
        cells = {"event": stake.event, "actor": stake.actor, "issue": stake.issue}
        yield {"kind": "stake", **cells, **_claim(dossier, stake.claim)}


def _claim(dossier: Dossier, claim: Claim) -> dict[str, str]:
    source = dossier.sources[claim.source]
    return {
        "source": claim.source,
        "publisher": source.publisher,
        "url": source.url,
        "locator": claim.locator,
        "claim": claim.text,
        "speaker": claim.speaker,
        "quote": claim.quote,
        "first_seen": claim.first_seen,
        "withdrawn": claim.withdrawn,
    }


def _seats(dossier: Dossier) -> Iterator[tuple[Any, ...]]:
    for event in dossier.tables:
        for actor, one in standings(dossier, event.id).items():
            if one.claims or one.through:
                yield (
                    *(event.id, actor, dossier.actors[actor].name, str(one.seat), str(one.group), one.side, one.part),
                    *(one.contested, one.reports, one.statements, " ".join(one.through)),
                )


def _ties(dossier: Dossier) -> Iterator[tuple[Any, ...]]:
    for (tail, tie, head), rows in standing(dossier).items():
        live = [row for row in rows if not row.claim.withdrawn]
        sources = dict.fromkeys(row.claim.source for row in live)
        yield tail, tie, head, str(firmest(row.status for row in live)), len(live), " ".join(sources)
