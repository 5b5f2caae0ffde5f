"""What a file is: by what is in it, whatever it is called."""

import io
import zipfile

import pytest

from dashboard.dossier.columns import TABLES
from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import files, zipped
from dashboard.exchange.files import File
from dashboard.exchange.formats import BY_NAME, FORMATS
from dashboard.exchange.sniffing import Content, Kind, sniffed, table_of
from dashboard.exchange.to_network import network_of
from dashboard.exchange.workbooks import writing as xlsx


def sniff(data: bytes | str, name: str = "x") -> Content:
    return sniffed(File(name=name, data=data.encode() if isinstance(data, str) else data))


def packed(*names: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return raw.getvalue()


@pytest.mark.parametrize("form", [one.name for one in FORMATS if one.write])
def test_a_network_is_told_by_its_bytes_alone(form: str, riyadh: Dossier) -> None:
    write = BY_NAME[form].write
    assert write is not None
    content = sniff(write(network_of(riyadh)))
    assert content.kind is Kind.NETWORK
    assert BY_NAME[content.name].read is BY_NAME[form].read


def test_the_files_of_a_dossier_are_told_by_their_columns_and_keys(riyadh: Dossier) -> None:
    told = {path: sniff(data) for path, data in files(riyadh).items()}
    assert told == {path: Content(Kind.TABLE, path) for path in TABLES} | {"dossier.toml": Content(Kind.FRONT)}


def test_an_archive_and_a_workbook_are_told_apart(riyadh: Dossier) -> None:
    assert sniff(zipped(riyadh)).kind is Kind.ARCHIVE
    assert sniff(xlsx.write(riyadh)).kind is Kind.WORKBOOK
    assert sniff(b"PK\x03\x04 cut off").kind is Kind.ARCHIVE


@pytest.mark.parametrize(
    ("data", "kind", "name"),
    [
        ("Creator me\ngraph\n[\n", Kind.NETWORK, "GML"),
        ("graph [", Kind.NETWORK, "GML"),
        ("% made by us\n*vertices 2\n", Kind.NETWORK, "Pajek"),
        ("\ufeff*Network x\n", Kind.NETWORK, "Pajek"),
        ('\ufeff  {"nodes": []}', Kind.NETWORK, "node-link JSON"),
        ("[1]", Kind.NETWORK, "node-link JSON"),
        ('<?xml version="1.0"?><!-- x --><g:gexf xmlns:g="x">', Kind.NETWORK, "GEXF"),
        ("<GraphML>".encode("utf-16"), Kind.NETWORK, "GraphML"),
        ("from,to\na,b\n".encode("utf-32"), Kind.LIST, ""),
        ("from,to\na,b\n", Kind.LIST, ""),
        ("the graph [of] it,all\n", Kind.LIST, ""),
        ("*starred,to\na,b\n", Kind.LIST, ""),
        ("", Kind.LIST, ""),
    ],
)
def test_a_text_is_told_by_how_it_begins(data: str | bytes, kind: Kind, name: str) -> None:
    assert sniff(data) == Content(kind, name)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7", "is a PDF; save the table in it as CSV"),
        (b"\x89PNG\r\n", "is a picture; choose the file that it was drawn from"),
        (b"\x1f\x8b\x08", "is packed with gzip; unpack it first"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is a workbook of an old kind or with a password; save it again as .xlsx"),
        (b"SQLite format 3\x00", "is a database; export the table"),
        ("<!DOCTYPE html><p>", "is a web page; what was saved shows the file"),
        ("<svg/>", "is XML of a kind that is not read here ('svg'); save it as GraphML or GEXF"),
        (bytes(range(256)) * 9, "is no text, workbook or archive that is known here"),
        (packed("mimetype", "content.xml"), "is a document of another kind than .xlsx"),
        (packed("word/document.xml"), "is a document of another kind than .xlsx"),
        (packed("xl/workbook.bin"), "is a binary workbook; save it as .xlsx"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_mend(data: bytes | str, message: str) -> None:
    content = sniff(data)
    assert content.kind is Kind.OTHER
    assert content.name.startswith(message)


def test_a_table_with_nul_bytes_is_told_to_be_damaged() -> None:
    assert sniff(b"from,to\na,\0b\n", "a.csv").name.startswith("holds NUL bytes, which no text does")


def test_broken_xml_goes_to_the_reader_that_its_name_asks_for() -> None:
    assert sniff("<x>", "a.graphml") == Content(Kind.NETWORK, "GraphML")
    assert sniff("title = 1", "dossier.toml") == Content(Kind.FRONT)


def test_a_table_may_lack_half_of_its_columns_where_its_name_says_what_it_is() -> None:
    assert table_of({"event", "actor", "seat", "claim"}, "Seats.csv") == "seats.csv"
    assert table_of({"event", "actor", "seat", "claim"}, "other.csv") == ""
    assert table_of({"from", "to"}, "ties.csv") == ""


def test_many_empty_lines_take_no_time() -> None:
    assert sniff("\n" * 20_000_000 + "a,b").kind is Kind.LIST
