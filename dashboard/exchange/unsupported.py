"""Texts that hold a network, or none, in a form that is not read here: how they are told, and what to do with them."""

import re
from collections.abc import Iterable

from dashboard.exchange.files import File

_AS_GRAPHML = "save it as GraphML from the program that made it"
_AS_TIES = "write it as a list in CSV, with a row for each tie: from, to"
_AS_PAJEK = "save it as Pajek (.net) from the program that made it"
_PATTERNS = (  # how they begin, comments aside
    (r"(strict\s+)?(di)?graph\b[^\[\]{}\n]*\{", f"is DOT, as Graphviz has it, which is not read here; {_AS_GRAPHML}"),
    (r"LEDA\.GRAPH\b", f"is a LEDA graph, which is not read here; {_AS_GRAPHML}"),
    (r"nodedef\s*>", f"is GDF, as GUESS has it, which is not read here; {_AS_GRAPHML}"),
    (r"dl\b[\s,]*(n|nr|nm|nc|format)\b\s*=?", f"is a DL file of UCINET, which is not read here; {_AS_PAJEK}"),
    (
        r"(```+\s*mermaid|(graph|flowchart)[ \t]+(TB|TD|BT|RL|LR)|sequenceDiagram|stateDiagram|erDiagram|mindmap)\b",
        f"is a diagram of Mermaid, which is not read here; {_AS_TIES}",
    ),
    (r"@start(uml|mindmap|wbs)\b", f"is a diagram of PlantUML, which is not read here; {_AS_TIES}"),
    (r"\*\s*(node|tie)\s+(data|properties)\b", f"is VNA of NetDraw, which is not read here; {_AS_PAJEK}"),
    (r"(@prefix|@base|prefix|base)\s[^\n]*<[^>\n]*>", f"is RDF in Turtle, which is not read here; {_AS_TIES}"),
    (
        r"id\tlabel\b[^\n]*\t(cluster|weight<|score<)",
        "is a map of VOSviewer, which is not read here; save the map from there as GML or Pajek",
    ),
    (r"(var|let|const)\s+[\w$]+\s*=\s*[\[{]", "is a script; keep only what stands after the = and before the last ;"),
    (r"version https://git-lfs", "only says where Git LFS keeps the file; download the file itself"),
    (
        r"(error\s+)?[45]\d\d\b:? +[A-Z][A-Za-z ]+\s*\Z",
        "is the answer of a server that has no such file; download it again",
    ),
)
_PATTERN = tuple((re.compile(rf"\s*{pattern}", re.IGNORECASE), complaint) for pattern, complaint in _PATTERNS)
_COMMENT = re.compile(r"\s*(?:/\*.*?\*/|(?:#|//)[^\n]*)", re.DOTALL)
_NEIGHBOURS = re.compile(r"#[^\n]*\n#\s*GMT\s[^\n]*\n")  # what networkx writes above one
_ADJACENCY = (
    "lists the neighbours of each node in a row, which is not read here; write it as a list with a row for each tie "
    "(from, to), or with networkx's write_edgelist"
)
_PROJECTS = (  # how files in an archive are called that is a project of a program, and what it is called itself
    (
        ".cys",
        "CytoscapeSession",
        "is a session of Cytoscape, which is not read here; in Cytoscape choose File, Export, Network to File, and "
        "save it as CX2 or Cytoscape.js JSON",
    ),
    (
        ".gephi",
        "Project_xml",
        "is a project of Gephi, which is not read here; in Gephi choose File, Export, Graph file, and save it as GEXF "
        "or GraphML",
    ),
)
_SUFFIXES = {
    ".sif": "is SIF of Cytoscape, which is not read here; save the network from there as .cyjs or CX2",
    ".tgf": f"is TGF, which is not read here; {_AS_GRAPHML}",
    ".adjlist": _ADJACENCY,
    ".lgl": f"is LGL, as igraph has it, which is not read here; {_AS_GRAPHML}",
    ".clu": "is a partition of Pajek without its network; choose the .net file, or the .paj that has both",
    ".vec": "is a vector of Pajek without its network; choose the .net file, or the .paj that has both",
}


def project_in(names: Iterable[str], suffix: str) -> str:
    """Return what to do with an archive of files of these *names* where it is the project of another program."""
    firsts = {name.replace("\\", "/").partition("/")[0] for name in names}
    for ending, first, words in _PROJECTS:
        if suffix == ending or any(name.startswith(first) for name in firsts):
            return words
    return ""


def complaint(head: str, file: File) -> str:
    """Return what to do with the *file* that begins with *head* where it is of a form that is known but not read."""
    if file.suffix in _SUFFIXES:
        return _SUFFIXES[file.suffix]
    if _NEIGHBOURS.match(head):
        return _ADJACENCY
    start = 0
    while comment := _COMMENT.match(head, start):
        start = comment.end()
    if start and head[start:].lstrip()[:1] in ("{", "["):
        return "is JSON below a comment, which JSON does not know; delete the comment"
    return next((complaint for pattern, complaint in _PATTERN if pattern.match(head, start)), "")
