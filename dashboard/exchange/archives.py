"""A zip archive to the files in it: nothing of it reaches a disk, and no more than the limits allow is unpacked."""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO

from dashboard.dossier.problems import DossierError, Findings, Problem, shown
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_ENTRIES, MAX_EXPANDED

ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # what an archive begins with; the latter an empty one

_CHUNK = 1 << 16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unpack slowly, or to a thousand times their size
_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(^|/)\.\.(/|$)|\x00")
_BESIDE = re.compile(r"(^|/)(__MACOSX/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$", re.IGNORECASE)


def unpacked(archive: File, *, found: Findings) -> list[File]:
    """Return the files in *archive*, without the folder that all of them lie in; note what was passed over.

    Raise :class:`DossierError` with everything that is wrong with the archive. A file in it that is an archive itself
    is returned as it is.
    """
    path = archive.path
    try:
        with zipfile.ZipFile(BytesIO(archive.data)) as opened:
            entries = [entry for entry in opened.infolist() if not _name(entry).endswith("/")]
            beside = [entry for entry in entries if _BESIDE.search(_name(entry))]
            kept = [entry for entry in entries if entry not in beside]
            if problems := list(_problems(entries, kept, path)):
                raise DossierError(problems)
            files = list(_read(opened, kept, path))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        mend = "download it again, or pack its files anew"
        raise DossierError(Problem(path, f"is no whole zip archive ({_reason(error)}); {mend}")) from error
    if beside:
        message = f"{len(beside):,} files that a computer leaves beside others were passed over, such as"
        found.notes.append(Problem(path, f"{message} {shown(_name(beside[0]))}"))
    return _without_folder(files, path, found)


def _name(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/")


def _problems(entries: Sequence[zipfile.ZipInfo], kept: Sequence[zipfile.ZipInfo], path: str) -> Iterator[Problem]:
    """Yield what is wrong with the list of *entries*, of which *kept* are to be read, before any of them is."""
    if len(entries) > MAX_ENTRIES:
        yield Problem(
            path, f"holds {len(entries):,} files; {MAX_ENTRIES:,} are the most: pack only those of one dossier"
        )
        return
    if not kept:
        yield Problem(path, "holds no file; pack the files of a dossier, or one file with a network or a list")
    if sum(entry.file_size for entry in kept) > MAX_EXPANDED:
        yield _too_large(path)
    names: set[str] = set()
    for entry in kept:
        name = _name(entry)
        if complaint := _complaint(entry, name):
            yield Problem(path, f"its file {shown(name)} {complaint}")
        if name in names:
            yield Problem(path, f"its file {shown(name)} is in it twice; pack it once")
        names.add(name)


def _complaint(entry: zipfile.ZipInfo, name: str) -> str:
    """Return what is wrong with *entry* and how to mend it, or nothing."""
    if not name:
        return "has no name; pack it under one"
    if _OUTSIDE.search(name):
        return "has a name that leads out of the archive; pack it under a plain name"
    if entry.flag_bits & _ENCRYPTED:
        return "is encrypted; pack it without a password"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link; pack the file itself"
    if entry.compress_type not in _METHODS:
        return "is packed in an unusual way; pack it as an ordinary zip archive"
    return ""


def _read(opened: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo], path: str) -> Iterator[File]:
    """Yield the files of *entries*; stop where they have more bytes than their list says and than we allow."""
    room = MAX_EXPANDED
    for entry in entries:
        chunks: list[bytes] = []
        with opened.open(entry) as file:
            while chunk := file.read(_CHUNK):
                room -= len(chunk)
                if room < 0:
                    raise DossierError(_too_large(path))
                chunks.append(chunk)
        yield File(name=_name(entry), data=b"".join(chunks))


def _too_large(path: str) -> Problem:
    message = f"holds more than {MAX_EXPANDED // 1_000_000} MB when unpacked; leave out what is not needed"
    return Problem(path, message)


def _without_folder(files: Sequence[File], path: str, found: Findings) -> list[File]:
    """Return *files* without the one folder, or folder in a folder, that all of them lie in."""
    common = files[0].name.split("/")[:-1] if files else []
    for file in files:
        parts = file.name.split("/")[:-1]
        same = next((place for place, pair in enumerate(zip(common, parts, strict=False)) if pair[0] != pair[1]), None)
        common = common[: min(len(common), len(parts)) if same is None else same]
    if not common:
        return list(files)
    folder = "/".join(common) + "/"
    found.notes.append(Problem(path, f"its files lie in the folder {shown(folder)}, and were taken from there"))
    return [replace(file, name=file.name.removeprefix(folder)) for file in files]


def _reason(error: Exception) -> str:
    return str(error).strip().rstrip(".").lower() or type(error).__name__
