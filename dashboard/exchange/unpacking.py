"""The files that a reader brings, those of archives unpacked: none too large, and none an archive in an archive."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from dashboard.dossier.columns import FRONT
from dashboard.dossier.problems import DossierError, Findings, Problem, shown
from dashboard.exchange.archives import unpacked
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_BYTES, MAX_ENTRIES, size_problem
from dashboard.exchange.sniffing import Kind, sniffed


def flat(files: Sequence[File], found: Findings) -> list[File]:
    """Return *files*, those of an archive in its place; what was passed over is noted in *found*.

    Raise :class:`DossierError` with everything that is wrong with their number, their sizes and their archives.
    """
    problems = [problem for file in files if (problem := size_problem(file.data, path=file.path))]
    if not files or len(files) > MAX_ENTRIES:
        problems.append(Problem("these files", f"are {len(files):,}; choose at least one and at most {MAX_ENTRIES:,}"))
    if problems:
        raise DossierError(problems)
    whole: list[File] = []
    for file in files:
        if sniffed(file).kind is Kind.ARCHIVE:
            inner = unpacked(file, found=found)
            problems += _inner_problems(inner, file.path) or _several_dossiers(inner, file.path)
            whole += inner
        else:
            whole.append(file)
    if problems:
        raise DossierError(problems)
    return whole


def _inner_problems(inner: Iterable[File], path: str) -> list[Problem]:
    """Return what is wrong with the files *inner* that the archive *path* holds."""
    problems = []
    for file in inner:
        if len(file.data) > MAX_BYTES:
            most = f"{MAX_BYTES // 1_000_000} MB are the most that can be read"
            message = f"its file {shown(file.name)} has {len(file.data) / 1e6:.1f} MB unpacked; {most}"
            problems.append(Problem(path, message))
        elif file.data and sniffed(file).kind is Kind.ARCHIVE:
            message = f"its file {shown(file.name)} is an archive itself; pack what is in it, without it"
            problems.append(Problem(path, message))
    return problems


def _several_dossiers(inner: Iterable[File], path: str) -> list[Problem]:
    """Return what is wrong with an archive *path* that holds more dossiers than one, if it does."""
    folders = [PurePosixPath(file.name).parent.name or "." for file in inner if file.path == FRONT]
    if len(folders) < 2:
        return []
    named = ", ".join(map(shown, folders))
    message = f"holds {len(folders)} dossiers, in the folders {named}; unpack it and open one at a time"
    return [Problem(path, message)]
