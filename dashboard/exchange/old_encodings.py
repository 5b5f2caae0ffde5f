"""Bytes in an encoding from before UTF-8, to text: which it is, no file says, so it is guessed from its letters."""

import re
from collections.abc import Mapping

_RUNS, _BEYOND = re.compile(rb"[\x80-\xff]{3,}"), re.compile(rb"[\x80-\xff]")
_MARKS = "«»„“”‘’‚–—…•€°§·´©®™"
_LATIN = "ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšž"  # beyond ASCII, of what is written in the west of Europe and in America
_WESTERN: Mapping[str, tuple[str, str]] = {  # of equally likely ones the first is taken
    "cp1252": ("Windows-1252", _LATIN + "ðþ¿¡ªº" + _MARKS),
    "cp1250": ("Windows-1250", "ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűăâîşţđôľĺŕ" + _MARKS),
    "latin-1": ("Latin-1", _LATIN + "ðþ¿¡ªº" + _MARKS),
}
_OTHERS: Mapping[str, tuple[str, str]] = {  # with the letters that make up most of what is written in them
    "cp1251": ("Windows-1251", "оаеинтрівсл"),
    "cp866": ("DOS code page 866", "оаеинтрвсл"),
    "koi8-r": ("KOI8-R", "оаеинтрвсл"),
    "cp1253": ("Windows-1253", "αοιετσνηρςάό"),
    "cp1256": ("Windows-1256", "اليمنورتبةد"),
    "cp1255": ("Windows-1255", "יוהלארמתבש"),
}
_RIVALS = ("mac-roman", "cp850")  # not read: what looks likelier in one of them is in no encoding that is told
_WITHIN = "’·"  # marks that stand between letters
_APART = 0.5  # share of the bytes beyond ASCII in runs, below which they are accented letters within words of ASCII
# share of the usual letters among those beyond ASCII, from which a text is in that encoding; the others are many
_LIKELY, _SURE = 0.5, 0.55
_LOOKED_AT = 100_000  # bytes


def guessed(body: bytes) -> tuple[str, str] | None:
    """Return the text of *body* and the name of its likeliest encoding, or nothing where it is in none that is told."""
    head = body[:_LOOKED_AT]
    runs = sum(map(len, _RUNS.findall(head))) / max(1, len(_BEYOND.findall(head)))
    among, least = (_WESTERN, _LIKELY) if runs < _APART else (_OTHERS, _SURE)
    first = _likeliest(head, among, least=least)
    likely = first or _likeliest(head, _WESTERN, least=1.0)  # as «é» is: three together, and all of them usual
    if likely in _WESTERN and any(_wordly(head, rival) > _wordly(head, likely) for rival in _RIVALS):
        return None
    try:
        return (body.decode(likely), {**_WESTERN, **_OTHERS}[likely][0]) if likely else None
    except UnicodeDecodeError:  # beyond what was looked at
        return None


def _likeliest(body: bytes, encodings: Mapping[str, tuple[str, str]], *, least: float) -> str:
    shares = {encoding: _share(body, encoding, usual) for encoding, (_, usual) in encodings.items()}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= least else ""


def _wordly(body: bytes, encoding: str) -> float:
    """Return the share of words and marks beyond ASCII that are as people write them, if *body* is in *encoding*."""
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    words = [word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    right = sum(word in (word.lower(), word.upper(), word.capitalize()) and _is_latin(word) for word in words)
    marks = re.findall(rf"(?=([^\W\d_]?)([{_MARKS}])([^\W\d_]?))", text)
    fitting = sum(mark in _WITHIN or not (before and after) for before, mark, after in marks)
    return (right + fitting) / max(1, len(words) + len(marks))


def _is_latin(word: str) -> bool:
    usual = _LATIN + _WESTERN["cp1250"][1]
    return all(letter.isascii() or letter in usual for letter in word.casefold())


def _share(body: bytes, encoding: str, usual: str) -> float:
    """Return the share of *usual* characters among those beyond ASCII, if *body* is in *encoding*.

    Words in an odd mixture of capitals and small letters have none.
    """
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    parts = re.findall(r"[^\W\d_\x00-\x7f]+|[^\x00-\x7f]", text)
    right = [part.casefold() for part in parts if part in (part.lower(), part.upper(), part.capitalize())]
    return sum(letter in usual for part in right for letter in part) / max(1, sum(map(len, parts)))
