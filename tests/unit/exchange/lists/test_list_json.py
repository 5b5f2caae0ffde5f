"""Lists in JSON."""

import json

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.files import File
from dashboard.exchange.json_formats.safe import document
from dashboard.exchange.lists.list_json import from_json
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import Wanted
from dashboard.exchange.opening import open_files, open_list


def read(value: object, *, headed: bool | None = None) -> Listing | None:
    return from_json(
        document(json.dumps(value).encode(), path="a.json"), path="a.json", found=Findings(), headed=headed
    )


def test_lists_of_cells_are_rows_and_the_first_may_name_the_columns() -> None:
    bare, named = read([["a", "b"], ["b", None, 2.50]]), read([["source", "target"], ["a", "b"]])
    assert bare is not None
    assert named is not None
    assert (bare.headed, bare.rows) == (False, ((1, ("a", "b", "")), (2, ("b", "", "2.5"))))
    assert (named.headed, named.columns, named.rows) == (True, ("source", "target"), ((2, ("a", "b")),))


def test_objects_are_rows_whose_members_are_columns() -> None:
    found = read([{"source": "a", "target": "b"}, {"target": "c", "source": "a", "by": {"year": 2014}}])
    assert found is not None
    assert found.columns == ("source", "target", "by.year")
    assert found.rows == ((1, ("a", "b", "")), (2, ("a", "c", "2014")))


def test_edges_as_networkx_lists_them_have_their_attributes_in_columns() -> None:
    found = read([["a", "b", {"weight": 2}], ["b", "c", {}]])
    assert found is not None
    assert found.columns == ("from", "to", "weight")
    assert found.rows == ((1, ("a", "b", "2")), (2, ("b", "c", "")))


@pytest.mark.parametrize(
    "value",
    [
        {"edges": []},
        [],
        ["a"],
        [{"data": {"id": "a"}}],
        [{"CXVersion": "2.0"}],
        [{"numberVerification": []}, {"nodes": []}],
    ],
)
def test_what_is_no_list_of_rows_is_none(value: object) -> None:
    assert read(value) is None


def test_what_is_no_row_is_a_problem_with_its_place() -> None:
    with pytest.raises(DossierError, match=r"a.json, row 1, column \[3\]: is a number where a row belongs"):
        read([["a", "b"], ["a", "c"], ["a", "d"], 7])


@pytest.mark.parametrize("rows", ['[["a","b"],["b","c"]]', '[{"source":"a","target":"b"},{"source":"b","target":"c"}]'])
def test_they_are_asked_about_and_opened_like_any_list(rows: str) -> None:
    file = File(name="a.json", data=rows.encode())
    asked = open_files([file])
    assert isinstance(asked, Wanted)
    assert asked.mapping is not None
    assert [tie.key[::2] for tie in open_list([file], asked.mapping).dossier.ties] == [("a", "b"), ("b", "c")]
