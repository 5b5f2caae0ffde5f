"""A list of who was at which event, as a dossier."""

from dataclasses import replace

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, Seat
from dashboard.dossier.writing import files
from dashboard.exchange.lists import attending
from dashboard.exchange.lists.attending import attended
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.mapping import ListMapping, wanted
from dashboard.exchange.lists.roles import Role
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


def test_nobody_sits_where_the_list_says_that_they_were_not_present() -> None:
    reading = read("Meeting,Attendee,Role,Present\nM,Anna,Chair,yes\nM,Ben,Member,No\n")
    assert [claim.seat for claim in reading.dossier.seats] == [Seat.DELEGATE, Seat.ABSENT]
    assert [actor.title for actor in reading.dossier.actors.values()] == ["Chair", "Member"]


def test_nobody_sits_whom_another_column_says_to_have_been_away() -> None:
    text = "Meeting,Name,Role,Present\nM,Anna,member,yes\nM,Ben,member,no\nM,Cara,observer,regrets\n"
    reading = read(text, columns={Role.EVENT: "Meeting", Role.ACTOR: "Name", Role.SEAT: "Role"})
    assert [claim.seat for claim in reading.dossier.seats] == [Seat.DELEGATE, Seat.ABSENT, Seat.DECLINED]
    assert any("another column says that somebody was not there" in note.message for note in reading.notes)


def test_who_came_after_all_was_there_whatever_they_had_answered() -> None:
    reading = read("Meeting,Name,RSVP,Attended\nM,Anna,no,yes\nM,Ben,maybe,yes\nM,Cara,yes,no\n")
    assert [claim.seat for claim in reading.dossier.seats] == [Seat.DELEGATE, Seat.DELEGATE, Seat.ABSENT]


def test_an_office_says_what_those_did_who_were_there() -> None:
    reading = read("Meeting,Name,Function,Present\nM,Anna,Interpreter,yes\nM,Ben,Interpreter,no\nM,Cara,Envoy,yes\n")
    assert [claim.seat for claim in reading.dossier.seats] == [Seat.STAFF, Seat.ABSENT, Seat.DELEGATE]
    assert any("was read from their office (1 row)" in note.message for note in reading.notes)


def test_where_no_column_says_who_sat_to_be_listed_is_to_have_attended_and_that_is_noted() -> None:
    reading = read("Meeting,Name\nM,Anna\nM,Ben\n")
    assert {claim.seat for claim in reading.dossier.seats} == {Seat.DELEGATE}
    assert [str(note) for note in reading.notes] == [
        "who.csv: no column says who sat; to be listed was read as to have attended: delegate (2 rows)"
    ]


def test_offices_that_are_mostly_no_seats_are_titles_and_nobody_is_asked() -> None:
    dossier = read("Meeting,Name,Role\nM,Anna,Minister\nM,Ben,Envoy\nM,Cara,observer\nN,Anna,Envoy\n").dossier
    assert {claim.seat for claim in dossier.seats} == {Seat.DELEGATE}
    assert [actor.title for actor in dossier.actors.values()] == ["", "Envoy", "observer"]
    assert [claim.attributes.get("Role") for claim in dossier.seats] == ["Minister", None, None, "Envoy"]


def test_invited_a_dash_or_nothing_claims_no_seat_and_is_counted() -> None:
    reading = read("Meeting,Name,Status\nM,Anna,attended\nM,Ben,invited\nM,Cara,\nM,Dag,–\nM,Eva,N/A\nM,Finn,invited\n")
    assert [claim.actor for claim in reading.dossier.seats] == ["anna"]
    assert len(reading.dossier.actors) == 6
    assert [str(note) for note in reading.notes] == [
        "who.csv, column Status: 5 rows claim no seat: 'invited' (2 rows), blank (1 row), '–' (1 row), 'N/A' (1 row); "
        "of whoever is in them there is no report, unless another row seats them"
    ]
    assert reading.dossier.attributes == {"rows without a seat": "5 rows of who.csv: 3, 4, 5, 6, 7"}
    assert reading.dossier.summary.startswith("A list of 1 seat at 1 event")


ODD = "Meeting,Name,Status\nM,Anna,by video\nM,Ben,tbc\nM,Cara,By  Video\nM,Dag,present\nM,Eva,no\n"


def test_a_word_that_nobody_knows_seats_nobody_and_all_such_words_are_told_with_their_counts() -> None:
    with pytest.raises(UnusableRowsError) as error:
        read(ODD)
    assert (error.value.words, error.value.rows) == ((("by video", 2), ("tbc", 1)), ())
    assert [str(problem) for problem in error.value.problems] == [
        "who.csv, column Status: nobody is seated by a word that is not known: 'by video' (2 rows), 'tbc' (1 row); say "
        "for each which seat it is, or that it is none"
    ]


def test_a_reader_says_what_words_mean_whatever_their_case_and_also_of_those_that_are_known() -> None:
    values = {"BY VIDEO": Seat.OBSERVER, "tbc": Seat.NO_REPORT, "no": Seat.DECLINED, "gone": Seat.STAFF}
    reading = read(ODD, values=values)
    assert [(claim.actor, claim.seat) for claim in reading.dossier.seats] == [
        *(("anna", Seat.OBSERVER), ("cara", Seat.OBSERVER), ("dag", Seat.DELEGATE), ("eva", Seat.DECLINED))
    ]
    assert any("no cell of the column of seats says 'gone'" in note.message for note in reading.notes)


def test_rows_that_cannot_be_used_and_unknown_words_are_told_together() -> None:
    with pytest.raises(UnusableRowsError) as error:
        read(ODD + "M,,present\n")
    assert (error.value.rows, len(error.value.words), len(error.value.problems)) == ((7,), 2, 2)
    with pytest.raises(UnusableRowsError) as error:
        read(ODD + "M,,present\n", leave_out=True)
    assert (error.value.rows, len(error.value.words)) == ((), 2)


def test_of_hundreds_of_unknown_words_nobody_is_asked_one_by_one() -> None:
    rows = "".join(f"M,N{number},word {number} of many\n" for number in range(201))
    with pytest.raises(DossierError, match="has 201 different words that say no seat that is known; 200 are the most"):
        read(f"Meeting,Name,Status\n{rows}")
