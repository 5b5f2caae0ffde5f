"""Who sat when: every actor at every event that could have a table."""

from typing import TYPE_CHECKING

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Seat
from dashboard.network.seating import standings

if TYPE_CHECKING:
    import pandas as pd


def presence(dossier: Dossier) -> "pd.DataFrame":
    """Return the seat of each actor, a row each, at each event, a column each in the order of their dates.

    Rows and columns are named by ids. A cell holds the word of the seat; an empty cell means that there is no report.
    """
    import pandas as pd

    columns = {
        event.id: ["" if one.seat is Seat.NO_REPORT else str(one.seat) for one in standings(dossier, event.id).values()]
        for event in dossier.tables
    }
    return pd.DataFrame(columns, index=pd.Index(dossier.actors, name="actor", dtype="str"), dtype="str")
