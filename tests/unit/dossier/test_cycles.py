"""Circles of those who represent one another."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.cycles import circles

PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20, unique=True)


@given(PAIRS)
def test_without_the_pairs_that_close_a_circle_there_is_none(pairs: list[tuple[str, str]]) -> None:
    closing = {(tail, head) for tail, head, _ in circles(pairs)}
    assert closing <= set(pairs)
    rest = nx.DiGraph(pair for pair in pairs if pair[0] != pair[1] and pair not in closing)
    assert nx.is_directed_acyclic_graph(rest)


@given(PAIRS)
def test_each_circle_is_told_as_it_leads_from_pair_to_pair(pairs: list[tuple[str, str]]) -> None:
    for tail, head, told in circles(pairs):
        actors = told.split(" → ")
        assert (actors[0], actors[-2], actors[-1]) == (head, tail, head)
        assert set(pairwise(actors)) <= set(pairs)


def test_the_search_starts_from_the_first_pair() -> None:
    assert list(circles([("c", "a"), ("a", "b"), ("b", "a"), ("b", "c")])) == [
        ("b", "a", "a → b → a"),
        ("b", "c", "c → a → b → c"),
    ]


def test_a_circle_of_ten_thousand_is_found() -> None:
    ids = [str(number) for number in range(10_000)]
    ((tail, head, told),) = circles(zip(ids, [*ids[1:], ids[0]], strict=True))
    assert (tail, head, told) == ("9999", "0", "0 → … → 9996 → 9997 → 9998 → 9999 → 0")


def test_where_no_pair_leads_to_another_networkx_is_not_imported(root: Path) -> None:
    code = "import sys; from dashboard.dossier.cycles import circles; print(*circles([('a', 'b')]), *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert "networkx" not in done.stdout.split()
