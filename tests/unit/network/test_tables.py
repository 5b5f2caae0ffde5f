"""The tables of a dossier."""

import pytest

from dashboard.dossier.model import Dossier
from dashboard.network.tables import tables


def test_there_is_a_claim_for_each_row_of_the_record(riyadh: Dossier) -> None:
    claims = tables(riyadh)["claims"]
    counted = claims["kind"].value_counts().to_dict()
    assert counted == {
        "event": len(riyadh.events), "seat": len(riyadh.seats), "tie": len(riyadh.ties), "stake": len(riyadh.stakes)
    }  # fmt: skip


def test_a_claim_names_its_source_and_its_publisher(riyadh: Dossier) -> None:
    claims = tables(riyadh)["claims"]
    first = claims[claims.kind == "seat"].iloc[0]
    assert first.publisher == riyadh.sources[first.source].publisher
    assert first.claim == riyadh.seats[0].claim.text


def test_a_seat_is_worked_out_from_all_its_claims(riyadh: Dossier) -> None:
    seats = tables(riyadh)["seats"]
    dmitriev = seats[(seats.event == "talks") & (seats.actor == "kirill-dmitriev")].iloc[0]
    assert (dmitriev.group, dmitriev.contested) == ("involved", True)
    russia = seats[(seats.event == "talks") & (seats.actor == "russia")].iloc[0]
    assert "sergey-lavrov" in russia.through.split()


def test_nobody_without_a_report_has_a_seat(riyadh: Dossier) -> None:
    seats = tables(riyadh)["seats"]
    assert "no-report" not in set(seats.group)


def test_ties_are_those_that_stand(riyadh: Dossier) -> None:
    ties = tables(riyadh)["ties"]
    assert len(ties) == 39
    assert set(ties.status) == {"held", "planned", "said"}


@pytest.mark.parametrize("name", ["claims", "seats", "ties", "presence"])
def test_no_cell_is_missing(riyadh: Dossier, name: str) -> None:
    assert not tables(riyadh)[name].isna().any().any()
