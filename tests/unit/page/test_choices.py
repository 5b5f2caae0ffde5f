"""The choices that the page offers, each value with its label."""

from dashboard.dossier.words import Group
from dashboard.drawing.theme import GROUP_WORDS
from dashboard.page import choices


def test_a_highlight_is_everyone_or_a_group_called_as_the_page_calls_it() -> None:
    first, *groups = choices.HIGHLIGHTS.items()
    assert first == ("everyone", "Everyone")
    assert groups == [(group, GROUP_WORDS[Group(group)]) for group, _ in groups]


def test_neither_the_mentioned_nor_the_silent_can_be_taken_for_the_left_out() -> None:
    assert not {Group.MENTIONED, Group.NO_REPORT} & choices.HIGHLIGHTS.keys()


def test_a_size_is_how_many_times_the_picture_is_enlarged() -> None:
    assert list(choices.SIZES.items()) == [("1", "1×"), ("2", "2×"), ("4", "4×")]
