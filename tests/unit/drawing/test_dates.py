"""Dates as a reader says them."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.words import DateBasis
from dashboard.drawing.dates import MONTHS, clock, span, spoken, with_basis

DAYS = st.dates()
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(timezones=ZONES).map(lambda moment: moment.replace(microsecond=0))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2014", "2014"),
        ("2014-03", "March 2014"),
        ("2025-02-18", "18 February 2025"),
        ("2025-02-01", "1 February 2025"),
        ("2025-02-18T10:40Z", "18 February 2025, 10:40"),
        ("0987-12", "December 0987"),
        ("", ""),
    ],
)
def test_a_date_is_as_precise_in_words_as_it_is_given(written: str, words: str) -> None:
    assert spoken(written) == words


@given(DAYS)
def test_every_day_can_be_read_back_from_its_words(day: date) -> None:
    number, month, year = spoken(day.isoformat()).split()
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day


@given(DAYS)
def test_a_shorter_date_is_the_end_of_a_longer_one(day: date) -> None:
    whole = day.isoformat()
    assert spoken(whole).endswith(spoken(whole[:7]))
    assert spoken(whole[:7]).endswith(spoken(whole[:4]))


@given(TIMES)
def test_a_time_is_said_as_the_source_has_it_and_not_as_another_zone_would(moment: datetime) -> None:
    assert clock(moment.isoformat()) == f"{moment.hour:02}:{moment.minute:02}"


@pytest.mark.parametrize("written", ["2025-02-18T10:40Z", "2025-02-18T10:40:59Z", "2025-02-18T10:40+03:00"])
def test_a_time_is_hours_and_minutes(written: str) -> None:
    assert clock(written) == "10:40"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("", "", ""),
        ("2014", "", "2014"),
        ("2025-02-18", "2025-02-18", "18 February 2025"),
        ("2025-02-17", "2025-02-19", "17–19 February 2025"),
        ("1986-10-11T10:40Z", "1986-10-11T12:30Z", "11 October 1986, 10:40–12:30"),
        ("1986-10-11T10:40Z", "", "11 October 1986, 10:40"),
        ("1986-10-11T20:00Z", "1986-10-12T04:00Z", "11 October 1986, 20:00 – 12 October 1986, 04:00"),
        ("2014", "2016", "2014 – 2016"),
        ("2025-12-31", "2026-01-02", "31 December 2025 – 2 January 2026"),
    ],
)
def test_a_period_is_said_in_words(start: str, end: str, words: str) -> None:
    assert span(start, end) == words


@pytest.mark.parametrize(("from_time", "to_time"), [("", "T12:00Z"), ("T12:00Z", "")])
def test_a_day_that_start_and_end_share_is_said_once(from_time: str, to_time: str) -> None:
    assert span(f"2025-02-18{from_time}", f"2025-02-18{to_time}").count("18 February 2025") == 1


@given(DAYS, DAYS)
def test_a_period_ends_with_its_last_day(one: date, other: date) -> None:
    first, last = sorted([one.isoformat(), other.isoformat()])
    assert span(first, last).endswith(spoken(last))


@pytest.mark.parametrize(
    ("words", "basis", "told"),
    [
        ("2014", DateBasis.STATED, "2014"),
        ("17 February 2025", DateBasis.INFERRED, "17 February 2025 (date inferred)"),
        ("", DateBasis.UNKNOWN, "no date given"),
    ],
)
def test_a_date_that_is_inferred_or_not_given_says_so(words: str, basis: DateBasis, told: str) -> None:
    assert with_basis(words, basis) == told
