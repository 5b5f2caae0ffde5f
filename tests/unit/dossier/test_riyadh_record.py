"""The record of the Riyadh talks: who sat, who was left out and what each claim rests on, read as plain CSV."""

import csv
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "data" / "riyadh-2025"
CLAIM_FILES = ("events.csv", "seats.csv", "ties.csv", "stakes.csv")
AT_THE_TABLE = {"mediator", "delegate"}

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of the file *name* of the dossier, in its order."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, strict=True))


def claims() -> list[Row]:
    """Return every row that is a claim, of all files."""
    return [row for name in CLAIM_FILES for row in rows(name)]


def ids(name: str) -> set[str]:
    """Return the ids that the file *name* defines."""
    return {row["id"] for row in rows(name)}


def seats(event: str = "talks") -> list[Row]:
    """Return the seat claims at *event*."""
    return [row for row in rows("seats.csv") if row["event"] == event]


def who_says(actor: str, seat: str) -> set[str]:
    """Return the sources that give *actor* the *seat* at the talks."""
    return {row["source"] for row in seats() if (row["actor"], row["seat"]) == (actor, seat)}


def tie(tail: str, words: str, head: str) -> Row:
    """Return the one row of that tie."""
    (row,) = [row for row in rows("ties.csv") if (row["from"], row["tie"], row["to"]) == (tail, words, head)]
    return row


def test_the_record_holds_fifteen_sources_twenty_three_actors_and_seven_events():
    assert [len(ids(name)) for name in ("sources.csv", "actors.csv", "events.csv")] == [15, 23, 7]
    assert [len(rows(name)) for name in ("sources.csv", "actors.csv", "events.csv")] == [15, 23, 7]


def test_fifteen_people_five_states_a_bloc_and_two_organisations_act():
    kinds = Counter(actor["kind"] for actor in rows("actors.csv"))
    assert kinds == {"person": 15, "state": 5, "bloc": 1, "organisation": 2}
    assert {actor["country"] for actor in rows("actors.csv")} == {"SAU", "USA", "RUS", "UKR", "FRA", "EU", "NATO"}


def test_every_id_that_a_row_names_is_defined():
    assert {row["source"] for row in claims()} == ids("sources.csv")
    assert {row["speaker"] for row in claims()} - {""} <= ids("actors.csv")
    named = [(row["event"], row["actor"], row["side"]) for row in rows("seats.csv")]
    named += [(row["event"], row["from"], row["to"]) for row in rows("ties.csv")]
    named += [(row["event"], row["actor"], "") for row in rows("stakes.csv")]
    assert {event for event, _, _ in named} - {""} <= ids("events.csv")
    assert {actor for _, *actors in named for actor in actors} - {""} <= ids("actors.csv")


def test_every_claim_says_something_and_none_is_made_twice():
    assert all(row["claim"].endswith(".") for row in claims())
    for name in CLAIM_FILES:
        distinct = {tuple(row.values()) for row in rows(name)}
        assert len(distinct) == len(rows(name)), name


def test_every_claim_of_the_report_names_its_paragraphs():
    for row in claims():
        if row["source"] == "saudi-gazette":
            assert re.fullmatch(r"¶ \d+(, \d+)*", row["locator"]), row
            assert all(1 <= int(number) <= 20 for number in re.findall(r"\d+", row["locator"])), row


def test_only_the_report_has_no_address_and_every_other_is_https():
    addresses = {source["id"]: source["url"] for source in rows("sources.csv")}
    assert addresses.pop("saudi-gazette") == ""
    assert all(address.startswith("https://") for address in addresses.values())


def test_a_quotation_is_at_most_fifteen_words_and_names_its_speaker():
    quoted = [row for row in claims() if row["quote"]]
    assert {row["speaker"] for row in quoted} == {
        "volodymyr-zelensky",
        "sergey-lavrov",
        "kirill-dmitriev",
        "dmitry-peskov",
    }
    assert all(len(row["quote"].split()) <= 15 for row in quoted)


def test_every_date_is_inferred_but_the_year_of_crimea_and_the_month_of_rubio_s_travels():
    dated = {(row["id"], row["start"], row["date_basis"]) for row in rows("events.csv")}
    assert dated == {
        ("talks", "2025-02-18", "inferred"),
        ("trump-putin-call", "2025-02-12", "inferred"),
        ("paris-meeting", "2025-02-17", "inferred"),
        ("kellogg-visit", "2025-02-20", "inferred"),
        ("zelensky-trip", "", "unknown"),
        ("trump-putin-summit", "", "unknown"),
        ("crimea", "2014", "stated"),
    }
    for row in rows("ties.csv"):
        stated = row["date"] == "2014" or row["source"] == "state-travel"
        assert row["date_basis"] == ("stated" if stated else "inferred" if row["date"] else ""), row


@pytest.mark.parametrize(
    ("event", "sitting"),
    [
        ("trump-putin-call", {"donald-trump", "vladimir-putin"}),
        ("paris-meeting", {"emmanuel-macron", "europe"}),
        ("kellogg-visit", {"keith-kellogg", "volodymyr-zelensky"}),
        ("zelensky-trip", {"volodymyr-zelensky", "saudi-arabia"}),
        ("trump-putin-summit", {"donald-trump", "vladimir-putin"}),
        ("crimea", set()),
    ],
)
def test_at_the_other_events_two_delegates_or_nobody_sits_and_nobody_is_left_out(event: str, sitting: set[str]):
    assert {row["actor"] for row in seats(event)} == sitting
    assert len(seats(event)) == len(sitting)
    assert all(row["seat"] == "delegate" for row in seats(event))


def test_the_talks_have_sixty_seven_seat_claims_on_nineteen_actors():
    assert Counter(row["seat"] for row in seats()) == {
        "mediator": 8,
        "delegate": 28,
        "nearby": 2,
        "principal": 4,
        "left_out": 21,
        "mentioned": 4,
    }
    assert len({row["actor"] for row in seats()}) == 19


def test_seven_people_sit_at_the_table_for_three_states_that_have_no_rows_of_their_own():
    sides = {row["actor"]: row["side"] for row in seats() if row["seat"] in AT_THE_TABLE}
    del sides["kirill-dmitriev"]
    assert sides == {
        "faisal-bin-farhan": "saudi-arabia",
        "musaad-al-aiban": "saudi-arabia",
        "marco-rubio": "united-states",
        "mike-waltz": "united-states",
        "steve-witkoff": "united-states",
        "sergey-lavrov": "russia",
        "yuri-ushakov": "russia",
    }
    assert not {row["actor"] for row in seats()} & {"saudi-arabia", "united-states", "russia"}


def test_the_sources_part_over_dmitriev_and_over_nobody_else():
    assert who_says("kirill-dmitriev", "nearby") == {"saudi-gazette", "azon"}
    assert who_says("kirill-dmitriev", "delegate") == {"euromaidan", "news-pravda", "romania-journal", "jang"}
    words = defaultdict(set)
    for row in seats():
        words[row["actor"]].add(row["seat"])
    assert [actor for actor, said in words.items() if len(said) > 1] == ["kirill-dmitriev"]


def test_the_left_out_are_ukraine_zelensky_europe_macron_and_france():
    left_out = {row["actor"] for row in seats() if row["seat"] == "left_out"}
    assert left_out == {"ukraine", "volodymyr-zelensky", "europe", "emmanuel-macron", "france"}


def test_ukraine_s_exclusion_rests_on_eight_sources_and_europe_s_on_four():
    named = {"saudi-gazette", "euromaidan", "azon", "kyiv-post", "idn", "daily-sabah", "kyiv-independent", "ifp"}
    assert who_says("ukraine", "left_out") == named
    assert who_says("europe", "left_out") == {"saudi-gazette", "kyiv-post", "daily-sabah", "malta-today"}


def test_every_seat_at_the_table_and_every_exclusion_of_ukraine_and_europe_can_be_opened():
    opened = {source["id"] for source in rows("sources.csv") if source["url"]}
    seated = {row["actor"] for row in seats() if row["seat"] in AT_THE_TABLE}
    can = {row["actor"] for row in seats() if row["source"] in opened}
    assert seated | {"ukraine", "volodymyr-zelensky", "europe"} <= can


def test_every_source_says_of_what_kind_it_is_and_the_aggregator_why():
    kinds = {source["id"]: source["kind"] for source in rows("sources.csv")}
    assert all(kinds.values())
    assert kinds["state-travel"] == "official_record"
    assert [one for one, kind in kinds.items() if kind == "aggregator"] == ["news-pravda"]
    notes = {source["id"]: source["note"] for source in rows("sources.csv")}
    assert "republishes" in notes["news-pravda"]


def test_the_presidents_and_the_crown_prince_are_principals():
    principals = {row["actor"] for row in seats() if row["seat"] == "principal"}
    assert principals == {"donald-trump", "vladimir-putin", "mohammed-bin-salman"}


def test_peskov_kellogg_and_nato_are_mentioned_and_of_the_fund_nothing_is_said():
    mentioned = {row["actor"] for row in seats() if row["seat"] == "mentioned"}
    elsewhere = {row["actor"] for row in seats() if row["seat"] != "mentioned"}
    assert mentioned - elsewhere == {"dmitry-peskov", "keith-kellogg", "nato"}
    assert "sovereign-wealth-fund" not in {row["actor"] for row in rows("seats.csv")}


def test_one_source_has_the_hosts_there_at_the_start():
    parts = {(row["actor"], row["source"], row["part"]) for row in seats() if row["part"]}
    assert parts == {(host, "idn", "at the start") for host in ("faisal-bin-farhan", "musaad-al-aiban")}


@pytest.mark.parametrize(
    ("source", "delegates"),
    [
        ("saudi-gazette", {"marco-rubio", "mike-waltz", "steve-witkoff", "sergey-lavrov", "yuri-ushakov"}),
        ("state-travel", {"marco-rubio", "mike-waltz", "steve-witkoff", "sergey-lavrov", "yuri-ushakov"}),
        (
            "euromaidan",
            {"marco-rubio", "mike-waltz", "steve-witkoff", "sergey-lavrov", "yuri-ushakov", "kirill-dmitriev"},
        ),
        ("news-pravda", {"sergey-lavrov", "yuri-ushakov", "kirill-dmitriev"}),
        ("azon", {"sergey-lavrov", "yuri-ushakov"}),
        ("kyiv-post", set()),
        ("idn", set()),
    ],
)
def test_each_source_is_cited_for_the_delegates_that_it_names(source: str, delegates: set[str]):
    cited = {row["actor"] for row in seats() if (row["source"], row["seat"]) == (source, "delegate")}
    assert cited == delegates


def test_every_person_represents_one_state_and_sits_on_its_side():
    represents = {row["from"]: row["to"] for row in rows("ties.csv") if row["tie"] == "represents"}
    people = {actor["id"] for actor in rows("actors.csv") if actor["kind"] == "person"}
    assert len([row for row in rows("ties.csv") if row["tie"] == "represents"]) == len(represents)
    assert set(represents) == people
    assert all(represents[row["actor"]] == row["side"] for row in rows("seats.csv") if row["actor"] in people)


def test_there_are_thirty_nine_ties_fifteen_of_them_represents_and_none_to_itself():
    keys = [(row["from"], row["tie"], row["to"]) for row in rows("ties.csv")]
    assert len(set(keys)) == len(keys) == 39
    assert Counter(words == "represents" for _, words, _ in keys)[True] == 15
    assert all(tail != head for tail, _, head in keys)


def test_what_was_said_aloud_is_said_what_is_to_come_is_planned_and_the_rest_held():
    words = defaultdict(set)
    for row in rows("ties.csv"):
        words[row["status"]].add(row["tie"])
    assert words["planned"] == {"is to meet", "is to visit", "is to travel to"}
    assert words["said"] == {
        "praises",
        "counts the cost of sanctions to",
        "denies a place at the table to",
        "will hear out",
        "rules out giving up territory to",
    }
    assert set(words) == {"held", "planned", "said"}
    assert all(row["speaker"] == row["from"] for row in rows("ties.csv") if row["status"] == "said")


def test_both_saudi_arabia_and_its_crown_prince_mediate_for_both_delegations():
    for mediator, source in (("saudi-arabia", "saudi-gazette"), ("mohammed-bin-salman", "kyiv-post")):
        assert {tie(mediator, "mediates for", party)["source"] for party in ("united-states", "russia")} == {source}


def test_rubio_met_the_crown_prince_and_the_foreign_minister_by_his_department_s_account():
    for host in ("mohammed-bin-salman", "faisal-bin-farhan"):
        assert tie("marco-rubio", "met", host)["locator"].startswith("entry of 17")


def test_lavrov_s_claims_stand_in_paragraphs_3_14_and_15():
    ties = [row for row in rows("ties.csv") if row["from"] == "sergey-lavrov"]
    own = ties + [row for row in rows("seats.csv") if row["actor"] == "sergey-lavrov"]
    assert {row["locator"] for row in own if row["source"] == "saudi-gazette"} == {"¶ 3", "¶ 14", "¶ 15"}


def test_six_issues_are_at_stake_and_each_has_its_holders():
    holders = defaultdict(set)
    for row in rows("stakes.csv"):
        assert row["event"] == "talks"
        holders[row["issue"]].add(row["actor"])
    assert holders == {
        "The settlement of the war in Ukraine": {"ukraine", "russia"},
        "Territory: Crimea, Donetsk, Luhansk": {"ukraine", "russia"},
        "Ukraine's NATO membership": {"ukraine", "nato", "united-states", "europe"},
        "Security guarantees, peacekeepers": {"ukraine", "europe"},
        "Sanctions and trade": {"russia", "united-states"},
        "A presidents' summit": {"united-states", "russia"},
    }


@pytest.mark.parametrize(
    ("column", "country", "script"),
    [("name_ar", "SAU", "ARABIC"), ("name_ru", "RUS", "CYRILLIC"), ("name_uk", "UKR", "CYRILLIC")],
)
def test_actors_are_also_named_in_the_language_of_their_country(column: str, country: str, script: str):
    named = {actor["id"]: actor[column] for actor in rows("actors.csv") if actor[column]}
    assert set(named) == {actor["id"] for actor in rows("actors.csv") if actor["country"] == country}
    letters = {letter for name in named.values() for letter in name if letter != " "}
    assert all(unicodedata.name(letter).startswith(script) for letter in letters)


def test_the_dossier_opens_on_the_talks_as_of_their_day():
    with (FOLDER / "dossier.toml").open("rb") as file:
        dossier = tomllib.load(file)
    assert (dossier["id"], dossier["as_of"]) == ("riyadh-2025", "2025-02-18")
    assert (dossier["licence"], dossier["opening"]) == ("CC0-1.0", "talks")
