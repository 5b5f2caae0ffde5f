"""Dates of other people's lists: read where they can be read in one way only."""

import pytest

from dashboard.exchange.dates import moment


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", "2025"),
        ("2025-02", "2025-02"),
        ("2025-02-18", "2025-02-18"),
        ("1986-10-11T10:40:00+00:00", "1986-10-11T10:40:00+00:00"),
        ("2025-02-18 10:40:05.123Z", "2025-02-18T10:40:05Z"),
        ("2025-02-18T10:40+0300", "2025-02-18T10:40+03:00"),
        ("2025-02-18 10:40", "2025-02-18"),
        ("2025/2/8", "2025-02-08"),
        ("20250218", "2025-02-18"),
        ("18.02.2025", "2025-02-18"),
        ("18 Feb 2025", "2025-02-18"),
        ("18-February-2025", "2025-02-18"),
        ("February 18, 2025", "2025-02-18"),
    ],
)
def test_a_date_becomes_iso_8601(text: str, date: str) -> None:
    assert moment(text) == date


@pytest.mark.parametrize(
    "text", ["", "soon", "03/04/2025", "2025-02-30", "30.02.2025", "20251350", "18 Foo 2025", "12345"]
)
def test_what_says_no_date_or_perhaps_two_is_none(text: str) -> None:
    assert moment(text) == ""
