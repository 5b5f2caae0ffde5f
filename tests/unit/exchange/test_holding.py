"""How much a dossier may hold that a stranger brings."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange import holding
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from scripts import amplifiers


def refusal(data: bytes) -> str:
    with pytest.raises(DossierError) as refused:
        open_guessing([File(name="talks.zip", data=data)])
    return str(refused.value)


def test_a_dossier_has_no_more_events_with_a_table_than_a_list() -> None:
    told = refusal(amplifiers.dossier(events=amplifiers.events(501)))
    assert told.startswith("talks.zip: has 501 events; 500 are the most that can be shown: divide the dossier, or call")


def test_a_dossier_has_no_more_actors_than_a_network() -> None:
    told = refusal(amplifiers.dossier(actors=amplifiers.actors(10_001)))
    assert "talks.zip: has 10,001 actors; 10,000 are the most" in told


def test_the_cells_of_all_tables_are_counted_before_any_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "MAX_CELLS_OF_LIST", 100)
    assert "cells together; 100 are the most that can be read" in refusal(
        amplifiers.dossier(ties=amplifiers.ties(30, 2))
    )


def test_a_publisher_counts_for_each_seat_whose_part_it_tells_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.exchange.limits.MAX_LETTERS", 5_000)
    sources = f"id,title,publisher,date,url\ns,T,{'p' * 900},2030-01-01,\n"
    told = refusal(amplifiers.dossier(sources=sources, seats=amplifiers.seats(9, 1, parts=True)))
    assert "has texts of more than 5,000 letters" in told
