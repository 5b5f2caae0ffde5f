"""What a reader says of a list, and what we ask."""

import pytest

from dashboard.dossier.problems import Findings, Problem
from dashboard.dossier.words import EventKind, Seat
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import ListMapping, wanted
from dashboard.exchange.lists.roles import ListKind, Role

TIES, ATTENDANCE = ListKind.TIES, ListKind.ATTENDANCE


def listing(text: str = "from,to,when\na,b,2030\n") -> Listing:
    return from_text(text.encode(), path="a.csv", found=Findings())


def problems(kind: ListKind, columns: dict[Role, str], **rest: object) -> list[str]:
    mapping = ListMapping(kind=kind, columns=columns, **rest)  # type: ignore[arg-type]
    return [str(problem) for problem in mapping.problems(listing())]


def test_what_is_asked_shows_the_columns_the_first_rows_and_a_guess() -> None:
    rows = "".join(f"a{number},b\n" for number in range(30))
    note = Problem("a.csv", "a note")
    asked = wanted(listing("from,to\n" + rows), (note,))
    assert (asked.path, asked.columns, asked.count, asked.headed) == ("a.csv", ("from", "to"), 30, True)
    assert (len(asked.rows), asked.rows[0], asked.notes) == (20, ("a0", "b"), (note,))
    assert asked.kind is TIES
    assert asked.mapping == ListMapping(kind=TIES, columns={Role.FROM: "from", Role.TO: "to"})


def test_long_cells_are_shown_shortened_and_on_one_line() -> None:
    asked = wanted(listing('from,to\n"a\nb",' + "x" * 500 + "\n"), ())
    assert asked.rows == (("a b", "x" * 200),)


def test_without_a_column_for_what_a_list_needs_the_guess_is_no_mapping() -> None:
    assert wanted(listing("alpha,beta,gamma\na,b,c\n"), ()).mapping is None


def test_a_list_without_names_is_asked_about_as_such() -> None:
    asked = wanted(listing("Anna,Ben\nBen,Cara\n"), ())
    assert asked.mapping == ListMapping(kind=TIES, columns={Role.FROM: "column 1", Role.TO: "column 2"}, headed=False)


def test_a_mapping_that_fits_has_no_problem() -> None:
    assert problems(TIES, {Role.FROM: "from", Role.TO: "to", Role.DATE: "when"}) == []


@pytest.mark.parametrize(
    ("kind", "columns", "rest", "message"),
    [
        (TIES, {Role.FROM: "from"}, {}, "no column is chosen for 'to'; choose one"),
        (
            ATTENDANCE,
            {Role.EVENT: "from", Role.ACTOR: "to", Role.TO: "when"},
            {},
            "'to' is no column of a list of attendance",
        ),
        (TIES, {Role.FROM: "from", Role.TO: "gone"}, {}, "has no column 'gone'; choose one of from, to, when"),
        (TIES, {Role.FROM: "from", Role.TO: "from"}, {}, "the column 'from' is chosen more than once"),
        (TIES, {Role.FROM: "from", Role.TO: "to"}, {"words": " "}, "the words for a tie are empty or longer than 200"),
        (TIES, {Role.FROM: "from", Role.TO: "to"}, {"words": "x" * 201}, "the words for a tie are empty or longer"),
        (
            ATTENDANCE,
            {Role.EVENT: "from", Role.ACTOR: "to"},
            {"seat": Seat.NO_REPORT},
            "'no_report' is no seat that a list",
        ),
        (
            ATTENDANCE,
            {Role.EVENT: "from", Role.ACTOR: "to"},
            {"event_kind": EventKind.BACKGROUND},
            "nobody can sit at a",
        ),
    ],
)
def test_what_does_not_fit_is_told(
    kind: ListKind, columns: dict[Role, str], rest: dict[str, object], message: str
) -> None:
    (told,) = problems(kind, columns, **rest)
    assert told.startswith(f"a.csv: {message}")
