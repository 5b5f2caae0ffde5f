"""What node-link files call a node, an id and an end of an edge: every tool has other names for them."""

from collections.abc import Mapping, Sequence

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import kind_of, listed
from dashboard.exchange.json_formats.safe import Json, Numeral
from dashboard.exchange.json_formats.values import identity
from dashboard.exchange.places import Way

ENDS = (("source", "target"), ("from", "to"), ("fromId", "toId"), ("fromNode", "toNode"))
# of d3 and networkx; vis.js; ngraph; JSON Canvas
WRAPPERS = ("attributes", "data")  # graphology and ngraph put all they know of a node in one of these

Row = tuple[Way, dict[str, Json]]


def node_rows(draft: Draft, nodes: Json, way: Way) -> list[Row]:
    """Return an object for each of *nodes*: a list of objects or of ids, or an object of objects by id."""
    rows: list[Row] = []
    if isinstance(nodes, dict):
        pairs = [((*way, name), {"id": name, **opened(one)}) for name, one in nodes.items()]
        return [(place, members) for place, members in pairs]
    for number, one in enumerate(listed(draft, nodes, way)):
        if isinstance(one, dict):
            rows.append(((*way, number), opened(one)))
        elif isinstance(one, str):
            rows.append(((*way, number), {"id": one}))
        else:
            draft.problem((*way, number), f"is {kind_of(one)} where a node belongs: an object, or the text of its id")
    return rows


def edge_rows(draft: Draft, edges: Sequence[Json], way: Way) -> list[Row]:
    """Return an object for each of *edges*: objects, or lists of two ends and, perhaps, a weight or an object."""
    rows: list[Row] = []
    for number, one in enumerate(edges):
        if isinstance(one, dict):
            rows.append(((*way, number), opened(one)))
        elif isinstance(one, list) and len(one) in (2, 3):
            more: dict[str, Json] = {} if len(one) == 2 else {"weight": one[2]}
            more = opened(one[2]) if len(one) == 3 and isinstance(one[2], dict) else more
            rows.append(((*way, number), {**more, "source": one[0], "target": one[1]}))
        else:
            draft.problem((*way, number), f"is {kind_of(one)} where an edge belongs: an object, or a list of two ends")
    return rows


def opened(members: Json) -> dict[str, Json]:
    """Return *members* with those of its wrapper among them, but for names that are there already."""
    if not isinstance(members, dict):
        return {}
    for wrapper in WRAPPERS:
        inner = members.get(wrapper)
        if inner and isinstance(inner, dict):
            outer = {name: value for name, value in members.items() if name != wrapper}
            clashing: dict[str, Json] = {name: value for name, value in inner.items() if name in outer}
            members = {**inner, **outer, **({wrapper: clashing} if clashing else {})}
    return members


def named_ends(members: Mapping[str, Json]) -> tuple[str, str]:
    """Return the names under which an edge has its ends."""
    if ENDS[0][0] in members:
        return ENDS[0]
    return next((pair for pair in ENDS if pair[0] in members or pair[1] in members), ENDS[0])


def identified(draft: Draft, rows: Sequence[Row], ends: Sequence[Json]) -> tuple[str, list[str]]:
    """Return which member is the id, none where it is the place in the list, and the id of each of *rows*.

    Nodes without ids are known by their place, from 0, where *ends* are numbers, and by their names where not.
    """
    for name in ("id", "key"):
        if any(name in members for _, members in rows):
            return name, [_own(draft, row, name) for row in rows]
    if not (ends and all(map(is_whole, ends))):
        for name in ("name", "label"):
            ids = [identity(members.get(name)) for _, members in rows]
            if rows and None not in ids and len(set(ids)) == len(ids):
                return name, [one for one in ids if one is not None]
    return "", [str(number) for number in range(len(rows))]


def numbered(ids: Sequence[str], ends: Sequence[Json]) -> bool:
    """Tell whether *ends* are places in the list of nodes although these have *ids*: none is an id, all are places."""
    if not ends or not all(map(is_whole, ends)):
        return False
    known, count = set(ids), len(ids)
    return all(str(end) not in known and len(str(end)) < 9 and int(str(end)) < count for end in ends)


def is_whole(value: Json) -> bool:
    """Tell whether *value* is a number that could be a place in a list."""
    return isinstance(value, Numeral) and value.isdigit()


def _own(draft: Draft, row: Row, name: str) -> str:
    way, members = row
    own = identity(members.get(name))
    if own is None:
        draft.problem(way, f"this node has no {name}; give it one, as a text or a number")
    return own or ""
