"""Networks for the tests of formats that are not XML: every script, and the names that the formats need themselves."""

from dataclasses import replace

from hypothesis import strategies as st

from dashboard.exchange.cleaning import FORBIDDEN
from dashboard.exchange.network import Edge, Network, Node

TEXT = st.text(
    st.one_of(st.sampled_from("ab \t\n\r&#;\"'\\=+-@[]{}%*~._عربيЖїṩ😀\u202e\xa0"), st.characters(codec="utf-8")),
    max_size=12,
).map(lambda text: FORBIDDEN.sub("", text))
NUMBERS = st.one_of(
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["true", "false", "007", "1e5", "-0", "1.50", "NaN", "1_000", "9" * 30]),
)
LISTS = st.sampled_from(
    [
        *('["a","b"]', "[1,2.5]", '["a"]', "[]", "[null,true]", '[{"a":1}]', "[1, 2]", "[NaN]", "[1.50]", "[[[1]]]"),
        *('{"a":1}', "{}", "[" * 70 + "]" * 70, '["_networkx_list_start","a"]', "[1e5]", '[""]', '["\\u0416"]'),
    ]
)
ROLES = (
    *("label", "name", "title", "id", "key", "x", "y", "z", "vx", "data", "attributes", "metadata", "nodes", "edges"),
    *("source", "target", "from", "to", "directed", "undirected", "arrows", "interaction", "relation", "weight"),
    *("type", "identifier", "graphics", "graphics.x", "graphics.w", "graph", "node", "edge", "multigraph", "Creator"),
    *("Version", "label~", "id~", "x~~", "name~", "a", "a.b", "a.b.c", "a..b", ".", "~", "_x0041_", "x_x0041_", "1a"),
    *("_", "ü", "name.a", "label.a", "node.id", "edge.a", "graphics.x.y", "id.b", "graphics~", "graphics~.a"),
    *("source.a", "data.a", "elements", "position", "selected", "classes", "group", "links", "options", "l"),
    *("relation~", "at_the_table:a"),
)
NAMES = st.one_of(TEXT.filter(bool), st.sampled_from(ROLES))
ATTRIBUTES = st.dictionaries(NAMES, st.one_of(TEXT, NUMBERS, LISTS), max_size=4)
PLACES = st.none() | st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * 2)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A network with texts of every script, numbers, lists, and attributes called as the parts of a format are."""
    ids = draw(st.lists(st.one_of(TEXT, st.integers(0, 30).map(str)), max_size=5, unique=True))
    labels = st.one_of(TEXT, st.sampled_from(ids) if ids else TEXT)
    nodes = [Node(id=own, label=draw(labels), attributes=draw(ATTRIBUTES), position=draw(PLACES)) for own in ids]
    ends = st.sampled_from(ids) if ids else st.nothing()
    edges = st.builds(Edge, tail=ends, head=ends, label=TEXT, directed=st.booleans(), attributes=ATTRIBUTES)
    return Network(
        nodes=tuple(nodes),
        edges=tuple(draw(st.lists(edges, max_size=5)) if ids else ()),
        title=draw(TEXT),
        attributes=draw(ATTRIBUTES),
    )


@st.composite
def broken(draw: st.DrawFn, samples: list[bytes]) -> bytes:
    """One of *samples* with a few bytes taken out, put in, repeated, or cut off at the end."""
    data = draw(st.sampled_from(samples))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 12))
        repeated = st.integers(0, len(data)).map(lambda place, whole=data: whole[place : place + 30])
        words = st.sampled_from(
            [b"null", b"NaN", b"[]", b"{}", b'"', b"]", b"}", b"\n", b"1e999", b'"\\ud800"', b"\xff", b"\0"]
        )
        data = data[:start] + draw(st.one_of(st.binary(max_size=4), words, repeated)) + data[end:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 9)) == 0 else data


def bare(network: Network) -> Network:
    """Return *network* without its notes, which no file carries."""
    return replace(network, notes=())
