"""Which events are in a period."""

import pytest

from dashboard.dossier.model import Claim, Event
from dashboard.dossier.words import EventKind, EventStatus
from dashboard.network.period import in_period


def event(start: str, end: str = "") -> Event:
    held, claim = EventStatus.HELD, Claim(source="press")
    return Event(id=start or "undated", name="", kind=EventKind.TALKS, status=held, start=start, end=end, claim=claim)


EVENTS = (event("2024-12-30", "2025-01-02"), event("2025-05"), event("2025-05-16T10:00Z"), event("2026"), event(""))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("", "", ["2024-12-30", "2025-05", "2025-05-16T10:00Z", "2026", "undated"]),
        ("2025", "2025", ["2024-12-30", "2025-05", "2025-05-16T10:00Z"]),
        ("2025-05", "2025-07", ["2025-05", "2025-05-16T10:00Z"]),
        ("2025-05-17", "2025-05-31", ["2025-05"]),
        ("2025-01-03", "", ["2025-05", "2025-05-16T10:00Z", "2026"]),
        ("", "2024-12-30", ["2024-12-30"]),
        ("2026-12-31", "", ["2026"]),
        ("2027", "2028", []),
    ],
)
def test_an_event_is_in_a_period_that_its_dates_touch(start: str, end: str, found: list[str]) -> None:
    assert [one.id for one in in_period(EVENTS, start, end)] == found


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("May", "", "'May' is no date"),
        ("", "2025-02-30", "'2025-02-30' is no date"),
        ("2025", "2024-12-31", "the period ends on 2024-12-31, before it starts on 2025"),
    ],
)
def test_a_period_that_is_none_is_refused(start: str, end: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        in_period(EVENTS, start, end)
