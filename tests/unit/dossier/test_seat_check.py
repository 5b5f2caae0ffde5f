"""What is said of a word that is no seat."""

import pytest

from dashboard.dossier.seat_check import CHOICE_EXPLAINED, unknown_seat
from dashboard.dossier.words import CLAIMABLE_SEATS, MEANING


@pytest.mark.parametrize(
    ("word", "seat"),
    [("deligate", "delegate"), ("Left out", "left_out"), ("mediater", "mediator"), ("obsever", "observer")],
)
def test_a_misspelling_is_suggested_within_two_letters(word: str, seat: str) -> None:
    assert unknown_seat(word).startswith(f"unknown seat '{word}'; write {seat}; the choice is mediator, ")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("participant", "delegate where they take part for a side"),
        ("regrets", "declined where they were invited and did not come"),
        ("dolmetscherin", "staff where they are in the room to interpret"),
        ("not present", "absent where they were not there"),
    ],
)
def test_a_word_of_the_table_is_answered_with_its_seat_and_what_that_means(word: str, said: str) -> None:
    assert f"write {said}" in unknown_seat(word)


@pytest.mark.parametrize(
    "word", ["third party", "guarantor", "witness", "signatory", "moderator", "reported", "unstaff"]
)
def test_of_any_other_word_all_seats_are_listed_and_none_is_recommended(word: str) -> None:
    assert unknown_seat(word) == f"unknown seat '{word}'; choose what the source says: {CHOICE_EXPLAINED}"
    assert all(f"{seat} (they {MEANING[seat]})" in CHOICE_EXPLAINED for seat in CLAIMABLE_SEATS)


def test_who_was_only_invited_has_no_seat() -> None:
    assert unknown_seat("invited").startswith("'invited' claims no seat; delete the row, or choose")


def test_silence_is_no_seat() -> None:
    assert unknown_seat("No report").endswith("it is what follows where no row speaks; delete the row")
