"""Distances in ties, against networkx's."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.network.placement.forces.distances import APART, distances


@st.composite
def graphs(draw):
    count = draw(st.integers(1, 12))
    actor = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(actor, actor), max_size=20))
    sources = draw(st.lists(actor, min_size=1, max_size=count, unique=True))
    return count, pairs, sources


@given(graphs())
def test_distances_are_those_of_networkx_and_what_no_tie_connects_is_farther_apart_than_either_reaches(graph):
    count, pairs, sources = graph
    ties = nx.Graph(pairs)
    ties.add_nodes_from(range(count))
    found = distances(count, np.array(pairs, dtype=np.int64).reshape(-1, 2), sources)
    assert found.shape == (len(sources), count)
    for row, source in zip(found, sources, strict=True):
        reached = nx.single_source_shortest_path_length(ties, source)
        assert {actor: row[actor] for actor in reached} == reached
        for actor in set(range(count)) - set(reached):
            assert row[actor] >= max(reached.values()) / 2 + APART


def test_a_chain_of_many_is_walked_to_its_end():
    count = 5_000
    chain = np.stack([np.arange(count - 1), np.arange(1, count)], axis=-1)
    assert distances(count, chain, [0, count - 1]).tolist() == [list(range(count)), list(range(count))[::-1]]
