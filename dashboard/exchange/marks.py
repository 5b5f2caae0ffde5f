"""The attributes in which a network carries a dossier whole, through every format that has attributes and back.

Each holds rows of the dossier's tables as JSON: objects from a column's name to the text of its cell, empty cells left
out. ``row`` is where the row stands in its table, because a network does not keep the order of a table.

====================== ============ =============================================================================
``at_the_table:actor``  on a node    its row of ``actors.csv``
``at_the_table:seats``  on a node    its rows of ``seats.csv``
``at_the_table:ties``   on an edge   its rows of ``ties.csv``
``at_the_table:record`` on the graph ``dossier.toml``, ``sources.csv``, ``events.csv`` and ``stakes.csv``, by file; also
                                     on the first node, because some programs keep no attributes of the graph
====================== ============ =============================================================================
"""

import json
from collections.abc import Mapping

from dashboard.exchange.limits import MAX_VALUES, OURS

ACTOR, SEATS, TIES, RECORD = (OURS + word for word in ("actor", "seats", "ties", "record"))
WITH_RECORD = ("sources.csv", "events.csv", "stakes.csv")

ROW = "row"
Row = Mapping[str, str | int]


def packed(value: object) -> str:
    """Return *value* as JSON on one line, in the letters of its language."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> object:
    """Return the value that the JSON *text* holds. Raise ValueError where it holds none, one that is too deep or
    large, or halves of characters, which no file can hold."""
    if sum(map(text.count, ",[{")) > MAX_VALUES:
        raise ValueError(f"it holds more than {MAX_VALUES:,} values")
    try:
        value: object = json.loads(text)
        if "\\u" in text:
            packed(value).encode()
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return value
