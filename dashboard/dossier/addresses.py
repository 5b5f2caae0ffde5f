"""Addresses of sources: what a page may safely link to."""

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\s\"<>\\^`{|}]")
_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.ASCII)
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
