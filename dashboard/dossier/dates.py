"""Dates as a dossier holds them: ISO 8601, as exact as they are known, from a year to a minute with its zone."""

import re
from calendar import monthrange
from datetime import date, datetime

_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?P<time>T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?)?)?",
    re.ASCII,
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FORMS = "2025, 2025-02, 2025-02-18 or 2025-02-18T10:40Z"


def is_date(text: str) -> bool:
    """Return whether *text* has one of the forms of a date, on a day and at a time that exist or not."""
    return _SHAPE.fullmatch(text) is not None


def is_day(text: str) -> bool:
    """Return whether *text* has the form of a whole day, such as 2025-02-18."""
    return _DAY.fullmatch(text) is not None


def exists(text: str) -> bool:
    """Return whether the date *text* is in the calendar: 2025-02-30 and 2025-13 are not."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return False
    try:
        datetime.fromisoformat(f"{shape['year']}-{shape['month'] or '01'}-{shape['day'] or '01'}{shape['time'] or ''}")
    except ValueError:
        return False
    return True


def days(start: str, end: str = "") -> tuple[int, int] | None:
    """Return the first and the last day of *start* to *end*, counted from the year 1, or None where *start* is empty.

    A year or a month is all its days. *start* and *end* exist; without an end it is the start alone.
    """
    if not start:
        return None
    first, last = _span(start), _span(end or start)
    return first[0], max(first[1], last[1])


def _span(text: str) -> tuple[int, int]:
    year, month, day = (*map(int, text.partition("T")[0].split("-")), 0, 0)[:3]
    last = monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1).toordinal(), date(year, month or 12, day or last).toordinal()


def is_before(first: str, second: str) -> bool:
    """Return whether *first* is surely before *second*; both exist.

    Two times are compared as moments. Otherwise what both state is compared, as the places themselves date it:
    2025-02-10 is not before 2025-02.
    """
    if "T" in first and "T" in second:
        return datetime.fromisoformat(first) < datetime.fromisoformat(second)
    common = min(len(first.partition("T")[0]), len(second.partition("T")[0]))
    return first[:common] < second[:common]
