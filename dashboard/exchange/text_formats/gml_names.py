"""Names of attributes as keys of GML, which are ASCII letters, digits and underscores, and back."""

import re

_PLAIN = re.compile("[A-Za-z][A-Za-z0-9_]*", re.ASCII)
_ESCAPE = re.compile(r"_x([0-9A-F]{4,6})_")
_FOREIGN = re.compile(r"[^A-Za-z0-9_]|_(?=x[0-9A-F]{4,6}_)", re.ASCII)
_LEAD = "x"  # before a name that does not begin with a letter; the escape behind it tells that it is none of its own
_LED = re.compile(rf"{_LEAD}(?={_ESCAPE.pattern})")


def key(name: str) -> str:
    """Return *name* as a key: other characters stand as ``_x0416_``, by their numbers in hexadecimal."""
    if _PLAIN.fullmatch(name) and "_x" not in name:
        return name
    if not name:
        return "unnamed"
    written = _FOREIGN.sub(_escaped, name)
    if written[0] in "_0123456789" or _LED.match(written):
        first = "" if _ESCAPE.match(written) else f"_x{ord(name[0]):04X}_"
        written = _LEAD + first + (written[1:] if first else written)
    return written


def name(key: str) -> str:
    """Return the name that *key* stands for: itself, but for what :func:`key` wrote in other characters."""
    if "_x" not in key:
        return key
    return _ESCAPE.sub(_character, key[1:] if _LED.match(key) else key)


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number <= 0x10FFFF else found[0]
