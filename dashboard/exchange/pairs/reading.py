"""Two files, or two sheets, to the dossier of the network that they are together."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading
from dashboard.exchange.dossiers import dossier_of
from dashboard.exchange.files import File
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.pairs.joining import joined
from dashboard.exchange.pairs.pair_columns import Pair, pair_of
from dashboard.exchange.pairs.pair_files import stem_of


def from_files(files: Sequence[File], *, archive: File | None, day: str) -> Reading | None:
    """Return the dossier of the two *files*, from an *archive* or loose, or nothing where they are no pair.

    Raise :class:`DossierError` with everything that is wrong with either.
    """
    found, lists = Findings(), []
    for file in files:
        try:
            lists.append(from_text(file.data, path=file.path, found=(own := Findings())))
            found.notes.extend(own.notes)
        except DossierError as error:
            found.problems.extend(error.problems)
    if found.problems:
        raise DossierError(found.problems)
    pair = pair_of(lists)
    if pair is None:
        return None
    source = archive or File(name=f"{pair.nodes.path} and {pair.edges.path}", data=b"".join(one.data for one in files))
    reading = of_pair(pair, source, name=archive.stem if archive else _called(files), day=day)
    return replace(reading, notes=(*found.notes, *reading.notes))


def of_pair(pair: Pair, source: File, *, name: str, day: str) -> Reading:
    """Return the dossier of *pair*, which is called *name* and comes from *source*."""
    digest = hashlib.sha256(source.data).hexdigest()
    return dossier_of(joined(pair, path=source.path), file=source.path, digest=digest, day=day, name=name)


def _called(files: Sequence[File]) -> str:
    """Return what the names of *files* have in common, or the folder that they come from."""
    stems = {stem_of(file.path) for file in files}
    folder = PurePosixPath(files[0].name.replace("\\", "/")).parent.name
    return next(iter(stems)) if len(stems) == 1 and all(stems) else folder or "network"
