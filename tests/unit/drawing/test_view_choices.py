"""The choices of a view that are one of several, as page, address and command line share them."""

from dashboard.dossier.words import Group
from dashboard.drawing.theme import GROUP_WORDS
from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE, PICTURE_TEXTS, VIEW_CHOICES


def test_a_highlight_is_everyone_or_a_group_called_as_the_page_calls_it() -> None:
    first, *groups = VIEW_CHOICES["highlight"].options.items()
    assert first == ("everyone", "Everyone")
    assert groups == [(group, GROUP_WORDS[Group(group)]) for group, _ in groups]


def test_neither_the_mentioned_nor_the_silent_can_be_taken_for_the_left_out() -> None:
    assert not {Group.MENTIONED, Group.NO_REPORT} & VIEW_CHOICES["highlight"].options.keys()


def test_an_address_may_highlight_every_group() -> None:
    assert {*VIEW_CHOICES["highlight"].values} == {"everyone", *Group}


def test_the_usual_value_comes_first() -> None:
    usual = {name: choice.values[0] for name, choice in VIEW_CHOICES.items()}
    assert usual.items() >= {"highlight": "everyone", "arrange": "table", "names": "english"}.items()


def test_a_headline_leaves_an_alternative_text_room_for_what_and_where() -> None:
    assert PICTURE_TEXTS["headline"].longest < LONGEST_ALTERNATIVE / 2
