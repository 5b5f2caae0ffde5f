"""Ties and stakes as the browser needs them: one entry for each relation, with every claim on it."""

import unicodedata

from dashboard.dossier.model import Dossier, StakeClaim, TieClaim
from dashboard.dossier.words import REPRESENTS, Group
from dashboard.drawing import dates, scene_types
from dashboard.drawing.claims import Places, claim
from dashboard.exchange.edges_to_ties import UNDIRECTED
from dashboard.network.memo import once
from dashboard.network.seating import reported
from dashboard.network.ties import TieKey, firmest

_LONGEST = 400  # characters of words that an address repeats; a sign may stand for eighteen, as U+FDFA does


def slug(words: str) -> str:
    """Return *words* as they stand in an address: lower case, letters (with their marks) and digits of any script."""
    plain = unicodedata.normalize("NFKC", words[:_LONGEST]).casefold()
    kept = "".join(letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else " " for letter in plain)
    return "-".join(kept.split()) or "tie"


def ties(dossier: Dossier, at: Places) -> list[scene_types.Tie]:
    """Return the ties in the order of their first claim, each with its id ``from~tie~to`` as the address names it."""
    return [_tie(rows, at, identifier) for identifier, rows in _identified(dossier).items()]


def tie_keys(dossier: Dossier) -> dict[str, TieKey]:
    """Return the key of each tie of *dossier* (``TieClaim.key``) by its id."""
    return {identifier: rows[0].key for identifier, rows in _identified(dossier).items()}


@once
def tie_places(dossier: Dossier) -> dict[TieKey, int]:
    """Return the place of each tie of *dossier* among :func:`ties`, by its key."""
    return {key: place for place, key in enumerate(dict.fromkeys(row.key for row in dossier.ties))}


def _identified(dossier: Dossier) -> dict[str, list[TieClaim]]:
    """Return the claims on each tie by its id."""
    claims: dict[TieKey, list[TieClaim]] = {}
    for row in dossier.ties:
        claims.setdefault(row.key, []).append(row)
    taken: dict[str, int] = {}
    return {_id(rows[0], taken): rows for rows in claims.values()}


def _id(row: TieClaim, taken: dict[str, int]) -> str:
    """Return an id that is not *taken* yet, and take it: two ties may differ in punctuation alone.

    *taken* has the last number tried behind each id, so that thousands of such ties are not counted anew for each.
    """
    words = slug(row.tie)
    plain = free = f"{row.tail}~{words}~{row.head}"
    while free in taken:
        taken[plain] += 1
        free = f"{row.tail}~{words}-{taken[plain]}~{row.head}"
    taken[free] = 1
    return free


def _tie(rows: list[TieClaim], at: Places, identifier: str) -> scene_types.Tie:
    standing = [row for row in rows if not row.claim.withdrawn]
    first = rows[0]
    return {
        "id": identifier,
        "from": at.actors[first.tail],
        "to": at.actors[first.head],
        "words": first.tie,
        "represents": first.tie == REPRESENTS,
        "status": firmest(row.status for row in standing or rows),
        "withdrawn": not standing,
        "undirected": all(row.attributes.get(UNDIRECTED) for row in rows),
        "claims": [_tie_claim(row, at) for row in rows],
    }


def _tie_claim(row: TieClaim, at: Places) -> scene_types.TieClaim:
    when = dates.with_basis(dates.span(row.date, ""), row.date_basis) if row.date else ""
    kept: scene_types.Kept = {"attributes": dict(row.attributes)} if row.attributes else {}
    return {"status": row.status, "event": row.event, "when": when, **claim(row.claim, at), **kept}


def stakes(dossier: Dossier, at: Places) -> dict[str, list[scene_types.Stake]]:
    """Return, for every event, its issues in the order of their rows, each with whose it is and every claim on that.

    A holder who is not drawn has no place among the actors; name and group at the event stand for it.
    """
    issues: dict[str, dict[str, dict[str, list[StakeClaim]]]] = {}
    for row in dossier.stakes:
        issues.setdefault(row.event, {}).setdefault(row.issue, {}).setdefault(row.actor, []).append(row)
    return {
        event: [
            {
                "issue": issue,
                "holders": [_holder(dossier, rows, at) for rows in holders.values()],
            }
            for issue, holders in by_issue.items()
        ]
        for event, by_issue in issues.items()
    }


def _holder(dossier: Dossier, rows: list[StakeClaim], at: Places) -> scene_types.Holder:
    actor, event = rows[0].actor, rows[0].event
    withdrawn = all(row.claim.withdrawn for row in rows)
    claims = [claim(row.claim, at) for row in rows]
    if actor in at.actors:
        return {"actor": at.actors[actor], "withdrawn": withdrawn, "claims": claims}
    stands = reported(dossier, event).get(actor)
    group = stands.group if stands else Group.NO_REPORT
    return {"actor": None, "name": at.others[actor], "group": group, "withdrawn": withdrawn, "claims": claims}
