"""Addresses of sources and in locators: what a page may safely link to."""

import re
import unicodedata
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\s\"<>\\^`{|}]")
_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.ASCII)
_WITHIN = re.compile(r"https://[^\s\"<>\\^`{|}]+")
_AFTER = ".,;:!?'\u2019\u201d\u00bb\u2026\u060c\u061b"  # what ends a sentence and no address
MOST = 20  # addresses in one text
LONGEST = 2_000  # characters; browsers and servers differ beyond


def complaint(url: str) -> str:
    """Return what is wrong with the address *url* and how to mend it, or nothing where a page may link to it."""
    if _UNSAFE.search(url):
        return "an address cannot hold white space, quotation marks or any of <>\\^`{|}; write them as %20 and so on"
    if len(url) > LONGEST:
        return f"the address is longer than {LONGEST:,} characters; give a shorter one"
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "the address names no valid host; copy it again from the browser"
    if parts.scheme != "https":
        scheme = f"{parts.scheme}:" if parts.scheme else "no scheme"
        return f"the address has {scheme} where only https:// is allowed; give the https address, or leave it empty"
    if "@" in parts.netloc:
        return "the address carries a user name or password; delete all up to the @"
    if not _HOST.fullmatch(host):
        return "the address names no valid host; copy it again from the browser"
    return ""


def addresses_in(text: str) -> list[str]:
    """Return the addresses in *text* that a page may link to, in its order; the first 20, since nobody reads on."""
    found = (_ended(match[0]) for match in _WITHIN.finditer(text))
    return [address for address in found if not complaint(address) and not any(map(_is_unseen, address))][:MOST]


def _ended(address: str) -> str:
    """Return *address* without the marks of the sentence that it ends, nor a bracket that it does not open."""
    while address:
        shorter = address.rstrip(_AFTER)
        for opening, closing in ("()", "[]"):
            if shorter.endswith(closing) and shorter.count(opening) < shorter.count(closing):
                shorter = shorter[:-1]
        if shorter == address:
            break
        address = shorter
    return address


def _is_unseen(letter: str) -> bool:
    """Tell whether nobody sees *letter*, or it turns others round: the address would look like another one."""
    return unicodedata.category(letter).startswith("C")
