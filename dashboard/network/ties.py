"""The ties that stand, and who speaks for whom along them."""

from collections.abc import Iterable, Mapping, Set

from dashboard.dossier.model import Dossier, TieClaim
from dashboard.dossier.words import REPRESENTS, TieStatus
from dashboard.network.memo import once

TieKey = tuple[str, str, str]
_FIRMEST_FIRST = tuple(TieStatus)


@once
def standing(dossier: Dossier) -> dict[TieKey, tuple[TieClaim, ...]]:
    """Return the claims on each tie of *dossier* by its key (from, words, to), withdrawn ones too.

    A tie of which every claim was withdrawn is left out.
    """
    rows: dict[TieKey, list[TieClaim]] = {}
    for row in dossier.ties:
        rows.setdefault(row.key, []).append(row)
    return {key: tuple(claims) for key, claims in rows.items() if any(not row.claim.withdrawn for row in claims)}


def firmest(statuses: Iterable[TieStatus]) -> TieStatus:
    """Return the firmest of *statuses*, at least one: held before planned before said."""
    return min(statuses, key=_FIRMEST_FIRST.index)


@once
def speakers(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return for every actor those who represent it, directly or through others; a circle does no harm."""
    direct: dict[str, set[str]] = {}
    for row in dossier.ties:
        if row.tie == REPRESENTS and not row.claim.withdrawn:
            direct.setdefault(row.head, set()).add(row.tail)
    return {actor: _reaching(actor, direct) for actor in dossier.actors}


@once
def represented(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return for every actor those whom it represents, directly or through others, in file order."""
    found: dict[str, list[str]] = {actor: [] for actor in dossier.actors}
    for body, speaking in speakers(dossier).items():
        for actor in speaking:
            found[actor].append(body)
    return {actor: tuple(bodies) for actor, bodies in found.items()}


def _reaching(actor: str, direct: Mapping[str, Set[str]]) -> frozenset[str]:
    """Return those from whom *direct* steps lead to *actor*, but not *actor*."""
    found: set[str] = set()
    ahead = set(direct.get(actor, ()))
    while ahead:
        found |= ahead
        ahead = {one for reached in ahead for one in direct.get(reached, ())} - found
    return frozenset(found - {actor})
