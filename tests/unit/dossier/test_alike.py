"""Names that are spelled almost alike."""

import pytest

from dashboard.dossier.alike import alike, alike_note, plainly
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import Findings
from dashboard.dossier.reading import read_files
from dashboard.dossier.writing import files


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Marsh", "anna marsh"),
        ("Anna Marsh", "ANNA MARSH"),
        ("Anna de Marsh", "de Marsh, Anna"),
        ("Anna Marsh", "Marsh Anna"),
        ("Anna de Marsh", "Ana de Marsh"),
        ("Anna de Marsh", "MARSH, Ana de"),
        ("Ben Reed", "Ben Re\u2019ed"),
        ("Zoé Müller", "Zoe Muller"),
        ("Marsh", "Marsch"),
        ("Сергей Лавров", "Сергей Лавоов"),
        ("أنطونيو غوتيريش", "انطونيو غوتيريش"),
        ("علی\u200cرضا نوری", "علی رضا نوری"),
    ],
)
def test_names_that_differ_in_case_order_accents_or_one_letter_are_alike(names: tuple[str, str]) -> None:
    assert alike(["Someone Else", *names, "Nobody"]) == [list(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Delegate 1", "Delegate 2"),
        ("Person A", "Person B"),
        ("Henry II", "Henry III"),
        ("UN", "US"),
        ("Iran", "Iraq"),
        ("Li Wei", "Lu Wei"),
        ("Northland", "Southland"),
        ("Anna Marsh", "Anna Marsh"),
        ("!!!", "???"),
        ("王毅", "王岐"),
    ],
)
def test_numbers_numerals_initials_and_short_words_make_another_name(names: tuple[str, str]) -> None:
    assert alike(names) == []


def test_names_in_one_form_have_single_spaces_and_nothing_unseen() -> None:
    assert plainly(" Anna\u00a0 Marsh\u200b") == "Anna Marsh"
    assert plainly("Zoe\u0301") == "Zo\u00e9"


def test_a_note_lists_groups_and_counts_those_beyond_ten() -> None:
    assert list(alike_note(["Anna"], "a.csv", mend="mend them")) == []
    names = [name for number in range(12) for name in (f"Anna {number}", f"ANNA {number}")]
    (note,) = alike_note(names, "a.csv", mend="mend them")
    assert str(note).startswith("a.csv: 12 groups of names are alike: 'Anna 0', 'ANNA 0'; ")
    assert str(note).endswith("; and 2 more groups; nobody was joined: mend them")


def test_alike_names_of_a_dossier_are_two_actors_and_a_note(riyadh: Dossier) -> None:
    told = dict(files(riyadh))
    name, *rest = told["actors.csv"].decode().splitlines()[1].split(",")
    told["actors.csv"] += ",".join(["another", rest[0].upper(), *rest[1:]]).encode() + b"\n"
    reading = read_files(told, found=Findings())
    assert {name, "another"} <= set(reading.dossier.actors)
    assert [str(note) for note in reading.notes] == [
        f"actors.csv: some names are alike: '{rest[0]}', '{rest[0].upper()}'; nobody was joined: "
        "give them one id if they are one actor's"
    ]
