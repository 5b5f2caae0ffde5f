"""Drawings whose distances are those of the graph: stress majorisation, started from a scaling of a few distances."""

from functools import lru_cache

import numpy as np

from dashboard.network.placement.distances import distances
from dashboard.network.placement.stage import Floats
from dashboard.network.placement.subject import Subject

STEPS = 40
PIVOTS = 24
JITTER = 0.4  # ties: how far starts differ from the scaling
EXACT = 9  # decimals that a step keeps, so that platforms do not drift apart


def scaled(subject: Subject) -> Floats:
    """Return a rough drawing of *subject*, in ties, (n, 2): distances to a few pivots, in their two main directions.

    U. Brandes, C. Pich, Eigensolver methods for progressive multidimensional scaling of large data, 2006.
    """
    return _scaled(len(subject.ids), subject.pairs.tobytes()).copy()


@lru_cache(maxsize=1)
def _scaled(count: int, ties: bytes) -> Floats:
    """Return the same for *count* actors and the bytes of their pairs: one dossier is drawn for two shapes in turn."""
    pivots = sorted({round(place * (count - 1) / max(1, PIVOTS - 1)) for place in range(min(PIVOTS, count))})
    pairs = np.frombuffer(ties, dtype=np.int64).reshape(-1, 2)
    square = distances(count, pairs, pivots).T ** 2
    centred = square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()
    values, ways = np.linalg.eigh(np.round(centred.T @ centred, 6))
    main = ways[:, np.argsort(-values, kind="stable")[:2]]
    main *= np.where(main[np.abs(main).argmax(axis=0), range(main.shape[1])] < 0, -1, 1)  # one of two mirror images
    flat = np.zeros((count, 2))
    flat[:, : main.shape[1]] = -centred @ main / 2 / np.sqrt(np.maximum(np.sort(values)[::-1][:2], 1e-9)) ** 0.5
    return np.round(flat, EXACT)


def majorised(subject: Subject, chance: np.random.Generator, *, count: int) -> Floats:
    """Return *count* drawings of *subject*, in ties, (count, n, 2), each as true to the distances as it gets.

    E. R. Gansner, Y. Koren, S. North, Graph drawing by stress majorization, 2004; weights are distance ** -2.
    """
    size = len(subject.ids)
    wanted = distances(size, subject.pairs, list(range(size)))
    wanted = np.maximum(wanted, wanted.T)
    weight = np.where(wanted > 0, 1 / np.maximum(wanted, 1e-9) ** 2, 0.0)
    # The pseudoinverse of a connected graph's Laplacian, by an inverse, which is many times as fast to find.
    inverse = np.linalg.inv(np.diag(weight.sum(axis=1)) - weight + 1 / size) - 1 / size
    points = scaled(subject) + np.round(chance.normal(0, JITTER, (count, size, 2)), EXACT)
    for _ in range(STEPS):
        apart = points[:, :, None] - points[:, None]
        length = np.sqrt((apart * apart).sum(axis=-1))
        share = np.where(length > 1e-9, weight * wanted / np.maximum(length, 1e-9), 0.0)
        points = np.round(inverse @ (share.sum(axis=2)[..., None] * points - share @ points), EXACT)
    return points
