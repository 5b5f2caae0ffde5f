"""The keys of a GraphML file: what its data are called, which of them are labels and positions, and their defaults."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from dashboard.dossier.problems import shown
from dashboard.exchange.naming import fresh
from dashboard.exchange.xml_formats.gathering import LABELS, Gathering
from dashboard.exchange.xml_formats.safe import WHITE, Element

Domain = Literal["graph", "node", "edge"]

PLAIN = "table:name"  # how we mark a key that is no label and no position in spite of its name, which it gives

_DOMAINS: dict[str, tuple[Domain, ...]] = {
    **{"all": ("graph", "node", "edge"), "": ("graph", "node", "edge")},
    **{"graph": ("graph",), "graphml": ("graph",), "node": ("node",), "edge": ("edge",), "hyperedge": ("edge",)},
    **{"port": (), "endpoint": ()},  # which have no place in a network; their data are left out and noted
}


@dataclass(eq=False, slots=True)
class Key:
    """A key of one domain. *used* is whether any element has data for it, *plain* whether it is an attribute whatever
    it is called."""

    name: str
    line: int
    default: str = ""
    used: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """What the keys of a domain are for: *names* has those of all that are only attributes."""

    label: Key | None
    x: Key | None
    y: Key | None
    names: dict[Key, str]
    defaults: tuple[Key, ...]


@dataclass(slots=True)
class Keys:
    """Every key, by domain and id, in the order of the file; those that no one declared come as they are met."""

    gathering: Gathering
    _table: dict[Domain, dict[str, Key]] = field(default_factory=lambda: {"graph": {}, "node": {}, "edge": {}})

    def declare(self, element: Element) -> None:
        """Take in a ``<key>``."""
        id_, given = element.attributes.get("id", ""), element.attributes.get("for", "").strip().lower()
        plain = element.attributes.get(PLAIN)
        name = plain or element.attributes.get("attr.name") or id_
        self.gathering.check_names(max(map(len, self._table.values())), line=element.line)
        if not id_:
            self.gathering.problem("a key has no id; give it the one that its data name", line=element.line)
            return
        if given not in _DOMAINS:
            self.gathering.note(f"a key is for {shown(given)}, and was taken as one for all", line=element.line)
        default = next((value_of(child, self.gathering) for child in element.named("default")), "")
        for domain in _DOMAINS.get(given, _DOMAINS["all"]):
            if id_ in self._table[domain]:
                self.gathering.note(f"the key {shown(id_)} is declared again; the first counts", line=element.line)
            else:
                self._table[domain][id_] = Key(name, element.line, default, plain=plain is not None)

    def find(self, domain: Domain, id_: str, *, line: int) -> Key:
        """Return the key that data of an element of *domain* name by *id_*, declared there, elsewhere or not at all."""
        if (key := self._table[domain].get(id_)) is None:
            self.gathering.check_names(len(self._table[domain]), line=line)
            key = self._table[domain][id_] = self._made_up(domain, id_, line=line)
        key.used = True
        return key

    def _made_up(self, domain: Domain, id_: str, *, line: int) -> Key:
        for other, keys in self._table.items():
            if id_ in keys:
                message = f"the key {shown(id_)} is declared for {other}s only; its data on {domain}s were kept"
                self.gathering.note(message, line=line)
                return Key(keys[id_].name, line)
        self.gathering.note(f"no key {shown(id_)} is declared; its data were kept under that name", line=line)
        return Key(id_ or "data", line)

    def roles(self, domain: Domain, *, drawn: bool = False) -> Roles:
        """Return what each key of *domain* is for. Only a key called label comes before labels that are *drawn*."""
        keys = list(self._table[domain].values())
        in_use = [key for key in keys if key.used or key.default]
        labels = LABELS[domain][:1] if drawn else LABELS[domain]
        label = next((key for name in labels for key in _called(name, in_use)), None)
        x, y = (next(_called(axis, in_use), None) if domain == "node" else None for axis in ("x", "y"))
        names: dict[str, Key] = {}
        for key in keys:
            if key in (label, x, y):
                continue
            name = fresh(key.name, names)
            if name != key.name and key.used:
                message = f"two keys for {domain}s are called {shown(key.name)}; the second was kept as {shown(name)}"
                self.gathering.note(message, line=key.line)
            names[name] = key
        defaults = tuple(key for key in keys if key.default)
        return Roles(label=label, x=x, y=y, names={key: name for name, key in names.items()}, defaults=defaults)


def _called(name: str, keys: Iterable[Key]) -> Iterator[Key]:
    return (key for key in keys if key.name.lower() == name and not key.plain)


def value_of(element: Element, gathering: Gathering) -> str:
    """Return the text of *element* without the white space that only lays out the file."""
    if element.children:
        gathering.note("a value is made of elements; it was kept as the text in them", line=element.line)
        return element.plain
    bare = element.text.strip(WHITE)
    if bare != element.text:
        if element.keeps_white_space:
            return element.text
        gathering.note("white space about a value was left out", line=element.line)
    return bare
