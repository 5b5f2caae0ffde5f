"""Reading a dossier: what it gives, what it puts right, what it allows."""

from pathlib import Path
from time import process_time
from typing import Any

import pytest

from dashboard.dossier.model import Actor, Claim, SeatClaim, TieClaim
from dashboard.dossier.reading import read
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, Seat, TieStatus

Small = Any  # the fixture of conftest.py


def notes(path: Path) -> list[str]:
    return [str(note) for note in read(path).notes]


def test_a_whole_dossier_is_read_without_notes(small: Small) -> None:
    reading = read(small.folder)
    dossier = reading.dossier
    assert (dossier.id, dossier.as_of, dossier.opening) == ("river-2030", "2030-05-03", "talks")
    assert [*dossier.sources] == ["gazette", "herald"]
    assert [*dossier.actors] == ["northland", "eastland", "anna-marsh", "river-union"]
    assert [*dossier.events] == ["talks", "visit", "flood"]
    assert (len(dossier.seats), len(dossier.ties), len(dossier.stakes)) == (3, 3, 1)
    assert reading.notes == ()


def test_a_row_becomes_a_record(small: Small) -> None:
    dossier = read(small.folder).dossier
    assert dossier.actors["anna-marsh"] == Actor(
        id="anna-marsh",
        name="Anna Marsh",
        short="Marsh",
        kind=ActorKind.PERSON,
        country="NTH",
        title="Minister of Water",
        names={"ar": "آنا مارش"},
    )
    assert dossier.seats[2] == SeatClaim(
        event="talks",
        actor="eastland",
        seat=Seat.LEFT_OUT,
        claim=Claim(
            source="gazette",
            locator="¶ 6",
            text="Eastland had no invitation.",
            speaker="Anna Marsh",
            quote="not this time",
        ),
    )
    assert dossier.ties[2] == TieClaim(
        tail="eastland",
        head="northland",
        tie="objects to the dam of",
        status=TieStatus.SAID,
        event="talks",
        date="2030-05-02",
        date_basis=DateBasis.INFERRED,
        claim=Claim(source="herald", locator="¶ 5", text="Eastland objects."),
    )
    assert dossier.events["flood"].kind is EventKind.BACKGROUND


def test_an_empty_basis_is_unknown(small: Small) -> None:
    assert read(small.folder).dossier.ties[0].date_basis is DateBasis.UNKNOWN


def test_columns_may_stand_in_any_order_and_optional_ones_be_absent(small: Small) -> None:
    small.put("seats.csv", "claim,seat,locator,actor,event,source\nShe spoke.,delegate,,anna-marsh,talks,gazette\n")
    (seat,) = read(small.folder).dossier.seats
    assert (seat.seat, seat.side, seat.claim.text) == (Seat.DELEGATE, "", "She spoke.")


def test_seats_ties_and_stakes_may_have_no_rows(small: Small) -> None:
    for name in ("seats.csv", "ties.csv", "stakes.csv"):
        small.put(name, small.text(name).splitlines()[0] + "\n")
    dossier = read(small.folder).dossier
    assert (dossier.seats, dossier.ties, dossier.stakes) == ((), (), ())


def test_words_that_look_like_numbers_or_nothing_stay_words(small: Small) -> None:
    small.add("actors.csv", "007,NaN,null,person,NA,1e5,None")
    actor = read(small.folder).dossier.actors["007"]
    assert (actor.name, actor.short, actor.country) == ("NaN", "null", "NA")
    assert (actor.title, actor.names["ar"]) == ("1e5", "None")


def test_a_claim_may_run_over_several_lines(small: Small) -> None:
    small.swap("seats.csv", "Marsh only listened.", '"Marsh ""only""\nlistened, and left."')
    assert read(small.folder).dossier.seats[1].claim.text == 'Marsh "only"\nlistened, and left.'


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2030", "2030-02-01"),
        ("2030-05-02", "2030"),
        ("2030-05-02T23:00Z", "2030-05-02"),
        ("2030-05-02", "2030-05-02T01:00+03:00"),
        ("2030-05-02T10:00+03:00", "2030-05-02T07:00:00Z"),
    ],
)
def test_an_end_that_may_be_after_its_start_is_none_of_our_business(small: Small, start: str, end: str) -> None:
    small.swap("events.csv", "2030-05-02,2030-05-03", f"{start},{end}")
    assert read(small.folder).dossier.events["talks"].end == end


def test_an_end_before_its_start_in_another_zone_is_found_by_the_moment(small: Small) -> None:
    small.swap("events.csv", "2030-05-02,2030-05-03", "2030-05-02T10:00+03:00,2030-05-02T06:59Z")
    with pytest.raises(Exception, match="is before the start"):
        read(small.folder)


def test_a_quote_may_have_fifteen_words_and_dashes_are_no_words(small: Small) -> None:
    quote = " — ".join(["word"] * 15)
    small.swap("seats.csv", "not this time", quote)
    assert read(small.folder).dossier.seats[2].claim.quote == quote


def test_a_withdrawn_tie_closes_no_circle(small: Small) -> None:
    header, *rows = small.text("ties.csv").splitlines()
    rows = [f"{row}," for row in rows] + ["northland,anna-marsh,represents,,,,held,gazette,,No more.,2030-05-03"]
    small.put("ties.csv", "\n".join([f"{header},withdrawn", *rows]))
    assert len(read(small.folder).dossier.ties) == 4


def test_two_sources_may_say_the_same_of_one_seat(small: Small) -> None:
    small.add("seats.csv", "talks,anna-marsh,delegate,northland,,herald,¶ 1,Marsh spoke for Northland.,,,,")
    assert len(read(small.folder).dossier.seats) == 4


def test_one_may_represent_a_person(small: Small) -> None:
    small.add("ties.csv", "eastland,anna-marsh,represents,,,,held,gazette,,It speaks for her.")
    assert len(read(small.folder).dossier.ties) == 4


def test_marks_that_a_script_needs_are_no_overrides(small: Small) -> None:
    small.swap("actors.csv", "آنا مارش", "آنا\u200cمارش\u200f")
    assert read(small.folder).dossier.actors["anna-marsh"].names["ar"] == "آنا\u200cمارش\u200f"


# What is safe to put right is put right, and noted.


def test_a_byte_order_mark_is_noted(small: Small) -> None:
    small.put("seats.csv", b"\xef\xbb\xbf" + small.text("seats.csv").encode())
    assert notes(small.folder) == ["seats.csv, row 1: the byte-order mark at its start was passed over"]


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_other_separators_are_noted(small: Small, mark: str, name: str) -> None:
    small.put("seats.csv", small.text("seats.csv").replace(",", mark))
    assert notes(small.folder) == [f"seats.csv, row 1: the cells are separated by {name} and were read so"]


def test_white_space_about_cells_is_noted_by_column(small: Small) -> None:
    small.swap("seats.csv", "anna-marsh,delegate", "anna-marsh , delegate\u00a0")
    small.swap("seats.csv", "eastland", " eastland")
    assert notes(small.folder) == [
        "seats.csv, row 2, column actor: white space about 2 of its cells was taken away, the first here",
        "seats.csv, row 2, column seat: white space about 1 of its cells was taken away, the first here",
    ]
    assert read(small.folder).dossier.seats[2].actor == "eastland"


def test_a_cell_may_begin_with_a_quotation_mark_and_end_with_white_space(small: Small) -> None:
    small.swap("seats.csv", "Marsh only listened.", '"""Only"", said Marsh. "')
    assert read(small.folder).dossier.seats[1].claim.text == '"Only", said Marsh.'


def test_white_space_about_a_column_name_is_noted(small: Small) -> None:
    small.swap("seats.csv", "actor,", " actor,")
    assert notes(small.folder) == ["seats.csv, row 1: white space about the names of columns was taken away"]


def test_empty_rows_are_noted_and_do_not_shift_the_count(small: Small) -> None:
    small.swap("seats.csv", "talks,eastland", "\n,,\ntalks,eastland")
    small.put("seats.csv", small.text("seats.csv") + "\n\n")
    assert notes(small.folder) == ["seats.csv, row 4: 4 empty rows were passed over, the first here"]


def test_empty_cells_beyond_the_last_column_are_noted(small: Small) -> None:
    small.put("stakes.csv", small.text("stakes.csv").replace("\n", ",,\n"))
    assert notes(small.folder) == ["stakes.csv, row 1: empty cells without a column were passed over, the first here"]


def test_an_empty_column_without_a_name_is_noted(small: Small) -> None:
    small.put("stakes.csv", small.text("stakes.csv").replace("actor", "actor,").replace("eastland,", "eastland,,"))
    assert notes(small.folder) == ["stakes.csv, row 1: empty cells without a column were passed over, the first here"]


def test_white_space_in_the_front_matter_is_noted(small: Small) -> None:
    small.swap("dossier.toml", '"talks"', '" talks "')
    assert notes(small.folder) == ["dossier.toml, line 6, key opening: white space about the text was taken away"]


def test_a_table_that_is_none_of_ours_is_noted(small: Small) -> None:
    small.put("guests.csv", "x")
    small.put("README.md", "x")
    assert notes(small.folder) == ["'guests.csv': is no file of a dossier and was not read"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read_without_a_note(small: Small, end: str) -> None:
    whole = read(small.folder)
    for path in small.folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    assert read(small.folder) == whole


def test_notes_fail_nothing(small: Small) -> None:
    whole = read(small.folder).dossier
    for name in ("sources.csv", "actors.csv", "seats.csv"):
        text = "\ufeff" + small.text(name).replace(",", " ;").replace("\n", ";;\n\n")
        small.put(name, text)
    reading = read(small.folder)
    assert reading.dossier == whole
    assert len(reading.notes) > 10


def test_ten_thousand_actors_are_read_in_seconds(small: Small) -> None:
    ids = [f"actor-{number}" for number in range(10_000)]
    small.add("actors.csv", "\n".join(f"{name},Name of {name},,person,NTH,," for name in ids))
    small.add(
        "seats.csv", "\n".join(f"talks,{name},delegate,northland,,gazette,,{name} sat there.,,,," for name in ids)
    )
    start = process_time()
    assert len(read(small.folder).dossier.seats) == 10_003
    assert process_time() - start < 10


@pytest.mark.parametrize("name", ["actors.csv", "events.csv", "seats.csv", "ties.csv"])
def test_columns_of_ones_own_are_attributes_of_what_the_row_is(small: Small, name: str) -> None:
    header, first, *rest = small.text(name).splitlines()
    small.put(name, "\n".join([f"{header},attr_Seen by", f'{first},"us\nboth"', *(f"{row}," for row in rest)]) + "\n")
    dossier = read(small.folder).dossier
    records = {"actors.csv": [*dossier.actors.values()], "events.csv": [*dossier.events.values()],
               "seats.csv": dossier.seats, "ties.csv": dossier.ties}[name]  # fmt: skip
    assert [record.attributes for record in records] == [{"Seen by": "us\nboth"}, *[{}] * len(rest)]


def test_a_record_with_attributes_can_be_hashed() -> None:
    assert hash(Actor(id="a", name="A", kind=ActorKind.OTHER, attributes={"x": "1"}))


def test_a_dossier_without_events_opens_on_none(small: Small) -> None:
    for name in ("events.csv", "seats.csv", "ties.csv", "stakes.csv"):
        small.put(name, small.text(name).splitlines()[0] + "\n")
    small.swap("dossier.toml", '"talks"', '""')
    dossier = read(small.folder).dossier
    assert (dossier.opening, dossier.events, dossier.tables) == ("", {}, ())


def test_a_dossier_of_background_alone_opens_on_none(small: Small) -> None:
    for name in ("seats.csv", "ties.csv", "stakes.csv"):
        small.put(name, small.text(name).splitlines()[0] + "\n")
    header, *rows = small.text("events.csv").splitlines()
    small.put("events.csv", "\n".join([header, *(row for row in rows if "background" in row)]) + "\n")
    small.swap("dossier.toml", '"talks"', '""')
    assert read(small.folder).dossier.tables == ()


def test_the_guard_of_a_formula_is_no_part_of_the_cell(small: Small) -> None:
    small.swap("seats.csv", "Marsh only listened.", "'=1+1 is what she said.")
    assert read(small.folder).dossier.seats[1].claim.text == "=1+1 is what she said."
