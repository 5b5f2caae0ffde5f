"""Addresses of a served page: the one that is printed, the one that readers use, and the names it answers to."""

from ipaddress import ip_address
from urllib.parse import urlsplit

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # where the machine itself finds a page that is served to all


def local(host: str, port: int) -> str:
    """Return the address to open on this machine for a server on *host* and *port*."""
    name = EVERYWHERE.get(host, host)
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def public_url(text: str) -> str:
    """Return *text*, an address that readers use, with a slash at its end.

    Raises ``ValueError`` unless it is http or https, names a host, and holds neither credentials nor a query.
    """
    if not text.isprintable() or any(mark in text for mark in " \"'<>\\`{}|^"):
        raise ValueError(f"{text!r} holds a mark that no address holds; write such marks as %20 and the like")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{text!r} is not a whole address; write one such as https://example.org/")
    if parts.username is not None or parts.password is not None:
        raise ValueError("the address holds a user name or a password, which every picture would show; leave it out")
    if "?" in text or "#" in text:
        raise ValueError(f"{text!r} goes on after a '?' or '#', where the view is written; end it before that")
    if parts.port == 0:
        raise ValueError(f"{text!r} has port 0, which no reader can reach; give the one that they use")
    path = parts.path.strip("/")
    return f"{parts.scheme}://{parts.netloc}/{path}/" if path else f"{parts.scheme}://{parts.netloc}/"


def origin(text: str) -> str:
    """Return *text*, a site whose pages may show ours, as an origin: ``https://news.example``.

    Raises ``ValueError`` unless it is https, or http of this machine, and names a host and nothing further.
    """
    parts = urlsplit(public_url(text))
    if parts.path != "/":
        raise ValueError(f"{text!r} goes on after its host; a site is named by that alone, as https://news.example")
    if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1"):
        raise ValueError(f"{text!r} is not https, and a page that anybody on the way can change may not show this one")
    return f"{parts.scheme}://{parts.netloc}"


def is_loopback(address: str) -> bool:
    """Return whether only this machine can reach *address*, an IP address."""
    return ip_address(address.partition("%")[0]).is_loopback


def names(host: str, public: str) -> frozenset[str]:
    """Return the names under which readers of this machine reach a server on the loopback address *host*."""
    known = {"localhost", "127.0.0.1", "::1", host.lower(), urlsplit(public).hostname or ""}
    return frozenset(known - {""})
