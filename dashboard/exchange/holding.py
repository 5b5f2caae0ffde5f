"""How much a dossier may hold that a stranger brings in tables: as much as a network or a list, and no more."""

from collections.abc import Iterable, Iterator, Mapping

from dashboard.dossier.columns import FRONT
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.exchange.limits import MAX_CELLS_OF_LIST, MAX_EVENTS, MAX_LETTERS, MAX_NODES, used_up

_MARKS = b",;\t"  # what may separate cells


def tables_problem(files: Mapping[str, bytes], *, path: str) -> Problem | None:
    """Return what is wrong with the size of the tables *files* together, before any of them is parsed."""
    tables = [data for name, data in files.items() if name != FRONT]
    letters = sum(len(data.decode("utf-8", "ignore")) for data in tables)
    if letters > MAX_LETTERS:
        most = f"{MAX_LETTERS:,} are the most that can be read"
        return Problem(path, f"has tables of {letters:,} letters together; {most}: divide the dossier")
    cells = sum(max(data.count(mark) for mark in _MARKS) for data in tables)
    if cells > MAX_CELLS_OF_LIST:
        most = f"{MAX_CELLS_OF_LIST:,} are the most that can be read"
        return Problem(path, f"has tables of {cells:,} cells together; {most}: leave out columns that are not needed")
    return None


def held(reading: Reading, *, path: str) -> Reading:
    """Return *reading*, of the file *path*. Raise :class:`DossierError` where it holds more than can be shown."""
    if problems := list(_problems(reading.dossier, path)):
        raise DossierError(problems)
    return reading


def _problems(dossier: Dossier, path: str) -> Iterator[Problem]:
    if len(dossier.actors) > MAX_NODES:
        most = f"{MAX_NODES:,} are the most that can be shown"
        yield Problem(path, f"has {len(dossier.actors):,} actors; {most}: divide the dossier")
    if len(dossier.tables) > MAX_EVENTS:
        mend = "divide the dossier, or call those events background that need no table"
        yield Problem(path, f"has {len(dossier.tables):,} events; {MAX_EVENTS} are the most that can be shown: {mend}")
    own = [actor.attributes for actor in dossier.actors.values()]
    own += [event.attributes for event in dossier.events.values()]
    own += [*(row.attributes for row in dossier.seats), *(row.attributes for row in dossier.ties)]
    letters = sum(map(len, _texts(own))) + sum(
        len(dossier.sources[row.claim.source].publisher) for row in dossier.seats if row.part
    )
    if complaint := used_up(letters, sum(map(len, own))):
        yield Problem(path, complaint)


def _texts(owners: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for attributes in owners:
        yield from attributes
        yield from attributes.values()
