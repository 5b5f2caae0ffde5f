"""The look: a colour, a shape, a size and a word for whatever a dossier may hold."""

import re
from enum import StrEnum

import pytest

from dashboard.dossier.words import GROUP_OF, ActorKind, EventStatus, Group, Seat, TieStatus
from dashboard.drawing import theme

PALETTES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def test_light_and_dark_have_the_same_colours() -> None:
    assert list(theme.LIGHT) == list(theme.DARK)


@PALETTES
def test_every_colour_is_six_hexadecimal_digits(palette: dict[str, str]) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in palette.values())


@PALETTES
@pytest.mark.parametrize("seat", Seat)
def test_every_seat_has_a_colour_on_every_ground(palette: dict[str, str], seat: Seat) -> None:
    assert theme.tone(seat, GROUP_OF[seat]) in palette


@PALETTES
def test_those_at_the_table_those_around_and_those_left_out_differ_in_colour(palette: dict[str, str]) -> None:
    tones = {theme.tone(seat, GROUP_OF[seat]) for seat in Seat}
    assert len({palette[tone] for tone in tones}) == len(tones) == 6


def test_only_mediators_have_a_colour_of_their_own_within_their_group() -> None:
    assert [seat for seat in Seat if theme.tone(seat, GROUP_OF[seat]) != GROUP_OF[seat]] == [Seat.MEDIATOR]


def test_every_kind_of_actor_has_a_shape_and_a_size_in_pixels() -> None:
    assert list(theme.SYMBOL) == list(theme.SIZE) == list(ActorKind)
    assert all(12 <= size <= 24 for size in theme.SIZE.values())


def test_a_person_is_a_circle_a_state_a_square_a_bloc_a_hexagon_an_organisation_a_diamond() -> None:
    assert [theme.SYMBOL[kind] for kind in ActorKind][:4] == ["circle", "square", "hexagon", "diamond"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("groups", Group), ("seats", Seat), ("kinds", ActorKind), ("statuses", EventStatus), ("tieStatuses", TieStatus)],
)
def test_the_browser_has_words_for_every_word_of_a_dossier(name: str, words: type[StrEnum]) -> None:
    told = theme.words()[name]
    assert list(told) == [str(word) for word in words]
    assert all(told.values())
    assert len(set(told.values())) == len(told)


def test_the_groups_are_called_as_everywhere_else() -> None:
    words = ["At the table", "Involved, not present", "Left out", "Mentioned", "No report"]
    assert list(theme.GROUP_WORDS.values()) == words


def test_no_report_is_not_said_to_be_left_out() -> None:
    assert "left out" not in theme.SEAT_WORDS[Seat.NO_REPORT] + theme.GROUP_WORDS[Group.NO_REPORT].lower()


def test_every_kind_has_an_outline_as_wide_as_its_mark() -> None:
    outlines = theme.outlines()
    assert outlines.keys() == set(ActorKind)
    assert outlines["person"] == "M8.5,0A8.5,8.5 0 1,1 0,-8.5A8.5,8.5 0 0,1 8.5,0Z"
    for kind, outline in outlines.items():
        reach = max(abs(float(number)) for number in re.findall(r"-?[\d.]+", outline))
        radius = theme.SIZE[ActorKind(kind)] / 2
        assert reach == pytest.approx(1.3 * radius if kind == "organisation" else radius, abs=0.005)


def test_the_legend_has_every_colour_of_an_actor_once_from_the_innermost_on() -> None:
    tones = theme.look()["tones"]
    assert set(tones) == {theme.tone(seat, group) for seat, group in GROUP_OF.items()}
    assert [tone for tone in tones if tone != "mediator"] == list(Group)


def test_every_mark_keeps_ties_and_names_out_of_itself() -> None:
    look = theme.look()
    assert look["radii"].keys() == set(ActorKind)
    assert all(radius > theme.SIZE[kind] / 2 for kind, radius in look["radii"].items())
    assert look["dashes"].keys() == set(TieStatus)
