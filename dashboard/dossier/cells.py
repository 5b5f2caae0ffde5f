"""What a single cell may hold: for each kind of column, what is wrong with a value and how to mend it."""

import re
import unicodedata
from collections.abc import Callable

from dashboard.dossier import addresses, dates
from dashboard.dossier.columns import FORBIDDEN, Column, Holds
from dashboard.dossier.problems import shown

# What is taken away about a cell: spaces of every width, line feeds, and tabs.
WHITE = " \t\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
MAX_LENGTH = 4_000  # characters
MAX_QUOTE = 15  # words: what one may quote of others' speech and still call it one's own record
MAX_ID = 80  # characters

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0").union(  # letters and marks without ink
    map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])
)
_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")
_INKLESS = frozenset(["Cc", "Cf", "Zs", "Zl", "Zp"])
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2,8}")
_FILL = {
    "source": "every claim needs its source: name one of sources.csv",
    "claim": "say in one sentence what the source says",
}


def complaint(value: str, column: Column) -> str:
    """Return what is wrong with *value* in *column* and how to mend it, or nothing; words and references are left
    to those who know the right ones."""
    if column.filled and invisible(value):
        held = f": it holds only {_name(value[0])}, which nobody can see" if value else ""
        return f"empty cell{held}; {_FILL.get(column.name, 'fill it in')}"
    if not value:
        return ""
    return text_complaint(value, prose=column.holds is Holds.PROSE) or _OF.get(column.holds, _nothing)(value)


def text_complaint(value: str, *, prose: bool) -> str:
    """Return what no text may hold but *value* does, and how to mend it, or nothing. Only *prose* has several lines."""
    if found := _FORBIDDEN.search(value):
        return f"{shown(value)} holds {_name(found[0])}; delete it, or type the text anew"
    if value and invisible(value):
        return f"holds only {_name(value[0])}, which nobody can see; delete it"
    if len(value) > MAX_LENGTH:
        return f"{shown(value)} is {len(value):,} characters long; {MAX_LENGTH:,} are the most that can be read"
    if "\n" in value and not prose:
        return f"{shown(value)} runs over several lines; put it on one"
    return ""


def invisible(value: str) -> bool:
    """Return whether there is nothing to see of *value*: all of it is space, joiners, and letters without ink."""
    return all(character in _BLANK or unicodedata.category(character) in _INKLESS for character in value)


def id_complaint(value: str) -> str:
    """Return what is wrong with *value* as an id and how to mend it, or nothing."""
    if len(value) > MAX_ID:
        return f"the id {shown(value)} is longer than {MAX_ID} characters; shorten it"
    if not _ID.fullmatch(value):
        plain = unicodedata.normalize("NFKD", value.casefold()).encode("ascii", "ignore").decode()
        better = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
        mend = f"write {shown(better)}" if better else "write it as in marco-rubio"
        return f"{shown(value)} is no id: small letters a to z, digits and single hyphens only; {mend}"
    return ""


def _date(value: str) -> str:
    if not dates.is_date(value):
        return f"{shown(value)} is no date; write {dates.FORMS}"
    return "" if dates.exists(value) else f"there is no date {shown(value)} in the calendar; correct it"


def _country(value: str) -> str:
    mend = "write its ISO 3166 code of three capitals, as in UKR, or EU, NATO, UN"
    return "" if _COUNTRY.fullmatch(value) else f"{shown(value)} is no country code; {mend}"


def _quote(value: str) -> str:
    count = sum(any(map(str.isalnum, word)) for word in value.split())
    mend = "shorten it, and put the rest into the claim in words of your own"
    return f"the quote has {count} words; at most {MAX_QUOTE} may be quoted: {mend}" if count > MAX_QUOTE else ""


def _address(value: str) -> str:
    found = addresses.complaint(value)
    if "@" in value:  # perhaps a password, which a message must not spread
        return found
    return f"{shown(value)}: {found}" if found else ""


def _nothing(value: str) -> str:
    return ""


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character == "\x00":
        return f"a NUL ({code})"
    if "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069":
        return f"an invisible mark that turns the direction of the text ({code})"
    if character == "\ufffd":
        return f"the mark of a character that was lost ({code})"
    if character in _BLANK or unicodedata.category(character) in {"Cf", "Zl", "Zp"}:
        return f"a character without ink ({code})"
    return "a tab" if character == "\t" else f"a control character ({code})"


_OF: dict[Holds, Callable[[str], str]] = {
    Holds.ID: id_complaint,
    Holds.DATE: _date,
    Holds.COUNTRY: _country,
    Holds.QUOTE: _quote,
    Holds.ADDRESS: _address,
}
