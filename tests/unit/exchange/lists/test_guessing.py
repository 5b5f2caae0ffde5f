"""Which column means what: guesses on lists as other people write them."""

import pytest

from dashboard.dossier.problems import Findings
from dashboard.exchange.lists.guessing import bold, guesses, likeliest
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.roles import ListKind, Role

TRIPS = """\
id,who,role,name,start,end,country,country_id,locale,remarks
7,marsh-anna,president,Anna Marsh,2030-05-02,2030-05-03,Southland,southland,"Mill Bridge, Weir",Met with Ben Reed.
8,reed-ben,secretary,Ben Reed,2030-06-01,2030-06-01,Eastland,eastland,,Met with Cara Lind.
"""
ATTENDANCE = """\
document,url,session,venue,start,end,side,name,as_printed,note,caption
301,https://example.org/301,Session I,Mill House,2030-05-02T10:40:00+00:00,2030-05-02T12:30:00+00:00,N,Anna Marsh,M.,,
"""


def guess(text: str) -> tuple[ListKind, dict[Role, str]]:
    found = bold(from_text(text.encode(), path="a.csv", found=Findings()))
    kind = likeliest(found)
    return kind, dict(found[kind])


def test_trips_are_ties_from_who_travels_to_where_they_go() -> None:
    assert guess(TRIPS) == (
        ListKind.TIES,
        {Role.FROM: "name", Role.TO: "country", Role.DATE: "start", Role.LOCATOR: "id", Role.CLAIM: "remarks"},
    )


def test_sessions_with_names_are_attendance() -> None:
    kind, columns = guess(ATTENDANCE)
    assert kind is ListKind.ATTENDANCE
    assert columns == {
        Role.EVENT: "session", Role.ACTOR: "name", Role.SIDE: "side", Role.DATE: "start", Role.END: "end",
        Role.PLACE: "venue", Role.LOCATOR: "document",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        ("from,to", "a,b", "from,to"),
        ("Source;Target;Type;Weight", "A;B;Directed;2", "Source,Target"),
        ("source_id,target_id,relation", "A,B,knows", "source_id,target_id,relation"),
        ("actor1,actor2,verb", "A,B,met", "actor1,actor2,verb"),
        ("Von,Nach,Beziehung", "A,B,kennt", "Von,Nach,Beziehung"),
        ("fromNode,toNode", "A,B", "fromNode,toNode"),
        ("Actor1Name,Actor2Name,Actor1CountryCode", "A,B,USA", "Actor1Name,Actor2Name"),
        ("From,To,Label", "A,B,", "From,To"),
        ("From,To,Type,Label", "A,B,undirected,ally", "From,To,Label"),
        ("Person,Country,Year", "A,USA,2014", "Person,Country"),
        ("من,إلى,التاريخ", "A,B,2014", "من,إلى"),
        ("От,Кому,Дата", "A,B,2014", "От,Кому"),
        ("De,À", "A,B", "De,À"),
        ("origen,destino,peso", "A,B,2", "origen,destino"),
        ("item,itemLabel,country,countryLabel", "Q1,A,Q2,B", "itemLabel,countryLabel"),
        ("conflict,conflictLabel,belligerent,belligerentLabel", "Q1,A,Q2,B", "conflictLabel,belligerentLabel"),
        ("alpha,beta", "A,B", "alpha,beta"),
        ("alpha,to", "A,B", "alpha,to"),
    ],
)
def test_the_ends_and_the_words_of_a_tie_are_found_under_many_names(header: str, row: str, columns: str) -> None:
    kind, found = guess(f"{header}\n{row}\n")

    assert kind is ListKind.TIES
    assert ",".join(found[role] for role in (Role.FROM, Role.TO, Role.TIE) if role in found) == columns


@pytest.mark.parametrize(
    ("header", "row", "event", "actor"),
    [
        ("event,actor,role", "X,A,observer", "event", "actor"),
        ("Meeting Title,Participant,Delegation", "X,A,N", "Meeting Title", "Participant"),
        ("Sitzung,Teilnehmer,Funktion", "X,A,Leiter", "Sitzung", "Teilnehmer"),
        ("summit,country", "X,USA", "summit", "country"),
        ("Name,Organisation,Event", "A,N,X", "Event", "Name"),
    ],
)
def test_the_event_and_who_was_there_are_found_under_many_names(header: str, row: str, event: str, actor: str) -> None:
    kind, found = guess(f"{header}\n{row}\n")
    assert (kind, found[Role.EVENT], found[Role.ACTOR]) == (ListKind.ATTENDANCE, event, actor)


def test_a_column_is_a_date_or_a_weight_by_its_cells_as_well_as_by_its_name() -> None:
    _, found = guess("from,to,date,weight,type\na,b,soon,heavy,undirected\n")
    assert not {Role.DATE, Role.WEIGHT, Role.TIE} & {*found}
    assert found[Role.DIRECTION] == "type"
    _, found = guess("from,to,Start Date,Count\na,b,18.02.2025,3\n")
    assert (found[Role.DATE], found[Role.WEIGHT]) == ("Start Date", "Count")


def test_in_a_list_without_names_the_first_two_columns_are_the_ends() -> None:
    assert guess("Anna,Ben,3\nBen,Cara,4\n") == (ListKind.TIES, {Role.FROM: "column 1", Role.TO: "column 2"})


def test_no_column_has_two_roles() -> None:
    for text in (TRIPS, ATTENDANCE):
        for found in guesses(from_text(text.encode(), path="a", found=Findings())).values():
            assert len({*found.values()}) == len(found)


def test_nothing_is_guessed_of_columns_that_say_nothing() -> None:
    found = guesses(from_text(b"alpha,beta\nA,B\n", path="a", found=Findings()))
    assert found == {ListKind.TIES: {}, ListKind.ATTENDANCE: {}}


def test_beside_two_actors_the_source_is_whoever_reported() -> None:
    kind, found = guess("event_date,actor1,actor2,source\n2030-01-01,Ann,Ben,The Post\n2030-01-02,Ben,Cy,The Post\n")
    assert kind is ListKind.TIES
    assert (found[Role.FROM], found[Role.TO]) == ("actor1", "actor2")


@pytest.mark.parametrize("names", [("id_1", "id_2"), (":START_ID", ":END_ID"), ("Actor A", "Actor B")])
def test_the_ends_of_a_tie_have_many_names(names: tuple[str, str]) -> None:
    _, found = guess(f"{names[0]},{names[1]}\nx,y\ny,z\n")
    assert (found[Role.FROM], found[Role.TO]) == names


def test_persons_are_the_actors_and_their_delegations_the_sides() -> None:
    head = "Group_Type,Delegation,Honorific,Person_Name,Job_Title,Affiliation,Year,Meeting,Location,Observer,Party"
    kind, found = guess(f"{head}\nParties,Northland,Mr,Anna Marsh,NA,Mission,1991,INC 1,Weir,0,1\n")
    assert kind is ListKind.ATTENDANCE
    assert found == {
        Role.EVENT: "Meeting", Role.ACTOR: "Person_Name", Role.SIDE: "Delegation", Role.DATE: "Year",
        Role.PLACE: "Location",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["Seat", "status", "Attended", "present", "Attendance", "RSVP", "anwesend", "présent", "asistió", "статус", "حضر"],
)
def test_a_column_that_is_called_so_says_who_was_there_whatever_its_cells_hold(name: str) -> None:
    assert guess(f"meeting,name,{name}\nM,Anna,perhaps so\n")[1][Role.SEAT] == name


@pytest.mark.parametrize(
    "name", ["role", "Function", "capacity", "type", "Funktion", "fonction", "rol", "роль", "الدور"]
)
def test_offices_are_seats_where_half_of_the_filled_cells_are_and_else_titles(name: str) -> None:
    half = guess(f"meeting,name,{name}\nM,Anna,observer\nM,Ben,Minister\nM,Cara,\nM,Dag,-\n")[1]
    assert (half[Role.SEAT], Role.TITLE in half) == (name, False)
    less = guess(f"meeting,name,{name}\nM,Anna,observer\nM,Ben,Minister\nM,Cara,Envoy\n")[1]
    assert (less[Role.TITLE], Role.SEAT in less) == (name, False)


def test_of_several_columns_of_seats_the_one_with_the_most_words_is_and_offices_beside_it_are_titles() -> None:
    found = guess("meeting,name,status,attended,role\nM,Anna,Minister,yes,member\nM,Ben,Envoy,no,member\n")[1]
    assert (found[Role.SEAT], found[Role.TITLE]) == ("attended", "role")


def test_a_first_row_that_says_that_somebody_was_present_is_no_header() -> None:
    found = from_text(b"Spring talks,Anna,present\nSpring talks,Ben,absent\n", path="a.csv", found=Findings())
    assert (found.headed, len(found.rows)) == (False, 2)
