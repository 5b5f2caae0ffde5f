"""What readers of JSON formats ask of a value."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import first, kind_of, listed, objects, root, worded
from dashboard.exchange.json_formats.safe import Json, Numeral, document


def test_a_file_whose_root_is_no_object_is_refused_by_name() -> None:
    with pytest.raises(DossierError, match="is no Kumu: it holds no object"):
        root(document(b"[1]", path="a"), "Kumu")


def test_null_is_an_empty_list_and_anything_else_a_problem() -> None:
    draft = Draft("a")
    assert listed(draft, None, ("nodes",)) == []
    assert not draft.problems
    assert listed(draft, "x", ("nodes",)) == []
    assert draft.problems[0].message == "is a text where a list belongs; put what it holds in square brackets"


def test_what_is_no_object_in_a_list_is_a_problem_and_the_rest_is_yielded() -> None:
    draft = Draft("a")
    assert list(objects(draft, [{"a": "1"}, None, {}], ("nodes",))) == [(("nodes", 0), {"a": "1"}), (("nodes", 2), {})]
    assert [found.place for found in draft.problems] == [("nodes", 1)]


def test_the_first_name_that_has_a_text_or_a_number_is_taken() -> None:
    members: dict[str, Json] = {"label": None, "name": [], "title": Numeral("7")}
    assert first(members, ("label", "name", "title", "id")) == "title"
    assert first(members, ("label",)) == ""
    assert (worded(members, "title"), worded(members, "")) == ("7", "")


def test_every_kind_of_value_has_its_words() -> None:
    values: list[Json] = [None, True, "a", Numeral("1"), [], {}]
    assert list(map(kind_of, values)) == ["null", "a truth value", "a text", "a number", "a list", "an object"]
