"""The room that an actor takes: a mark, and below it the name in at most two lines.

These lines are only reserved. The page breaks names anew (``assets/js/layout/labels.mjs``): it knows the widths of the
letters, the stage and the zoom, tries several forms of a name, and need not cut one that finds room.
"""

from dashboard.dossier.model import Actor
from dashboard.network.placement.plane import MARKER, Shape

CHARACTER = 7.0  # px, of 13 px type, on the generous side
LINE = 16.0  # px
GAP = 2.0  # px, from the mark to the first line
WIDEST = {Shape.WIDE: 16, Shape.TALL: 11}  # characters; a longer name is broken
LONGEST = {Shape.WIDE: 22, Shape.TALL: 14}  # characters; a longer line is cut


def lines(text: str, shape: Shape) -> tuple[str, ...]:
    """Return *text* as one line, or as two as equal as its words allow; what is still too long ends in an ellipsis."""
    if len(text) <= WIDEST[shape] or " " not in text:
        return (_cut(text, LONGEST[shape]),)
    gaps = [place for place, character in enumerate(text) if character == " "]
    middle = min(gaps, key=lambda place: max(place, len(text) - place - 1))
    return _cut(text[:middle], LONGEST[shape]), _cut(text[middle + 1 :], LONGEST[shape])


def label(actor: Actor, shape: Shape) -> tuple[str, ...]:
    """Return the lines of the name that *actor* goes by on that shape of screen."""
    return lines(actor.short or actor.name if shape is Shape.TALL else actor.name, shape)


def extent(text: tuple[str, ...]) -> tuple[float, float]:
    """Return the half width of mark and label together, and how far they reach below the mark's middle, px."""
    return max(MARKER, CHARACTER * max(map(len, text)) / 2), MARKER + GAP + LINE * len(text)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
