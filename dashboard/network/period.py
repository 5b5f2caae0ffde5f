"""Which events are in a period: those whose dates touch it."""

from collections.abc import Iterable

from dashboard.dossier import dates
from dashboard.dossier.model import Event


def in_period(events: Iterable[Event], start: str = "", end: str = "") -> tuple[Event, ...]:
    """Return those of *events* that touch the days from *start* to *end*; an empty one is no bound.

    A year or a month as a bound is all its days. An event without a date is in no period, and in all events where
    neither bound is given. Raise ``ValueError`` for what is no date, and where the end is before the start.
    """
    for bound in (start, end):
        if bound and not (dates.is_date(bound) and dates.exists(bound)):
            raise ValueError(f"{bound!r} is no date; write it as {dates.FORMS}")
    if not start and not end:
        return tuple(events)
    first = dates.days(start)
    last = dates.days(end)
    if first and last and last[1] < first[0]:
        raise ValueError(f"the period ends on {end}, before it starts on {start}")
    return tuple(
        event
        for event in events
        if (span := dates.days(event.start, event.end))
        and (first is None or span[1] >= first[0])
        and (last is None or span[0] <= last[1])
    )
