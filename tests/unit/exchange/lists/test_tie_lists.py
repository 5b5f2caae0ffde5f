"""A list of who is tied to whom, as a dossier."""

from time import process_time

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.writing import files
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.mapping import wanted
from dashboard.exchange.lists.tie_lists import ties_listed
from dashboard.exchange.origin import Origin
from tests.unit.exchange.lists.test_guessing import TRIPS

ORIGIN = Origin(file="trips.csv", digest="ab12", as_of="2030-05-03")


def read(text: str) -> Reading:
    found = from_text(text.encode(), path="trips.csv", found=Findings())
    mapping = wanted(found, ()).mapping
    assert mapping is not None
    reading = ties_listed(found, mapping, ORIGIN)
    assert read_files(files(reading.dossier), found=Findings()).dossier == reading.dossier
    return reading


def test_trips_are_ties_with_their_date_and_record_and_remark_and_all_else_as_attributes() -> None:
    dossier = read(TRIPS).dossier
    first, second = dossier.ties
    assert (first.tail, first.tie, first.head, first.date) == ("anna-marsh", "tie", "southland", "2030-05-02")
    assert (first.claim.locator, first.claim.text) == ("7, row 2", "Met with Ben Reed.")
    assert first.attributes == {
        "who": "marsh-anna", "role": "president", "end": "2030-05-03", "country_id": "southland",
        "locale": "Mill Bridge, Weir",
    }  # fmt: skip
    assert "locale" not in second.attributes
    assert [actor.name for actor in dossier.actors.values()] == ["Anna Marsh", "Southland", "Ben Reed", "Eastland"]
    assert (dossier.id, dossier.title, dossier.opening, dossier.as_of) == ("trips", "trips", "", "2030-05-03")
    assert dossier.summary == (
        "A list of 4 actors and 2 ties, read from trips.csv. It names no event, so nobody has a seat."
    )


def test_words_weights_and_directions_are_read() -> None:
    rows = "Source,Target,Type,Weight,Label\nA,B,Undirected,2,ally\nA,C,Directed,3,\nA,D,Mutual,,rival\n"
    ally, plain, rival = read(rows).dossier.ties
    assert (ally.tie, ally.attributes) == ("ally", {"weight": "2", "undirected": "true"})
    assert (plain.tie, plain.attributes) == ("tie", {"weight": "3"})
    assert (rival.tie, rival.attributes) == ("rival", {"Type": "Mutual", "undirected": "true"})


def test_equal_rows_are_claims_of_their_own() -> None:
    first, second = read("from,to\na,b\na,b\n").dossier.ties
    assert (first.key, first.claim.locator, second.claim.locator) == (second.key, "row 2", "row 3")


def test_a_country_is_its_actors_where_all_rows_agree_and_it_is_a_code() -> None:
    rows = "from,to,from_country,to_country\nAnna,Ben,NTH,Southland\nAnna,Cara,NTH,EST\nCara,Anna,WST,\n"
    dossier = read(rows).dossier
    assert {name: actor.country for name, actor in dossier.actors.items()} == {"anna": "NTH", "ben": "", "cara": ""}
    assert dossier.actors["ben"].attributes == {"country": "Southland"}
    assert [tie.attributes for tie in dossier.ties] == [{}, {"to_country": "EST"}, {"from_country": "WST"}]


def test_a_column_called_date_that_is_not_the_date_keeps_its_cells() -> None:
    (tie,) = read("from,to,date,start date\na,b,soon,2030-05-02\n").dossier.ties
    assert (tie.date, tie.attributes) == ("2030-05-02", {"date (2)": "soon"})


def test_a_row_that_ties_someone_to_themselves_is_noted() -> None:
    reading = read("from,to\na,a\na,b\n")
    assert len(reading.dossier.ties) == 1
    assert "1 of its nodes have an edge to themselves" in reading.notes[0].message
    assert reading.dossier.actors["a"].attributes["self_loops"] == '[{"tie": "tie", "locator": "row 2"}]'


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(DossierError) as error:
        read("from,to\na,\n,b\n")
    assert [problem.message.partition(";")[0] for problem in error.value.problems] == [
        "has no row that can be used", "is empty", "is empty"
    ]  # fmt: skip
    with pytest.raises(DossierError) as error:
        read(f"from,to\na,{'x' * 4_001}\n" + "".join(f"n{number},b\n" for number in range(20_001)))
    assert [problem.message[:18] for problem in error.value.problems] == ["has 20,004 nodes; ", "row 2 has a text o"]


def test_a_remark_or_another_text_that_is_too_long_is_cut_and_told_with_its_row() -> None:
    reading = read(f"from,to,remarks,more\na,b,short,\na,b,{'x' * 4_001},{'y' * 5_000}\n")
    long = reading.dossier.ties[1]
    assert (len(long.claim.text), long.claim.text[-2:], len(long.attributes["more"])) == (4_000, "x…", 4_000)
    assert [str(note) for note in reading.notes] == [
        "trips.csv: 2 texts of more than 4,000 characters, the most that are kept, cut at its end: the first "
        f"'{'x' * 59}…' in row 3"
    ]


def test_some_thousand_trips_are_read_in_no_time() -> None:
    header, *rows = TRIPS.splitlines()
    text = "\n".join([header, *(row.replace("Reed", f"Reed {number % 90}") for number in range(2_136) for row in rows)])
    found = from_text(text.encode(), path="trips.csv", found=Findings())
    mapping = wanted(found, ()).mapping
    assert mapping is not None
    start = process_time()
    assert len(ties_listed(found, mapping, ORIGIN).dossier.ties) == 4_272
    assert process_time() - start < 3


def test_a_date_that_cannot_be_read_in_one_way_is_told_and_kept() -> None:
    reading = read("from,to,date\nAnna,Boris,03/04/2025\nAnna,Clara,2025-02-18\nBoris,Clara,2025-02-19\n")
    assert [str(note) for note in reading.notes] == [
        "trips.csv, row 2, column date: holds no date that can be read in one way only, '03/04/2025': it is kept as "
        "an attribute; write 2025-02-18"
    ]
    assert [tie.date for tie in reading.dossier.ties] == ["", "2025-02-18", "2025-02-19"]
    assert list(reading.dossier.ties[0].attributes.values()) == ["03/04/2025"]


@pytest.mark.parametrize("zero", ["0", "0.0", "0,00", "-0", "0e3"])
def test_a_weight_of_zero_is_no_tie_and_both_ends_stay(zero: str) -> None:
    reading = read(f'from,to,weight\nNorth,South,3\nNorth,East,"{zero}"\nSouth,East,"{zero}"\nWest,North,\n')
    assert [(tie.tail, tie.head) for tie in reading.dossier.ties] == [("north", "south"), ("west", "north")]
    assert set(reading.dossier.actors) == {"north", "south", "east", "west"}
    assert [str(note) for note in reading.notes] == [
        "trips.csv, column weight: 2 rows with a weight of 0: these are no ties, and both ends stay as actors"
    ]
    assert [tie.claim.locator for tie in reading.dossier.ties] == ["row 2", "row 5"]
