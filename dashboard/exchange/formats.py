"""Every format of networks that is read or written, and a dossier in every form in which it is handed out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.writing import zipped
from dashboard.exchange.forms import CSV, SUFFIX_OF, WORKBOOK
from dashboard.exchange.json_formats import cx2, cyjs, json_graph, kumu, node_link
from dashboard.exchange.json_formats import kinds as json_kinds
from dashboard.exchange.network import Network
from dashboard.exchange.text_formats import gml, pajek
from dashboard.exchange.to_network import Positions, network_of
from dashboard.exchange.workbooks import writing as xlsx
from dashboard.exchange.xml_formats import gexf, graphml


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of networks. *read* takes the bytes and the *path* of a file; *losses* tells what of a network *write*
    leaves behind, in words. A format without *write* is only read."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[..., Network]
    media: str = "application/octet-stream"
    write: Callable[[Network], bytes] | None = None
    losses: Callable[[Network], tuple[str, ...]] = lambda network: ()
    carries: bool = True  # whether its networks have attributes, in which a dossier is whole


FORMATS: tuple[Format, ...] = (
    Format(
        name="GraphML",
        suffixes=graphml.SUFFIXES,
        read=graphml.read,
        media="application/graphml+xml",
        write=graphml.write,
        losses=graphml.losses,
    ),
    Format(
        name="GEXF",
        suffixes=gexf.SUFFIXES,
        read=gexf.read,
        media="application/gexf+xml",
        write=gexf.write,
        losses=gexf.losses,
    ),
    Format(
        name="node-link JSON",
        suffixes=node_link.SUFFIXES,
        read=json_kinds.read,  # the formats in JSON share a suffix, and what is in them tells them apart
        media="application/json",
        write=node_link.write,
        losses=node_link.losses,
    ),
    Format(
        name="JSON Graph Format",
        suffixes=json_graph.SUFFIXES,
        read=json_kinds.read,
        media="application/vnd.jgf+json",
        write=json_graph.write,
        losses=json_graph.losses,
    ),
    Format(
        name="Cytoscape JSON",
        suffixes=cyjs.SUFFIXES,
        read=json_kinds.read,
        media="application/json",
        write=cyjs.write,
        losses=cyjs.losses,
    ),
    Format(name="CX2", suffixes=cx2.SUFFIXES, read=json_kinds.read),
    Format(name="Kumu JSON", suffixes=kumu.SUFFIXES, read=json_kinds.read),
    Format(name="GML", suffixes=gml.SUFFIXES, read=gml.read, write=gml.write, losses=gml.losses),
    Format(
        name="Pajek",
        suffixes=pajek.SUFFIXES,
        read=pajek.read,
        write=pajek.write,
        losses=pajek.losses,
        carries=False,
    ),
)
BY_NAME: Mapping[str, Format] = {one.name: one for one in FORMATS}

BARE = "Events, seats, stakes, sources and all claims."


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A dossier as a file: its bytes, what they are, how the file's name ends, and in words what stays behind."""

    form: str
    suffix: str
    media: str
    data: bytes
    losses: tuple[str, ...] = ()


def form_of(suffix: str) -> str:
    """Return the form of a dossier whose files end in *suffix*. Raise :class:`DossierError` for a suffix of none."""
    forms = {end: form for form, end in SUFFIX_OF.items()}
    for one in FORMATS:
        forms |= {end: one.name for end in one.suffixes if one.write and end not in forms}
    if suffix.casefold() not in forms:
        mend = f"write one of {', '.join(forms)}"
        raise DossierError(
            Problem(suffix or "a file without a suffix", f"is no form that a dossier is written in; {mend}")
        )
    return forms[suffix.casefold()]


def written(
    dossier: Dossier,
    form: str,
    *,
    positions: Positions | None = None,
    standing: Mapping[str, str] | None = None,
) -> Written:
    """Return *dossier* in one of the forms of ``SUFFIX_OF``; *positions* and *standing* as for :func:`network_of`."""
    suffix = SUFFIX_OF[form]
    if form == CSV:
        return Written(form=form, suffix=suffix, media="application/zip", data=zipped(dossier))
    if form == WORKBOOK:
        media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return Written(form=form, suffix=suffix, media=media, data=xlsx.write(dossier))
    kind = BY_NAME[form]
    network = network_of(dossier, positions, standing=standing)
    if kind.write is None:
        raise DossierError(Problem(form, f"is only read; write one of {', '.join(SUFFIX_OF)}"))
    losses = (() if kind.carries else (BARE,)) + kind.losses(network)
    return Written(form=form, suffix=suffix, media=kind.media, data=kind.write(network), losses=losses)
