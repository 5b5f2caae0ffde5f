"""Drawings whose distances are those of the graph: stress majorisation, started from a scaling of a few distances."""

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.network.memo import once
from dashboard.network.placement.forces.distances import distances
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.plane import Counts, Floats, Shape

STEPS = 40
PIVOTS = 24
JITTER = 0.4  # ties: how far initial layouts differ from the scaling
EXACT = 9  # decimals that a step keeps, so that platforms do not drift apart


@once
def scaled(dossier: Dossier) -> Floats:
    """Return a rough drawing of *dossier*, in ties, (n, 2): distances to a few pivots, in their two main directions.

    U. Brandes, C. Pich, Eigensolver methods for progressive multidimensional scaling of large data, 2006.
    """
    count, pairs = _graph(dossier)
    pivots = sorted({round(place * (count - 1) / max(1, PIVOTS - 1)) for place in range(min(PIVOTS, count))})
    square = distances(count, pairs, pivots).T ** 2
    centred = square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()
    values, ways = np.linalg.eigh(np.round(centred.T @ centred, 6))
    main = ways[:, np.argsort(-values, kind="stable")[:2]]
    main *= np.where(main[np.abs(main).argmax(axis=0), range(main.shape[1])] < 0, -1, 1)  # one of two mirror images
    flat = np.zeros((count, 2))
    flat[:, : main.shape[1]] = -centred @ main / 2 / np.sqrt(np.maximum(np.sort(values)[::-1][:2], 1e-9)) ** 0.5
    return np.round(flat, EXACT)


def majorised(dossier: Dossier, chance: np.random.Generator, *, count: int) -> Floats:
    """Return *count* drawings of *dossier*, in ties, (count, n, 2), each as true to the distances as it gets.

    E. R. Gansner, Y. Koren, S. North, Graph drawing by stress majorization, 2004; weights are distance ** -2.
    """
    pull, inverse = _stress(dossier)
    points = scaled(dossier) + np.round(chance.normal(0, JITTER, (count, len(pull), 2)), EXACT)
    for _ in range(STEPS):
        apart = points[:, :, None] - points[:, None]
        length = np.sqrt((apart * apart).sum(axis=-1))
        share = np.where(length > 1e-9, pull / np.maximum(length, 1e-9), 0.0)
        points = np.round(inverse @ (share.sum(axis=2)[..., None] * points - share @ points), EXACT)
    return points


@once
def _stress(dossier: Dossier) -> tuple[Floats, Floats]:
    """Return the distances times their weights, and the pseudoinverse of the weights' Laplacian, both (n, n)."""
    count, pairs = _graph(dossier)
    ideal = distances(count, pairs, list(range(count)))
    ideal = np.maximum(ideal, ideal.T)
    weight = np.where(ideal > 0, 1 / np.maximum(ideal, 1e-9) ** 2, 0.0)
    # Of a connected graph's Laplacian an inverse gives it too, many times as fast.
    return weight * ideal, np.asarray(np.linalg.inv(np.diag(weight.sum(axis=1)) - weight + 1 / count) - 1 / count)


def _graph(dossier: Dossier) -> tuple[int, Counts]:
    """Return the number of actors and the pairs of ties (m, 2), which no shape of a stage changes."""
    graph = graph_of(dossier, shape=Shape.WIDE)
    return len(graph.ids), graph.pairs
