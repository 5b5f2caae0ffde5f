"""Dates as other people's lists have them, as ISO 8601; what could be read in two ways is no date."""

import re
from datetime import date

from dashboard.dossier import dates

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_SHAPES = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3,9})\.?[ -](?P<year>\d{4})",
        r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})",
    )
)


def moment(text: str) -> str:
    """Return the date that *text* says as ISO 8601, or nothing where it says none, or might say two.

    Of a time without a zone the day is kept: nobody can tell what moment it is. ``03/04/2025`` is no date here.
    """
    if dates.exists(text):
        return text
    if match := _ISO_TIME.fullmatch(text):
        zone = (match[3] or "").replace(":", "")
        exact = f"{match[1]}T{match[2]}{zone[:3]}:{zone[3:]}" if len(zone) == 5 else f"{match[1]}T{match[2]}{zone}"
        return next((one for one in (exact, match[1]) if dates.exists(one)), "")
    for shape in _SHAPES:
        if match := shape.fullmatch(text):
            return _day(match["year"], match["month"], match["day"])
    return ""


def _day(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3].casefold()) + 1 if _is_month(month) else 0
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def _is_month(word: str) -> bool:
    return word[:3].casefold() in _MONTHS
