"""A list of who was at which event, as a dossier."""

from dataclasses import replace

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, Seat
from dashboard.dossier.writing import files
from dashboard.exchange.lists import attending
from dashboard.exchange.lists.attending import attended
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.mapping import ListMapping, wanted
from dashboard.exchange.origin import Origin

ROWS = """\
session,venue,start,end,side,name,role,country,note
Session I,Mill House,2030-05-02,2030-05-03,Northland,Anna Marsh,delegate,NTH,came late
Session I,Mill House,2030-05-02,2030-05-03,Northland,Cara Lind,Interpreter,NTH,
Session I,Mill House,2030-05-02,2030-05-03,Southland,Ben Reed,not invited,STH,
Session II,Weir,,,Southland,Ben Reed,observer,STH,
"""
ORIGIN = Origin(file="who.csv", digest="ab12", as_of="2030-05-03")


def read(text: str = ROWS, **changes: object) -> Reading:
    found = from_text(text.encode(), path="who.csv", found=Findings())
    mapping = wanted(found, ()).mapping
    assert isinstance(mapping, ListMapping)
    reading = attended(found, replace(mapping, **changes), ORIGIN)
    assert read_files(files(reading.dossier), found=Findings()).dossier == reading.dossier
    return reading


def test_every_session_is_an_event_that_the_list_names() -> None:
    first, second = read().dossier.events.values()
    assert (first.id, first.name, first.kind, first.place) == (
        "session-i",
        "Session I",
        EventKind.MEETING,
        "Mill House",
    )
    assert (first.start, first.end, first.date_basis) == ("2030-05-02", "2030-05-03", DateBasis.STATED)
    assert (first.claim.source, first.claim.locator, first.claim.text) == (
        "file",
        "row 2",
        "The list names this event.",
    )
    assert (second.start, second.end, second.date_basis) == ("", "", DateBasis.UNKNOWN)


def test_every_row_is_a_seat_and_the_side_an_actor() -> None:
    dossier = read().dossier
    assert [(seat.event, seat.actor, seat.side) for seat in dossier.seats] == [
        ("session-i", "anna-marsh", "northland"),
        ("session-i", "cara-lind", "northland"),
        ("session-i", "ben-reed", "southland"),
        ("session-ii", "ben-reed", "southland"),
    ]
    assert {actor.kind for actor in dossier.actors.values()} == {ActorKind.OTHER}
    assert (dossier.actors["ben-reed"].country, dossier.actors["northland"].country) == ("STH", "")
    assert (dossier.opening, dossier.summary) == ("session-i", "A list of 4 seats at 2 events, read from who.csv.")


def test_a_role_is_the_seat_that_it_says_and_stays_in_the_words_of_the_list() -> None:
    seats = read(seat=Seat.STAFF, event_kind=EventKind.TALKS).dossier.seats
    assert [(seat.seat, seat.attributes.get("role")) for seat in seats] == [
        (Seat.DELEGATE, None), (Seat.STAFF, "Interpreter"), (Seat.LEFT_OUT, "not invited"), (Seat.OBSERVER, None)
    ]  # fmt: skip
    assert (seats[0].attributes, seats[0].claim.text) == ({}, "came late")


def test_a_country_that_is_no_code_is_kept_in_words() -> None:
    dossier = read(ROWS.replace("NTH", "Northland").replace("Reed,observer,STH", "Reed,observer,EST")).dossier
    assert dossier.actors["anna-marsh"].attributes["country"] == "Northland"
    assert dossier.actors["ben-reed"].country == ""
    assert [seat.attributes.get("country") for seat in dossier.seats[2:]] == ["STH", "EST"]


def test_an_end_before_its_start_or_rows_that_differ_on_it_stay_with_the_seats() -> None:
    early = read(ROWS.replace("2030-05-03,Northland", "2030-05-01,Northland")).dossier
    assert early.events["session-i"].end == ""
    assert [seat.attributes.get("end") for seat in early.seats] == ["2030-05-01", "2030-05-01", "2030-05-03", None]


def test_a_row_without_event_or_actor_is_a_problem() -> None:
    with pytest.raises(DossierError) as error:
        read(ROWS.replace("Anna Marsh", "").replace("Session II", ""))
    assert [str(problem) for problem in error.value.problems] == [
        "who.csv, row 2, column name: is empty; fill it in, or delete the row",
        "who.csv, row 5, column session: is empty; fill it in, or delete the row",
    ]


def test_too_many_events_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "MAX_EVENTS", 1)
    with pytest.raises(
        DossierError, match=r"who.csv: has 2 events; 1 are the most: split it, or read it as a list of ties"
    ):
        read()


@pytest.mark.parametrize(
    ("word", "seat"),
    [
        ("Vermittlerin", Seat.MEDIATOR),
        ("médiatrice", Seat.MEDIATOR),
        ("Dolmetscher", Seat.STAFF),
        ("déléguée", Seat.DELEGATE),
        ("Beobachter", Seat.OBSERVER),
        ("entschuldigt", Seat.DECLINED),
    ],
)
def test_seats_are_understood_in_german_and_french(word: str, seat: Seat) -> None:
    reading = read(f"Sitzung;Name;Funktion\nAuftakt;Anna;{word}\nAuftakt;Ben;abwesend\n")
    assert reading.dossier.seats[0].seat is seat
