"""Texts that hold a network, or none, in a form that is not read here: how they are told, and what to do with them."""

import re

from dashboard.exchange.files import File

_AS_GRAPHML = "save it as GraphML from the program that made it"
_PATTERNS = (  # how they begin, comments aside
    (r"(strict\s+)?(di)?graph\b[^\[\]{}\n]*\{", f"is DOT, as Graphviz has it, which is not read here; {_AS_GRAPHML}"),
    (r"LEDA\.GRAPH\b", f"is a LEDA graph, which is not read here; {_AS_GRAPHML}"),
    (r"nodedef\s*>", f"is GDF, as GUESS has it, which is not read here; {_AS_GRAPHML}"),
    (r"dl\s+(n|nr|nm|nc|format)\s*=?", "is a DL file of UCINET, which is not read here; save it as Pajek"),
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
    "lists the neighbours of each node in a row, which is not read here; write it with networkx's write_edgelist"
)
_SUFFIXES = {
    ".sif": "is SIF of Cytoscape, which is not read here; save the network from there as .cyjs or CX2",
    ".tgf": f"is TGF, which is not read here; {_AS_GRAPHML}",
    ".adjlist": _ADJACENCY,
    ".lgl": f"is LGL, as igraph has it, which is not read here; {_AS_GRAPHML}",
    ".clu": "is a partition of Pajek without its network; choose the .net file, or the .paj that has both",
    ".vec": "is a vector of Pajek without its network; choose the .net file, or the .paj that has both",
}


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
