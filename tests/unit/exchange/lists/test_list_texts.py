"""The text of a list, whatever separates its cells."""

from time import process_time

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.lists.list_texts import from_text, separator
from dashboard.exchange.lists.listing import Listing


def read(text: str | bytes) -> tuple[Listing, list[str]]:
    found = Findings()
    data = text if isinstance(text, bytes) else text.encode()
    return from_text(data, path="a.csv", found=found), [str(note) for note in found.notes]


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(DossierError) as error:
        read(text)
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (",", ""),
        (";", "a.csv, row 1: the cells are separated by semicolons and were read so"),
        ("\t", "a.csv, row 1: the cells are separated by tabs and were read so"),
        ("|", "a.csv, row 1: the cells are separated by vertical bars and were read so"),
    ],
)
def test_the_separator_is_what_most_lines_agree_on(mark: str, note: str) -> None:
    found, notes = read(f"from{mark}to\nAnna{mark}Ben\nCara{mark}Dan\n")
    assert (found.columns, found.rows) == (("from", "to"), ((2, ("Anna", "Ben")), (3, ("Cara", "Dan"))))
    assert notes == ([note] if note else [])


def test_a_separator_within_few_cells_is_none() -> None:
    assert separator('from;to\n"a, b";c\nd;e\n') == ";"


def test_spaces_separate_where_nothing_else_does_and_braces_are_one_cell() -> None:
    found, _ = read("1 2 {}\n2 3 {'weight': 4, 'kind': 'x'}\n3  1\n")
    assert (found.columns, found.headed) == (("column 1", "column 2", "column 3"), False)
    assert [cells for _, cells in found.rows] == [
        ("1", "2", "{}"),
        ("2", "3", "{'weight': 4, 'kind': 'x'}"),
        ("3", "1", ""),
    ]


def test_comments_at_the_start_are_passed_over_with_a_note_and_rows_keep_their_numbers() -> None:
    found, notes = read("% asym\n# 2 nodes\nAnna,Ben\n#Cara,Anna\n")
    assert found.rows == ((3, ("Anna", "Ben")), (4, ("#Cara", "Anna")))
    assert notes == ["a.csv, row 1: 2 lines of comment at its start passed over"]


@pytest.mark.parametrize("header", ["# FromNodeId\tToNodeId", "#\tfrom\tto"])
def test_a_comment_that_names_the_columns_does(header: str) -> None:
    found, _ = read(f"# a graph\n{header}\n1\t2\t\n2\t3\t\n")
    assert [name.lower().removesuffix("nodeid") for name in found.columns][-2:] == ["from", "to"]


def test_the_line_that_tells_a_spreadsheet_the_separator_is_passed_over() -> None:
    found, _ = read("sep=;\nfrom;to\na;b\n")
    assert (found.columns, found.rows) == (("from", "to"), ((3, ("a", "b")),))


def test_another_encoding_is_read_with_a_note() -> None:
    found, notes = read("from,to\nÅsa,Bjørn\n".encode("cp1252"))
    assert found.rows == ((2, ("Åsa", "Bjørn")),)
    assert "is not in UTF-8; read as Windows-1252: check the letters beyond ASCII" in notes[0]
    assert read("from,to\nÅsa,Бен\n".encode("utf-16"))[0].rows == ((2, ("Åsa", "Бен")),)


def test_every_faulty_row_is_told() -> None:
    closed = 'close it, or write "" for one within a cell'
    listing = from_text(b'from,to\na,"b" c\nd,e,f\ng,"h\ni,j\n', path="a.csv", found=Findings())
    assert [str(fault) for fault in listing.faults] == [
        'a.csv, row 2: a cell goes on after its closing quotation mark; write "" for a quotation mark within a cell',
        f"a.csv, row 4: a quotation mark opens in this row and is not closed; {closed}",
        "a.csv, row 3: has 3 cells where the first row has 2; put text that holds a separator in quotation marks",
    ]
    assert listing.rows == ((5, ("i", "j")),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n" + "," * 2_000, "has a row of 2,001 cells; 150 are the most that can be read"),
        (("," * 99 + "\n") * 40_000, "has 4,000,000 cells; 3,000,000 are the most: leave out columns"),
        ("from,to\n" + "a,b\n" * 100_001, "has more than 100,001 rows"),
        ("word " * 4_000_000, "has 1,001 columns; 150 are the most that can be read"),
        ("1 2\n" * 4_000_000, "has more than 1,000,000 lines; split it"),
        ("from,to\n" + '"\n' * 999_999, "has no two columns; a list needs"),
        ("1 2\n" * 300_000, "has 50,002 rows; 50,000 are the most that can be read: split it"),
        ("from,to\n" + 'a,"b\n' * 999_999, "reading ended here, after 50 rows with stray quotation marks"),
    ],
    ids=[
        "a wide row",
        "many cells",
        "many rows",
        "one line",
        "many lines",
        "quotation marks",
        "many spaced rows",
        "stray quotation marks",
    ],
)
def test_a_list_that_is_too_large_is_refused_in_seconds(text: str, message: str) -> None:
    start = process_time()
    assert any(message in told for told in problems(text))
    assert process_time() - start < 5


def test_the_commas_in_the_braces_of_networkx_separate_nothing() -> None:
    text = "a b {'weight': 1.5, 'kind': 'met'}\nb b {'weight': 1.0}\nb c {'weight': 2.0, 'kind': 'met'}\n"
    listing = from_text(text.encode(), path="x.edgelist", found=Findings())
    assert [row[:2] for _, row in listing.rows] == [("a", "b"), ("b", "b"), ("b", "c")]


def test_the_sizes_of_a_matrix_in_matrix_market_are_no_tie() -> None:
    found = Findings()
    text = b"%%MatrixMarket matrix coordinate pattern symmetric\n% made\n34 34 2\n2 1\n3 1\n"
    listing = from_text(text, path="x.mtx", found=found)
    assert [row for _, row in listing.rows] == [("2", "1"), ("3", "1")]
    assert any("sizes of the matrix" in note.message for note in found.notes)


def test_cells_between_spaces_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.exchange.lists.list_texts.MAX_CELLS_OF_LIST", 10)
    with pytest.raises(DossierError, match="has more than 10 cells; leave out columns"):
        from_text(b"a b c\n" * 4, path="a.txt", found=Findings())
