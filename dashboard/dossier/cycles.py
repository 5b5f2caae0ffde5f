"""Who represents themselves in a circle."""

from collections.abc import Iterable, Iterator

MOST = 6  # actors of a circle that a message names


def circles(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield, for each circle in *pairs* of (who, for whom), the pair that closes it and the circle in words.

    Without the pairs that are yielded there is no circle left. An actor paired with itself is no circle here. Depth
    first, without recursion, so that a chain of ten thousand is no matter.
    """
    onward: dict[str, list[str]] = {}
    for tail, head in pairs:
        if tail != head:
            onward.setdefault(tail, []).append(head)
    done: set[str] = set()
    for root in onward:
        path = {root: iter(onward[root])} if root not in done else {}
        while path:
            tail = next(reversed(path))
            head = next(path[tail], "")
            if not head:
                del path[tail]
                done.add(tail)
            elif head in path:
                yield tail, head, _told(path, head)
            elif head not in done:
                path[head] = iter(onward.get(head, ()))


def _told(path: dict[str, Iterator[str]], head: str) -> str:
    """Return the end of *path* from *head* on, and back to it, as words."""
    back: list[str] = []
    for actor in reversed(path):
        back.append(actor)
        if actor == head:
            return " → ".join([*reversed(back), head])
        if len(back) > MOST:
            break
    return " → ".join([head, "…", *reversed(back[: MOST - 2]), head])
