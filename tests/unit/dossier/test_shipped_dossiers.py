"""Where two dossiers that ship tell of one occasion, nobody stands in two places."""

from itertools import combinations
from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import Group
from dashboard.network.seating import Standing, standings

DATA = Path(__file__).parents[3] / "data"
SHIPPED = {path.name: read(path).dossier for path in sorted(DATA.iterdir()) if path.is_dir()}

SAME = {(("riyadh-2025", "talks"), ("ukraine-talks", "riyadh-0218"))}
"""Events that are one occasion, whatever their rows say of its date and place."""

RIYADH = {
    Group.AT_THE_TABLE: {
        "faisal-bin-farhan", "musaad-al-aiban", "marco-rubio", "mike-waltz", "steve-witkoff", "sergey-lavrov",
        "yuri-ushakov", "united-states", "russia", "saudi-arabia",
    },
    Group.INVOLVED: {"kirill-dmitriev", "donald-trump", "vladimir-putin", "mohammed-bin-salman"},
    Group.LEFT_OUT: {"volodymyr-zelensky", "emmanuel-macron", "ukraine", "france", "europe"},
    Group.MENTIONED: {"dmitry-peskov", "keith-kellogg", "nato"},
    Group.NO_REPORT: {"sovereign-wealth-fund"},
}  # fmt: skip
"""Who stands where at the talks in Riyadh; another dossier about them moves nobody."""


def occasions(dossier: Dossier) -> set[tuple[str, str, str]]:
    """Return the id of each event of *dossier* that is dated and placed, with its date and place."""
    return {(event.id, event.start, event.place) for event in dossier.events.values() if event.start and event.place}


def shared() -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Return the events that two dossiers share, each with its dossier's name."""
    alike = {
        ((one, event), (other, same))
        for one, other in combinations(SHIPPED, 2)
        for event, *when_and_where in occasions(SHIPPED[one])
        for same, *there in occasions(SHIPPED[other])
        if when_and_where == there
    }
    return sorted(SAME | alike)


def standing_at(place: tuple[str, str]) -> dict[str, Standing]:
    """Return where everybody stands at the event of that dossier."""
    name, event = place
    return standings(SHIPPED[name], event)


def test_the_talks_in_riyadh_are_told_by_two_dossiers() -> None:
    assert (("riyadh-2025", "talks"), ("ukraine-talks", "riyadh-0218")) in shared()


@pytest.mark.parametrize(("one", "other"), shared())
def test_whoever_two_dossiers_have_stands_in_one_group_at_the_occasion_that_they_share(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    here, there = standing_at(one), standing_at(other)
    both = here.keys() & there.keys()
    assert both
    assert {actor: there[actor].group for actor in both} == {actor: here[actor].group for actor in both}
    assert {actor for actor in both if there[actor].contested} == {actor for actor in both if here[actor].contested}


@pytest.mark.parametrize(("one", "other"), shared())
def test_whoever_two_dossiers_have_is_the_same_in_both(one: tuple[str, str], other: tuple[str, str]) -> None:
    here, there = SHIPPED[one[0]].actors, SHIPPED[other[0]].actors
    for name in here.keys() & there.keys():
        first, second = here[name], there[name]
        assert (second.name, second.short, second.kind, second.country) == (
            first.name, first.short, first.kind, first.country
        )  # fmt: skip


@pytest.mark.parametrize("place", [("riyadh-2025", "talks"), ("ukraine-talks", "riyadh-0218")])
def test_in_riyadh_everyone_stands_where_they_stood_and_dmitrievs_seat_alone_is_contested(
    place: tuple[str, str],
) -> None:
    known = set().union(*RIYADH.values())
    found = {actor: standing for actor, standing in standing_at(place).items() if actor in known}
    assert {group: {actor for actor in found if found[actor].group is group} for group in RIYADH} == RIYADH
    assert [actor for actor in found if found[actor].contested] == ["kirill-dmitriev"]


def test_the_dossier_of_the_whole_process_carries_every_claim_on_a_seat_of_the_dossier_of_riyadh() -> None:
    riyadh, process = SHIPPED["riyadh-2025"], SHIPPED["ukraine-talks"]
    carried = {(row.actor, row.seat, row.side, row.part, row.claim) for row in process.seats}
    assert {
        (row.actor, row.seat, row.side, row.part, row.claim) for row in riyadh.seats if row.event == "talks"
    } <= carried
