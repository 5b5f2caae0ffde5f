"""Who sat and who did not, as the rows of a list say it."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.dossier.words import Seat
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.roles import Role
from tests.unit.exchange.lists.test_attending import read


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


def test_who_answered_and_of_whom_nothing_says_that_they_came_has_no_seat() -> None:
    reading = read("Meeting,Name,RSVP,Attended\nM,Anna,yes,yes\nM,Ben,yes,\nM,Dag,no,\n")
    assert [(claim.actor, claim.seat) for claim in reading.dossier.seats] == [("anna", Seat.DELEGATE)]


def test_a_word_that_is_not_known_seats_nobody_whatever_they_had_answered() -> None:
    with pytest.raises(UnusableRowsError) as error:
        read("Meeting,Name,RSVP,Attended\nM,Anna,yes,yes\nM,Cara,yes,tbc\n")
    assert [word for word, _ in error.value.words] == ["tbc"]


def test_a_column_of_offices_that_says_who_was_invited_alone_seats_nobody() -> None:
    reading = read("Meeting,Name,Role\nM,Anna,invited\nM,Ben,expected\nM,Cara,n/a\n")
    assert reading.dossier.seats == ()
    assert any("3 rows claim no seat" in str(note) for note in reading.notes)


@pytest.mark.parametrize("column", ["Attended (y/n)", "Did they attend?", "Present [x]", "Confirmed"])
def test_a_column_says_who_was_there_also_with_a_remark_in_its_name(column: str) -> None:
    reading = read(f"Meeting,Name,{column}\nM,Anna,yes\nM,Ben,no\n")
    assert [claim.seat for claim in reading.dossier.seats] == [Seat.DELEGATE, Seat.ABSENT]
