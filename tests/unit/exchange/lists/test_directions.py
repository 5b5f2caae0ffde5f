"""Words that say whether a tie has a direction."""

import pytest

from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing


@pytest.mark.parametrize(
    ("word", "directed"),
    [
        ("Directed", True),
        ("Orienté", True),
        ("Gerichtet", True),
        ("Dirigido", True),
        ("Направленный", True),
        ("موجه", True),
        ("Undirected", False),
        ("Non orienté", False),
        ("Ungerichtet", False),
        ("No dirigido", False),
        ("Ненаправленный", False),
        ("غير موجه", False),
    ],
)
def test_a_direction_in_any_language_is_no_word_of_a_tie(word: str, directed: bool) -> None:
    edges = File(name="edges.csv", data=f"Source,Target,Type\nn1,n2,{word}\n".encode())
    nodes = File(name="nodes.csv", data=b"Id,Label\nn1,Anna\nn2,Ben\n")
    for files in ([edges], [nodes, edges]):
        (tie,) = open_guessing(files).dossier.ties
        assert (tie.tie, tie.attributes.get("undirected") != "true") == ("tie", directed)
