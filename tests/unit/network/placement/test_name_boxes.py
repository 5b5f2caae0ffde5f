"""The room that names take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.model import Actor
from dashboard.dossier.words import ActorKind
from dashboard.network.placement.name_boxes import CUT, NARROW_CUT, extent, label, lines, width
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
    assert max(map(len, found)) <= (NARROW_CUT if shape is Shape.TALL else CUT)


def test_a_tall_screen_shows_the_short_name() -> None:
    actor = Actor(id="x", name="Sergey Lavrov", short="Lavrov", kind=ActorKind.PERSON, names={})
    assert label(actor, Shape.TALL) == ("Lavrov",)
    assert label(actor, Shape.WIDE) == ("Sergey Lavrov",)


def test_a_box_is_never_narrower_than_its_mark() -> None:
    assert extent(("I",)) == (MARKER, MARKER + 18)
    assert extent(("ten lettrs", "x"))[1] == MARKER + 34


def test_wide_letters_take_more_room_than_narrow_ones_and_bold_type_more_than_light() -> None:
    assert width("Mohammed") > 1.5 * width("Ilirettt")
    assert extent(("United States",), bold=True)[0] > extent(("United States",))[0]


# px, as a browser measures them in the project's type of 13 px and weight 500
MEASURED = {"Mohammed": 75.6, "Prince Faisal": 77.4, "Steve Witkoff": 82.2, "Yuri Ushakov": 81.0, "United States": 83.5}


@pytest.mark.parametrize(("text", "measured"), MEASURED.items())
def test_a_name_is_as_wide_as_in_a_browser_and_little_more(text: str, measured: float) -> None:
    assert 0.97 * measured <= width(text) <= 1.1 * measured
