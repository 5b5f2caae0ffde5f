"""The question that a list raises, in the words of the page."""

from dashboard.exchange.files import File
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.lists.roles import ListKind, Role
from dashboard.exchange.opening import open_files
from dashboard.server.column_mapping_api import KIND_WORDS, ROLE_WORDS, asked, mapping_of


def test_every_kind_and_every_role_has_words_of_its_own() -> None:
    assert set(KIND_WORDS) == set(ListKind)
    assert set(ROLE_WORDS) == set(Role)
    assert len(set(ROLE_WORDS.values())) == len(Role)


def test_the_guesses_sent_back_are_the_mapping_that_they_stand_for() -> None:
    wanted = open_files([File(name="ties.csv.txt", data=b"who,whom,when\nAnna,Boris,2020\n")])
    assert isinstance(wanted, Wanted)
    told = asked(wanted)
    guess = next(one["guess"] for one in told["lists"] if one["kind"] == told["likely"])
    answer = {"kind": told["likely"], "columns": guess, "headed": told["headed"]}
    assert mapping_of({"mapping": answer}) == wanted.mapping == ListMapping(kind=ListKind.TIES, columns=guess)


def test_no_mapping_is_none() -> None:
    assert mapping_of({}) is None
