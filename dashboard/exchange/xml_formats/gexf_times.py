"""When the nodes, edges and values of a GEXF file exist: read into text that says the same, and known again in it."""

import re
from collections.abc import Iterable, Mapping

from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats.gathering import number
from dashboard.exchange.xml_formats.safe import Element

TIMES = ("start", "end", "startopen", "endopen", "timestamp", "timestamps", "intervals")
SPELLS = frozenset({"spells", "slices"})  # GEXF 1.1 called them slices
SPANS = ("start", "end")  # the two that we write as GEXF has them; the others are written as attributes

_OPEN = {"", "-infinity", "infinity", "+infinity", "-inf", "inf", "+inf"}  # what Gephi writes for no bound at all
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_NUMBERS = ("double", "integer")


def period(given: Mapping[str, str]) -> str:
    """Return the time of a spell or value in one word: ``2014-03-01/2014-06-30``, or a single date, or nothing.

    Bounds that are missing are two dots, as in ISO 8601. A bound that is not part of the time itself, which GEXF calls
    open, has its bracket turned outwards: ``]2014-03-01/2014-06-30``.
    """
    for name in ("timestamp", "timestamps", "intervals"):
        if name in given:
            return given[name]
    if not any(name in given for name in TIMES):
        return ""
    start, end = (given.get(name, given.get(f"{name}open", "")) for name in SPANS)
    opening = "]" if "startopen" in given and "start" not in given else ""
    closing = "[" if "endopen" in given and "end" not in given else ""
    first, last = ("" if bound.lower() in _OPEN else bound for bound in (start, end))
    return f"{opening}{first or '..'}/{last or '..'}{closing}"


def spells_of(element: Element) -> list[dict[str, str]]:
    """Return the times of each spell of *element*."""
    return [dict(spell.attributes) for group in element.named(*SPELLS) for spell in group.named("spell", "slice")]


def add_spells(element: Element, attributes: dict[str, str]) -> None:
    """Add when *element* exists to *attributes*: the bounds of its only spell as they stand, several as *spells*."""
    spells = spells_of(element)
    if len(spells) == 1 and set(spells[0]) <= set(TIMES) and not attributes.keys() & set(TIMES):
        attributes.update(spells[0])
    elif spells:
        attributes["spells"] = "; ".join(filter(None, map(period, spells)))


def time_format(network: Network) -> str:
    """Return how GEXF is to call the times of *network*, or nothing where it has none that GEXF could read.

    All must be dates in full, or numbers in a network that says they are times, and no end may be before its start.
    """
    items: Iterable[Node | Edge] = (*network.nodes, *network.edges)
    spans = [span for item in items if (span := [item.attributes[name] for name in SPANS if name in item.attributes])]
    values = [value for span in spans for value in span]
    if not values:
        return ""
    declared = network.attributes.get("timeformat", "")
    if declared in _NUMBERS:
        counted = [[one for value in span if (one := number(value)) is not None] for span in spans]
        fits = all(len(span) == len(given) for span, given in zip(counted, spans, strict=True))
        return declared if fits and all(span == sorted(span) for span in counted) else ""
    if all(map(_DATE.fullmatch, values)) and all(span == sorted(span) for span in spans):
        return "dateTime" if any("T" in value for value in values) else "date"
    return ""


def kept_format(declared: str) -> str:
    """Return the *declared* format of times where it tells more than the times themselves do."""
    return "" if declared.lower() in ("date", "datetime") else declared
