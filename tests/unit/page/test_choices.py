"""The choices that the page offers, each value with its label."""

from dashboard.drawing.view_choices import VIEW_CHOICES
from dashboard.page import choices


def test_every_choice_of_the_view_is_a_control_and_a_key_of_the_address() -> None:
    assert {*VIEW_CHOICES} <= {*choices.CONTROLS} & {*choices.KEYS}


def test_a_size_is_how_many_times_the_picture_is_enlarged() -> None:
    assert list(choices.SIZES.items()) == [("1", "1×"), ("2", "2×"), ("4", "4×")]
