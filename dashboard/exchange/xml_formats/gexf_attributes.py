"""The attributes that a GEXF file declares, their defaults, and the values that its nodes and edges have for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dashboard.dossier.problems import shown
from dashboard.exchange.naming import fresh
from dashboard.exchange.xml_formats.gathering import Gathering
from dashboard.exchange.xml_formats.gexf_times import period
from dashboard.exchange.xml_formats.safe import Element

_CLASSES = ("node", "edge")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    default: str


@dataclass(slots=True)
class Columns:
    """What the nodes and the edges of one graph may have, by id."""

    gathering: Gathering
    options: dict[str, str] = field(default_factory=dict)  # which values the file allows, kept as they stand
    _table: dict[str, dict[str, _Column]] = field(default_factory=lambda: {name: {} for name in _CLASSES})

    def declare(self, group: Element) -> None:
        """Take in an ``<attributes>``. One that is for neither nodes nor edges is taken for both."""
        given = group.attributes.get("class", "").strip().lower()
        if given not in _CLASSES:
            message = f"the class of attributes is {shown(given)}, and neither node nor edge; they were taken for both"
            self.gathering.note(message, line=group.line)
        for element in group.named("attribute"):
            for of in [given] if given in _CLASSES else _CLASSES:
                self._declare(element, of)

    def _declare(self, element: Element, of: str) -> None:
        id_ = element.attributes.get("id", element.attributes.get("for", element.attributes.get("title", "")))
        title = element.attributes.get("title") or id_
        columns = self._table[of]
        if id_ in columns:
            message = f"the attribute {shown(id_)} is declared again; the first counts"
            self.gathering.note(message, line=element.line)
            return
        name = self._free(title, columns, line=element.line)
        if name != title:
            message = f"two attributes of {of}s are called {shown(title)}; the second was kept as {shown(name)}"
            self.gathering.note(message, line=element.line)
        defaults = element.named("default")
        columns[id_] = _Column(name, defaults[0].plain if defaults else "")
        for options in element.named("options"):
            self.options[f"options of {name}"] = options.plain

    def _undeclared(self, id_: str, columns: dict[str, _Column], *, line: int) -> _Column:
        self.gathering.note(f"no attribute {shown(id_)} is declared; its values were kept under that name", line=line)
        column = columns[id_] = _Column(self._free(id_ or "attvalue", columns, line=line), "")
        return column

    def _free(self, name: str, columns: dict[str, _Column], *, line: int) -> str:
        self.gathering.check_names(len(columns), line=line)
        return fresh(name, {column.name for column in columns.values()})

    def add_values(self, element: Element, of: str, attributes: dict[str, str]) -> None:
        """Add the values of *element*, a node or edge, to *attributes*, and the defaults of those that it has not."""
        columns, seen = self._table[of], dict[str, list[str]]()
        for value in _values(element):
            given = value.attributes
            id_ = given.get("for", given.get("id", ""))  # GEXF 1.0 has id
            if (column := columns.get(id_)) is None:
                column = self._undeclared(id_, columns, line=value.line)
            text = given.get("value", value.text)
            if len(given) > 2 and (when := period(given)):
                self.gathering.note("values that change with time were kept as one text each", line=value.line)
                seen.setdefault(column.name, []).append(f"{text} [{when}]")
            elif column.name in seen:
                self.gathering.add(attributes, column.name, text, line=value.line)
            else:
                seen[column.name] = []
                self.gathering.add(attributes, column.name, text, line=value.line)
        for name, texts in seen.items():
            if texts:
                self.gathering.add(attributes, name, "; ".join(texts), line=element.line)
        for column in columns.values():
            if column.default and column.name not in seen:
                self.gathering.add(attributes, column.name, column.default, line=element.line)


def _values(element: Element) -> Iterator[Element]:
    """Yield the values of *element*, in a list or, as some files have them, without."""
    for child in element.children:
        if child.name == "attvalues":
            yield from child.children
        elif child.name == "attvalue":
            yield child
