"""The record of Reykjavik 1986: its tables, its people and what each claim rests on, read as plain CSV."""

import csv
import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "data" / "reykjavik-1986"

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of the file *name* of the dossier, in its order."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, strict=True))


def people() -> dict[str, Row]:
    """Return the persons of the dossier by id."""
    return {actor["id"]: actor for actor in rows("actors.csv") if actor["kind"] == "person"}


def seats_at(event: str) -> dict[str, Row]:
    """Return the seat claims at *event* by actor."""
    return {seat["actor"]: seat for seat in rows("seats.csv") if seat["event"] == event}


def test_seven_eight_twelve_eight_ten_and_eight_people_sit_at_the_six_tables():
    assert Counter(seat["event"] for seat in rows("seats.csv")) == {
        "session-1": 7,
        "session-2": 8,
        "working-group": 12,
        "session-3": 8,
        "foreign-ministers": 10,
        "session-4": 8,
    }


def test_nobody_has_two_claims_at_one_table_so_no_seat_is_contested():
    claims = Counter((seat["event"], seat["actor"]) for seat in rows("seats.csv"))
    assert set(claims.values()) == {1}


def test_fourteen_americans_and_twelve_soviets_make_twenty_six_people_and_each_has_a_seat():
    assert Counter(person["country"] for person in people().values()) == {"USA": 14, "SUN": 12}
    assert {seat["actor"] for seat in rows("seats.csv")} == set(people())


def test_the_two_sides_are_the_only_states():
    states = {actor["id"]: actor["country"] for actor in rows("actors.csv") if actor["kind"] != "person"}
    assert states == {"united-states": "USA", "soviet-union": "SUN"}


def test_everyone_represents_one_state_and_sits_on_its_side_at_every_table():
    represents = [(tie["from"], tie["to"]) for tie in rows("ties.csv") if tie["tie"] == "represents"]
    assert sorted(person for person, _ in represents) == sorted(people())
    assert {(seat["actor"], seat["side"]) for seat in rows("seats.csv")} == set(represents)


def test_who_represents_a_state_is_known_from_the_first_document_that_lists_them():
    first: dict[str, str] = {}
    for seat in rows("seats.csv"):
        first.setdefault(seat["actor"], seat["source"])
    assert {tie["from"]: tie["source"] for tie in rows("ties.csv") if tie["tie"] == "represents"} == first


def test_every_claim_about_a_meeting_cites_that_meeting_s_own_document():
    document = {event["id"]: event["source"] for event in rows("events.csv")}
    claims = rows("seats.csv") + [tie for tie in rows("ties.csv") if tie["event"]]
    assert all(claim["source"] == document[claim["event"]] for claim in claims)
    assert all(claim["claim"] and claim["locator"] for claim in claims)


def test_each_of_the_six_documents_is_a_source_with_its_own_address():
    addresses = {source["id"]: source["url"] for source in rows("sources.csv")}
    base = "https://history.state.gov/historicaldocuments/frus1981-88v05/d"
    assert addresses == {f"frus-v05-d{number}": f"{base}{number}" for number in (301, 302, 303, 306, 307, 308)}
    assert {event["source"] for event in rows("events.csv")} == set(addresses)


def test_shultz_and_shevardnadze_alone_are_there_for_a_part_only():
    parts = {(seat["event"], seat["actor"]): seat["part"] for seat in rows("seats.csv") if seat["part"]}
    assert parts == {("session-1", actor): "from 11:30" for actor in ("george-shultz", "eduard-shevardnadze")}


@pytest.mark.parametrize(
    ("event", "staff"),
    [
        ("session-1", {"dimitry-zarechnak", "nikolai-uspensky"}),
        ("session-2", {"thomas-simons", "william-hopkins", "sergei-tarasenko", "pavel-palazhchenko"}),
        ("working-group", {"william-hopkins"}),
        ("session-3", {"dimitry-zarechnak", "nikolai-uspensky", "pavel-palazhchenko"}),
        ("foreign-ministers", {"dimitry-zarechnak", "pavel-palazhchenko"}),
        ("session-4", {"thomas-simons", "dimitry-zarechnak", "pavel-palazhchenko", "nikolai-uspensky"}),
    ],
)
def test_interpreters_and_note_takers_are_staff_and_all_others_delegates(event: str, staff: set[str]):
    seats = {actor: seat["seat"] for actor, seat in seats_at(event).items()}
    assert seats == {actor: "staff" if actor in staff else "delegate" for actor in seats}
    assert staff <= set(seats)


def test_every_staff_claim_says_the_work_that_makes_it_so():
    work = ("interpreter", "translator", "notetaker")
    for seat in rows("seats.csv"):
        assert any(word in seat["claim"].lower() for word in work) is (seat["seat"] == "staff"), seat


def test_ridgway_s_disavowal_stands_in_every_claim_of_the_working_group_and_in_no_other():
    for seat in rows("seats.csv"):
        assert ("Ridgway disavowed that draft" in seat["claim"]) is (seat["event"] == "working-group"), seat
    disavowed = [event["id"] for event in rows("events.csv") if "disavowed" in event["claim"]]
    assert disavowed == ["working-group"]
    assert [source["id"] for source in rows("sources.csv") if "disavowed" in source["note"]] == ["frus-v05-d303"]


def test_ridgway_disavows_the_record_and_not_her_seat():
    assert seats_at("working-group")["rozanne-ridgway"]["seat"] == "delegate"


def test_names_printed_wrong_are_merged_and_the_claim_keeps_the_print():
    assert "Upsenskiy" in seats_at("session-1")["nikolai-uspensky"]["claim"]
    assert "Uspenskiy" in seats_at("session-4")["nikolai-uspensky"]["claim"]
    assert "G. Tarasenko" in seats_at("session-2")["sergei-tarasenko"]["claim"]


def test_the_meetings_follow_one_another_in_stated_reykjavik_time():
    times = [(event["start"], event["end"]) for event in rows("events.csv")]
    assert times == [
        ("1986-10-11T10:40Z", "1986-10-11T12:30Z"),
        ("1986-10-11T15:30Z", "1986-10-11T17:40Z"),
        ("1986-10-11T20:00Z", "1986-10-12T04:00Z"),
        ("1986-10-12T10:00Z", "1986-10-12T13:35Z"),
        ("1986-10-12T14:05Z", "1986-10-12T15:00Z"),
        ("1986-10-12T15:25Z", "1986-10-12T16:30Z"),
    ]
    assert {event["date_basis"] for event in rows("events.csv")} == {"stated"}
    assert all("Reykjavik time, which is UTC" in event["claim"] for event in rows("events.csv"))


def test_every_soviet_has_a_russian_name_and_no_american_has():
    assert {actor["country"] for actor in rows("actors.csv") if actor["name_ru"]} == {"SUN"}
    assert all(actor["name_ru"] for actor in rows("actors.csv") if actor["country"] == "SUN")


def test_nobody_is_said_to_have_spoken_and_no_issue_is_claimed():
    claims = rows("events.csv") + rows("seats.csv") + rows("ties.csv")
    assert not any(claim["speaker"] or claim["quote"] for claim in claims)
    assert rows("stakes.csv") == []


def test_the_dossier_opens_on_the_first_session():
    with (FOLDER / "dossier.toml").open("rb") as file:
        dossier = tomllib.load(file)
    assert (dossier["id"], dossier["title"]) == ("reykjavik-1986", "Reykjavik summit 1986")
    assert (dossier["licence"], dossier["opening"]) == ("CC0-1.0", rows("events.csv")[0]["id"])
