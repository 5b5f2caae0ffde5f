"""Claims as the browser needs them: each with the place of its source in the scene's list of sources."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import cast

from dashboard.dossier.addresses import addresses_in
from dashboard.dossier.model import Claim, Dossier, SeatClaim, StakeClaim, TieClaim
from dashboard.drawing import dates, scene_types


@dataclass(frozen=True, slots=True)
class Places:
    """Where each actor and each source stands in the scene's lists, and the names of actors who are in none."""

    actors: Mapping[str, int]
    sources: Mapping[str, int]
    others: Mapping[str, str]


def places(dossier: Dossier, drawn: Collection[str] | None = None) -> Places:
    """Return the places of the actors and sources of *dossier*, in the order of its files; of actors those *drawn*."""
    there = [actor for actor in dossier.actors if drawn is None or actor in drawn]
    return Places(
        {identifier: place for place, identifier in enumerate(there)},
        {identifier: place for place, identifier in enumerate(dossier.sources)},
        {} if drawn is None else {one.id: one.name for one in dossier.actors.values() if one.id not in drawn},
    )


def claim(cited: Claim, at: Places) -> scene_types.Claim:
    """Return one claim; what its row leaves empty is left out."""
    cells = {
        "source": at.sources[cited.source],
        "locator": cited.locator,
        "text": cited.text,
        "speaker": at.others.get(cited.speaker, cited.speaker),
        "quote": cited.quote,
        "firstSeen": dates.spoken(cited.first_seen),
        "withdrawn": dates.spoken(cited.withdrawn),
        "withdrawnNote": cited.withdrawn_note,
    }
    claim = cast(scene_types.Claim, {name: value for name, value in cells.items() if value != ""})
    if links := addresses_in(cited.locator):
        claim["links"] = links
    return claim


def sources(dossier: Dossier) -> list[scene_types.Source]:
    """Return every source with the number of standing claims (rows of seats, ties and stakes) that rest on it."""
    rows: tuple[SeatClaim | TieClaim | StakeClaim, ...] = (*dossier.seats, *dossier.ties, *dossier.stakes)
    resting = Counter(row.claim.source for row in rows if not row.claim.withdrawn)
    return [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "date": dates.spoken(source.date),
            "url": source.url,
            "language": source.language,
            "kind": source.kind or "",
            "origin": source.origin,
            "note": source.note,
            "claims": resting[source.id],
        }
        for source in dossier.sources.values()
    ]
