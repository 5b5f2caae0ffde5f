"""The drawing of a GEXF file, which it keeps in a namespace called viz: places, colours, sizes, shapes."""

from collections.abc import Iterator, Mapping

from dashboard.exchange.network import Edge, Node
from dashboard.exchange.xml_formats.gathering import Gathering, number
from dashboard.exchange.xml_formats.safe import Element
from dashboard.exchange.xml_formats.writing import DECIMAL, WHOLE, quoted

VIZ = frozenset({"color", "position", "size", "shape", "thickness"})

_SHAPES = {
    "node": ("disc", "square", "triangle", "diamond", "image"),
    "edge": ("solid", "dotted", "dashed", "double"),
}
_SCALES = {"node": "size", "edge": "thickness"}

Position = tuple[float, float] | None


def add_viz(element: Element, attributes: dict[str, str], gathering: Gathering) -> Position:
    """Return where *element* stands, and add the rest of its drawing to *attributes* as ``viz_color``, ``viz_size`` ….

    Places are as Gephi has them, y up. A place on the plane has the third coordinate 0, which is not kept.
    """
    position: Position = None
    for child in element:
        if child.name == "position" and position is None:
            position = _position(child, attributes, gathering)
        elif child.name in VIZ:
            gathering.add(attributes, f"viz_{child.name}", _text(child), line=child.line)
            if child.name == "shape" and "uri" in child.attributes:
                gathering.add(attributes, "viz_shape_uri", child.attributes["uri"], line=child.line)
    return position


def _position(element: Element, attributes: dict[str, str], gathering: Gathering) -> Position:
    x, y, z = (element.attributes.get(axis, "") for axis in "xyz")
    if z and number(z) != 0:
        gathering.add(attributes, "viz_z", z, line=element.line)
    place = (number(x), number(y))
    if place[0] is not None and place[1] is not None:
        return (place[0], place[1])
    for axis, value in (("viz_x", x), ("viz_y", y)):
        gathering.add(attributes, axis, value, line=element.line)
    gathering.note("a position is not two numbers; it was kept as the attributes viz_x and viz_y", line=element.line)
    return None


def _text(element: Element) -> str:
    given = element.attributes
    if element.name == "color":
        return colour(given) or element.plain
    return given.get("value", element.plain)


def colour(given: Mapping[str, str]) -> str:
    """Return a colour as CSS has it, from its parts or from ``hex``; nothing where they are none."""
    alpha = given.get("a", "1")
    text = given.get("hex", "").strip().lower()
    if "r" not in given and len(text) == 7 and text[0] == "#" and not text[1:].strip("0123456789abcdef"):
        parts = [int(text[start : start + 2], 16) for start in (1, 3, 5)]
    else:
        numbers = [number(given.get(part, "")) for part in "rgb"]
        parts = [int(one) for one in numbers if one is not None and one == int(one) and 0 <= one <= 255]
    if len(parts) < 3 or not DECIMAL.fullmatch(alpha):
        return ""
    if float(alpha) == 1:
        return "#{:02x}{:02x}{:02x}".format(*parts)
    return "rgba({}, {}, {}, {})".format(*parts, alpha)


def drawn(item: Node | Edge) -> tuple[list[str], set[str]]:
    """Return the elements that draw *item*, and the names of the attributes that they stand for."""
    of, own = ("node" if isinstance(item, Node) else "edge"), item.attributes
    elements: list[str] = []
    names: set[str] = set()
    if (parts := _parts(own.get("viz_color", ""))) and colour(parts) == own["viz_color"]:
        elements.append(_element("color", parts))
        names.add("viz_color")
    if isinstance(item, Node) and item.position:
        z = own.get("viz_z", "")
        deep = bool(DECIMAL.fullmatch(z)) and number(z) not in (0, None)
        place = dict(zip("xyz", (*(repr(float(value)) for value in item.position), z if deep else "0.0"), strict=True))
        elements.append(_element("position", place))
        names |= {"viz_z"} if deep else set()
    if DECIMAL.fullmatch(own.get(scale := f"viz_{_SCALES[of]}", "")):
        elements.append(_element(_SCALES[of], {"value": own[scale]}))
        names.add(scale)
    if (shape := own.get("viz_shape", "")) in _SHAPES[of]:
        image = {"uri": own["viz_shape_uri"]} if shape == "image" and "viz_shape_uri" in own else {}
        elements.append(_element("shape", {"value": shape, **image}))
        names |= {"viz_shape", *(["viz_shape_uri"] if image else [])}
    return elements, names


def _parts(text: str) -> dict[str, str]:
    """Return the parts of a colour in CSS."""
    if text.startswith("#") and len(text) == 7 and not text[1:].strip("0123456789abcdef"):
        return {part: str(int(text[start : start + 2], 16)) for part, start in zip("rgb", (1, 3, 5), strict=True)}
    parts = text.removeprefix("rgba(").removesuffix(")").split(", ")
    return dict(zip("rgba", parts, strict=True)) if len(parts) == 4 and all(map(WHOLE.fullmatch, parts[:3])) else {}


def _element(name: str, attributes: Mapping[str, str]) -> str:
    return f"<viz:{name}{''.join(_given(attributes))}/>"


def _given(attributes: Mapping[str, str]) -> Iterator[str]:
    return (f" {key}={quoted(value)}" for key, value in attributes.items())
