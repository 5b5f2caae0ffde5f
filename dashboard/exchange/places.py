"""Where in a file something stands, and how that is said."""

from dataclasses import dataclass

from dashboard.dossier.problems import plain

Way = tuple[str | int, ...]  # to a value of JSON, as in ("nodes", 3, "id"); () is the file


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of a table, for a network that has several."""

    path: str
    row: int
    column: str = ""


Place = int | Spot | Way  # the first is a line


def in_words(place: Place) -> str:
    """Return *place* as a message names it within its file."""
    if isinstance(place, Spot):
        return f"row {place.row}"
    return f"line {place}" if isinstance(place, int) else way_in_words(place)


def way_in_words(way: Way) -> str:
    """Return *way* as programmers write it: ``elements.nodes[3].data``."""
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{plain(step)}" for step in way)
    return words.removeprefix(".")
