"""Forms that are known but not read: each says what it is, and what to do."""

import io
import zipfile

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
        ("DL, N=3, FORMAT = edgelist1\nLABELS:\nA\n", "is a DL file of UCINET"),
        ("graph LR\n  A[North] -->|meets| B[South]\n", "is a diagram of Mermaid"),
        ("```mermaid\nflowchart TD\n  A --> B\n```\n", "is a diagram of Mermaid"),
        ("@startuml\nAnna -> Ben : writes\n@enduml\n", "is a diagram of PlantUML"),
        ("@prefix ex: <http://example.org/> .\nex:a ex:met ex:b .\n", "is RDF in Turtle"),
        ("*node data\nID name\n1 Anna\n*tie data\nfrom to\n1 1\n", "is VNA of NetDraw"),
        ("id\tlabel\tx\ty\tcluster\tweight<Links>\n1\tAnna\t0.1\t0.2\t1\t2\n", "is a map of VOSviewer"),
        (
            '{"items": [{"id": 1, "label": "Anna"}], "links": [{"source_id": 1, "target_id": 1}]}',
            "is a map of VOSviewer",
        ),
        (
            '{"network": {"items": [{"id": 1, "label": "Anna"}], "links": [{"source_id": 1, "target_id": 1}]}}',
            "a map of VOS",
        ),
        (
            '{"version": "1.2.4", "files": [{"data": [{"Sender": "A"}], "fields": []}], "links": []}',
            "a project of Palladio",
        ),
        ('{"@context": "https://schema.org", "@graph": []}', "is JSON-LD"),
        ('[{"metaData": []}, {"nodes": [{"@id": 0, "n": "A"}]}, {"edges": []}]', "is CX of version 1"),
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
    ("name", "inner", "words"),
    [
        ("talks.cys", "CytoscapeSession-2030/tables/x.cytable", "is a session of Cytoscape"),
        ("talks.zip", "CytoscapeSession-2030/networks/1.xgmml", "is a session of Cytoscape"),
        ("talks.gephi", "Workspace_0_xml", "is a project of Gephi"),
        ("talks.zip", "Project_xml", "is a project of Gephi"),
    ],
)
def test_a_project_of_another_program_is_named_with_what_to_save_instead(name: str, inner: str, words: str) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(inner, "a,b\n1,2\n")
    with pytest.raises(DossierError) as error:
        open_files([File(name=name, data=raw.getvalue())])
    assert words in str(error.value)


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
