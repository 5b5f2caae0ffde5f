"""Two events compared."""

from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.network.comparison import compare


@pytest.fixture(scope="module")
def talks(root: Path) -> Dossier:
    return read(root / "data" / "ukraine-talks").dossier


def test_who_stayed_who_came_and_who_went(talks: Dossier) -> None:
    found = compare(talks, "geneva-1123", "hallandale-1130")
    assert {"marco-rubio", "rustem-umerov", "united-states"} <= set(found.both)
    assert "andriy-yermak" in found.only_first
    assert "andrii-sybiha" in found.only_second


def test_the_other_way_round_who_came_is_who_went(talks: Dossier) -> None:
    there, back = (compare(talks, *pair) for pair in (("riyadh-0218", "jeddah-0311"), ("jeddah-0311", "riyadh-0218")))
    assert (there.only_first, there.only_second) == (back.only_second, back.only_first)
    assert (there.both, there.changed) == (back.both, back.changed)


def test_whom_a_source_seats_at_both_did_not_go_though_another_denies_it(talks: Dossier) -> None:
    found = compare(talks, "riyadh-0218", "moscow-1202")
    assert "kirill-dmitriev" not in found.only_second, "one source seats him in Riyadh"


def test_another_seat_at_each_is_told_of_those_at_both_tables_and_of_those_at_neither(talks: Dossier) -> None:
    assert "keir-starmer" in compare(talks, "london-0302", "washington-0818").changed, "host there, delegate here"
    assert compare(talks, "riyadh-0218", "washington-0818").changed == ("vladimir-putin",)


def test_nobody_without_a_report_at_either_is_named(riyadh: Dossier) -> None:
    found = compare(riyadh, "talks", "paris-meeting")
    assert "nato" not in {*found.both, *found.only_first, *found.only_second, *found.changed}


def test_an_event_that_is_not_there_is_refused(riyadh: Dossier) -> None:
    with pytest.raises(ValueError, match="no event 'nowhere'"):
        compare(riyadh, "talks", "nowhere")
