"""The files that a reader brings, to a dossier, or to the question which column of a list means what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from dashboard.dossier.alike import alike_note
from dashboard.dossier.columns import FILES, FRONT
from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.dossier.reading import Reading
from dashboard.exchange.bundling import Part, bundled
from dashboard.exchange.dossiers import dossier_of
from dashboard.exchange.files import File
from dashboard.exchange.formats import BY_NAME
from dashboard.exchange.gc_pause import uncollected
from dashboard.exchange.json_formats.kinds import network as json_network
from dashboard.exchange.json_formats.safe import document
from dashboard.exchange.lists.attending import attended
from dashboard.exchange.lists.list_json import from_json
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import ListMapping, Wanted, wanted
from dashboard.exchange.lists.roles import ListKind
from dashboard.exchange.lists.tie_lists import ties_listed
from dashboard.exchange.origin import Origin, today
from dashboard.exchange.pairs.reading import from_files
from dashboard.exchange.readmes import Told, without_prose
from dashboard.exchange.sniffing import Content, Kind, sniffed
from dashboard.exchange.unpacking import flat
from dashboard.exchange.workbooks.reading import from_workbook

JSON = "node-link JSON"  # what files in JSON are called before they are read
LISTS = ("seats.csv", "ties.csv")  # tables of a dossier that, alone, are lists like those of others


@uncollected()
def open_files(files: Sequence[File], *, headed: bool | None = None, day: str = "") -> Reading | Wanted:
    """Return the dossier in *files*, or what is to be asked of the list in them.

    They are the tables of one dossier, loose or in an archive; or a workbook, a network or a list alone. *headed* says
    whether the first row of a list names its columns, *day* when they are opened (ISO 8601, today by default). Raise
    :class:`DossierError` with everything that keeps them from being opened.
    """
    opened, notes = _opened(files, headed=headed, day=day or today())
    if isinstance(opened, Reading):
        return replace(opened, notes=(*notes, *opened.notes))
    return wanted(opened, notes)


@uncollected()
def open_list(files: Sequence[File], mapping: ListMapping, *, day: str = "") -> Reading:
    """Return the dossier of the list in *files*, whose columns mean what *mapping* says; as :func:`open_files` does."""
    opened, notes = _opened(files, headed=mapping.headed, day=day or today())
    if isinstance(opened, Reading):
        raise DossierError(Problem(files[0].path, "is no list whose columns could be chosen; open it as it is"))
    return take_list(opened, mapping, notes, day=day)


@uncollected()
def take_list(listing: Listing, mapping: ListMapping, notes: tuple[Problem, ...], *, day: str = "") -> Reading:
    """Return the dossier of *listing*, on finding which there were *notes*; as :func:`open_list` does."""
    if problems := list(mapping.problems(listing)):
        raise DossierError(problems)
    read = attended if mapping.kind is ListKind.ATTENDANCE else ties_listed
    reading = read(listing, mapping, Origin(file=listing.path, digest=listing.digest, as_of=day or today()))
    names = (actor.name for actor in reading.dossier.actors.values())
    alike = alike_note(names, listing.path, mend="spell them alike if they are one actor's")
    return replace(reading, notes=(*notes, *reading.notes, *alike))


def _opened(files: Sequence[File], *, headed: bool | None, day: str) -> tuple[Reading | Listing, tuple[Problem, ...]]:
    """Return the dossier or the list in *files*, and notes on finding it."""
    found = Findings()
    told = [(file, sniffed(file)) for file in flat(files, found)]
    told = _tables_by_name(told)
    tables = [(file, content) for file, content in told if content.kind in (Kind.TABLE, Kind.FRONT)]
    rest = [(file, content) for file, content in told if content.kind not in (Kind.TABLE, Kind.FRONT)]
    if tables and not (len(tables) == 1 and tables[0][1].name in LISTS):
        _leave_aside(rest, found)
        parts = [Part(path=content.name or FRONT, label=file.path, data=file.data) for file, content in tables]
        return bundled(parts, name=_common_name(files), found=Findings(), day=day), tuple(found.notes)
    rest = without_prose(rest)
    alone = [*tables, *(one for one in rest if one[1].kind is not Kind.OTHER)]
    lists = [file for file, content in alone if content.kind is Kind.LIST]
    archive = files[0] if len(files) == 1 else None
    if len(lists) == len(alone) == 2 and (reading := from_files(lists, archive=archive, day=day)):
        _leave_aside([one for one in rest if one[1].kind is Kind.OTHER], found)
        return reading, tuple(found.notes)
    if len(alone) != 1:
        raise DossierError(_not_alone(alone or rest))
    _leave_aside([one for one in rest if one[1].kind is Kind.OTHER], found)
    file, content = alone[0]
    opened = _one(file, content, found, headed=headed, day=day)
    return opened, tuple(found.notes)


def _one(file: File, content: Content, found: Findings, *, headed: bool | None, day: str) -> Reading | Listing:
    """Return the dossier or the list in a single *file*."""
    opened: Reading | Listing
    if content.kind is Kind.NETWORK:
        opened = _network(file, content, found, headed=headed, day=day)
    elif content.kind is Kind.WORKBOOK:
        opened = from_workbook(file, found, headed=headed, day=day)
    else:
        opened = from_text(file.data, path=file.path, found=found, headed=headed)
    return replace(opened, digest=file.digest) if isinstance(opened, Listing) else opened


def _network(file: File, content: Content, found: Findings, *, headed: bool | None, day: str) -> Reading | Listing:
    """Return the dossier of the network in *file*, or the list in it where it is JSON without a network."""
    if content.name == JSON:
        read = document(file.data, path=file.path)
        if rows := from_json(read, path=file.path, found=found, headed=headed):
            return rows
        network = json_network(read)
    else:
        network = BY_NAME[content.name].read(file.data, path=file.path)
    return dossier_of(network, file=file.path, digest=file.digest, day=day)


def _tables_by_name(told: Sequence[Told]) -> list[Told]:
    """Return *told*; beside tables of a dossier, a list that is called like another of them is taken as that one."""
    if not any(content.kind in (Kind.TABLE, Kind.FRONT) for _, content in told):
        return list(told)

    def called(file: File) -> str:
        return f"{PurePosixPath(file.path).stem.strip().casefold()}.csv"

    return [
        (file, Content(Kind.TABLE, called(file)) if content.kind is Kind.LIST and called(file) in FILES else content)
        for file, content in told
    ]


def _leave_aside(rest: Iterable[Told], found: Findings) -> None:
    """Note those of *rest* that cannot be read; refuse those that could be, but not together with others."""
    networks = [one for one in rest if one[1].kind in (Kind.NETWORK, Kind.WORKBOOK)]
    if networks:
        raise DossierError(_not_alone(networks))
    for file, _ in rest:
        found.notes.append(Problem(file.path, "is no file of a dossier and was not read"))


def _not_alone(told: Iterable[Told]) -> list[Problem]:
    told = list(told)
    mend = "choose one such file at a time, or the tables of one dossier together"
    if len(told) == 2 and all(content.kind is Kind.LIST for _, content in told):
        mend += "; if these are a network, call the columns of its nodes id and label, of its edges source and target"
    words = {
        Kind.NETWORK: "is a network",
        Kind.WORKBOOK: "is a workbook",
        Kind.LIST: "is a list",
        Kind.TABLE: "is a list",
    }
    return [
        Problem(file.path, content.name if content.kind is Kind.OTHER else f"{words[content.kind]}; {mend}")
        for file, content in told
    ]


def _common_name(files: Sequence[File]) -> str:
    """Return the name of the only one of *files*, or of the folder that they come from."""
    if len(files) == 1:
        return files[0].path
    folder = PurePosixPath(files[0].name.replace("\\", "/")).parent.name
    return folder or "dossier"
