"""What yEd and its relatives draw inside the data of GraphML: labels and places, colours, shapes and arrows."""

from dataclasses import dataclass

from dashboard.exchange.xml_formats.gathering import number
from dashboard.exchange.xml_formats.safe import WHITE, Element

_LABELS = ("nodelabel", "edgelabel", "label.text")
_KEPT = {  # element: its attributes that say something, and what they are called among a node's or edge's own
    "geometry": {"width": "y:width", "height": "y:height"},
    "fill": {"color": "y:fill"},
    "shape": {"type": "y:shape"},
    "linestyle": {"color": "y:line", "type": "y:line_type"},
    "arrows": {"source": "y:source_arrow", "target": "y:target_arrow"},
}
_MARKS = {*_LABELS, *_KEPT, "rectd", "label", "realizers"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What was drawn. *position* is the middle of the shape, y up as everywhere else, though yEd counts downwards."""

    labels: tuple[str, ...]
    position: tuple[float, float] | None
    attributes: dict[str, str]


def joined(first: Drawing | None, second: Drawing) -> Drawing:
    """Return both drawings of one thing as one: some programs keep its labels and its place apart."""
    if first is None:
        return second
    return Drawing(
        labels=tuple(dict.fromkeys((*first.labels, *second.labels))),
        position=first.position or second.position,
        attributes={**second.attributes, **first.attributes},
    )


def drawing(data: Element) -> Drawing | None:
    """Return what *data* draws, or ``None`` where it is not a drawing. Fonts, borders and bends are left out."""
    parts = list(data.walk())[1:]
    if not any(part.name in _MARKS for part in parts):
        return None
    attributes: dict[str, str] = {}
    for part in parts:
        for name, called in _KEPT.get(part.name, {}).items():
            if value := part.attributes.get(name):
                attributes.setdefault(called, value)  # a group's closed shape comes after its open one
    return Drawing(
        labels=tuple(dict.fromkeys(filter(None, map(_label, parts)))),
        position=next(filter(None, map(_middle, parts)), None),
        attributes=attributes,
    )


def _label(part: Element) -> str:
    if part.name in _LABELS:
        return part.text.strip(WHITE)
    return part.attributes.get("Text", "").strip(WHITE) if part.name == "label" else ""


def _middle(part: Element) -> tuple[float, float] | None:
    """Return the middle of the rectangle *part*, which names its upper left corner."""
    if part.name not in ("geometry", "rectd"):
        return None
    given = {name.lower(): number(value) for name, value in part.attributes.items()}
    x, y = given.get("x"), given.get("y")
    if x is None or y is None:
        return None
    return (x + (given.get("width") or 0) / 2, -(y + (given.get("height") or 0) / 2))
