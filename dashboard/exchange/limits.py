"""How much a file may hold before we refuse it: checked as early as the format allows, each with its message.

Chosen so that every file within them is read, on two cores, in less than five seconds and opened in ten, that the
process grows by 500 MiB at most, and that the answer has 60 MB: ``python -m scripts.measure_limits`` measures it, and
docs/trust.md says where that is not reached.
"""

from dashboard.dossier.cells import MAX_LENGTH
from dashboard.dossier.problems import Problem

MAX_BYTES = 20_000_000  # of one file, as it is uploaded
MAX_EXPANDED = 100_000_000  # bytes of all that is in an archive or a workbook
MAX_ENTRIES = 1_000  # files in an archive
MAX_NODES = 10_000
MAX_EDGES = 50_000  # and rows of a list, below its header
MAX_EVENTS = 500  # of a list of who was where: each has two placements
MAX_DEPTH = 64  # of elements in XML, of brackets in JSON and GML
MAX_TEXT = MAX_LENGTH  # characters of one value: what a cell of a dossier may hold
MAX_LETTERS = 30_000_000  # of all texts together: each counts as often as it is used, a default for all that have it
MAX_VALUES = 1_500_000  # of attributes in all: each takes some hundred bytes of memory
MAX_ATTRIBUTES = 150  # names of attributes, of the nodes, of the edges and of the graph each
MAX_CELLS = 300_000  # of a workbook
MAX_CELLS_OF_LIST = 3_000_000  # in CSV, which is faster to read

OURS = "at_the_table:"  # what the names of the attributes begin with in which a network carries a dossier


def longest(name: str) -> int:
    """Return how many characters the value of the attribute *name* may have.

    Those of our own hold whole tables as JSON; the bytes of the file are limit enough for them.
    """
    return MAX_BYTES if name.startswith(OURS) else MAX_TEXT


def size_problem(data: bytes, *, path: str) -> Problem | None:
    """Return what is wrong with the size of the file *path*, which holds *data*, if anything."""
    return bytes_problem(len(data), path=path)


def bytes_problem(size: int, *, path: str) -> Problem | None:
    """Return what is wrong with the file *path* having *size* bytes, if anything: before any of them is read."""
    if not size:
        return Problem(path, "is an empty file; choose another, or save it again")
    if size > MAX_BYTES:
        most = f"{MAX_BYTES // 1_000_000} MB are the most that can be read"
        return Problem(path, f"has {size / 1_000_000:.1f} MB; {most}: split it, or leave out what is not needed")
    return None


def count_problems(nodes: int, edges: int, *, path: str) -> list[Problem]:
    """Return what is wrong with the numbers of *nodes* and *edges* in the file *path*."""
    counts = ((nodes, MAX_NODES, "nodes"), (edges, MAX_EDGES, "edges"))
    mend = "filter it in the program that made it"
    return [
        Problem(path, f"has {count:,} {what}; {most:,} are the most that can be shown: {mend}")
        for count, most, what in counts
        if count > most
    ]


def used_up(letters: int, values: int) -> str:
    """Return what is wrong with a file whose texts have so many *letters* in so many *values*, or nothing."""
    if letters > MAX_LETTERS:
        counted = "names of attributes and defaults included, each as often as it is used"
        return f"has texts of more than {MAX_LETTERS:,} letters, {counted}; leave out what is not needed"
    if values > MAX_VALUES:
        return f"has more than {MAX_VALUES:,} values of attributes, defaults included; leave out what is not needed"
    return ""
