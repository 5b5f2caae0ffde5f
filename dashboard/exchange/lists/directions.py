"""The words by which programs say whether a tie has a direction, in the languages that they speak."""

DIRECTED = frozenset(
    (
        *("directed", "orienté", "orientée", "dirigé", "dirigée", "gerichtet", "dirigido", "dirigida"),
        *("направленный", "направленная", "направленное", "ориентированный", "موجه", "موجّه"),
    )
)
UNDIRECTED = frozenset(
    (
        *("undirected", "non orienté", "non orientée", "non dirigé", "non dirigée", "ungerichtet"),
        *("no dirigido", "no dirigida", "ненаправленный", "ненаправленная", "ненаправленное", "неориентированный"),
        *("غير موجه", "غير موجّه"),
    )
)
MUTUAL = "mutual"
WORDS = DIRECTED | UNDIRECTED | {MUTUAL}


def is_said(cell: str) -> bool:
    """Tell whether an edge that has a direction, or none, says all that is in *cell*."""
    return not cell or cell.casefold() in DIRECTED | UNDIRECTED


def has_direction(cell: str) -> bool:
    """Tell whether a tie has a direction of which *cell* says this; where it says nothing, it has one."""
    return cell.casefold() not in UNDIRECTED | {MUTUAL, "false", "no", "0"}
