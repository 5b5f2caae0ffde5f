"""The word that was meant: the nearest right one to a wrong one."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

PATIENCE = 50_000  # comparisons in one call, about a second; the words after that get no hint
LONGEST = 80  # characters; nobody means an id by anything longer
SLIPS = 2  # letters that a misspelt word may have wrong, missing or too many


def nearest(words: Iterable[str], right: Iterable[str]) -> dict[str, str]:
    """Return, for each of *words* that is like one of *right*, the one most like it.

    Case, spaces and punctuation do not count, so that ``Left out`` finds ``left_out``.
    """
    pool = {_hyphened(word): word for word in right}
    hints: dict[str, str] = {}
    patience = PATIENCE
    for word in words:
        bare = _hyphened(word[:LONGEST])
        if bare in pool:
            hints[word] = pool[bare]
        elif patience >= 0:
            patience -= len(pool)
            if like := difflib.get_close_matches(bare, pool, n=1):
                hints[word] = pool[like[0]]
    return hints


def _hyphened(word: str) -> str:
    return re.sub(r"[\W_]+", "-", word.casefold()).strip("-")


def bare(name: str) -> str:
    """Return *name* in one spelling: ``FromCountry`` and ``FROM_COUNTRY`` as *from country*, ``À`` as *a*."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", name)
    plain = unicodedata.normalize("NFKD", parted.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def misspelt(word: str, right: Iterable[str]) -> dict[str, int]:
    """Return those of *right* that differ from *word* in two letters at most, and in how many.

    A syllable before a right word is no slip: who writes ``unplanned`` does not mean ``planned``.
    """
    written = _hyphened(word[:LONGEST])
    near = {one: _slips(written, _hyphened(one)) for one in right}
    led = [one for one, slips in near.items() if slips and written.endswith(_hyphened(one))]
    return {one: slips for one, slips in near.items() if slips <= SLIPS and one not in led}


def _slips(first: str, second: str) -> int:
    """Return in how many letters *first* and *second* differ, or more than ``SLIPS`` where that is enough to know."""
    if abs(len(first) - len(second)) > SLIPS:
        return SLIPS + 1
    above = list(range(len(second) + 1))
    for place, letter in enumerate(first, start=1):
        row = [place]
        for column, other in enumerate(second, start=1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != other)))
        above = row
    return above[-1]
