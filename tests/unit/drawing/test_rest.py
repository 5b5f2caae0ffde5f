"""Those of a large record who are not drawn, as the browser gets them."""

from dataclasses import replace

import pytest

from benchmarks.made_up import CLAIM, dossier_of
from dashboard.dossier.model import Actor, Dossier, SeatClaim
from dashboard.dossier.words import ActorKind, Seat
from dashboard.drawing.part import MANY, Choice, part
from dashboard.drawing.rest import rest
from dashboard.drawing.scene import scene
from dashboard.network.seating import standings


@pytest.fixture(scope="module")
def large() -> Dossier:
    return dossier_of(MANY + 100)


def test_of_a_record_that_is_not_large_nothing_is_said() -> None:
    assert rest(part(dossier_of(MANY))) is None


def test_where_all_are_drawn_nobody_is_left(large: Dossier) -> None:
    told = rest(part(large, Choice(most=len(large.actors))))
    assert told is not None
    assert (told["most"], told["rest"]["id"], told["steps"]) == (len(large.actors), [], [])


def test_everyone_is_drawn_or_among_the_rest_with_whom_they_are_tied_to(large: Dossier) -> None:
    found = part(large)
    told = rest(found)
    assert told is not None
    left = told["rest"]
    assert sorted([*left["id"], *found.drawn.actors]) == sorted(large.actors)
    assert (told["actors"], told["ties"]) == (len(large.actors), len({row.key for row in large.ties}))
    assert left["name"][0] == large.actors[left["id"][0]].name
    neighbours = {(row.tail, row.head) for row in large.ties} | {(row.head, row.tail) for row in large.ties}
    seen = [(actor, left["id"][n]) for actor, tied in zip(found.drawn.actors, told["tied"], strict=True) for n in tied]
    assert set(seen) == {(a, b) for a, b in neighbours if a in found.drawn.actors and b in left["id"]}
    assert len(seen) == len(set(seen)) > 0


@pytest.mark.parametrize(("most", "steps"), [(0, [1000]), (1000, []), (300, [1000])])
def test_it_can_be_widened_step_by_step(most: int, steps: list[int]) -> None:
    told = rest(part(dossier_of(1_200), Choice(most=most)))
    assert told is not None
    assert told["steps"] == steps


def test_where_everyone_stands_is_told_at_every_event_whoever_is_drawn(large: Dossier) -> None:
    later = replace(large.events["talks"], id="summit")
    seats = [replace(row, event="summit") for row in large.seats[:400]]
    dossier = replace(large, events={**large.events, "summit": later}, seats=(*large.seats, *seats))
    for shown in ("talks", "summit"):
        seen = scene(part(dossier, Choice(event=shown)), share=0.0)
        left = seen["whole"]["rest"]["id"]
        for event in seen["events"]:
            stands = standings(dossier, event["id"])
            drawn = {one["id"]: told for one, told in zip(seen["actors"], event["standings"], strict=True)}
            groups = {
                left[n]: group for group, who in seen["whole"]["standings"][event["id"]]["groups"].items() for n in who
            }
            told = groups | {who: one["group"] for who, one in drawn.items() if one}
            assert told == {who: one.group for who, one in stands.items() if one.group != "no-report"}
            assert ("table" in event) == (event["id"] == shown)


def test_whoever_is_named_as_a_side_alone_is_told_apart(large: Dossier) -> None:
    others = {name: Actor(id=name, name=name, kind=ActorKind.OTHER, names={}) for name in ("side", "both")}
    seats = [("person-1", "side"), ("person-2", "both"), ("both", "")]
    rows = [SeatClaim(event="talks", actor=who, seat=Seat.DELEGATE, side=side, claim=CLAIM) for who, side in seats]
    dossier = replace(large, actors={**large.actors, **others}, seats=tuple(rows))
    found = part(dossier)
    told = rest(found)
    assert told is not None
    assert [[*found.drawn.actors][place] for place in told["sides"]] == ["side"]
    alone = rest(part(replace(dossier, seats=(*rows[1:], replace(rows[0], event="other"))), Choice()))
    assert alone is not None
    assert dict(zip(alone["rest"]["id"], alone["rest"]["kind"], strict=True))["side"] == "side"
