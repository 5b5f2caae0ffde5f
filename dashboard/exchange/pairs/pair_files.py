"""Which two files of a folder are the halves of one network, told from their names."""

import re
from pathlib import Path

_NODES = r"nodes?|vertices|elements?"
_EDGES = r"edges?|links?|connections?"
_HALF = re.compile(rf"(?<![^\W\d_])(?:(?P<nodes>{_NODES})|(?P<edges>{_EDGES}))(?![^\W\d_])", re.IGNORECASE)
_SUFFIXES = (".csv", ".tsv", ".txt")


def stem_of(name: str) -> str:
    """Return what *name*, that of a half, says beside which half it is: ``talks`` of ``talks [Nodes].csv``."""
    return re.sub(r"^[\W_]+|[\W_]+$", "", _HALF.sub("", name.rpartition(".")[0] or name, count=1))


def twin_of(path: Path) -> Path | None:
    """Return the other half of the file at *path*, which lies beside it, or nothing."""
    half = _half(path)
    others = [one for one in _beside(path.parent) if _half(one) not in ("", half) and _alike(one, path)] if half else []
    return others[0] if len(others) == 1 else None


def pair_in(folder: Path) -> tuple[Path, Path] | None:
    """Return the nodes and the edges in *folder*, or nothing unless it holds one pair."""
    pairs = [(one, twin) for one in _beside(folder) if _half(one) == "nodes" and (twin := twin_of(one))]
    return pairs[0] if len(pairs) == 1 else None


def _half(path: Path) -> str:
    found = _HALF.search(path.stem) if path.suffix.casefold() in _SUFFIXES else None
    return (found.lastgroup or "") if found else ""


def _alike(one: Path, other: Path) -> bool:
    return (stem_of(one.name), one.suffix) == (stem_of(other.name), other.suffix)


def _beside(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:  # who reads the folder tells what is wrong with it
        return []
