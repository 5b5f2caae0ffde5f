"""What a file is: told by what is in it first, by its name second."""

import csv
import re
import zipfile
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO
from pathlib import PurePosixPath

from dashboard.dossier.columns import FRONT_KEYS, TABLES
from dashboard.dossier.problems import shown
from dashboard.exchange.archives import ZIP
from dashboard.exchange.decoding import unmarked_encoding
from dashboard.exchange.files import File
from dashboard.exchange.lists.list_texts import separator
from dashboard.exchange.unsupported import complaint, project_in
from dashboard.exchange.workbooks.parts import BOOK


class Kind(Enum):
    """What to do with a file."""

    ARCHIVE = auto()
    WORKBOOK = auto()
    NETWORK = auto()  # *name* is that of its format
    TABLE = auto()  # *name* is that of the file of a dossier
    FRONT = auto()
    LIST = auto()
    OTHER = auto()  # *name* says what is wrong with it, and how to mend it


@dataclass(frozen=True, slots=True)
class Content:
    """What is in a file."""

    kind: Kind
    name: str = ""


_ID = "id"
_HEAD = 20_000  # bytes from which a text is told
_STRANGERS = {  # how files begin that nobody can read a network from
    b"%PDF": "is a PDF; save the table in it as CSV",
    b"\x89PNG": "is a picture; choose the file that it was drawn from",
    b"\xff\xd8\xff": "is a picture; choose the file that it was drawn from",
    b"GIF8": "is a picture; choose the file that it was drawn from",
    b"\x1f\x8b": "is packed with gzip; unpack it first, or pack it as a zip archive",
    b"7z\xbc\xaf": "is packed with 7-Zip; unpack it first, or pack it as a zip archive",
    b"Rar!": "is packed with RAR; unpack it first, or pack it as a zip archive",
    b"\xd0\xcf\x11\xe0": "is a workbook of an old kind or with a password; save it again as .xlsx, without one",
    b"SQLite format 3": "is a database; export the table that is wanted as CSV",
}
_XML = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_NETWORKS_IN_XML = {"graphml": "GraphML", "gexf": "GEXF"}
_GML = re.compile(r"^[ \t]*graph\s*\[", re.MULTILINE | re.IGNORECASE)
_PAJEK = re.compile(r"^[ \t]*\*(vertices|network)\b", re.MULTILINE | re.IGNORECASE)
_KEY = re.compile(rf"^[ \t]*({'|'.join(FRONT_KEYS)})\s*=", re.MULTILINE)
_REQUIRED = {  # the tables whose columns hold those of another come first
    path: {column.name for column in TABLES[path] if not column.optional}
    for path in ("events.csv", "ties.csv", "seats.csv", "stakes.csv", "actors.csv", "sources.csv")
}


def sniffed(file: File) -> Content:
    """Return what is in *file*, which is not empty."""
    data = file.data
    if data.startswith(ZIP):
        return _packed(data, file.suffix)
    for mark, words in _STRANGERS.items():
        if data.startswith(mark):
            return Content(Kind.OTHER, words)
    head = _text(data[:_HEAD])
    start = head.lstrip()[:1]
    if start == "<":
        return _xml(head, file.suffix)
    if file.suffix == ".toml" or len(set(_KEY.findall(head))) >= len(FRONT_KEYS) / 2:
        return Content(Kind.FRONT)
    if start in ("{", "["):
        return Content(Kind.NETWORK, "node-link JSON")
    if stranger := complaint(head, file):
        return Content(Kind.OTHER, stranger)
    if _PAJEK.search(head):
        return Content(Kind.NETWORK, "Pajek")
    if _GML.search(head):
        return Content(Kind.NETWORK, "GML")
    if "\0" in head and file.suffix in (".csv", ".tsv", ".txt"):
        return Content(Kind.OTHER, "holds NUL bytes, which no text does; it is damaged or no CSV: save it again as CSV")
    if "\0" in head:
        return Content(Kind.OTHER, "is no text, workbook or archive that is known here; save it as CSV or GraphML")
    return _table(head, file)


def table_of(columns: set[str], name: str) -> str:
    """Return which table of a dossier has *columns*, or nothing; one that is called *name* may lack half of them.

    A list of actors or events without ids is none, whatever it is called.
    """
    whole = next((path for path, required in _REQUIRED.items() if required <= columns), "")
    half = [
        path
        for path, required in _REQUIRED.items()
        if 2 * len(required & columns) >= len(required) and (_ID in columns or _ID not in required)
    ]
    called = f"{PurePosixPath(name).stem.strip().casefold()}.csv"
    return whole or (called if called in half else "")


def _packed(data: bytes, suffix: str) -> Content:
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            names = set(opened.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):  # unpacking it tells what is wrong
        return Content(Kind.ARCHIVE)
    if project := project_in(names, suffix):
        return Content(Kind.OTHER, project)
    if BOOK in names:
        return Content(Kind.WORKBOOK)
    if "xl/workbook.bin" in names:
        return Content(Kind.OTHER, "is a binary workbook; save it as .xlsx")
    if names & {"mimetype", "word/document.xml", "ppt/presentation.xml"}:
        return Content(Kind.OTHER, "is a document of another kind than .xlsx; save the table in it as .xlsx or CSV")
    return Content(Kind.ARCHIVE)


def _xml(head: str, suffix: str) -> Content:
    root = _XML.search(head)
    name = root[1].casefold() if root else ""
    if name in _NETWORKS_IN_XML:
        return Content(Kind.NETWORK, _NETWORKS_IN_XML[name])
    if suffix in (".graphml", ".gexf"):  # whose readers tell what is wrong
        return Content(Kind.NETWORK, _NETWORKS_IN_XML[suffix[1:]])
    if name == "html" or re.match(r"\s*<!doctype html", head, re.IGNORECASE):
        return Content(Kind.OTHER, "is a web page; what was saved shows the file: download the file itself")
    return Content(Kind.OTHER, f"is XML of a kind that is not read here ({shown(name)}); save it as GraphML or GEXF")


def _table(head: str, file: File) -> Content:
    mark = separator(head)
    first = next((line for line in head.split("\n") if line.strip()), "")
    columns = {cell.strip() for cell in next(csv.reader([first], delimiter=mark), [])}
    path = table_of(columns, file.path)
    return Content(Kind.TABLE, path) if path else Content(Kind.LIST)


def _text(data: bytes) -> str:
    """Return *data* as text, near enough to tell what it is, with line ends as LF."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        text = data.decode("utf-32", "replace")
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif unmarked := unmarked_encoding(data):
        text = data.decode(unmarked, "replace")
    else:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
