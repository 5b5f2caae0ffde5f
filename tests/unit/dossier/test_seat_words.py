"""What words of other people's lists say of a seat, language by language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.dossier.seat_words import NO_CLAIM, WORDS, meaning
from dashboard.dossier.words import CLAIMABLE_SEATS, MEANING, Seat

SAID = {
    "en": "attended delegate; Did not attend absent; Regrets declined; not invited left_out; expected -; host mediator",
    "fr": "Présente delegate; n'a pas assisté absent; excusée declined; non invité left_out; attendu -; hôte mediator",
    "de": "anwesend delegate; nicht erschienen absent; Entschuldigt declined; nicht eingeladen left_out; erwartet -; "
    "Dolmetscherin staff",
    "es": "Asistió delegate; no asistió absent; se excusó declined; no invitada left_out; quizás -; intérprete staff",
    "ru": "Присутствовала delegate; не явился absent; отказался declined; не приглашён left_out; приглашён -; "
    "наблюдатель observer",
    "ar": "حضر delegate; لم يحضر absent; اعتذر declined; غير مدعو left_out; مدعو -; مراقب observer",
    "": "✓ delegate; 1 delegate; ✔️ delegate; 0 absent; ✗ absent; ☐ absent; — -; 1.0 delegate",
}


def cases() -> Iterator[tuple[str, str, Seat]]:
    for language, said in SAID.items():
        for pair in said.split(";"):
            word, _, seat = pair.strip().rpartition(" ")
            yield language, word, NO_CLAIM if seat == "-" else Seat(seat)


@pytest.mark.parametrize(("language", "word", "seat"), list(cases()))
def test_a_word_says_its_seat_in_every_language(language: str, word: str, seat: Seat) -> None:
    assert language in WORDS
    assert meaning(word) is seat


def test_every_language_has_words_for_having_been_there_and_for_each_way_not_to_have_been() -> None:
    needed = {
        Seat.MEDIATOR,
        Seat.DELEGATE,
        Seat.STAFF,
        Seat.OBSERVER,
        Seat.DECLINED,
        Seat.ABSENT,
        Seat.LEFT_OUT,
        NO_CLAIM,
    }
    assert {language for language in WORDS if language and not needed <= {*WORDS[language]}} == set()
    assert {*WORDS} == {*SAID}


def test_no_word_says_two_things_whatever_the_languages() -> None:
    wrong = [
        (word, seat)
        for language, seats in WORDS.items()
        for seat, words in seats.items()
        for word in (words.split(",") if language else words.split())
        if meaning(word.strip()) is not seat
    ]
    assert wrong == []
    assert {seat for seat in CLAIMABLE_SEATS if meaning(seat) is not seat} == set()


@pytest.mark.parametrize("word", ["by video", "Head of delegation", "Minister", "third party", "guarantor", "tbc", "P"])
def test_a_word_that_the_table_does_not_have_says_nothing(word: str) -> None:
    assert meaning(word) is None


@pytest.mark.parametrize(
    "word", ["yes?", "10", "1/0", "-1", "attended (online)", "yes (cancelled)", "✗ yes", "✓✗", "no (?) "]
)
def test_what_is_in_doubt_says_nothing(word: str) -> None:
    assert meaning(word) is None


def test_a_remark_in_brackets_is_passed_over_where_nobody_is_seated_by_that() -> None:
    assert [meaning("Absent (ill)"), meaning("Excused [letter]"), meaning("invited (by post)")] == [
        *(Seat.ABSENT, Seat.DECLINED, NO_CLAIM)
    ]
    assert meaning("invited (declined)") is None


def test_the_documents_say_of_each_seat_what_the_program_says(root: Path) -> None:
    text = (root / "data" / "README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \| [A-Z][^|]+ \|$", text, re.M))
    assert {seat: rows.get(seat) for seat in CLAIMABLE_SEATS} == MEANING
