"""The tables of a dossier that come without a folder: as files of any name, in an archive, as sheets of a workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier.columns import FILES, FRONT, FRONT_KEYS, OWN, TABLES
from dashboard.dossier.csvfile import parse
from dashboard.dossier.decoding import decode
from dashboard.dossier.front import emit_front
from dashboard.dossier.problems import DossierError, Findings, Problem, shown
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.words import EventKind
from dashboard.exchange import naming
from dashboard.exchange.holding import held, tables_problem
from dashboard.exchange.origin import today

WHOLE = f"a dossier needs {', '.join(TABLES)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the files of a dossier: which of ``FILES`` it is, its bytes, and what a problem calls it."""

    path: str
    label: str
    data: bytes


def bundled(parts: Sequence[Part], *, name: str, found: Findings, day: str = "") -> Reading:
    """Return the dossier that *parts* make up, whose id and title, where none of them says so, are made of *name*.

    *found* is what getting them came across. Raise :class:`DossierError` with everything that is wrong with them.
    """
    labels = {part.path: part.label for part in parts}
    files = {part.path: part.data for part in parts}
    found.problems.extend(_set_problems(parts))
    if problem := tables_problem(files, path=name):
        raise DossierError([*found.problems, problem])
    if FRONT not in files and not found.problems:
        files[FRONT] = _front(files, name, day).encode()
        message = f"no {FRONT} came with it: id and title are made of this name, as_of is today, the licence not stated"
        found.notes.append(Problem(name, f"{message}; add one to say them"))
    try:
        reading = read_files({path: files[path] for path in FILES if path in files}, found=found)
    except DossierError as error:
        raise DossierError(_called(error.problems, labels)) from error
    return held(replace(reading, notes=tuple(_called(reading.notes, labels))), path=name)


def about(rows: Iterable[Sequence[str]]) -> str:
    """Return the keys and values in *rows* as the text of a ``dossier.toml``; unknown keys stay, to be told there."""
    cells = [(row[0], row[1] if len(row) > 1 else "") for row in rows if row and row[0]]
    pairs = {naming.line(key): value for key, value in cells if (key, value) != ("key", "value")}
    known = {key: value for key, value in pairs.items() if key in FRONT_KEYS}
    own = {key[len(OWN) :]: value for key, value in pairs.items() if key.startswith(OWN)}
    rest = "".join(
        f'"{naming.slug(key) or "key"}" = ""\n' for key in pairs if key not in known and not key.startswith(OWN)
    )
    return rest + emit_front(known, own)


def _set_problems(parts: Sequence[Part]) -> Iterator[Problem]:
    """Yield which files are missing from *parts*, and which there are twice."""
    by_path: dict[str, Part] = {}
    for part in parts:
        if part.path in by_path:
            message = f"is {part.path} of a dossier, and so is {shown(by_path[part.path].label)}; leave one of them out"
            yield Problem(part.label, message)
        by_path.setdefault(part.path, part)
    for path in TABLES:
        if path not in by_path:
            yield Problem(path, f"missing file; {WHOLE}: choose them together, or pack them into one zip archive")


def _front(files: Mapping[str, bytes], name: str, day: str) -> str:
    """Return a ``dossier.toml`` for *files*, which have none."""
    stem = name.rpartition(".")[0].strip() or name
    return emit_front(
        {
            "id": naming.slug(stem) or "dossier",
            "title": stem,
            "summary": f"Read from {name}, where no {FRONT} says more.",
            "as_of": day or today(),
            "licence": "not stated",
            "opening": _first_event(files["events.csv"]),
        },
        {},
    )


def _first_event(raw: bytes) -> str:
    """Return the id of the first event that could have a table, as far as the table *raw* can be read."""
    aside = Findings()  # reading it in earnest reports it all
    table = parse(decode(raw, path="events.csv", found=aside), path="events.csv", found=aside)
    if table is None or not table.holds("id", "kind"):
        return ""
    rows = zip(table.cells["id"].tolist(), table.cells["kind"].tolist(), strict=True)
    return next((name for name, kind in rows if kind != EventKind.BACKGROUND), "")


def _called(problems: Iterable[Problem], labels: Mapping[str, str]) -> Iterator[Problem]:
    """Yield *problems* with the names that the files have where they come from."""
    for problem in problems:
        label = labels.get(problem.path, problem.path)
        if problem.path == FRONT and not label.endswith(".toml"):  # from a sheet, which has other rows
            missing = problem.message.startswith("missing key")
            message = "missing key; add a row with it and its text" if missing else problem.message
            problem = replace(problem, message=message, row=None)
        yield replace(problem, path=label)
