"""Halves of a network beside each other on a disk."""

from pathlib import Path

import pytest

from dashboard.exchange.pairs.pair_files import pair_in, stem_of, twin_of


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_text("x")
    return folder


@pytest.mark.parametrize(
    ("nodes", "edges", "stem"),
    [
        ("nodes.csv", "edges.csv", ""),
        ("talks [Nodes].csv", "talks [Edges].csv", "talks"),
        ("talks_nodes.tsv", "talks_edges.tsv", "talks"),
        ("Elements.csv", "Connections.csv", ""),
    ],
)
def test_halves_are_known_by_their_names(tmp_path: Path, nodes: str, edges: str, stem: str) -> None:
    put(tmp_path, nodes, edges, "notes.csv", "other_edges.csv", "edges.png")
    assert stem_of(nodes) == stem_of(edges) == stem
    assert (twin_of(tmp_path / nodes), twin_of(tmp_path / edges)) == (tmp_path / edges, tmp_path / nodes)
    assert pair_in(tmp_path) == (tmp_path / nodes, tmp_path / edges)


def test_a_file_whose_name_says_nothing_or_whose_half_is_missing_has_no_twin(tmp_path: Path) -> None:
    put(tmp_path, "trips.csv", "nodes.csv", "knowledge.csv")
    assert [twin_of(tmp_path / name) for name in ("trips.csv", "nodes.csv", "knowledge.csv")] == [None] * 3
    assert pair_in(tmp_path) is None
    assert pair_in(tmp_path / "nowhere") is None


def test_a_folder_with_two_pairs_is_none(tmp_path: Path) -> None:
    assert pair_in(put(tmp_path, "a_nodes.csv", "a_edges.csv", "b_nodes.csv", "b_edges.csv")) is None
