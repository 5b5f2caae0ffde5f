"""Which of two lists is which."""

import pytest

from dashboard.dossier.problems import Findings
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.pairs.pair_columns import Pair, pair_of


def told(*texts: str) -> Pair | None:
    return pair_of(
        [from_text(text.encode(), path=f"{place}.csv", found=Findings()) for place, text in enumerate(texts)]
    )


@pytest.mark.parametrize(
    ("nodes", "edges", "key"),
    [
        ("Id,Label,timeset\n1,Anna,\n2,Ben,\n", "Source,Target,Type,Id,Label\n1,2,Directed,7,met\n", "Id"),
        ("label,type\nAnna,x\nBen,y\n", "from,to,type\nAnna,Ben,met\n", "label"),
        ("id,name\n1,Anna\n2,Ben\n", "from,to\nAnna,Ben\n", "name"),
        ("name,id\nAnna,1\nBen,2\n", "from_id,to_id\n1,2\n", "id"),
    ],
)
def test_the_nodes_are_what_the_edges_end_at_in_whatever_order_they_come(nodes: str, edges: str, key: str) -> None:
    for pair in (told(nodes, edges), told(edges, nodes)):
        assert pair is not None
        assert (pair.key, pair.by_label) == (key, key in ("label", "name"))
        assert pair.edges.columns[0].casefold() in ("source", "from", "from_id")


@pytest.mark.parametrize(
    "texts",
    [
        ("from,to\na,b\n", "source,target\na,b\n"),
        ("id,label\n1,a\n", "id,label\n2,b\n"),
        ("colour,size\nred,1\n", "from,to\na,b\n"),
        ("id,label\n1,a\n", "name,country\nAnna,Aland\n"),
    ],
)
def test_lists_that_are_no_nodes_and_edges_are_no_pair(texts: tuple[str, str]) -> None:
    assert told(*texts) is None


def test_of_several_lists_the_nodes_are_those_at_which_the_edges_end() -> None:
    pair = told("name,size\nred,1\n", "id,label\n1,Anna\n2,Ben\n", "source,target\n1,2\n")
    assert pair is not None
    assert pair.nodes.path == "1.csv"
    assert told("name,size\nred,1\n", "id,label\n3,Anna\n", "source,target\n1,2\n") is None
