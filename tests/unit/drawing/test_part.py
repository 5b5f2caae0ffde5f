"""The part of a large record that is drawn."""

from dataclasses import replace

import pytest

from benchmarks.made_up import CLAIM, dossier_of
from dashboard.dossier.model import Actor, Dossier, SeatClaim, TieClaim
from dashboard.dossier.words import ActorKind, Group, Seat, TieStatus
from dashboard.drawing.part import FEW, MANY, Choice, part
from dashboard.network import placement
from dashboard.network.drawn import drawn_at
from dashboard.network.ranking import ranked
from dashboard.network.seating import standings

SIZE = MANY + 100


@pytest.fixture(scope="module")
def large() -> Dossier:
    return dossier_of(SIZE)


@pytest.fixture(scope="module")
def twice() -> Dossier:
    """A large record of two events: the first 350 people are at one, the last 350 at the other, for delegations."""
    dossier = dossier_of(SIZE)
    people = [actor for actor in dossier.actors if actor.startswith("person")]
    states = [actor for actor in dossier.actors if actor.startswith("state")]
    seats = [(event, who) for event, some in (("talks", people[:350]), ("summit", people[-350:])) for who in some]
    later = replace(dossier.events["talks"], id="summit", name="Summit")
    return replace(
        dossier,
        events={**dossier.events, "summit": later},
        seats=tuple(
            SeatClaim(
                event=event, actor=who, seat=Seat.DELEGATE, side=states[n % 9 + 9 * (event == "summit")], claim=CLAIM
            )
            for n, (event, who) in enumerate(seats)
        ),
        ties=(),
    )


def test_up_to_many_all_are_drawn() -> None:
    dossier = dossier_of(MANY)
    whole = part(dossier, Choice(event="talks"))
    assert whole.drawn is dossier
    assert (whole.large, whole.name) == (False, "")


def test_of_more_the_foremost_few_are_drawn(large: Dossier) -> None:
    drawn = part(large).drawn
    assert len(drawn.actors) == FEW
    assert set(ranked(large, "talks")[: FEW // 2]) <= set(drawn.actors)
    assert all(row.tail in drawn.actors and row.head in drawn.actors for row in drawn.ties)


def test_those_of_the_event_that_is_shown_are_drawn_with_their_sides_there(twice: Dossier) -> None:
    for event, first in (("talks", 0), ("summit", 9)):
        drawn = part(twice, Choice(event=event)).drawn
        there = {row.actor for row in twice.seats if row.event == event}
        assert len(there & set(drawn.actors)) == FEW
        assert set(drawn.actors) - there == {f"state-{n}" for n in range(first, first + 9)}


def test_an_event_that_nobody_knows_is_the_opening_one(twice: Dossier) -> None:
    assert part(twice, Choice(event="nowhere")).event == part(twice).event == "talks"


def test_whoever_is_drawn_stands_where_the_whole_record_has_them(large: Dossier) -> None:
    drawn = part(large).drawn
    whole, there = standings(large, "talks"), standings(drawn, "talks")
    assert any(standing.through for standing in there.values())
    assert {who: (one.group, one.seat) for who, one in there.items()} == {
        who: (whole[who].group, whole[who].seat) for who in drawn.actors
    }


def test_a_body_that_sits_through_people_of_another_body_is_drawn_with_both(large: Dossier) -> None:
    represents = [("person-520", "state-0"), ("state-0", "state-1")]
    ties = tuple(TieClaim(tail=a, tie="represents", head=b, status=TieStatus.HELD, claim=CLAIM) for a, b in represents)
    seats = (SeatClaim(event="talks", actor="person-520", seat=Seat.DELEGATE, claim=CLAIM),)
    dossier = replace(large, ties=ties, seats=seats)
    drawn = part(dossier, Choice(most=1, besides=("state-1",))).drawn
    assert {"person-520", "state-0", "state-1"} <= set(drawn.actors)
    assert standings(drawn, "talks")["state-1"].group == standings(dossier, "talks")["state-1"].group == "at-the-table"


def test_those_whom_a_reader_asked_for_are_drawn_besides(large: Dossier) -> None:
    last = ranked(large, "talks")[-1]
    found = part(large, Choice(besides=(last, "nobody")))
    assert last in found.drawn.actors
    assert len(found.drawn.actors) == len(part(large).drawn.actors) + 1
    assert found.name == f"talks {FEW} {last} nobody"


def test_of_the_foremost_alone_nobody_was_asked_for(large: Dossier) -> None:
    few = part(large, Choice(most=len(large.actors) - 1)).drawn
    assert not few.asked
    assert set(drawn_at(few, "talks")) < set(few.actors)


@pytest.mark.parametrize("count", [30, SIZE])
def test_whoever_was_asked_for_stands_among_those_without_a_report(count: int) -> None:
    alone = Actor(id="alone", name="Alone", kind=ActorKind.PERSON, names={})
    record = dossier_of(count)
    record = replace(record, actors={**record.actors, "alone": alone})
    assert "alone" not in drawn_at(part(record).drawn, "talks")
    chosen = part(record, Choice(most=20, besides=("alone",)))
    assert standings(chosen.drawn, "talks")["alone"].group is Group.NO_REPORT
    found = placement.table(chosen.drawn, "talks", share=0.0)
    assert "alone" in found.positions
    assert found.room is not None and found.room.strip is not None
    assert found.positions["alone"][1] < found.room.strip


def test_who_asks_for_all_gets_all(large: Dossier) -> None:
    found = part(large, Choice(most=len(large.actors) + 1))
    assert found.drawn == replace(large, asked=frozenset(large.actors))
    assert found.most == len(large.actors)
    assert drawn_at(found.drawn, "talks") == tuple(large.actors)
