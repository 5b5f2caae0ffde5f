"""The bytes of an XML file to its text, whatever encoding it is in or says that it is in."""

import codecs
import re

from dashboard.dossier.problems import DossierError, Findings, Problem, shown

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}
_BARE_WIDE = re.compile(rb"(?:[ \t\r\n]\0)*<\0|(?P<big>(?:\0[ \t\r\n])*\0<)")
_DECLARED = re.compile(rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']\s*([\w.:+-]+)\s*[\"']")
_SAFE = re.compile(  # codecs that are tables: of the others some run for minutes, or are no text at all
    r"ascii|utf-(?:8|16|32)(?:-le|-be)?|iso8859-\d+|cp(?:125\d|437|85\d|866|874|932|949|950)|koi8-[rut]|mac-[a-z0-9]+"
    r"|gb2312|gbk|gb18030|big5|shift_jis|euc_jp|euc_kr|tis-620|hp-roman8"
)
_EVERY_BYTE = ("iso8859-1", "iso8859-15", "cp1252", "ascii")  # what is declared for want of knowing better
_PACKED = {b"\x1f\x8b": "gzip", b"PK\x03\x04": "zip", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}

# What may stand before a document type. Atomic groups: many comments must not make it try every way to divide them.
_PROLOGUE = r"(?>(?:\s++|(?><!--.*?-->)|(?><\?.*?\?>))*+)"
_DECLARATION = re.compile(r"\s*<\?xml(?=[\s?])[^>]*?\?>", re.DOTALL)
_BARE_DOCTYPE = re.compile(rf"{_PROLOGUE}(<!DOCTYPE\s(?:\"[^\"]*\"|'[^']*'|[^\[\]<>\"'])*+>)", re.DOTALL)
_WEB_PAGE = re.compile(rf"{_PROLOGUE}(?:<!doctype\s+html\b|<html\b)", re.DOTALL | re.IGNORECASE)


def text_of(data: bytes, *, path: str, found: Findings) -> str:
    """Return the text of *data*, its XML declaration and a bare document type blanked out, every line where it was.

    A document type that only points to its rules is noted and never fetched. Raise :class:`DossierError` where the
    file is no XML at all or cannot be decoded; what else is put right (a wrong encoding, say) is noted.
    """
    for mark, name in _PACKED.items():
        if data.startswith(mark):
            raise DossierError(Problem(path, f"is packed with {name}; unpack it and choose the file inside"))
    text = _decoded(data, path=path, found=found)
    if text.endswith("\0"):
        found.notes.append(Problem(path, "the NULs after its end were left out"))
        text = text.rstrip("\0")
    if not text.lstrip().startswith("<"):
        mend = "choose the file that the program exported"
        raise DossierError(Problem(path, f"is no XML: it begins with {shown(text.strip()[:20])}; {mend}", row=1))
    if _WEB_PAGE.match(text):
        mend = "what was saved is the page that shows the file: download the file itself"
        raise DossierError(Problem(path, f"is a web page; {mend}", row=1))
    return _without_doctype(_without_declaration(text, path=path, found=found), path=path, found=found)


def _decoded(data: bytes, *, path: str, found: Findings) -> str:
    """Return *data* decoded by its mark, by its NULs or by what it declares, in this order; else as UTF-8."""
    match = _DECLARED.match(data[:1000])
    declared = match[1].decode() if match else ""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _decode(data, encoding, path=path).lstrip("\ufeff")
    if wide := _BARE_WIDE.match(data):
        return _decode(data, "utf-16-be" if wide["big"] else "utf-16-le", path=path)
    codec = _codec(declared or "utf-8", path=path)
    if codec.startswith(("utf-16", "utf-32")):  # then the declaration could not have been read as bytes
        found.notes.append(Problem(path, f"says {declared} but is not; it was read as UTF-8", row=1))
        codec = "utf-8"
    if codec in _EVERY_BYTE and _is_utf8(data):  # else every letter with an accent would become two
        found.notes.append(Problem(path, f"says {declared} but is in UTF-8, and was read so", row=1))
        codec = "utf-8"
    if codec == "iso8859-1" and re.search(rb"[\x80-\x9f]", data):
        found.notes.append(Problem(path, f"says {declared} but is in Windows-1252, and was read so", row=1))
        codec = "cp1252"
    return _decode(data, codec, path=path)


def _is_utf8(data: bytes) -> bool:
    """Tell whether *data* has letters beyond ASCII, all of them in UTF-8."""
    try:
        return not data.isascii() and bool(data.decode())
    except UnicodeDecodeError:
        return False


def _codec(declared: str, *, path: str) -> str:
    """Return the name under which Python knows the encoding *declared*."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        name = ""
    if not _SAFE.fullmatch(name):
        raise DossierError(
            Problem(path, f"says that it is in {shown(declared)}, which is not read; save it again as UTF-8", row=1)
        )
    return name


def _decode(data: bytes, codec: str, *, path: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        name = codec.removesuffix("-sig").upper()
        line = 1 + error.object.count(b"\n", 0, error.start)
        what = f"holds the byte {error.object[error.start]:#04x}, which is no {name}"
        mend = "save it again as UTF-8, or declare the encoding that it is in"
        raise DossierError(Problem(path, f"{what}; {mend}", row=line)) from None


def _without_declaration(text: str, *, path: str, found: Findings) -> str:
    """Return *text* without its XML declaration: the encoding is dealt with, and it may then stand on any line."""
    if not (match := _DECLARATION.match(text)):
        return text
    if not match[0].startswith("<"):
        found.notes.append(Problem(path, "the empty space before its XML declaration was left out", row=1))
    return _blank(match[0]) + text[match.end() :]


def _without_doctype(text: str, *, path: str, found: Findings) -> str:
    if not (match := _BARE_DOCTYPE.match(text)):
        return text
    line = 1 + text.count("\n", 0, match.start(1))
    found.notes.append(Problem(path, "the document type that it points to was not fetched", row=line))
    return text[: match.start(1)] + _blank(match[1]) + text[match.end() :]


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)
