"""Who is drawn at an event, of those of whom there is no report there."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import Group
from dashboard.network.drawn import drawn_at
from dashboard.network.seating import standings
from tests.unit.network.conftest import made

SEATS = [("ann", "delegate"), ("bob", "nearby"), ("cid", "left_out"), ("dan", "mentioned")]


def talks(*ties: tuple[str, str, str]) -> Dossier:
    """Return talks at which everybody has a report but Eve and the state."""
    return made(["ann", "bob", "cid", "dan", "eve", "state-x"], seats=SEATS, ties=ties)


def silent(dossier: Dossier, event: str) -> list[str]:
    """Return those who are drawn at *event* without a report."""
    groups = standings(dossier, event)
    return [actor for actor in drawn_at(dossier, event) if groups[actor].group is Group.NO_REPORT]


@pytest.mark.parametrize(
    ("name", "drawn", "of"), [("kissinger-1973-75", 0, 98), ("reykjavik-1986", 0, 19), ("riyadh-2025", 1, 1)]
)
def test_at_the_openings_that_ship_hardly_anybody_without_a_report_is_drawn(
    root: Path, name: str, drawn: int, of: int
) -> None:
    dossier = read(root / "data" / name).dossier
    groups = [standing.group for standing in standings(dossier, dossier.opening).values()]
    assert (len(silent(dossier, dossier.opening)), groups.count(Group.NO_REPORT)) == (drawn, of)


def test_everyone_with_a_report_is_drawn_in_file_order() -> None:
    assert drawn_at(talks(), "talks") == ("ann", "bob", "cid", "dan")


@pytest.mark.parametrize("who", ["ann", "bob", "cid"])
def test_a_tie_to_the_table_to_those_involved_or_to_those_left_out_has_its_other_end_drawn(who: str) -> None:
    assert silent(talks(("eve", "wrote to", who)), "talks") == ["eve"]
    assert silent(talks((who, "wrote to", "eve")), "talks") == ["eve"]


def test_a_tie_to_somebody_who_was_but_mentioned_is_not_enough() -> None:
    assert silent(talks(("eve", "wrote to", "dan")), "talks") == []


def test_whoever_a_reader_asked_for_is_drawn_without_a_report_and_without_a_tie() -> None:
    dossier = made(["ann", "bob", "eve", "fay"], seats=[("ann", "delegate"), ("bob", "nearby")])
    assert silent(dossier, "talks") == []
    assert drawn_at(replace(dossier, asked=frozenset({"eve", "ann"})), "talks") == ("ann", "bob", "eve")


def test_to_represent_somebody_is_not_enough_and_neither_is_a_tie_that_was_withdrawn() -> None:
    assert silent(talks(("eve", "represents", "ann")), "talks") == []
    assert silent(talks(("eve", "-wrote to", "ann")), "talks") == []


def test_a_tie_of_another_event_is_not_enough() -> None:
    dossier = talks(("eve", "wrote to", "ann"))
    events = {**dossier.events, "later": replace(dossier.events["talks"], id="later")}
    for event, drawn in (("talks", ["eve"]), ("later", []), ("", ["eve"])):
        ties = tuple(replace(tie, event=event) for tie in dossier.ties)
        assert silent(replace(dossier, events=events, ties=ties), "talks") == drawn
