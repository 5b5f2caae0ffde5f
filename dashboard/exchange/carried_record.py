"""A dossier back from a network that carries it: its rows are read as strictly as those of a folder."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO

from dashboard.dossier.columns import ATTRIBUTES, FILES, FRONT, FRONT_KEYS, TABLES
from dashboard.dossier.csvfile import MAX_COLUMNS
from dashboard.dossier.formulas import guarded
from dashboard.dossier.front import emit_front
from dashboard.dossier.problems import DossierError, Findings, Problem, plain, shown
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.records import MAX_ROWS
from dashboard.exchange.holding import held, tables_problem
from dashboard.exchange.marks import ACTOR, RECORD, ROW, SEATS, TIES, WITH_RECORD, unpacked
from dashboard.exchange.network import Network

Cells = dict[str, str]
LAST = 1 << 62  # rows without a number come after all that have one


@dataclass(slots=True)
class Carried:
    """What a network carries: the front matter, the actor of each node that carries one, and by file the rows, each
    with its number and the place of the node or edge that has it."""

    path: str
    rows: dict[str, list[tuple[int, int, Cells]]] = field(default_factory=lambda: {path: [] for path in TABLES})
    front: Cells = field(default_factory=dict)
    attributes: Cells = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def objects(self, text: str, whose: str) -> list[Mapping[str, object]]:
        """Return the objects in the JSON *text*; anything else is a problem with *whose*."""
        try:
            value = unpacked(text)
        except ValueError as error:
            self._refused(whose, f"is no JSON: {plain(str(error))}")
            return []
        return self.listed(value, whose)

    def listed(self, value: object, whose: str) -> list[Mapping[str, object]]:
        """Return *value*, an object or a list of them, as a list."""
        found: list[object] = value if isinstance(value, list) else [value]
        objects: list[Mapping[str, object]] = [one for one in found if isinstance(one, dict)]
        if len(objects) < len(found):
            self._refused(whose, "holds something else than rows of a dossier")
        return objects

    def cells(self, given: Mapping[str, object], whose: str) -> Cells:
        """Return *given*, but for its number, if it is all text."""
        cells = {name: value for name, value in given.items() if isinstance(value, str)}
        if wrong := [name for name in given if name not in cells and name != ROW]:
            self._refused(whose, f"has something else than text as {shown(wrong[0])}")
        return cells

    def add(self, table: str, given: Iterable[Mapping[str, object]], whose: str, owner: int = 0) -> None:
        """Add the rows *given* to *table*."""
        for one in given:
            if len(self.rows[table]) > MAX_ROWS:  # so many that it is told
                return
            number = one.get(ROW)
            self.rows[table].append((number if isinstance(number, int) else LAST, owner, self.cells(one, whose)))

    def in_order(self, table: str) -> list[tuple[int, int, Cells]]:
        """Return the rows of *table* as it had them."""
        return sorted(self.rows[table], key=lambda row: row[0])

    def _refused(self, whose: str, what: str) -> None:
        self.problems.append(Problem(self.path, f"{whose} {what}; export the dossier again, or delete that attribute"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The *reading* of a dossier that came back; its *actors* by the ids of their nodes; for each of its *ties* the
    place of its edge among those of the network."""

    reading: Reading
    actors: Mapping[str, str]
    ties: tuple[int, ...]


def record_of(network: Network) -> str:
    """Return the record that *network* carries, as JSON, or nothing."""
    owners = (network.attributes, *(node.attributes for node in network.nodes))
    return next((attributes[RECORD] for attributes in owners if attributes.get(RECORD)), "")


def returned(network: Network, *, path: str) -> Return:
    """Return the dossier that *network*, read from the file *path*, carries.

    Raise :class:`DossierError` with everything that is wrong with it, each problem with its row in the table that it
    would have in a folder.
    """
    carried = _carried(network, path)
    if carried.problems:
        raise DossierError(carried.problems)
    files = {FRONT: emit_front({key: carried.front.get(key, "") for key in FRONT_KEYS}, carried.attributes).encode()}
    for table in TABLES:
        if (count := len(_columns(table, carried))) > MAX_COLUMNS:  # to fill them all up would take each times all rows
            message = f"has {count:,} columns; {MAX_COLUMNS} are the most that can be read: delete the others"
            raise DossierError(_inside([Problem(table, message)], path))
    files |= {table: _csv(table, carried) for table in TABLES}
    if problem := tables_problem(files, path=path):
        raise DossierError(problem)
    try:
        reading = read_files({name: files[name] for name in FILES}, found=Findings())
    except DossierError as error:
        raise DossierError(_inside(error.problems, path)) from error
    return Return(
        reading=held(replace(reading, notes=tuple(_inside(reading.notes, path))), path=path),
        actors=carried.actors,
        ties=tuple(edge for _, edge, _ in carried.in_order("ties.csv")),
    )


def _carried(network: Network, path: str) -> Carried:
    carried = Carried(path)
    for one in carried.objects(record_of(network), f"the attribute {RECORD}")[:1]:
        front = one.get(FRONT)
        if isinstance(front, dict):
            own = front.get(ATTRIBUTES)
            carried.attributes = carried.cells(own, f"the attribute {RECORD}") if isinstance(own, dict) else {}
            rest = {key: value for key, value in front.items() if key != ATTRIBUTES}
            carried.front = carried.cells(rest, f"the attribute {RECORD}")
        for table in WITH_RECORD:
            whose = f"{table} of {RECORD}"
            carried.add(table, carried.listed(one.get(table, []), whose), whose)
    for node in network.nodes:
        for mark, table in ((ACTOR, "actors.csv"), (SEATS, "seats.csv")):
            if text := node.attributes.get(mark):
                whose = f"the attribute {mark} of the node {shown(node.id)}"
                rows = carried.objects(text, whose)
                carried.add(table, rows, whose)
                if mark == ACTOR and rows:
                    carried.actors[node.id] = str(rows[0].get("id", ""))
    for place, edge in enumerate(network.edges):
        if text := edge.attributes.get(TIES):
            whose = f"the attribute {TIES} of the edge {shown(edge.tail)} → {shown(edge.head)}"
            carried.add("ties.csv", carried.objects(text, whose), whose, place)
    return carried


def _columns(table: str, carried: Carried) -> list[str]:
    """Return the names of the columns of *table*, those that it has in any case and those of its rows."""
    own = (name for _, _, cells in carried.rows[table] for name in cells)
    return list(dict.fromkeys([*(column.name for column in TABLES[table]), *own]))


def _csv(table: str, carried: Carried) -> bytes:
    """Return the rows of *table* that are *carried* as a CSV file."""
    names = _columns(table, carried)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([guarded(row.get(name, "")) for name in names] for _, _, row in carried.in_order(table))
    return text.getvalue().encode()


def _inside(problems: Iterable[Problem], path: str) -> Iterator[Problem]:
    """Yield *problems* with tables that the file *path* carries as problems with that file."""
    for problem in problems:
        row = None if problem.path == FRONT else problem.row
        yield replace(problem, path=f"{path}, {problem.path} in it", row=row, line=None)
