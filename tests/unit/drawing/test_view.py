"""A view is checked against its scene."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view import View, check

TALKS = View(event="talks")


@pytest.mark.parametrize(
    "changed",
    [
        {"event": "visit"}, {"highlight": "left-out"}, {"countries": ("NTH", "CST")}, {"arrange": "network"},
        {"names": "own"}, {"pick": "anna-marsh"}, {"pick": "coast-league~objects-to~northland"},
    ],
)  # fmt: skip
def test_whatever_the_scene_has_may_be_chosen(river_scene: Scene, changed: dict[str, Any]) -> None:
    check(replace(TALKS, **changed), river_scene)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"event": "flood"}, "event: 'flood' is none of 'talks', 'visit'"),
        ({"highlight": "left_out"}, "highlight: 'left_out' is none of 'everyone', 'at-the-table', "),
        ({"countries": ("NTH", "XXX")}, "countries: 'XXX' is none of 'CST', "),
        ({"arrange": "list"}, "arrange: 'list' is none of 'table', 'network'"),
        ({"names": "ar"}, "names: 'ar' is none of 'english', 'own'"),
        ({"pick": "nobody"}, "picked: 'nobody' is none of 'anna-marsh', 'sol-reed', "),
    ],
)
def test_what_it_does_not_have_is_an_error_that_lists_what_it_has(
    river_scene: Scene, changed: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValueError) as error:
        check(replace(TALKS, **changed), river_scene)
    assert str(error.value).startswith(said)
