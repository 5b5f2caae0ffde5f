"""Reading while the garbage collector rests."""

import gc

import pytest

from dashboard.exchange.gc_pause import uncollected


def test_the_collector_rests_within_and_works_after() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="any"), uncollected():
        raise ValueError("any")
    assert gc.isenabled()


def test_who_finds_it_at_rest_leaves_it_at_rest() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
