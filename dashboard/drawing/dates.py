"""Dates as a reader says them, from ISO 8601 that may be partial."""

from datetime import datetime

from dashboard.dossier.words import DateBasis

NONE_GIVEN, INFERRED = "no date given", "date inferred"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def spoken(date: str) -> str:
    """Return an ISO date in words, as precise as it is given: ``2014``, ``March 2014``, ``18 February 2025, 10:40``."""
    day, _, _ = date.partition("T")
    year, *rest = day.split("-")
    if len(rest) == 2:
        words = f"{int(rest[1])} {MONTHS[int(rest[0]) - 1]} {year}"
    elif rest:
        words = f"{MONTHS[int(rest[0]) - 1]} {year}"
    else:
        words = year
    return f"{words}, {clock(date)}" if "T" in date else words


def clock(date: str) -> str:
    """Return the time of day of an ISO date and time, as ``10:40``."""
    return datetime.fromisoformat(date).strftime("%H:%M")


def span(start: str, end: str) -> str:
    """Return a period in words; what start and end share is said once."""
    if not start:
        return ""
    if not end or end == start:
        return spoken(start)
    first, last = start.partition("T")[0], end.partition("T")[0]
    if first == last and "T" in start and "T" in end:
        return f"{spoken(first)}, {clock(start)}–{clock(end)}"
    if first == last:  # a time at one end alone
        return f"{spoken(start)} onwards" if "T" in start else f"{spoken(first)}, until {clock(end)}"
    if "T" not in start + end and len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}–{spoken(last)}"
    return f"{spoken(start)} – {spoken(end)}"


def with_basis(words: str, basis: DateBasis) -> str:
    """Return a date in words that says so where the source does not state it."""
    if not words:
        return NONE_GIVEN
    return f"{words} ({INFERRED})" if basis is DateBasis.INFERRED else words
