"""Records with a hostile text in every field that holds text, as a dossier and as other programs would write them."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Seat, TieStatus
from dashboard.exchange.formats import FORMATS
from dashboard.exchange.network import Edge, Network, Node

SEATS = (Seat.DELEGATE, Seat.MEDIATOR, Seat.LEFT_OUT, Seat.PRINCIPAL, Seat.MENTIONED)


def dossier(texts: Sequence[str]) -> Dossier:
    """Return a dossier with an actor, a source, a seat, a tie and a stake for each of *texts*, at least two."""
    numbers = range(len(texts))
    quotes = [" ".join(text.split()[:15]) for text in texts]
    claims = [
        Claim(source=f"s{n}", locator=text, text=text, speaker=text, quote=quotes[n]) for n, text in enumerate(texts)
    ]
    links = [f"https://evil.invalid/{quote(text, errors='replace')[:900]}" for text in texts]
    dated = {"status": EventStatus.HELD, "start": "2030-01-01", "date_basis": DateBasis.STATED}
    met = {"country": "UKR", **dated}
    return Dossier(
        id="hostile", title=texts[0], summary=texts[0], as_of="2030-01-01", licence=texts[0], opening="e0",
        sources={
            f"s{n}": Source(id=f"s{n}", title=text, publisher=text, note=text, url=links[n])
            for n, text in enumerate(texts)
        },
        actors={
            f"a{n}": Actor(id=f"a{n}", name=text, kind=ActorKind.PERSON, short=text[:9], title=text, names={"ar": text})
            for n, text in enumerate(texts)
        },
        events={
            f"e{n}": Event(id=f"e{n}", name=texts[n], kind=EventKind.TALKS, place=texts[n], claim=claims[n], **met)
            for n in numbers[:2]
        },
        seats=tuple(
            SeatClaim(event="e0", actor=f"a{n}", seat=SEATS[n % 5], part=text, claim=claims[n])
            for n, text in enumerate(texts)
        ),
        ties=tuple(
            TieClaim(tail=f"a{n}", head=f"a{n - 1}", tie=texts[n], status=TieStatus.HELD, claim=claims[n])
            for n in numbers[1:]
        ),
        stakes=tuple(StakeClaim(issue=texts[n], actor=f"a{n}", event="e0", claim=claims[n]) for n in numbers),
    )  # fmt: skip


def network(texts: Sequence[str]) -> Network:
    """Return a network with a node for each of *texts* and an edge between each two that follow."""
    nodes = tuple(
        Node(id=f"{n} {text}", label=text, attributes={text[:80]: text, "kind": text}) for n, text in enumerate(texts)
    )
    pairs = pairwise(nodes)
    edges = tuple(Edge(tail=one.id, head=two.id, label=one.label, attributes={"what": one.label}) for one, two in pairs)
    return Network(nodes=nodes, edges=edges, title=texts[0], attributes={"note": texts[0]})


def foreign(texts: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield files of other programs that hold *texts* wherever they can, each with a name."""
    given = network(
        [text.encode("utf-8", "replace").decode() for text in texts]
    )  # JSON alone can spell half a character
    for form in FORMATS:
        if form.write:
            yield f"hostile{form.suffixes[0]}", form.write(given)
    nodes = [{"id": n, "v": {"name": text, "note": text}} for n, text in enumerate(texts)]
    edges = [{"id": n, "s": n, "t": n + 1, "v": {"interaction": text}} for n, text in enumerate(texts[1:])]
    cx2 = [
        {"CXVersion": "2.0", "hasFragments": False},
        {"nodes": nodes},
        {"edges": edges},
        {"status": [{"success": True}]},
    ]
    yield "hostile.cx2", json.dumps(cx2).encode()
    elements = [{"label": text, "type": text, "description": text} for text in texts]
    drawn = [{"from": one, "to": two, "type": one} for one, two in pairwise(texts)]
    yield "kumu.json", json.dumps({"elements": elements, "connections": drawn}).encode()
    rows = [("from", "to", "what", "note"), *((one, two, one, two) for one, two in pairwise(texts))]
    yield "hostile.csv", table(rows)
    sat = [
        ("event", "date", "name", "role", "side", "place"),
        *((text, "2030-01-01", text, text, text, text) for text in texts),
    ]
    yield "attendance.csv", table(sat)
    yield "hostile.xlsx", workbook(rows)


def table(rows: Sequence[Sequence[str]]) -> bytes:
    """Return *rows* as CSV."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Return *rows* as a workbook, what starts with ``=`` as the text that it is."""
    book, file = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", cell).encode("utf-8", "replace").decode() for cell in row])
    for line in sheet.iter_rows():
        for cell in line:
            cell.data_type = "s"
    book.save(file)
    return file.getvalue()
