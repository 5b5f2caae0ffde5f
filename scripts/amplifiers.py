"""Files that are small, or within every limit, and that would become large where each use of a text counts.

Some are refused, and that is right; none may take long or much memory, and no answer may be large.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping

from dashboard.exchange.files import File

LONG = 3_900  # letters of a text that is just short enough
MANY = 140  # attributes, just few enough

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINKED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FRONT = 'id = "a"\ntitle = "A"\nsummary = "S."\nas_of = "2030-01-01"\nlicence = "CC0-1.0"\nopening = "e0"\n'
_SOURCES = "id,title,publisher,date,url\ns,Title,Publisher,2030-01-01,\n"
_EVENTS = "id,name,kind,status,start,place,country,source,locator,claim\n"
_SEATS = "event,actor,seat,part,source,locator,claim"


def letters(number: int, seed: int = 0) -> str:
    """Return a text of *number* letters."""
    return (f"text {seed} of many letters " * (number // 20 + 1))[:number]


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return *files*, by name, as a zip archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def workbook(sheets: Iterable[str], texts: Iterable[str] = ()) -> bytes:
    """Return a workbook whose *sheets* are the XML within ``worksheet``, and its shared *texts*."""
    bodies = list(sheets)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(bodies) + 1))
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_TYPE}/worksheet" Target="worksheets/s{n}.xml"/>'
        for n in range(1, len(bodies) + 1)
    )
    links += f'<Relationship Id="t" Type="{_TYPE}/sharedStrings" Target="sharedStrings.xml"/>'
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f"<workbook {_MAIN} {_LINKED}><sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
            "xl/sharedStrings.xml": f"<sst {_MAIN}>{shared}</sst>",
            **{f"xl/worksheets/s{n}.xml": f"<worksheet {_MAIN}>{body}</worksheet>" for n, body in enumerate(bodies, 1)},
        }
    )


def rows(number: int, width: int, cell: str = '<c t="s"><v>0</v></c>') -> str:
    """Return the XML of *number* rows of *width* times the same *cell*."""
    return f"<sheetData>{f'<row>{cell * width}</row>' * number}</sheetData>"


def graphml(nodes: int, edges: int, *, keys: int, name: int = 8, default: str = "", data: int = 0) -> bytes:
    """Return GraphML with so many *keys*, whose names have *name* letters, and *data* of them with every node."""
    declared = "".join(
        f'<key id="k{n}" for="all" attr.name="{letters(name - 4, n)}{n:04}"><default>{default}</default></key>'
        for n in range(keys)
    )
    own = "".join(f'<data key="k{n}">1</data>' for n in range(data))
    made = "".join(f'<node id="n{n}">{own}</node>' for n in range(nodes))
    tied = "".join(f'<edge source="n{n % nodes}" target="n{(n + 1 + n // nodes) % nodes}"/>' for n in range(edges))
    return f'<graphml>{declared}<graph edgedefault="directed">{made}{tied}</graph></graphml>'.encode()


def gexf(nodes: int, *, columns: int, default: str) -> bytes:
    """Return GEXF whose nodes have nothing but the *default* of so many *columns*."""
    declared = "".join(
        f'<attribute id="{n}" title="a{n}" type="string"><default>{default}</default></attribute>'
        for n in range(columns)
    )
    made = "".join(f'<node id="n{n}"/>' for n in range(nodes))
    graph = f'<graph><attributes class="node">{declared}</attributes><nodes>{made}</nodes></graph>'
    return f'<gexf version="1.3">{graph}</gexf>'.encode()


def cx2(nodes: int, edges: int, *, attributes: int, default: str) -> bytes:
    """Return CX2 whose nodes and edges have nothing but the *default* of so many *attributes*."""
    names = {f"a{n}": {"v": default} for n in range(attributes)}
    aspects = [
        {"CXVersion": "2.0"},
        {"attributeDeclarations": [{"nodes": names, "edges": names}]},
        {"nodes": [{"id": n} for n in range(nodes)]},
        {"edges": [{"id": n, "s": n % nodes, "t": (n + 1) % nodes} for n in range(edges)]},
        {"status": [{"success": True}]},
    ]
    return json.dumps(aspects).encode()


def node_link(nodes: int, edges: int, node: Mapping[str, object], edge: Mapping[str, object] | None = None) -> bytes:
    """Return node-link JSON whose nodes all have what *node* has, and its edges what *edge* has."""
    made = [{"id": n, **node} for n in range(nodes)]
    tied = [{"source": n % nodes, "target": (n + 1 + n // nodes) % nodes, **(edge or {})} for n in range(edges)]
    return json.dumps({"nodes": made, "links": tied}, ensure_ascii=False, separators=(",", ":")).encode()


def gml(nodes: int, edges: int, identifier: int) -> bytes:
    """Return GML whose edges name by a number nodes that have an *identifier* of so many letters."""
    made = "".join(f'node [ id {n} identifier "{letters(identifier - 5, n)}{n:05}" ]\n' for n in range(nodes))
    tied = "".join(f"edge [ source {n % nodes} target {(n + 1 + n // nodes) % nodes} ]\n" for n in range(edges))
    return f"graph [ {made}{tied} ]".encode()


def dossier(**tables: str) -> bytes:
    """Return a dossier, zipped, with *tables* by their names, and small ones for those that are not given."""
    whole = {
        "sources": _SOURCES,
        "actors": "id,name,kind,country\na0,A,person,\na1,B,person,\n",
        "events": events(1),
        "seats": f"{_SEATS}\ne0,a0,delegate,,s,,C.\n",
        "ties": "from,to,tie,status,source,locator,claim\n",
        "stakes": "issue,actor,event,source,locator,claim\n",
        **tables,
    }
    return zipped({"dossier.toml": _FRONT, **{f"{name}.csv": text for name, text in whole.items()}})


def events(number: int) -> str:
    """Return a table of so many events."""
    return _EVENTS + "".join(f"e{n},Event {n},talks,held,,,,s,,C.\n" for n in range(number))


def actors(number: int, columns: Iterable[str] = (), cell: str = "") -> str:
    """Return a table of so many actors, each with the same *cell* in all of *columns*."""
    names = list(columns)
    head = ",".join(["id,name,kind,country", *names])
    return head + "\n" + "".join(f"a{n},Actor {n},person,{f',{cell}' * len(names)}\n" for n in range(number))


def seats(number: int, of: int, *, at: int = 1, parts: bool = False, claim: str = "C.") -> str:
    """Return a table of so many seats *of* so many actors *at* so many events."""
    made = (f"e{n % at},a{n % of},delegate,{f'part {n}' if parts else ''},s,,{claim}\n" for n in range(number))
    return f"{_SEATS}\n{''.join(made)}"


def ties(number: int, of: int, words: str = "meets") -> str:
    """Return a table of so many ties among so many actors."""
    made = (f"a{n % of},a{(n + 1 + n // of) % of},{words},held,s,,C.\n" for n in range(number))
    return "from,to,tie,status,source,locator,claim\n" + "".join(made)


def attendance(number: int, people: int, at: int) -> bytes:
    """Return a list of so many seats of *people* *at* so many events, of other people at each where not all are."""
    each = number // at
    made = (f"Event {n // each},Person {(n % each * 5 + n // each * 7) % people}\n" for n in range(number))
    return f"event,name\n{''.join(made)}".encode()


def table(head: Iterable[str], row: Iterable[str], number: int) -> bytes:
    """Return CSV with *head*, and so many rows like *row*, in which ``{}`` stands for the number of the row."""
    line = ",".join(row)
    return "\n".join([",".join(head), *(line.replace("{}", str(n)) for n in range(number))]).encode()


def _wide_names(number: int) -> list[str]:
    return [f"{letters(95, n)}{n:04}" for n in range(number)]


def _many_names() -> bytes:
    return json.dumps([{f"n{row}-{place}": 1 for place in range(20)} for row in range(20_000)]).encode()


def _nested(depth: int, size: int) -> dict[str, object]:
    inner: dict[str, object] = {f"m{n}": 1 for n in range(MANY)}
    for level in range(depth):
        inner = {letters(size, level): inner}
    return inner


def _carried(rows_: int) -> bytes:
    record = {
        "dossier.toml": {
            "id": "a",
            "title": "A",
            "summary": "S.",
            "as_of": "2030-01-01",
            "licence": "x",
            "opening": "e0",
        },
        "sources.csv": [{"id": "s", "title": "T", "publisher": "P"}],
        "events.csv": [{"id": "e0", "name": "E", "kind": "talks", "status": "held", "source": "s", "claim": "C."}],
    }
    own = {"id": "a0", "name": "A", "kind": "person", **{f"attr_{name}": "x" for name in _wide_names(90)}}
    told = [
        {
            "event": "e0",
            "actor": "a0",
            "seat": "delegate",
            "source": "s",
            "claim": "C.",
            f"attr_{n % 60}{letters(400)}": "x",
        }
        for n in range(rows_)
    ]
    node = {"id": 0, "at_the_table:actor": json.dumps(own), "at_the_table:seats": json.dumps(told)}
    return json.dumps({"graph": {"at_the_table:record": json.dumps(record)}, "nodes": [node], "links": []}).encode()


def _pair() -> list[File]:
    nodes = table(["id", "label", *_wide_names(100)], ["{}", "N{}", *["1"] * 100], 9_000)
    edges = table(["source", "target", *_wide_names(30)], ["1", "{}", *["1"] * 30], 8_000)
    return [File(name="talks nodes.csv", data=nodes), File(name="talks edges.csv", data=edges)]


def _wide_seats(number: int, width: int) -> str:
    head = f"{_SEATS}{''.join(f',attr_{n}' for n in range(width))}"
    return head + "\n" + "".join(f"e0,a{n % 9_900},delegate,,s,,C.{',1' * width}\n" for n in range(number))


def _one(name: str, data: bytes) -> list[File]:
    return [File(name=name, data=data)]


def _merged() -> str:
    regions = "".join(f'<mergeCell ref="{column}1:{column}2000"/>' for column in ("C", "D", "E", "F", "G", "H"))
    first = "<row>" + '<c t="s"><v>1</v></c>' * 2 + '<c t="s"><v>0</v></c>' * 6 + "</row>"
    rest = '<row><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' * 1_999
    return f"<sheetData>{first}{rest}</sheetData><mergeCells>{regions}</mergeCells>"


AMPLIFIERS: Mapping[str, Callable[[], list[File]]] = {
    "workbook: 120 cells show one text of 19.9 MB": lambda: _one(
        "one.xlsx", workbook([rows(60, 2)], [letters(19_900_000)])
    ),
    "workbook: 72,000 cells of 32,000 letters": lambda: _one("many.xlsx", workbook([rows(900, 80)], [letters(32_000)])),
    "workbook: 299,000 cells of 22 letters": lambda: _one(
        "full.xlsx", workbook([rows(13_000, 23, f'<c t="inlineStr"><is><t>{letters(22)}</t></is></c>')])
    ),
    "workbook: 299,000 cells that share 150 letters": lambda: _one(
        "shared.xlsx", workbook([rows(13_000, 23)], [letters(150)])
    ),
    "workbook: cells of 3,900 letters merged over 2,000 rows": lambda: _one(
        "merged.xlsx", workbook([_merged()], [letters(LONG), "from", "to"])
    ),
    "workbook: 24 sheets of 900,000 empty cells": lambda: _one("empty.xlsx", workbook([rows(900, 1_000, "<c/>")] * 24)),
    "workbook: texts made of escapes": lambda: _one("escapes.xlsx", workbook([rows(300, 2)], ["_x0041_" * 2_800_000])),
    "GraphML: 140 defaults of 3,900 letters": lambda: _one(
        "d.graphml", graphml(250, 0, keys=MANY, default=letters(LONG))
    ),
    "GraphML: the same, 6 defaults": lambda: _one("s.graphml", graphml(300, 500, keys=6, default=letters(LONG))),
    "GraphML: 900,000 values under names of 90 letters": lambda: _one(
        "n.graphml", graphml(6_500, 0, keys=MANY, name=90, default="1")
    ),
    "GraphML: 800,000 elements": lambda: _one("e.graphml", graphml(9_900, 0, keys=82, data=80)),
    "GraphML: 10,000 nodes, 50,000 edges, 16 defaults": lambda: _one(
        "l.graphml", graphml(10_000, 50_000, keys=16, default="value")
    ),
    "GEXF: 140 defaults of 3,900 letters": lambda: _one("d.gexf", gexf(250, columns=MANY, default=letters(LONG))),
    "CX2: 140 defaults of 3,900 letters": lambda: _one("d.cx2", cx2(200, 60, attributes=MANY, default=letters(LONG))),
    "CX2: 10,000 nodes, 50,000 edges, 140 short defaults": lambda: _one(
        "l.cx2", cx2(10_000, 50_000, attributes=MANY, default="value")
    ),
    "node-link: 140 names that begin with the same 900,000 letters": lambda: _one(
        "n.json", node_link(20, 0, _nested(1, 900_000))
    ),
    "node-link: names within names": lambda: _one("m.json", node_link(150, 0, _nested(40, 90))),
    "node-link: 50,000 edges with 26 values": lambda: _one(
        "e.json", node_link(500, 50_000, {}, {f"a{n}": 1 for n in range(26)})
    ),
    "node-link: 50,000 edges, 300 letters each": lambda: _one(
        "w.json", node_link(500, 50_000, {}, {"a": letters(300)})
    ),
    "node-link: labels of signs that stand for 18 letters": lambda: _one(
        "f.json", node_link(300, 1_600, {}, {"label": "\ufdfa" * LONG})
    ),
    "node-link: all text of four bytes a letter": lambda: _one(
        "u.json", node_link(490, 0, {f"a{n}": "\U0001f600" * 1_000 for n in range(10)})
    ),
    "node-link: quotation marks and line ends": lambda: _one(
        "q.json", node_link(490, 0, {f"a{n}": '"\n' * 1_000 for n in range(10)})
    ),
    "GML: 50,000 edges between ids of 3,900 letters": lambda: _one("i.gml", gml(300, 50_000, LONG)),
    "JSON list: 400,000 names of columns": lambda: _one("names.json", _many_names()),
    "CSV: 3,000,000 cells below names of 99 letters": lambda: _one(
        "wide.csv", table(["from", "to", *_wide_names(57)], ["A{}", "B", *["1"] * 57], 49_900)
    ),
    "CSV: 2,900,000 cells below short names": lambda: _one(
        "short.csv", table(["from", "to", *(f"c{n}" for n in range(57))], ["A", "B{}", *["1"] * 57], 49_900)
    ),
    "CSV: 9,900 rows of 1,900 letters": lambda: _one(
        "rows.csv", table(["from", "to", "what"], ["A", "B{}", letters(1_900)], 9_900)
    ),
    "CSV: words between spaces": lambda: _one("words.txt", ("a b " + "c " * 190 + "\n").encode() * 49_000),
    "CSV: 10,000 people, 500 events": lambda: _one("people.csv", attendance(50_000, 9_990, 1)),
    "CSV: 100 people at 500 events": lambda: _one("events.csv", attendance(50_000, 100, 500)),
    "CSV: 490 people at 500 events": lambda: _one("both.csv", attendance(50_000, 490, 500)),
    "CSV: 490 people at 100 events": lambda: _one("half.csv", attendance(49_000, 490, 100)),
    "CSV: 190 people at 200 events": lambda: _one("most.csv", attendance(38_000, 190, 200)),
    "CSV: 60 people at 500 events": lambda: _one("few.csv", attendance(20_000, 60, 500)),
    "two tables: names of 99 letters": _pair,
    "dossier: 190 attributes named by 3,900 letters": lambda: _one(
        "names.zip",
        dossier(actors=actors(2_000, [f"attr_{letters(LONG - 4, n)}{n:04}" for n in range(170)], "x")),
    ),
    "dossier: one part for each of 60,000 seats of one actor": lambda: _one(
        "parts.zip", dossier(seats=seats(60_000, 1, parts=True))
    ),
    "dossier: 2,000 parts, a publisher of 3,900 letters": lambda: _one(
        "said.zip",
        dossier(
            seats=seats(20_000, 1, parts=True),
            sources=f"id,title,publisher,date,url\ns,T,{letters(LONG)},2030-01-01,\n",
        ),
    ),
    "dossier: 2,900,000 cells of attributes": lambda: _one(
        "cells.zip", dossier(actors=actors(9_900), seats=_wide_seats(16_000, 180))
    ),
    "dossier: 1,400,000 cells of attributes": lambda: _one(
        "less.zip", dossier(actors=actors(9_900), seats=_wide_seats(7_700, 180))
    ),
    "dossier: 90,000 events": lambda: _one("events.zip", dossier(events=events(90_000))),
    "dossier: 500 events, 490 actors": lambda: _one(
        "full.zip", dossier(events=events(500), actors=actors(490), seats=seats(24_000, 490, at=500))
    ),
    "dossier: 90,000 actors": lambda: _one("actors.zip", dossier(actors=actors(90_000))),
    "dossier: 90,000 ties of 490 actors": lambda: _one("ties.zip", dossier(actors=actors(490), ties=ties(90_000, 490))),
    "dossier: 90,000 seats with claims of 200 letters": lambda: _one(
        "claims.zip", dossier(actors=actors(490), seats=seats(90_000, 490, claim=letters(200)))
    ),
    "dossier: five tables of 19 MB": lambda: _one(
        "large.zip",
        dossier(
            actors=actors(4_800, ["attr_a"], letters(LONG)),
            seats=seats(4_800, 4_800, claim=letters(LONG)),
            events=events(1) + "".join(f"b{n},B,background,held,,,,s,,{letters(LONG)}\n" for n in range(4_800)),
            ties="from,to,tie,status,source,locator,claim\n"
            + "".join(f"a0,a1,t{n},held,s,,{letters(LONG)}\n" for n in range(4_800)),
        ),
    ),
    "carried dossier: 20,000 seats, names of 400 letters": lambda: _one("carried.json", _carried(20_000)),
    "zip archive: 900 copies of one list": lambda: _one(
        "copies.zip", zipped({f"{n}.csv": table(["from", "to"], ["A{}", "B"], 4_000) for n in range(900)})
    ),
}
