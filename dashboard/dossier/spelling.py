"""The word that was meant: the nearest right one to a wrong one."""

import difflib
import re
from collections.abc import Iterable

PATIENCE = 50_000  # comparisons in one call, about a second; the words after that get no hint
LONGEST = 80  # characters; nobody means an id by anything longer


def nearest(words: Iterable[str], right: Iterable[str]) -> dict[str, str]:
    """Return, for each of *words* that is like one of *right*, the one most like it.

    Case, spaces and punctuation do not count, so that ``Left out`` finds ``left_out``.
    """
    pool = {_bare(word): word for word in right}
    hints: dict[str, str] = {}
    patience = PATIENCE
    for word in words:
        bare = _bare(word[:LONGEST])
        if bare in pool:
            hints[word] = pool[bare]
        elif patience >= 0:
            patience -= len(pool)
            if like := difflib.get_close_matches(bare, pool, n=1):
                hints[word] = pool[like[0]]
    return hints


def _bare(word: str) -> str:
    return re.sub(r"[\W_]+", "-", word.casefold()).strip("-")
