"""Ties and stakes as the browser needs them: one entry for each relation, with every claim on it."""

import re
import unicodedata
from typing import Any

from dashboard.dossier.model import Dossier, StakeClaim, TieClaim
from dashboard.dossier.words import REPRESENTS, TieStatus
from dashboard.drawing import dates
from dashboard.drawing.claims import Places, claim


def slug(words: str) -> str:
    """Return *words* as they stand in an address: lower case, letters and digits of any script, hyphens between."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "tie"


def ties(dossier: Dossier, at: Places) -> list[dict[str, Any]]:
    """Return the ties in the order of their first claim, each with its id ``from~tie~to`` as the address names it."""
    claims: dict[tuple[str, str, str], list[TieClaim]] = {}
    for row in dossier.ties:
        claims.setdefault(row.key, []).append(row)
    seen: dict[str, int] = {}
    return [_tie(rows, at, seen) for rows in claims.values()]


def _tie(rows: list[TieClaim], at: Places, seen: dict[str, int]) -> dict[str, Any]:
    standing = [row for row in rows if not row.claim.withdrawn]
    first = (standing or rows)[0]
    identifier = f"{first.tail}~{slug(first.tie)}~{first.head}"
    seen[identifier] = seen.get(identifier, 0) + 1
    if seen[identifier] > 1:  # two ties whose words differ in punctuation alone
        identifier = f"{first.tail}~{slug(first.tie)}-{seen[identifier]}~{first.head}"
    return {
        "id": identifier,
        "from": at.actors[first.tail],
        "to": at.actors[first.head],
        "words": first.tie,
        "represents": first.tie == REPRESENTS,
        "status": str(_status(standing or rows)),
        "withdrawn": not standing,
        "claims": [_tie_claim(row, at) for row in rows],
    }


def _status(rows: list[TieClaim]) -> TieStatus:
    """Return the firmest status that a claim gives: held before planned before said."""
    firmest = (TieStatus.HELD, TieStatus.PLANNED, TieStatus.SAID)
    return min((row.status for row in rows), key=firmest.index)


def _tie_claim(row: TieClaim, at: Places) -> dict[str, Any]:
    when = dates.with_basis(dates.span(row.date, ""), row.date_basis) if row.date else ""
    return {"status": str(row.status), "event": row.event, "when": when, **claim(row.claim, at)}


def stakes(dossier: Dossier, at: Places) -> dict[str, list[dict[str, Any]]]:
    """Return, for every event, its issues in the order of their rows, each with whose it is and every claim on that."""
    issues: dict[str, dict[str, dict[str, list[StakeClaim]]]] = {}
    for row in dossier.stakes:
        issues.setdefault(row.event, {}).setdefault(row.issue, {}).setdefault(row.actor, []).append(row)
    return {
        event: [
            {
                "issue": issue,
                "holders": [
                    {"actor": at.actors[actor], "claims": [claim(row.claim, at) for row in rows]}
                    for actor, rows in holders.items()
                ],
            }
            for issue, holders in by_issue.items()
        ]
        for event, by_issue in issues.items()
    }
