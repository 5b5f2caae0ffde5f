"""Forms that are known but not read: each says what it is, and what to do."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.files import File
from dashboard.exchange.opening import open_files


def told(text: str, name: str = "x.txt") -> str:
    with pytest.raises(DossierError) as error:
        open_files([File(name=name, data=text.encode())])
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("digraph G { a -> b; }", "is DOT"),
        ("/* made\n by a program */\ngraph {\n  graph [\n    date=x\n  ];\n  0 -- 1;\n}\n", "is DOT"),
        ('strict graph "the talks" {\n a -- b\n}', "is DOT"),
        ("# a comment\nLEDA.GRAPH\nstring\nvoid\n-1\n", "is a LEDA graph"),
        ("nodedef>name VARCHAR\na\nedgedef>node1 VARCHAR,node2 VARCHAR\na,a\n", "is GDF"),
        ("dl n=2 format=edgelist1\ndata:\n1 2\n", "is a DL file of UCINET"),
        ('const graph = {"nodes": []};', "is a script"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "download the file itself"),
        ('// made by hand\n{"nodes": [{"id": "a"}], "links": []}', "is JSON below a comment"),
        ("404: Not Found", "is the answer of a server"),
        ("#convert.py\n# GMT Mon Jan  1\n#\na b c\nb c\n", "lists the neighbours"),
    ],
)
def test_a_form_that_is_not_read_is_named_by_what_it_holds(text: str, words: str) -> None:
    assert words in told(text)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x.sif", "is SIF"),
        ("x.TGF", "is TGF"),
        ("x.adjlist", "neighbours"),
        ("x.lgl", "is LGL"),
        ("x.clu", "a partition"),
    ],
)
def test_a_form_that_looks_like_a_list_is_named_by_its_suffix(name: str, words: str) -> None:
    assert words in told("a b\nb c\n", name)


def test_a_gml_with_a_graph_of_its_own_is_no_stranger() -> None:
    assert open_files([File(name="x", data=b'graph [ node [ id 1 label "{" ] ]')])
