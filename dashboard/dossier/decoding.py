"""Bytes to text: UTF-8 and nothing else, with the place of what is not."""

from dashboard.dossier.problems import Findings, Problem

_MARKS = {b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode(raw: bytes, *, path: str, found: Findings) -> str:
    """Return the text of *raw* with line ends as LF and without a byte-order mark, which is noted.

    Text in another encoding is a problem; it is returned as far as it can be guessed, so that what else is wrong with
    the file is found in the same reading.
    """
    wide = _wide_encoding(raw)
    if wide:
        found.problems.append(Problem(path, f"is in {wide[:6].upper()}, not in UTF-8; {_mend(path)}"))
        text = raw.decode(wide, errors="replace").lstrip("\ufeff").replace("\ufffd", "?")
    else:
        text = _utf8(raw, path=path, found=found)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _wide_encoding(raw: bytes) -> str:
    """Return the encoding of two or four bytes a character that *raw* is in, by its mark or by its NULs, or nothing."""
    for mark, encoding in _MARKS.items():  # the longer marks first: they begin with the shorter
        if raw.startswith(mark):
            return encoding
    head = raw[:200]
    if len(head) >= 4 and max(head[::2].count(0), head[1::2].count(0)) > 0.4 * (len(head) / 2):
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    return ""


def _utf8(raw: bytes, *, path: str, found: Findings) -> str:
    if raw.startswith(b"\xef\xbb\xbf"):
        found.notes.append(Problem(path, "the byte-order mark at its start was passed over", row=1))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        body = error.object  # what the codec saw: without a mark that it had taken off
        offset = error.start + len(raw) - len(body)
        line = 1 + body.count(b"\n", 0, error.start)
        place = f"byte {body[error.start]:#04x} at offset {offset}, line {line}"
        found.problems.append(Problem(path, f"is not in UTF-8: {place}; {_mend(path)}"))
        return raw.decode("utf-8-sig", errors="replace").replace("\ufffd", "?")


def _mend(path: str) -> str:
    return "save the file again as " + ("CSV UTF-8" if path.endswith(".csv") else "UTF-8")
