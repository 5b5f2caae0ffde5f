"""The header of a table against the columns that it should have."""

from collections.abc import Iterable, Sequence

from dashboard.dossier.columns import ATTRIBUTED, OWN, declared
from dashboard.dossier.problems import Findings, Problem, plain, shown
from dashboard.dossier.spelling import nearest


def positions(header: Sequence[str], *, path: str, row: int, found: Findings) -> dict[str, int]:
    """Return the place of each column of the table *path* in *header*, whose cells are free of white space.

    A column that is unknown but like a missing one is a problem and counts as that one, so that its cells are checked
    in the same reading. Cells of *header* without a name are passed over.
    """
    columns = declared(path, header)
    places: dict[str, int] = {}
    unknown: dict[str, int] = {}
    for place, name in enumerate(header):
        if name in places or name in unknown:
            message = f"duplicate column {shown(name)}; keep one of them and delete the other"
            found.problems.append(Problem(path, message, row, plain(name)))
        elif name:
            (places if name in columns else unknown)[name] = place
    if not places:
        message = f"names none of the columns of {path}; the first row must be: {','.join(columns)}"
        found.problems.append(Problem(path, message, row))
        return {}
    absent = [name for name in columns if name not in places]
    for name, meant in _unknown(unknown, absent, path=path, row=row, found=found).items():
        if meant not in places:
            places[meant] = unknown[name]
    for name in absent:
        if name not in places and not columns[name].optional:
            cells = "and fill its cells" if columns[name].filled else "its cells may stay empty"
            message = f"missing column {name}; add it to the first row, {cells}"
            found.problems.append(Problem(path, message, row, name))
    return places


def _unknown(names: Iterable[str], absent: Sequence[str], *, path: str, row: int, found: Findings) -> dict[str, str]:
    """Report each of *names*, which are no columns, and return those that mean one of *absent*, with what they mean."""
    meant = nearest(names, absent)
    for name in names:
        if name in meant:
            mend = f"rename it to {meant[name]}"
        elif path == "actors.csv" and name.startswith("name"):
            mend = "a name in another language stands in name_ and the code of the language, as in name_ar"
        else:
            keep = f", or to {OWN}{plain(name)} to keep it as your own" if path in ATTRIBUTED else ""
            mend = f"delete it, or rename it to what is meant{': ' if absent else ''}{', '.join(absent)}{keep}"
        found.problems.append(Problem(path, f"unknown column {shown(name)}; {mend}", row, plain(name)))
    return meant
