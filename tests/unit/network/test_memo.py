"""What follows from a dossier follows once."""

from dataclasses import replace

import pytest

from dashboard.dossier.model import Dossier
from dashboard.network.memo import once


def test_what_was_asked_is_not_worked_out_again(riyadh: Dossier) -> None:
    asked: list[str] = []

    @once
    def longest(dossier: Dossier, prefix: str, *, suffix: str = "") -> str:
        asked.append(prefix)
        return f"{prefix}{dossier.id}{suffix}"

    here = replace(riyadh)
    assert [longest(here, "a"), longest(here, "a")] == ["ariyadh-2025"] * 2
    assert longest(here, "a", suffix="z") == "ariyadh-2025z"
    assert longest(replace(riyadh, id="other"), "a") == "aother"
    assert asked == ["a", "a", "a"]


def test_what_fails_fails_again(riyadh: Dossier) -> None:
    @once
    def never(dossier: Dossier) -> None:
        raise ValueError(dossier.id)

    for _ in range(2):
        with pytest.raises(ValueError, match="riyadh-2025"):
            never(riyadh)


def test_what_was_worked_out_is_no_part_of_the_record(riyadh: Dossier) -> None:
    here = replace(riyadh)
    here.derived["any"] = 1
    assert here == riyadh
