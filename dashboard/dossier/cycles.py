"""Who represents themselves in a circle.

Circles are networkx's to find: 15 ms more than a loop of our own took for 10,000 actors, in a reading of a second. It
is imported only where a pair leads on to another, because importing it takes as long as reading a small dossier.
"""

from collections.abc import Collection, Iterable, Iterator

MOST = 6  # actors of a circle that a message names


def circles(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield, for each circle in *pairs* of (who, for whom), the pair that closes it and the circle in words.

    Without the pairs that are yielded there is no circle left. An actor paired with itself is no circle here.
    """
    others = [(tail, head) for tail, head in pairs if tail != head]
    if not lead_on(others):
        return
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(tail for tail, _ in others)  # the search starts from them, in this order
    graph.add_edges_from(others)
    path: dict[str, None] = {}
    for tail, head, step in nx.dfs_labeled_edges(graph):
        if step == "forward":
            path[head] = None
        elif step == "reverse":
            del path[head]
        elif head in path:
            yield tail, head, _told(path, head)


def lead_on(pairs: Collection[tuple[str, str]]) -> bool:
    """Return whether one of *pairs* ends where one begins. Otherwise nobody speaks through others, or in a circle."""
    return not {tail for tail, _ in pairs}.isdisjoint(head for _, head in pairs)


def _told(path: dict[str, None], head: str) -> str:
    """Return the end of *path* from *head* on, and back to it, as words."""
    back: list[str] = []
    for actor in reversed(path):
        back.append(actor)
        if actor == head:
            return " → ".join([*reversed(back), head])
        if len(back) > MOST:
            break
    return " → ".join([head, "…", *reversed(back[: MOST - 2]), head])
