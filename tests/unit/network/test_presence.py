"""Who sat when."""

from dashboard.dossier.model import Dossier
from dashboard.network.presence import presence


def test_a_cell_is_the_seat_of_an_actor_at_an_event(riyadh: Dossier) -> None:
    table = presence(riyadh)
    assert list(table.index) == list(riyadh.actors)
    assert list(table.columns) == [event.id for event in riyadh.tables]
    assert table.loc["sergey-lavrov", "talks"] == "delegate"
    assert table.loc["ukraine", "talks"] == "left_out"


def test_a_state_sits_where_its_people_sit(riyadh: Dossier) -> None:
    assert presence(riyadh).loc["russia", "talks"] == "delegate"


def test_an_empty_cell_is_no_report(riyadh: Dossier) -> None:
    assert presence(riyadh).loc["nato", "paris-meeting"] == ""
