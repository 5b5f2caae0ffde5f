"""Networks for the tests of the XML formats: whatever may be in one, and what a reader is most likely to mistake."""

from hypothesis import strategies as st

from dashboard.exchange.cleaning import FORBIDDEN
from dashboard.exchange.network import Edge, Network, Node

TEXT = st.text(
    st.one_of(st.sampled_from("ab \t\n\r<>&\"'=+-@;|,[]عربيЖіїṩ😀\u202e\xa0"), st.characters(codec="utf-8")),
    max_size=12,
).map(lambda text: FORBIDDEN.sub("", text))
NUMBERS = st.one_of(st.integers().map(str), st.floats().map(str), st.sampled_from(["true", "007", "1e5", "-0", "NaN"]))
ROLES = (
    *("label", "Label", "name", "title", "x", "Y", "id", "weight", "kind", "type", "parent", "interaction", "desc"),
    *("viz_color", "viz_size", "viz_shape", "viz_z", "viz_shape_uri", "viz_thickness", "graph", "x (2)", "label (2)"),
    *("start", "end", "timestamp", "spells", "timeformat", "creator", "keywords", "lastmodifieddate"),
)
NAMES = st.one_of(TEXT.filter(bool), st.sampled_from(ROLES))
VALUES = st.one_of(
    TEXT,
    NUMBERS,
    st.sampled_from(
        [
            "2014-03-01",
            "2014-03-01T10:40Z",
            "double",
            "#0a1b2c",
            "rgba(1, 2, 3, 0.5)",
            "rgba(1, 2, 3, 1)",
            "disc",
            "mutual",
        ]
    ),
)
ATTRIBUTES = st.dictionaries(NAMES, VALUES, max_size=4)
PLACES = st.none() | st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * 2)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A network with attributes called as labels, positions and drawings are, every script, formulas, empty texts."""
    ids = draw(st.lists(TEXT.filter(bool), max_size=5, unique=True))
    nodes = [Node(id=id_, label=draw(TEXT), attributes=draw(ATTRIBUTES), position=draw(PLACES)) for id_ in ids]
    ends = st.sampled_from(ids) if ids else st.nothing()
    edges = st.builds(Edge, tail=ends, head=ends, label=TEXT, directed=st.booleans(), attributes=ATTRIBUTES)
    return Network(
        nodes=tuple(nodes),
        edges=tuple(draw(st.lists(edges, max_size=5)) if ids else ()),
        title=draw(TEXT),
        attributes=draw(ATTRIBUTES),
    )
