"""The room that names take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.model import Actor
from dashboard.dossier.words import ActorKind
from dashboard.network.placement.name_boxes import LONGEST, extent, label, lines
from dashboard.network.placement.plane import MARKER, Shape


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Russia", ("Russia",)),
        ("Emmanuel Macron", ("Emmanuel Macron",)),
        ("Prince Faisal bin Farhan", ("Prince Faisal", "bin Farhan")),
        ("Russia's sovereign wealth fund", ("Russia's sovereign", "wealth fund")),
        ("Bundeskanzleramtsministerium", ("Bundeskanzleramtsmini…",)),
    ],
)
def test_a_long_name_is_broken_in_two_where_it_is_most_even(text: str, broken: tuple[str, ...]) -> None:
    assert lines(text, Shape.WIDE) == broken


@given(st.text(max_size=120), st.sampled_from(Shape))
def test_a_name_takes_one_line_or_two_and_none_is_too_long(text: str, shape: Shape) -> None:
    found = lines(text, shape)
    assert 1 <= len(found) <= 2
    assert max(map(len, found)) <= LONGEST[shape]


def test_a_tall_screen_shows_the_short_name() -> None:
    actor = Actor(id="x", name="Sergey Lavrov", short="Lavrov", kind=ActorKind.PERSON, names={})
    assert label(actor, Shape.TALL) == ("Lavrov",)
    assert label(actor, Shape.WIDE) == ("Sergey Lavrov",)


def test_a_box_is_never_narrower_than_its_mark() -> None:
    assert extent(("I",)) == (MARKER, MARKER + 18)
    assert extent(("ten lettrs", "x")) == (35.0, MARKER + 34)
