"""Who attended how often: seats at held events, contested ones apart, as mediator, left out, first and last."""

from typing import TYPE_CHECKING

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import EventStatus, Group, Seat
from dashboard.network.period import in_period
from dashboard.network.seating import Standing, is_seated, standings

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("name", "seats", "contested", "as_mediator", "left_out", "first", "last")


def attendance(dossier: Dossier, *, start: str = "", end: str = "") -> "pd.DataFrame":
    """Return a row for each actor of *dossier*, in file order, with the columns ``COLUMNS``; the index is their ids.

    ``seats`` counts the held events from *start* to *end* at which the actor is drawn at the table, a state through
    its people. ``contested`` counts those at which some source seats them and they are drawn elsewhere. ``first`` and
    ``last`` are the dates on which the first and the last of their seats began, empty without any. Raise
    ``ValueError`` for a period that is none.
    """
    import pandas as pd

    held = [event for event in in_period(dossier.tables, start, end) if event.status is EventStatus.HELD]
    at = {event.id: standings(dossier, event.id) for event in held}
    rows = []
    for actor in dossier.actors.values():
        stands = [(event, at[event.id][actor.id]) for event in held]
        seats = [(event, one) for event, one in stands if one.group is Group.AT_THE_TABLE]
        dated = [event.start for event, _ in seats if event.start]
        rows.append(
            (
                *(actor.name, len(seats), sum(is_contested(one) for _, one in stands)),
                sum(one.seat is Seat.MEDIATOR for _, one in seats),
                sum(one.group is Group.LEFT_OUT for _, one in stands),
                *(min(dated, default=""), max(dated, default="")),
            )
        )
    return pd.DataFrame(rows, columns=list(COLUMNS), index=pd.Index(dossier.actors, name="actor", dtype="str"))


def is_contested(stands: Standing) -> bool:
    """Return whether a source seats an actor at the table who is drawn elsewhere, because others deny it."""
    return stands.group is not Group.AT_THE_TABLE and is_seated(stands)
