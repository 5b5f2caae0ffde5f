"""Names that are spelled almost alike, and may be one actor's: for people to judge, since no rule can."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from dashboard.dossier.problems import Problem, shown

# Soft hyphens, zero-width spaces and marks of direction: nobody sees them. Joiners stay, since Persian needs them.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
_BETWEEN = re.compile(r"[\s\u200c\u200d,;.()\[\]\"\u201c\u201d_/\u2010-\u2015-]+")
_NUMERAL = re.compile(r"[ivxlc]+")
_SHORTEST, _SHORTEST_WORD = 5, 3  # letters; in shorter names and words one letter makes another name
_LONGEST_WORD = 30  # letters of a word that are compared one by one
MOST_COMPARED = 10_000  # names that are compared by letters: what takes a second
_OWNERS = 3  # words that are compared for one spelling with a letter left out
_TOLD, _TOLD_OF_EACH = 10, 5  # groups, and names of a group, that a note shows


def plainly(name: str) -> str:
    """Return *name* in one Unicode form, with single spaces and without characters that nobody sees."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", name)).split())


def alike_note(names: Iterable[str], path: str, *, mend: str) -> Iterator[Problem]:
    """Yield a note on those of *names* that are alike, if any; *mend* says what to do where they are one actor's."""
    groups = alike(names)
    if not groups:
        return
    told = "; ".join(map(_listed, groups[:_TOLD]))
    more = f"; and {len(groups) - _TOLD:,} more groups" if len(groups) > _TOLD else ""
    what = "some names are" if len(groups) == 1 else f"{len(groups):,} groups of names are"
    yield Problem(path, f"{what} alike: {told}{more}; nobody was joined: {mend}")


def alike(names: Iterable[str]) -> list[list[str]]:
    """Return groups of different *names* that differ only in case, order, accents, what is between their words, or by
    one letter. Each group is in the order of *names*.
    """
    listed = list(dict.fromkeys(filter(None, names)))
    words = [_words(name) for name in listed]
    firsts: dict[tuple[str, ...], int] = {}
    same = [(firsts.setdefault(tuple(sorted(found)), number), number) for number, found in enumerate(words) if found]
    pairs = [(first, number) for first, number in same if first != number]
    if len(firsts) <= MOST_COMPARED:
        pairs += _slips([words[number] for number in firsts.values()], list(firsts.values()))
    return [[listed[number] for number in group] for group in _joined(pairs)]


def _joined(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the numbers that *pairs* connect, each group and the groups in ascending order."""
    if not pairs:
        return []
    import networkx as nx  # only here, because importing it takes as long as reading a small file

    return sorted(map(sorted, nx.connected_components(nx.Graph(pairs))))


def _words(name: str) -> list[str]:
    """Return the words of *name* without case, accents and marks, a surname before a comma last."""
    last, comma, first = name.partition(",")
    turned = f"{first} {last}" if comma and "," not in first else name
    folded = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", plainly(turned)).casefold())
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return [word for word in _BETWEEN.split(bare) if word]


def _slips(named: Sequence[Sequence[str]], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield those of *numbers* in pairs whose words, *named*, are the same but for one letter of one of them.

    Names that share all other words are found first: few do, and only those are compared by letters.
    """
    rest: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for number, words in zip(numbers, named, strict=True):
        if sum(map(len, words)) >= _SHORTEST:
            for place, word in enumerate(words):
                if _SHORTEST_WORD <= len(word) <= _LONGEST_WORD:
                    others = hash((*words[:place], "", *words[place + 1 :]))
                    rest.setdefault((place, others), []).append((number, word))
    for alike in rest.values():
        if len(alike) > 1:
            yield from _slips_of(alike)


def _slips_of(words: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of those of *words* that differ by one letter: without it, both are spelled the same."""
    owners: dict[str, list[tuple[int, str]]] = {}
    for number, word in words:
        for spelling in {word, *(word[:cut] + word[cut + 1 :] for cut in range(len(word)))}:
            known = owners.setdefault(spelling, [])
            yield from ((other, number) for other, spelled in known if _is_slip(spelled, word))
            if len(known) < _OWNERS:
                known.append((number, word))


def _is_slip(one: str, other: str) -> bool:
    """Tell whether *one* and *other* differ by a letter that may be a slip, and are no numbers or numerals."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer or len(longer) - len(shorter) > 1 or (_NUMERAL.fullmatch(one) and _NUMERAL.fullmatch(other)):
        return False
    pairs = enumerate(zip(shorter, longer, strict=False))
    start = next((place for place, (a, b) in pairs if a != b), len(shorter))
    skipped = start + (len(shorter) == len(longer))
    changed = longer[start] + shorter[start:skipped]
    return shorter[skipped:] == longer[start + 1 :] and not any(map(str.isnumeric, changed))


def _listed(group: Sequence[str]) -> str:
    more = f" and {len(group) - _TOLD_OF_EACH:,} more" if len(group) > _TOLD_OF_EACH else ""
    return ", ".join(map(shown, group[:_TOLD_OF_EACH])) + more
