"""Sides that are no actors of their own."""

from dashboard.dossier.model import Dossier
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from dashboard.network.sides import sides_alone

LIST = b"Meeting,Name,Delegation\nM,Anna Marsh,Northland\nM,Ben Reed,Southland\nM,Southland,Southland\n"


def test_a_delegation_that_only_stands_behind_names_is_a_side_alone() -> None:
    dossier = open_guessing([File(name="who.csv", data=LIST)]).dossier
    assert sides_alone(dossier) == {"northland"}


def test_a_state_of_a_dossier_is_an_actor(riyadh: Dossier) -> None:
    assert sides_alone(riyadh) == frozenset()
