"""Texts that come with a network or a list, as archives of samples have them, and that are no lists themselves."""

import re
from collections.abc import Sequence

from dashboard.exchange.files import File
from dashboard.exchange.sniffing import Content, Kind

Told = tuple[File, Content]

_PROSE = re.compile(r"(readme|licen[cs]e|citation|copying|changelog|meta)\b|.*\.md$", re.IGNORECASE)
_BESIDE_A_NETWORK = (".txt", "")  # how texts end whose name alone does not tell
_ABOUT = Content(Kind.OTHER, "is a text about other files")


def without_prose(told: Sequence[Told]) -> list[Told]:
    """Return *told*; of several files, what only tells of the others is no list."""
    named = [content.kind is Kind.LIST and bool(_PROSE.match(file.path)) for file, content in told]
    if all(named):
        return list(told)
    network = any(content.kind is Kind.NETWORK for _, content in told)
    loose = [content.kind is Kind.LIST and network and file.suffix in _BESIDE_A_NETWORK for file, content in told]
    prose = [one or other for one, other in zip(named, loose, strict=True)]
    return [(file, _ABOUT if is_prose else content) for (file, content), is_prose in zip(told, prose, strict=True)]
