"""The room that an actor takes: a mark, and below it the name in at most two lines.

These lines are only reserved. The page breaks names anew (``assets/js/layout/labels.mjs``): it knows the widths of the
letters, the stage and the zoom, tries several forms of a name, and need not cut one that finds room.
"""

import unicodedata

from dashboard.dossier.model import Actor
from dashboard.network.placement.plane import MARKER, Shape

TYPE = 13.0  # px, the size of names
# widths of letters, ems, as a browser draws the project's type in the weight of names
_LATIN = {
    **dict.fromkeys("ijl .,;:'’|!", 0.28),
    **dict.fromkeys("frtIJ-()", 0.39),
    **dict.fromkeys("aceksvxyz", 0.54),
    **dict.fromkeys("mwMW@%&", 0.94),
}
_CAPITAL, _USUAL, _OTHER, _FULL = 0.69, 0.62, 0.75, 1.0
BODY = 1.12  # times that: the bold and larger letters of a state, bloc or organisation
LINE = 16.0  # px
GAP = 2.0  # px, from the mark to the first line
BROKEN, CUT = 15, 22  # characters: a longer name is broken, a longer line is cut
NARROW_BROKEN, NARROW_CUT = 11, 14  # on a tall screen


def lines(text: str, shape: Shape) -> tuple[str, ...]:
    """Return *text* as one line, or as two as equal as its words allow; what is still too long ends in an ellipsis."""
    widest, longest = (NARROW_BROKEN, NARROW_CUT) if shape is Shape.TALL else (BROKEN, CUT)
    if len(text) <= widest or " " not in text:
        return (_cut(text, longest),)
    gaps = [place for place, character in enumerate(text) if character == " "]
    middle = min(gaps, key=lambda place: max(place, len(text) - place - 1))
    return _cut(text[:middle], longest), _cut(text[middle + 1 :], longest)


def label(actor: Actor, shape: Shape) -> tuple[str, ...]:
    """Return the lines of the name that *actor* goes by on that shape of screen."""
    return lines(actor.short or actor.name if shape is Shape.TALL else actor.name, shape)


def extent(text: tuple[str, ...], *, bold: bool = False) -> tuple[float, float]:
    """Return the half width of mark and label together, and how far they reach below the mark's middle, px."""
    widest = max(width(line, bold=bold) for line in text)
    return max(MARKER, widest / 2), MARKER + GAP + LINE * len(text)


def width(text: str, *, bold: bool = False) -> float:
    """Return how wide *text* is in type of names, px, a little on the generous side: it is told by kinds of letters."""
    return round(TYPE * (BODY if bold else 1) * sum(map(_ems, text)), 2)


def _ems(letter: str) -> float:
    if letter in _LATIN:
        return _LATIN[letter]
    if not letter.isascii() and not unicodedata.name(letter, "").startswith("LATIN"):
        return _FULL if unicodedata.east_asian_width(letter) in "WF" else _OTHER
    return _CAPITAL if letter.isupper() else _USUAL


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
