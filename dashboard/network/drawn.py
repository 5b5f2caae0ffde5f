"""Who is drawn at an event: of those without a report, whoever was asked for or is tied to somebody with one."""

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS, Group
from dashboard.network.memo import once
from dashboard.network.seating import standings
from dashboard.network.ties import standing

SEATED = (Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT)


@once
def drawn_at(dossier: Dossier, event: str) -> tuple[str, ...]:
    """Return the actors of *dossier* who are drawn in the Table of *event*, in file order.

    Whoever has no report there is drawn only if a reader asked for them (``Dossier.asked``), or if a standing tie, of
    that event or of none, leads to somebody at the table, involved or left out. *Represents* is no such tie: that a
    state has people tells nothing of the event.
    """
    stands = standings(dossier, event)
    seated = {actor for actor, one in stands.items() if one.group in SEATED}
    tied = {
        end
        for (tail, words, head), claims in standing(dossier).items()
        if words != REPRESENTS and (tail in seated or head in seated)
        if any(row.event in {"", event} and not row.claim.withdrawn for row in claims)
        for end in (tail, head)
    }
    wanted = tied | dossier.asked
    return tuple(actor for actor, one in stands.items() if one.group is not Group.NO_REPORT or actor in wanted)
