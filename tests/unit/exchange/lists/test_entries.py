"""The rows of a list whose columns are understood."""

from dashboard.dossier.problems import Findings
from dashboard.exchange.lists.entries import Entries, entries, one_each, shared
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.listing import listed
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import ListKind, Role
from dashboard.exchange.texts import Texts


def read(text: str, **columns: str) -> Entries:
    mapping = ListMapping(kind=ListKind.TIES, columns={Role(role): name for role, name in columns.items()})
    return entries(from_text(text.encode(), path="a.csv", found=Findings()), mapping, Texts("a.csv"))


def test_cells_come_by_role_and_the_others_by_column() -> None:
    (entry,) = read('from,to,note,empty\n"An\nna",Ben,old,\n', actor="from", to="to").rows
    assert (entry.number, entry.cells, entry.others) == (2, {Role.ACTOR: "An na", Role.TO: "Ben"}, {"note": "old"})


def test_a_row_is_a_claim_with_its_number_its_record_and_its_remark() -> None:
    bare, full = read('from,to,id,remarks\na,b,,\na,b,17,"Met.\nTwice."\n', locator="id", claim="remarks").rows
    assert (bare.claim("file").locator, bare.claim("file").text) == ("row 2", "The list has this row.")
    assert (full.claim("file").locator, full.claim("file").text) == ("17, row 3", "Met.\nTwice.")


def test_a_date_is_read_and_what_it_does_not_say_is_kept_beside_it() -> None:
    rows = read("from,to,when\na,b,18.02.2025\na,b,2025-02-18 10:40\na,b,spring\na,b,\n", date="when").rows
    assert [entry.get(Role.DATE) for entry in rows] == ["2025-02-18", "2025-02-18", "", ""]
    assert [entry.others.get("when") for entry in rows] == [None, "2025-02-18 10:40", "spring", None]


def test_every_empty_cell_that_no_row_can_do_without_is_a_problem() -> None:
    understood = read("from,to\na,\n,b\nc,d\n", to="to", **{"from": "from"})
    assert [str(problem) for problem in understood.bad] == [
        "a.csv, row 2, column to: is empty; fill it in, or delete the row",
        "a.csv, row 3, column from: is empty; fill it in, or delete the row",
    ]
    assert [entry.number for entry in understood.rows] == [4]


def test_a_row_at_fault_is_bad_and_so_is_a_cell_at_fault_where_it_is_needed() -> None:
    rows = enumerate([["from", "to", "sum"], ["a", "b", ""], ["c", "", "1"], ["d", "e", "1", "x"]], start=1)
    found = listed(
        rows, "a.xlsx", Findings(), faults={(2, 3): "holds nothing; save it", (3, 2): "holds nothing; save it"}
    )
    mapping = ListMapping(kind=ListKind.TIES, columns={Role.FROM: "from", Role.TO: "to"})
    understood = entries(found, mapping, Texts("a.xlsx"))
    assert [str(problem).partition(";")[0] for problem in understood.bad] == [
        "a.xlsx, row 3, column to: holds nothing",
        "a.xlsx, row 4: has 4 cells where the first row has 3",
    ]
    assert [str(note) for note in understood.notes] == [
        "a.xlsx, row 2, column sum: 1 cell read as empty, the first here: holds nothing"
    ]


def test_the_error_of_a_spreadsheet_is_nobody() -> None:
    understood = read("from,to,note\n#N/A,b,\na,b,#REF!\n", to="to", **{"from": "from"})
    assert [str(problem).partition(";")[0] for problem in understood.bad] == [
        "a.csv, row 2, column from: shows the error #N/A of a spreadsheet"
    ]
    assert understood.rows[0].others == {"note": "#REF!"}


def test_a_text_is_its_owners_where_there_is_no_other() -> None:
    assert one_each([("a", "x"), ("a", ""), ("a", "x"), ("b", "x"), ("b", "y"), ("c", "")]) == {"a": "x"}


def test_texts_are_shared_where_the_rows_of_every_owner_agree() -> None:
    assert shared(["x", "x", ""], ["a", "a", "b"]) == {"a": "x", "b": ""}
    assert shared(["x", "y", ""], ["a", "a", "b"]) is None
    assert shared(["x", "y"], ["a", "b"]) is None
