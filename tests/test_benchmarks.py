"""What we compare ourselves with is as its makers would have it."""

from benchmarks.made_up import dossier_of
from benchmarks.peers import stock


def test_a_peer_is_not_burdened_with_our_assets() -> None:
    """Dash serves whatever lies in the assets below the working directory, and there it is ours."""
    page = stock(dossier_of(20)).server.test_client().get("/").text
    assert "_dash-renderer" in page
    assert "/assets/" not in page
