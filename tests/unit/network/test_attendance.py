"""Who attended how often, on the talks on Ukraine: a state sits through its people, and contested seats stand apart."""

from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.network.attendance import attendance


@pytest.fixture(scope="module")
def talks(root: Path) -> Dossier:
    return read(root / "data" / "ukraine-talks").dossier


def test_who_attended_most_who_mediated_most_and_who_was_left_out_most(talks: Dossier) -> None:
    counted = attendance(talks)
    people = counted[[talks.actors[actor].kind == "person" for actor in counted.index]]
    assert people.nlargest(2, "seats").seats.to_dict() == {"rustem-umerov": 17, "steve-witkoff": 15}
    assert counted.as_mediator.idxmax() == "turkiye"
    assert people.as_mediator.idxmax() == "hakan-fidan"
    assert counted.left_out.idxmax() == "europe"


def test_first_and_last_are_the_dates_of_the_first_and_the_last_seat(talks: Dossier) -> None:
    assert attendance(talks).loc["andriy-yermak", ["first", "last"]].tolist() == ["2025-03-11", "2025-11-23"]
    assert attendance(talks).loc["europe", ["first", "last"]].tolist() == ["", ""]


def test_a_contested_seat_is_counted_apart(talks: Dossier) -> None:
    counted = attendance(talks)
    assert counted.loc["kirill-dmitriev", ["seats", "contested"]].tolist() == [1, 1]


def test_a_period_counts_its_events_alone(talks: Dossier) -> None:
    whole, early = attendance(talks), attendance(talks, start="2025-05", end="2025-07")
    assert early.loc["rustem-umerov", "seats"] == 3
    assert (early.seats <= whole.seats).all()
    assert attendance(talks, start="2030").seats.sum() == 0


def test_an_event_that_was_not_held_counts_nowhere(riyadh: Dossier) -> None:
    planned = [event.id for event in riyadh.tables if event.status != "held"]
    assert planned
    assert attendance(riyadh).loc["keith-kellogg", "seats"] == 0, "his visit was planned"


def test_every_actor_has_a_row_in_the_order_of_the_file(riyadh: Dossier) -> None:
    assert list(attendance(riyadh).index) == list(riyadh.actors)
