"""A dossier to tables, files, a zip archive and its digest: the same bytes for the same dossier, everywhere."""

import csv
import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, cast

from dashboard.dossier.columns import ATTRIBUTED, FRONT, FRONT_KEYS, OWN, TABLES, declared
from dashboard.dossier.formulas import guarded
from dashboard.dossier.front import emit_front
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.words import DateBasis

if TYPE_CHECKING:
    import pandas as pd

_TIMESTAMP = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive can hold: the time of writing is no part of a dossier
_UNIX = 3  # what wrote the archive, as the archive says it; by default it would differ between systems


def tables(dossier: Dossier) -> "dict[str, pd.DataFrame]":
    """Return the tables of *dossier* by file name: strings, indexed by row as in the file, whose header is row 1.

    Every column is there, be it empty; of the ``name_<language>`` columns those that some actor fills, by language; of
    the ``attr_<name>`` columns those that some row fills, as they come.
    """
    return {path: _table(columns, rows) for path, (columns, rows) in _rows(dossier).items()}


def files(dossier: Dossier) -> dict[str, bytes]:
    """Return the files of *dossier* by name, in the order of their names: UTF-8, LF line ends.

    Cells that a spreadsheet would run as a formula are guarded against it; reading takes the guard off.
    """
    if files not in dossier.derived:
        dossier.derived[files] = _files(dossier)
    return dict(cast(Mapping[str, bytes], dossier.derived[files]))


def _files(dossier: Dossier) -> dict[str, bytes]:
    written = {path: _csv(columns, rows) for path, (columns, rows) in _rows(dossier).items()}
    written[FRONT] = emit_front({key: getattr(dossier, key) for key in FRONT_KEYS}, dossier.attributes)
    return {path: written[path].encode() for path in sorted(written)}


def zipped(dossier: Dossier) -> bytes:
    """Return a zip archive of the files of *dossier*."""
    return archive(files(dossier))


def archive(contents: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of *contents* by name: the same bytes for the same contents."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        for path, raw in contents.items():
            entry = zipfile.ZipInfo(path, _TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            opened.writestr(entry, raw)
    return written.getvalue()


def digest(dossier: Dossier) -> str:
    """Return the SHA-256, in hexadecimal, of the bytes of the files of *dossier* one after another by name.

    ``cat`` of the unpacked files in that order and ``sha256sum`` give the same.
    """
    return hashlib.sha256(b"".join(files(dossier).values())).hexdigest()


def _csv(columns: list[str], rows: list[dict[str, str]]) -> str:
    """Return *rows* as CSV that a spreadsheet can open without running any of it."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(map(guarded, [row.get(name, "") for name in columns]) for row in rows)
    return written.getvalue()


def _table(columns: list[str], rows: list[dict[str, str]]) -> "pd.DataFrame":
    import pandas as pd  # too slow for a start, at which no table is asked for

    index = pd.RangeIndex(2, 2 + len(rows), name="row")
    return pd.DataFrame({name: [row.get(name, "") for row in rows] for name in columns}, index=index, dtype="str")


def _rows(dossier: Dossier) -> dict[str, tuple[list[str], list[dict[str, str]]]]:
    """Return the columns and the rows of each table by file name; what a row has not is empty."""
    rows = {
        "sources.csv": [_source(source) for source in dossier.sources.values()],
        "actors.csv": [_actor(actor) for actor in dossier.actors.values()],
        "events.csv": [_event(event) for event in dossier.events.values()],
        "seats.csv": [_seat(seat) for seat in dossier.seats],
        "ties.csv": [_tie(tie) for tie in dossier.ties],
        "stakes.csv": [_stake(stake) for stake in dossier.stakes],
    }
    languages = sorted({f"name_{tag}" for actor in dossier.actors.values() for tag in actor.names})
    bearers: dict[str, Iterable[Actor | Event | SeatClaim | TieClaim]] = {
        "actors.csv": dossier.actors.values(),
        "events.csv": dossier.events.values(),
        "seats.csv": dossier.seats,
        "ties.csv": dossier.ties,
    }
    free = {path: [OWN + name for one in bearers[path] for name in one.attributes] for path in ATTRIBUTED}
    free["actors.csv"] = [*languages, *free["actors.csv"]]
    return {path: (list(declared(path, dict.fromkeys(free.get(path, ())))), rows[path]) for path in TABLES}


def _source(source: Source) -> dict[str, str]:
    names = ("id", "title", "publisher", "date", "url", "language", "kind", "origin", "note")
    return {name: str(getattr(source, name) or "") for name in names}


def _actor(actor: Actor) -> dict[str, str]:
    names = ("id", "name", "short", "kind", "country", "title")
    languages = {f"name_{tag}": name for tag, name in actor.names.items()}
    return {name: str(getattr(actor, name)) for name in names} | languages | _own(actor.attributes)


def _event(event: Event) -> dict[str, str]:
    names = ("id", "name", "kind", "status", "start", "end", "date_basis", "place", "country", "headline", "roster")
    return {name: str(getattr(event, name) or "") for name in names} | _claim(event.claim) | _own(event.attributes)


def _seat(seat: SeatClaim) -> dict[str, str]:
    names = ("event", "actor", "seat", "side", "part", "title")
    return {name: str(getattr(seat, name)) for name in names} | _claim(seat.claim) | _own(seat.attributes)


def _tie(tie: TieClaim) -> dict[str, str]:
    basis = "" if tie.date_basis is DateBasis.UNKNOWN else str(tie.date_basis)  # few ties have a date to speak of
    own = {name: str(getattr(tie, name)) for name in ("tie", "event", "date", "status")}
    ends = {"from": tie.tail, "to": tie.head, "date_basis": basis}
    return own | ends | _claim(tie.claim) | _own(tie.attributes)


def _stake(stake: StakeClaim) -> dict[str, str]:
    return {"issue": stake.issue, "actor": stake.actor, "event": stake.event} | _claim(stake.claim)


def _claim(claim: Claim) -> dict[str, str]:
    return {
        "source": claim.source,
        "locator": claim.locator,
        "speaker": claim.speaker,
        "quote": claim.quote,
        "first_seen": claim.first_seen,
        "withdrawn": claim.withdrawn,
        "withdrawn_note": claim.withdrawn_note,
        "claim": claim.text,
    }


def _own(attributes: Mapping[str, str]) -> dict[str, str]:
    return {OWN + name: value for name, value in attributes.items()}
