"""Imports that are not stopped to look for garbage."""

import gc

import pytest

from dashboard.cli.imports import without_gc


@pytest.fixture(autouse=True)
def as_before():
    before = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("enabled", [True, False])
def test_within_there_is_no_collector_and_afterwards_it_is_as_before(enabled):
    (gc.enable if enabled else gc.disable)()
    with without_gc():
        assert not gc.isenabled()
    assert gc.isenabled() == enabled


def test_what_was_made_within_is_not_looked_through_again():
    frozen = gc.get_freeze_count()
    with without_gc():
        made = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() - frozen > len(made)


def test_an_import_that_fails_leaves_the_collector_on():
    gc.enable()
    with pytest.raises(ImportError), without_gc():
        import dashboard.nowhere  # noqa: F401
    assert gc.isenabled()
